#include <algorithm>
#include <cmath>

#include "ui/layout_buttons.h"
#include "ui/layout_frame.h"

namespace chorus {
namespace {

using Buttons = std::vector<const Button*>;

Buttons at(const std::vector<Item>& items, Place place) {
  Buttons found;
  for (const Item& item : items) {
    const auto* button = std::get_if<Button>(&item);
    if (button && button->place == place) found.push_back(button);
  }
  return found;
}

struct ButtonBar {
  Buttons start, middle, end;
  ButtonLook look, tools;  // of the outer ones, and of those in the middle
};

float natural(const Surroundings& around, const ButtonLook& look, const Buttons& buttons) {
  float all = 0;
  for (const Button* button : buttons)
    all += button_size(around, look, *button, 1e6F).w + around.metrics.gap();
  return all > 0 ? all - around.metrics.gap() : 0;
}

float gaps(const Metrics& metrics, const ButtonBar& bar) {
  const int groups = !bar.start.empty() + !bar.middle.empty() + !bar.end.empty();
  return metrics.gap() * static_cast<float>(std::max(0, groups - 1));
}

float line_width(const Surroundings& around, const ButtonBar& bar) {
  return natural(around, bar.look, bar.start) + natural(around, bar.tools, bar.middle) +
         natural(around, bar.look, bar.end) + gaps(around.metrics, bar);
}

float place_group(Block& block, const ButtonLook& look, const Buttons& buttons, float x,
                  float high) {
  for (const Button* button : buttons) {
    const float w = button_size(block.around(), look, *button, 1e6F).w;
    draw_button(block, look, *button, {x, 0, w, high});
    x += w + block.around().metrics.gap();
  }
  return x;
}

float line_height(const Surroundings& around, const ButtonBar& bar) {
  float high = 0;
  for (const Buttons* group : {&bar.start, &bar.middle, &bar.end})
    for (const Button* button : *group)
      high = std::max(high, button_size(around, bar.look, *button, 1e6F).h);
  return high;
}

// All on one line: start, middle in the middle of the screen where it can be, end.
Block lay_line(const Surroundings& around, const ButtonBar& bar, float left, float width) {
  Block block(around);
  const float gap = around.metrics.gap();
  block.height = line_height(around, bar);
  const float middle = natural(around, bar.tools, bar.middle),
              end = natural(around, bar.look, bar.end);
  const float after_start = place_group(block, bar.look, bar.start, left, block.height);
  const float before_end = left + width - end - (end > 0 ? gap : 0);
  // Where the middle of the screen is taken, in the middle of what is free.
  float x = std::floor(left + (width - middle) / 2);
  if (x < after_start + gap || x + middle > before_end - gap)
    x = std::floor((after_start + before_end - middle) / 2);
  place_group(block, bar.tools, bar.middle, x, block.height);
  place_group(block, bar.look, bar.end, left + width - end, block.height);
  return block;
}

// Back and Next beside one another over the whole width, Next the wider; each on a line of its own
// where the labels need it.
Block lay_wide(const Surroundings& around, const ButtonBar& bar, float width) {
  const Metrics& metrics = around.metrics;
  Block block(around);
  Buttons all = bar.start;
  all.insert(all.end(), bar.end.begin(), bar.end.end());
  ButtonLook look = bar.look;
  look.height = std::max(metrics.px(metrics.desk() ? 84 : 104), metrics.target());
  const bool pair = bar.start.size() == 1 && bar.end.size() == 1;
  const float share = std::floor((width - metrics.gap()) * .42F),
              rest = width - metrics.gap() - share;
  if (pair && button_size(around, look, *all[0], 1e6F).w <= share &&
      button_size(around, look, *all[1], 1e6F).w <= rest) {
    block.height = std::max(look.height, std::max(button_size(around, look, *all[0], share).h,
                                                  button_size(around, look, *all[1], rest).h));
    draw_button(block, look, *all[0], {0, 0, share, block.height});
    draw_button(block, look, *all[1], {share + metrics.gap(), 0, rest, block.height});
    return block;
  }
  return lay_button_rows(around, look, all, width, true);
}

Block lay_stacked(const Surroundings& around, const ButtonBar& bar, float left, float width) {
  Block block(around);
  if (!bar.middle.empty()) {
    Block tools = lay_button_rows(around, bar.tools, bar.middle, width, true);
    block.height = tools.height + around.metrics.gap();
    block.take(std::move(tools), left, 0);
  }
  Block wide = lay_wide(around, bar, width);
  const float high = wide.height;
  block.take(std::move(wide), left, block.height);
  block.height += high;
  return block;
}

bool all_have_icons(const ButtonBar& bar) {
  for (const Buttons* group : {&bar.start, &bar.end})
    for (const Button* button : *group)
      if (button->icon == Icon::none) return false;
  return true;
}

// Where room is short, tools are their icons alone if that saves a row. Where people turn pages, of
// results or at the desk, they have their words at the usual sizes of letters, so that the bar
// stays as it is from page to page.
bool may_shorten(const Surroundings& around) {
  const Metrics& metrics = around.metrics;
  if (metrics.writing && metrics.tight()) return true;
  const bool pages = metrics.desk() || metrics.layout == Layout::results;
  const bool usual = around.frame.text_percent <= 125 && metrics.screen.h >= 720;
  return metrics.tightest() && !(pages && usual);
}

// Where a line would be a little too long its buttons are narrower, before it becomes two lines.
void narrow(const Surroundings& around, ButtonBar& bar, float width) {
  if (line_width(around, bar) <= width) return;
  const float usual = bar.look.pad;
  bar.look.pad = bar.tools.pad = std::round(usual * .55F);
  if (line_width(around, bar) > width) bar.look.pad = bar.tools.pad = usual;
}

void shorten(const Surroundings& around, ButtonBar& bar, float width) {
  const Metrics& metrics = around.metrics;
  if (!may_shorten(around)) return;
  if (line_width(around, bar) <= width) return;
  for (const Button* button : bar.middle)
    if (button->icon == Icon::none) return;
  bar.tools.icon_only = true;
  if (line_width(around, bar) <= width) return;
  // With a keyboard on a small display there is one row for the bar, whatever is in it.
  bar.look.icon_only = metrics.writing && metrics.tightest() && all_have_icons(bar);
  if (line_width(around, bar) > width) bar.tools.icon_only = bar.look.icon_only = false;
}

}  // namespace

float bar_margin(const Metrics& metrics) {
  return metrics.px(metrics.portrait ? 40 : 30);
}

Block lay_bar(const Surroundings& around, const std::vector<Item>& items) {
  const Metrics& metrics = around.metrics;
  ButtonBar bar{at(items, Place::start), at(items, Place::middle), at(items, Place::end),
                button_look(around), button_look(around)};
  if (bar.start.empty() && bar.middle.empty() && bar.end.empty()) return Block(around);
  // Between the curtains of an upright poster.
  const bool drawn_apart = metrics.title_page() && metrics.portrait;
  const float left = metrics.margin() + (drawn_apart ? metrics.px(84) : 0),
              width = metrics.screen.w - 2 * left;
  const bool upright = metrics.portrait && !metrics.desk();
  if (!upright) narrow(around, bar, width);
  shorten(around, bar, width);
  const bool one_line = !upright || bar.tools.icon_only;
  const bool line = one_line && line_width(around, bar) <= width;
  return line ? lay_line(around, bar, left, width) : lay_stacked(around, bar, left, width);
}

}  // namespace chorus
