// What the room's second display shows: chosen here, one result at a time.
#include <algorithm>

#include "core/results.h"
#include "screens/common.h"

namespace chorus {
namespace {

std::vector<std::string> results_to_show(const View& view, const Session& session,
                                         const Programme& programme) {
  std::vector<std::string> codes;
  for (std::string& code : asked_prompts(programme, session.stage))
    if (may_be_staged(view.house, session, code)) codes.push_back(std::move(code));
  return codes;
}

Entry result_entry(const View& view, const Prompt& prompt, bool shown) {
  return {.id = "show." + prompt.code,
          .title = view.tell(prompt.text),
          .detail = shown ? view.tell("stage_view.now") : std::string(),
          .icon = shown ? Icon::screen : Icon::chart,
          .current = shown,
          .buttons = {},
          .tap = StageViewSet{prompt.code}};
}

void turn_button(const View& view, const char* id, const char* label, Icon icon,
                 const std::vector<std::string>& codes, std::ptrdiff_t to, Page& page) {
  const bool there = to >= 0 && to < static_cast<std::ptrdiff_t>(codes.size());
  page.button({.id = id,
               .label = view.tell(label),
               .tap = StageViewSet{there ? codes[static_cast<std::size_t>(to)] : std::string()},
               .place = Place::end,
               .weight = icon == Icon::next ? Weight::primary : Weight::normal,
               .icon = icon,
               .enabled = there});
}

}  // namespace

void write_desk_stage(const View& view, Page& page) {
  const Session* session = view.house.session(view.visit.desk.chosen);
  const Programme* programme = view.house.programme_of(view.visit.desk.chosen);
  const StageView& stage = view.house.stage;
  Frame frame = frame_of(view, Layout::desk);
  frame.title = session != nullptr ? session_name(view, *session) : view.tell("stage_view.title");
  page.begin(frame);
  page.heading(view.tell("stage_view.title"));
  page.say(view.tell(stage.there ? "stage_view.about" : "stage_view.missing"), Tone::note);
  say_trouble(view, page);
  std::vector<std::string> codes;
  if (session != nullptr && programme != nullptr && stage.there && view.visit.desk.counts_ready)
    codes = results_to_show(view, *session, *programme);
  const bool shows = session != nullptr && stage.session == session->id;
  const auto at = std::find(codes.begin(), codes.end(), shows ? stage.prompt : "") - codes.begin();
  const bool any = at < static_cast<std::ptrdiff_t>(codes.size());
  if (!any) page.say(view.tell("stage_view.is_down"), Tone::strong);
  Entries entries{.id = "results", .label = {}, .entries = {}, .none = view.tell("results.none")};
  for (std::size_t i = 0; i < codes.size(); ++i)
    entries.entries.push_back(
        result_entry(view, *programme->prompt(codes[i]), static_cast<std::ptrdiff_t>(i) == at));
  page.entries(entries);
  desk_bar(view, page);
  page.button({.id = "curtain",
               .label = view.tell("stage_view.curtain"),
               .tap = StageViewSet{""},
               .place = Place::middle,
               .icon = Icon::mask,
               .enabled = any});
  turn_button(view, "previous", "desk.previous", Icon::back, codes, any ? at - 1 : -1, page);
  turn_button(view, "next", "desk.following", Icon::next, codes, any ? at + 1 : 0, page);
}

}  // namespace chorus
