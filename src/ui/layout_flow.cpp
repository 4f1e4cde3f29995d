#include "ui/layout_flow.h"

#include <algorithm>
#include <cmath>

#include "ui/layout_items.h"
#include "ui/marking.h"

namespace chorus {
namespace {

// One thing of the flow, or a run of buttons said one after another.
struct Run {
  const Item* item = nullptr;
  std::vector<const Button*> buttons;

  template <class T>
  const T* as() const {
    return item ? std::get_if<T>(item) : nullptr;
  }
};

using Runs = std::vector<Run>;

struct Part {
  const Run* run = nullptr;
  Block block;
  float x = 0, width = 0, before = 0;
};

Runs runs_of(const Metrics& metrics, const std::vector<Item>& items, const TextBox* elsewhere) {
  Runs runs;
  for (const Item& item : items) {
    if (const auto* button = std::get_if<Button>(&item)) {
      if (!in_flow(metrics, *button)) continue;
      if (runs.empty() || runs.back().item) runs.push_back({});
      runs.back().buttons.push_back(button);
    } else if (std::get_if<TextBox>(&item) == nullptr || std::get_if<TextBox>(&item) != elsewhere) {
      runs.push_back({&item, {}});
    }
  }
  return runs;
}

bool is_text(const Run& run) {
  return run.as<HeadingItem>() || run.as<SayItem>() || run.as<SectionItem>();
}

Block lay_unmarked(const Surroundings& around, const Run& run, float w, float extra) {
  if (!run.item) return lay_buttons(around, run.buttons, w);
  if (const auto* it = run.as<HeadingItem>()) return lay_heading(around, *it, w);
  if (const auto* it = run.as<SectionItem>()) return lay_section(around, *it, w);
  if (const auto* it = run.as<SayItem>()) return lay_say(around, *it, w);
  if (const auto* it = run.as<PictureItem>()) return lay_picture(around, *it, w);
  if (const auto* it = run.as<PictureRow>()) return lay_picture_row(around, *it, w);
  if (const auto* it = run.as<ArtItem>()) return lay_art(around, *it, w, extra);
  if (const auto* it = run.as<Choices>()) return lay_choices(around, *it, w, extra);
  if (const auto* it = run.as<Slider>()) return lay_slider(around, *it, w);
  if (const auto* it = run.as<TextBox>()) return lay_text_box(around, *it, w, extra);
  if (const auto* it = run.as<PinPad>()) return lay_pin_pad(around, *it, w);
  if (const auto* it = run.as<Bars>()) return lay_bars(around, *it, w, extra);
  if (const auto* it = run.as<GapChart>()) return lay_gap_chart(around, *it, w, extra);
  if (const auto* it = run.as<Trend>()) return lay_trend(around, *it, w, extra);
  if (const auto* it = run.as<TriadBoard>()) return lay_triad_board(around, *it, w, extra);
  if (const auto* it = run.as<OrderChart>()) return lay_order_chart(around, *it, w, extra);
  if (const auto* it = run.as<TriadChart>()) return lay_triad_chart(around, *it, w, extra);
  if (const auto* it = run.as<BeatStrip>()) return lay_beat_strip(around, *it, w, extra);
  if (const auto* it = run.as<PictureBoard>()) return lay_picture_board(around, *it, w, extra);
  if (const auto* it = run.as<HeatMap>()) return lay_heat_map(around, *it, w, extra);
  if (const auto* it = run.as<DrawingBoard>()) return lay_drawing_board(around, *it, w, extra);
  if (const auto* it = run.as<DrawingWall>()) return lay_drawing_wall(around, *it, w);
  if (const auto* it = run.as<Quotes>()) return lay_quotes(around, *it, w);
  if (const auto* it = run.as<FiguresItem>()) return lay_figures(around, *it, w);
  if (const auto* it = run.as<Entries>()) return lay_entries(around, *it, w);
  if (const auto* it = run.as<Sides>()) return lay_sides(around, *it, w);
  if (const auto* it = run.as<StepsItem>()) return lay_steps(around, *it, w);
  if (const auto* it = run.as<Wheel>()) return lay_wheel(around, *it, w, extra);
  if (const auto* it = run.as<Meter>()) return lay_meter(around, *it, w);
  return Block(around);
}

Block lay_run(const Surroundings& around, const Run& run, float w, float extra) {
  Block block = lay_unmarked(around, run, w, extra);
  if (run.item && run.item == around.spoken) mark_spoken(block, *around.mark, w);
  return block;
}

float width_for(const Surroundings& around, const Run& run, float width) {
  const Metrics& metrics = around.metrics;
  if (metrics.desk() || metrics.sheet) return width;
  if (metrics.layout == Layout::reading) return std::min(width, body_type(metrics).size * 34);
  if (metrics.title_page()) return std::min(width, metrics.type(1240));
  if (metrics.stage()) return width;
  if (is_text(run)) return std::min(width, metrics.type(1440));
  if (run.as<TextBox>() && metrics.writing) return width;
  if (run.as<Slider>() || run.as<TextBox>()) return std::min(width, metrics.type(1500));
  return width;
}

// Distance before `next`, as a token.
float distance(const Metrics& metrics, const Run& last, const Run& next) {
  const bool desk = metrics.desk();
  if (last.as<SectionItem>()) return desk ? 16 : 20;
  if (next.as<SectionItem>()) return desk ? 40 : 48;
  if (last.as<ArtItem>() || next.as<ArtItem>()) return 28;
  if (last.as<HeadingItem>() && next.as<SayItem>()) return desk ? 10 : 22;
  if (last.as<SayItem>() && next.as<SayItem>()) return metrics.layout == Layout::reading ? 26 : 16;
  if (desk) return 26;
  return 40;
}

bool can_be_touched(const Entries& entries) {
  return std::any_of(entries.entries.begin(), entries.entries.end(),
                     [](const Entry& each) { return each.tap || !each.buttons.empty(); });
}

// Answers and what can be touched right under them keep their distance, however short the room is.
float least_distance(const Metrics& metrics, const Run& above, const Run& below) {
  if (!above.item && below.as<TextBox>()) return metrics.gap();
  const Entries* entries = below.as<Entries>();
  const bool both = above.as<Choices>() && entries && entries->label.empty();
  return both && can_be_touched(*entries) ? metrics.gap() : 0;
}

std::vector<Part> lay_parts(const Surroundings& around, const Run* first, const Run* last,
                            float width) {
  const Metrics& metrics = around.metrics;
  const bool centre = metrics.centred || metrics.layout == Layout::reading;
  std::vector<Part> parts;
  for (const Run* run = first; run != last; ++run) {
    const float w = width_for(around, *run, width);
    Part part{run, lay_run(around, *run, w, 0), centre ? std::floor((width - w) / 2) : 0.F, w, 0};
    if (part.block.height <= 0) continue;
    if (!parts.empty()) {
      const Run& above = *parts.back().run;
      part.before = std::max(metrics.spaced(distance(metrics, above, *run)),
                             least_distance(metrics, above, *run));
    }
    parts.push_back(std::move(part));
  }
  return parts;
}

float height_of(const std::vector<Part>& parts) {
  float all = 0;
  for (const Part& part : parts) all += part.before + part.block.height;
  return all;
}

// Gives spare height to the parts that like to be larger. Returns what is left.
float stretch(const Surroundings& around, std::vector<Part>& parts, float spare) {
  float wish = 0;
  for (const Part& part : parts) wish += part.block.stretch;
  if (spare <= 0 || wish <= 0) return spare;
  const float share = std::min(1.F, spare * .85F / wish);
  for (Part& part : parts) {
    const float extra = std::floor(part.block.stretch * share);
    if (extra < 1) continue;
    const float before = part.block.height;
    part.block = lay_run(around, *part.run, part.width, extra);
    spare -= part.block.height - before;
  }
  return std::max(0.F, spare);
}

// Which part of the height that is left stands above.
float bias(const Metrics& metrics) {
  if (metrics.writing) return .4F;
  switch (metrics.layout) {
    case Layout::poster:
    case Layout::curtain:
      return .44F;
    case Layout::reading:
      return metrics.portrait ? .12F : .3F;
    case Layout::desk:
      return 0;
    case Layout::results:
    case Layout::stage:
      return .3F;
    default:
      return metrics.portrait ? .16F : .38F;
  }
}

// Texts stay together; what is asked stands a little off them when there is room.
void loosen(const Metrics& metrics, std::vector<Part>& parts, float& spare) {
  if (metrics.layout != Layout::question && metrics.layout != Layout::results && !metrics.stage())
    return;
  for (std::size_t i = 1; i < parts.size(); ++i) {
    if (is_text(*parts[i].run) || !is_text(*parts[i - 1].run)) continue;
    const float more = std::floor(std::min(metrics.px(40), spare * .25F));
    parts[i].before += more;
    spare -= more;
    return;
  }
}

Block stacked(const Surroundings& around, std::vector<Part> parts, float top) {
  Block block(around);
  block.height = top;
  for (Part& part : parts) {
    block.height += part.before;
    const float high = part.block.height;
    block.take(std::move(part.block), part.x, block.height);
    block.height += high;
  }
  return block;
}

// --- Two columns at the desk
// -----------------------------------------------------------------------

bool opens_group(const Run& run) {
  return run.as<SectionItem>() || run.as<Entries>() || run.as<Choices>() || run.as<TextBox>();
}

// Where each group of the desk begins; what stands before the first is as wide as the page.
std::vector<std::size_t> group_starts(const Runs& runs) {
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const bool titled = i > 0 && runs[i - 1].as<SectionItem>();
    if (opens_group(runs[i]) && !titled) starts.push_back(i);
  }
  return starts;
}

Block column(const Surroundings& around, const Runs& runs, std::size_t from, std::size_t to,
             float width) {
  return stacked(around, lay_parts(around, runs.data() + from, runs.data() + to, width), 0);
}

Block lay_columns(const Surroundings& around, const Runs& runs,
                  const std::vector<std::size_t>& starts, float width) {
  const float gap = around.metrics.px(56), each = std::floor((width - gap) / 2);
  Block best_left(around), best_right(around);
  float best = 0;
  for (std::size_t i = 1; i < starts.size(); ++i) {
    Block left = column(around, runs, starts.front(), starts[i], each);
    Block right = column(around, runs, starts[i], runs.size(), each);
    const float high = std::max(left.height, right.height);
    if (best > 0 && high >= best) continue;
    best = high;
    best_left = std::move(left);
    best_right = std::move(right);
  }
  Block block = column(around, runs, 0, starts.front(), width);
  const float apart = std::max(around.metrics.spaced(34), around.metrics.gap());
  const float top = block.height > 0 ? block.height + apart : 0;
  block.take(std::move(best_left), 0, top);
  block.take(std::move(best_right), each + gap, top);
  block.height = top + best;
  return block;
}

// --- Beside one another on a PIN pad that would be too high
// ----------------------------------------

Block lay_beside_pad(const Surroundings& around, const Runs& runs, float width, float room) {
  const float gap = around.metrics.px(56), each = std::floor((width - gap) / 2);
  Runs words, keys;
  for (const Run& run : runs) (run.as<PinPad>() ? keys : words).push_back(run);
  Block left = column(around, words, 0, words.size(), each);
  Block right = column(around, keys, 0, keys.size(), each);
  Block block(around);
  const float high = std::max(left.height, right.height);
  const float top = std::max(0.F, std::floor((room - high) / 2));
  const float down = std::floor((high - left.height) / 2);
  block.take(std::move(left), 0, top + down);
  block.take(std::move(right), each + gap, top);
  block.height = top + high;
  return block;
}

// A poster is seen at once: it stands closer before anything is left out. Where even that is not
// enough, the drawing goes first, and then the names of the languages.
void give_way(const Surroundings& around, std::vector<Part>& parts, float room) {
  const Metrics& metrics = around.metrics;
  const auto drop = [&](auto is_one) {
    for (std::size_t i = parts.size(); height_of(parts) > room && i-- > 0;) {
      if (!is_one(*parts[i].run)) continue;
      parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i));
      if (i == 0 && !parts.empty()) parts.front().before = 0;
    }
  };
  if (metrics.layout != Layout::poster || metrics.sheet || !metrics.tightest()) return;
  drop([](const Run& run) { return run.as<ArtItem>() != nullptr; });
  if (around.frame.screen == "poster")
    drop([](const Run& run) { return run.as<SayItem>() && run.as<SayItem>()->tone == Tone::note; });
}

}  // namespace

bool in_flow(const Metrics& metrics, const Button& button) {
  if (metrics.sheet) return !button.detail.empty();
  return button.place == Place::flow;
}

Block lay_flow(const Surroundings& around, const std::vector<Item>& items, float width, float room,
               const TextBox* elsewhere) {
  const Metrics& metrics = around.metrics;
  const Runs runs = runs_of(metrics, items, elsewhere);
  if (metrics.desk() && !metrics.sheet && width > metrics.type(1500)) {
    const std::vector<std::size_t> starts = group_starts(runs);
    if (starts.size() > 1) return lay_columns(around, runs, starts, width);
  }
  std::vector<Part> parts = lay_parts(around, runs.data(), runs.data() + runs.size(), width);
  give_way(around, parts, room);
  float spare = room - height_of(parts);
  if (metrics.layout == Layout::pad && metrics.tightest() && !metrics.sheet && !metrics.portrait &&
      spare < 0)
    return lay_beside_pad(around, runs, width, room);
  if (metrics.sheet || spare <= 0) return stacked(around, std::move(parts), 0);
  spare = stretch(around, parts, spare);
  loosen(metrics, parts, spare);
  return stacked(around, std::move(parts), std::floor(spare * bias(metrics)));
}

}  // namespace chorus
