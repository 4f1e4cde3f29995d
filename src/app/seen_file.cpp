#include "app/seen_file.h"

#include <cstdio>

#include "core/value.h"

namespace chorus {
namespace {

std::string widget_line(const SeenWidget& widget) {
  char numbers[96];
  std::snprintf(numbers, sizeof numbers, ":[%d,%d,%d,%d]", static_cast<int>(widget.rect.x),
                static_cast<int>(widget.rect.y), static_cast<int>(widget.rect.w),
                static_cast<int>(widget.rect.h));
  return json_quoted(widget.id) + numbers;
}

std::string prompt_of(const Visit& visit) {
  const Journey& way = visit.journey;
  return visit.screen == Screen::prompt && way.at < way.plan.size() ? way.plan[way.at] : "";
}

std::string list_of(const std::vector<std::string>& ids) {
  std::string list;
  for (const std::string& id : ids) list += (list.empty() ? "" : ",") + json_quoted(id);
  return "[" + list + "]";
}

// A reader never sees half of it.
void write_whole(const std::string& path, const std::string& text) {
  const std::string temporary = path + ".part";
  std::FILE* file = std::fopen(temporary.c_str(), "w");
  if (file == nullptr) return;
  std::fwrite(text.data(), 1, text.size(), file);
  std::fclose(file);
  std::rename(temporary.c_str(), path.c_str());
}

}  // namespace

void write_seen(const std::string& path, const State& state, const PaintedPage& page) {
  const Visit& visit = state.visits.at(0);
  std::string text =
      "{\"screen\":" + json_quoted(screen_name(visit.screen)) +
      ",\"turn\":" + std::to_string(visit.turn) + ",\"language\":" + json_quoted(visit.language) +
      ",\"saving\":" + (visit.saving != 0 ? "true" : "false") +
      ",\"warned\":" + (visit.warned ? "true" : "false") +
      ",\"prompt\":" + json_quoted(prompt_of(visit)) + ",\"lit\":" + list_of(page.lit()) +
      ",\"sentence\":" + std::to_string(visit.sentence) + ",\"widgets\":{";
  bool first = true;
  for (const SeenWidget& widget : page.seen()) {
    if (widget.hidden || !widget.enabled) continue;
    if (!first) text += ',';
    first = false;
    text += widget_line(widget);
  }
  text += "}}\n";
  write_whole(path, text);
}

void write_seen_stage(const std::string& path, const State& state, const PaintedPage& page) {
  std::vector<std::string> texts;
  for (const PaintedPage::Drawn& drawn : page.drawn_texts()) texts.push_back(drawn.what);
  write_whole(path, "{\"turn\":" + std::to_string(state.visits.at(kStageSeat).turn) +
                        ",\"prompt\":" + json_quoted(state.house.stage.prompt) +
                        ",\"texts\":" + list_of(texts) + "}\n");
}

}  // namespace chorus
