#include "ui/layout_buttons.h"

#include <algorithm>
#include <cmath>

#include "ui/layout_items.h"

namespace chorus {
namespace {

constexpr std::size_t kFewestOfMenu = 5;
constexpr int kMostColumns = 4;

struct ButtonColours {
  Colour fill, label, edge;
  bool filled = true;
};

ButtonColours colours_of(const Theme& theme, const Button& button) {
  if (!button.enabled) {
    const Colour pale = mixed(theme.surface, theme.background_bottom, .7F);
    return {pale, mixed(theme.ink_secondary, pale, .25F), mixed(theme.border, pale, .4F), true};
  }
  switch (button.weight) {
    case Weight::primary:
      return {theme.accent, theme.on_accent, theme.accent, true};
    case Weight::danger:
      return {theme.warning, theme.on_warning, theme.warning, true};
    case Weight::quiet:
      return {theme.surface, theme.ink, theme.border, false};
    case Weight::normal:
      break;
  }
  return {theme.surface, theme.ink, theme.border, true};
}

bool icon_at_end(const Button& button) {
  return button.icon == Icon::next || button.icon == Icon::skip;
}

PanelShape button_panel(const Surroundings& around, const Button& button, const Rect& rect) {
  const ButtonColours colours = colours_of(around.theme, button);
  PanelShape panel;
  panel.rect = rect;
  panel.radius = std::min(rect.h / 2, around.metrics.px(60));
  panel.fill = colours.fill;
  const bool bold = button.weight == Weight::primary || button.weight == Weight::danger;
  if (bold && button.enabled) panel.fill_bottom = mixed(colours.fill, Colour{0, 0, 0}, .14F);
  panel.edge = colours.edge;
  panel.edge_width = bold && button.enabled ? 0 : around.metrics.px(3);
  panel.shadow = colours.filled && button.enabled ? Shadow::button : Shadow::none;
  panel.alpha = colours.filled ? 1.F : 0.F;
  return panel;
}

Widget button_widget(const Surroundings& around, const Button& button, const Rect& rect) {
  Widget widget;
  widget.id = button.id;
  widget.tap = button.tap;
  widget.enabled = button.enabled;
  widget.hold = button.hold;
  widget.main = button.weight == Weight::primary;
  // A finger may hit a little beside a low button, as long as its neighbours stay far enough off.
  const Metrics& metrics = around.metrics;
  const float least = metrics.millimetre > 0 ? metrics.real(20, .13F) : metrics.target();
  const float short_of = least - rect.h;
  widget.rect =
      short_of > 0 ? Rect{rect.x, rect.y - short_of / 2, rect.w, rect.h + short_of} : rect;
  return widget;
}

float icon_room(const ButtonLook& look, const Button& button) {
  if (button.icon == Icon::none) return 0;
  return look.icon_only ? look.icon : look.icon * 1.42F;
}

// One row's buttons, from `y` down; all as high as the highest.
float place_row(Block& block, const ButtonLook& look, const std::vector<const Button*>& row,
                const std::vector<Size>& sizes, float width, float y, bool fill) {
  const Metrics& metrics = block.around().metrics;
  float used = metrics.gap() * static_cast<float>(row.size() - 1), high = 0;
  for (const Size& size : sizes) used += size.w, high = std::max(high, size.h);
  const float spare = std::max(0.F, width - used);
  float x = fill || !metrics.centred ? 0 : std::floor(spare / 2);
  for (std::size_t i = 0; i < row.size(); ++i) {
    float w = sizes[i].w + (fill ? std::floor(spare / static_cast<float>(row.size())) : 0.F);
    if (fill && i + 1 == row.size()) w = width - x;
    draw_button(block, look, *row[i], {x, y, w, high});
    x += w + metrics.gap();
  }
  return high;
}

// A button that explains itself: label and detail in a row as wide as the page, with a way in.
float draw_detailed(Block& block, const Button& button, float width, float y) {
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  const float pad = metrics.px(36), icon = metrics.px(44);
  const float left = pad + (button.icon == Icon::none ? 0 : icon + metrics.px(28));
  const float room = width - left - pad - metrics.px(60);
  const TextStyle label = answer_type(metrics), detail = note_type(metrics);
  const float text = around.measure(label, button.label, room).h +
                     around.measure(detail, button.detail, room).h + metrics.px(6);
  const Rect rect{0, y, width,
                  std::max({metrics.px(metrics.desk() ? 96 : 132), text + metrics.px(44),
                            metrics.real(20, .13F)})};
  const ButtonColours colours = colours_of(around.theme, button);
  Widget widget = button_widget(around, button, rect);
  const int owner = block.add(std::move(widget), rect, metrics.px(32));
  PanelShape panel = card_panel(around, rect);
  panel.fill = colours.fill;
  panel.edge = colours.edge;
  if (!button.enabled) panel.shadow = Shadow::none;
  block.panel(panel, owner);
  block.icon(button.icon, pad + icon / 2, y + rect.h / 2, icon, colours.label, owner);
  const float top = y + std::round((rect.h - text) / 2);
  const Size size = block.words(label, button.label, colours.label, {left, top, room, 0}, owner);
  const bool bold = button.weight == Weight::primary || button.weight == Weight::danger;
  block.words(detail, button.detail, bold ? colours.label : around.theme.ink_secondary,
              {left, top + size.h + metrics.px(6), room, 0}, owner);
  block.icon(Icon::next, width - pad - metrics.px(14), y + rect.h / 2, metrics.px(32),
             colours.label, owner);
  return rect.h;
}

// Many buttons at the desk are a menu: as wide as one another, in columns.
Block lay_menu(const Surroundings& around, const ButtonLook& look,
               const std::vector<const Button*>& buttons, float width, int columns) {
  Block block(around);
  const float gap = around.metrics.gap(),
              each = std::floor((width + gap) / static_cast<float>(columns)) - gap;
  float high = 0;
  for (const Button* button : buttons)
    high = std::max(high, button_size(around, look, *button, each).h);
  for (std::size_t i = 0; i < buttons.size(); ++i) {
    const int row = static_cast<int>(i) / columns, column = static_cast<int>(i) % columns;
    const float x = static_cast<float>(column) * (each + gap);
    draw_button(block, look, *buttons[i], {x, static_cast<float>(row) * (high + gap), each, high});
    block.height = static_cast<float>(row) * (high + gap) + high;
  }
  return block;
}

// How many columns a menu of them has; 0: they are none.
int menu_columns(const Surroundings& around, const ButtonLook& look,
                 const std::vector<const Button*>& buttons, float width) {
  if (!around.metrics.desk() || around.metrics.sheet || buttons.size() < kFewestOfMenu) return 0;
  float widest = 0;
  for (const Button* button : buttons)
    widest = std::max(widest, button_size(around, look, *button, width).w);
  const float gap = around.metrics.gap();
  const int fit = static_cast<int>((width + gap) / (widest + gap));
  return fit < 2 ? 0 : std::min(fit, kMostColumns);
}

}  // namespace

ButtonLook button_look(const Surroundings& around) {
  const Metrics& metrics = around.metrics;
  const bool desk = metrics.desk();
  return {button_type(metrics), std::max(metrics.px(desk ? 76 : 92), metrics.real(20, .13F)),
          metrics.px(desk ? 34 : 44), metrics.type(desk ? 32 : 36), false};
}

ButtonLook poster_look(const Surroundings& around) {
  ButtonLook look = button_look(around);
  const Metrics& metrics = around.metrics;
  look.type.size = large_type(metrics, 46, 30);
  look.type.weight = 800;
  look.height = metrics.px(140);
  look.pad = metrics.px(84);
  look.icon = large_type(metrics, 50, 36);
  return look;
}

Size button_size(const Surroundings& around, const ButtonLook& look, const Button& button,
                 float most) {
  const float beside = 2 * look.pad + icon_room(look, button);
  if (look.icon_only) return {std::max(look.height, look.icon + look.pad), look.height};
  const auto measured = [&](float room) {
    Size size = around.measure(look.type, button.label, room);
    if (button.other.empty()) return size;
    const Size other = around.measure(look.type, button.other, room);
    return Size{std::max(size.w, other.w), std::max(size.h, other.h)};
  };
  Size label = measured(0);
  if (label.w + beside > most) label = measured(most - beside);
  return {std::max(std::ceil(label.w + beside), around.metrics.real(20, .13F)),
          std::max(look.height, label.h + around.metrics.px(around.metrics.tight() ? 26 : 36))};
}

void draw_button(Block& block, const ButtonLook& look, const Button& button, const Rect& rect) {
  const Surroundings& around = block.around();
  const int owner = block.add(button_widget(around, button, rect), rect,
                              std::min(rect.h / 2, around.metrics.px(60)));
  block.panel(button_panel(around, button, rect), owner);
  const Colour label = colours_of(around.theme, button).label;
  const float middle = rect.y + rect.h / 2;
  if (look.icon_only)
    return block.icon(button.icon, rect.x + rect.w / 2, middle, look.icon, label, owner);
  const float room = rect.w - 2 * look.pad - icon_room(look, button);
  const float text = around.measure(look.type, button.label, room + 1).w;
  const float left = rect.x + std::round((rect.w - text - icon_room(look, button)) / 2);
  const bool after = icon_at_end(button);
  const float text_x = after ? left : left + icon_room(look, button);
  block.words_in_middle(in_middle(look.type), button.label, label,
                        {text_x, rect.y, text + 1, rect.h}, owner);
  const float icon_x =
      after ? left + text + icon_room(look, button) - look.icon / 2 : left + look.icon / 2;
  block.icon(button.icon, icon_x, middle, look.icon, label, owner);
}

Block lay_button_rows(const Surroundings& around, const ButtonLook& look,
                      const std::vector<const Button*>& buttons, float width, bool fill) {
  Block block(around);
  std::vector<const Button*> row;
  std::vector<Size> sizes;
  float used = 0;
  const auto flush = [&] {
    if (row.empty()) return;
    if (block.height > 0) block.height += around.metrics.gap();
    block.height += place_row(block, look, row, sizes, width, block.height, fill);
    row.clear(), sizes.clear();
    used = 0;
  };
  for (const Button* button : buttons) {
    const Size size = button_size(around, look, *button, width);
    if (!row.empty() && used + around.metrics.gap() + size.w > width) flush();
    used += size.w + (row.empty() ? 0 : around.metrics.gap());
    row.push_back(button);
    sizes.push_back(size);
  }
  flush();
  return block;
}

Block lay_buttons(const Surroundings& around, const std::vector<const Button*>& buttons,
                  float width) {
  Block block(around);
  std::vector<const Button*> plain;
  const auto flush = [&] {
    if (plain.empty()) return;
    if (block.height > 0) block.height += around.metrics.gap();
    const bool poster = around.metrics.layout == Layout::poster && !around.metrics.sheet &&
                        plain.front()->weight == Weight::primary;
    const ButtonLook look = poster ? poster_look(around) : button_look(around);
    const int columns = menu_columns(around, look, plain, width);
    Block rows =
        columns > 0 ? lay_menu(around, look, plain, width, columns)
                    : lay_button_rows(around, look, plain, width,
                                      around.metrics.portrait && !poster && !around.metrics.desk());
    const float high = rows.height;
    block.take(std::move(rows), 0, block.height);
    block.height += high;
    plain.clear();
  };
  for (const Button* button : buttons) {
    const bool large = around.metrics.layout == Layout::poster && button->weight == Weight::primary;
    if (!button->detail.empty() || large || button->large) flush();
    if (button->large) {
      if (block.height > 0) block.height += around.metrics.gap();
      Block one = lay_button_rows(around, poster_look(around), {button}, width, true);
      const float high = one.height;
      block.take(std::move(one), 0, block.height);
      block.height += high;
      continue;
    }
    if (button->detail.empty()) {
      plain.push_back(button);
      if (large) flush();
      continue;
    }
    if (block.height > 0) block.height += around.metrics.gap();
    block.height += draw_detailed(block, *button, width, block.height);
  }
  flush();
  return block;
}

}  // namespace chorus
