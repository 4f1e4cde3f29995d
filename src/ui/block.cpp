#include "ui/block.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/text_fonts.h"

namespace chorus {

namespace {

TextStyle broken(TextStyle style) {
  style.break_words = true;
  return style;
}

// Latin letters are in the middle of any line.
bool latin(std::string_view text) {
  return !text.empty() &&
         ((text[0] >= 'a' && text[0] <= 'z') || (text[0] >= 'A' && text[0] <= 'Z'));
}

}  // namespace

Size Surroundings::measure(const TextStyle& style, std::string_view words, float wrap) const {
  const Size size = text.measure(style, frame.language, words, wrap);
  if (wrap <= 0 || size.w <= wrap) return size;
  return text.measure(broken(style), frame.language, words, wrap);
}

bool Surroundings::whole(const TextStyle& style, std::string_view words, float wrap) const {
  return text.measure(style, frame.language, words, wrap).w <= wrap;
}

float Surroundings::line(const TextStyle& style) const {
  return text.line_height(style.size, frame.language);
}

int Block::add(Widget widget, const Rect& rect, float radius) {
  widget.outline = rect;
  widget.radius = radius;
  if (widget.rect.empty()) widget.rect = rect;
  widgets.push_back(std::move(widget));
  return static_cast<int>(widgets.size()) - 1;
}

void Block::panel(const PanelShape& panel, int owner) {
  pieces.push_back({panel, owner});
}

Size Block::put(TextStyle style, std::string_view language, std::string_view text, Colour colour,
                const Rect& room, bool in_middle, int owner) {
  if (text.empty()) return {};
  Size size = around_->text.measure(style, language, text, room.w);
  if (room.w > 0 && size.w > room.w + 1) {
    style.break_words = true;
    size = around_->text.measure(style, language, text, room.w);
  }
  float x = room.x;
  if (style.align == Align::middle) x += std::round((room.w - size.w) / 2);
  if (style.align == Align::end) x = room.right() - size.w;
  const float low = latin(text) ? 0 : writing_of(language).low * style.size;
  const float y = in_middle ? room.y + std::round((room.h - size.h) / 2 - low) : room.y;
  WordsShape words;
  words.rect = {x, y, size.w, size.h};
  words.style = style;
  words.language = language;
  words.text = text;
  words.wrap = room.w;
  words.colour = colour;
  words.room = {room.x, y, room.w, std::max(room.h, size.h)};
  pieces.push_back({std::move(words), owner});
  return size;
}

Size Block::words(const TextStyle& style, std::string_view text, Colour colour, const Rect& room,
                  int owner) {
  return put(style, around_->frame.language, text, colour, room, false, owner);
}

Size Block::words_in_middle(const TextStyle& style, std::string_view text, Colour colour,
                            const Rect& room, int owner) {
  return put(style, around_->frame.language, text, colour, room, true, owner);
}

Size Block::own_words(const TextStyle& style, std::string_view text, Colour colour,
                      const Rect& room, int owner) {
  return put(style, "", text, colour, room, false, owner);
}

void Block::icon(Icon icon, float cx, float cy, float size, Colour colour, int owner) {
  if (icon != Icon::none) pieces.push_back({IconShape{icon, cx, cy, size, colour, true}, owner});
}

void Block::take(Block&& other, float dx, float dy) {
  if (other.marked)
    marked = Rect{other.marked->x + dx, other.marked->y + dy, other.marked->w, other.marked->h};
  const int first = static_cast<int>(widgets.size());
  for (Piece& piece : other.pieces) {
    move(piece.shape, dx, dy);
    if (piece.owner != kNobody) piece.owner += first;
    pieces.push_back(std::move(piece));
  }
  for (Widget& widget : other.widgets) {
    move(widget, dx, dy);
    widgets.push_back(std::move(widget));
  }
}

void Block::keep_order(float width) {
  if (!around_->frame.right_to_left) return;
  for (Piece& piece : pieces) {
    mirror(piece.shape, width);
    if (auto* icon = std::get_if<IconShape>(&piece.shape)) icon->flips = false;
  }
  for (Widget& widget : widgets) mirror(widget, width);
}

PanelShape tile_panel(const Surroundings& around, const Rect& rect, bool selected) {
  const Metrics& metrics = around.metrics;
  PanelShape panel;
  panel.rect = rect;
  panel.radius = metrics.px(36);
  panel.fill = selected ? around.theme.surface_selected : around.theme.surface;
  panel.edge = selected ? around.theme.accent : around.theme.border;
  panel.edge_width = selected ? metrics.px(8) : metrics.edge();
  panel.shadow = Shadow::tile;
  return panel;
}

PanelShape card_panel(const Surroundings& around, const Rect& rect) {
  PanelShape panel = tile_panel(around, rect, false);
  panel.radius = around.metrics.px(around.metrics.desk() ? 24 : 32);
  return panel;
}

Colour mixed(Colour from, Colour to, float part) {
  const auto channel = [part](std::uint8_t a, std::uint8_t b) {
    return static_cast<std::uint8_t>(
        std::lround(static_cast<float>(a) + part * static_cast<float>(b - a)));
  };
  return {channel(from.r, to.r), channel(from.g, to.g), channel(from.b, to.b)};
}

Colour readable_on(const Theme& theme, Colour back) {
  Colour best = theme.ink;
  for (const Colour candidate : {theme.background_top, theme.on_curtain, theme.on_accent})
    if (contrast_hundredths(candidate, back) > contrast_hundredths(best, back)) best = candidate;
  return best;
}

void check_badge(Block& block, float cx, float cy, float diameter, int owner) {
  const Theme& theme = block.around().theme;
  block.shape(DiscShape{cx, cy, diameter / 2, theme.accent}, owner);
  block.icon(Icon::check, cx, cy, diameter * .56F, theme.on_accent, owner);
}

void choice_mark(Block& block, float cx, float cy, float size, bool several, bool selected,
                 int owner) {
  const Surroundings& around = block.around();
  if (selected && !several) return check_badge(block, cx, cy, size, owner);
  PanelShape mark;
  mark.rect = {cx - size / 2, cy - size / 2, size, size};
  mark.radius = several ? size * .24F : size / 2;
  mark.fill = selected ? around.theme.accent : around.theme.surface;
  mark.edge = selected ? around.theme.accent : around.theme.border;
  mark.edge_width = around.metrics.px(3);
  block.panel(mark, owner);
  if (selected) block.icon(Icon::check, cx, cy, size * .6F, around.theme.on_accent, owner);
}

const char* question_mark(const Surroundings& around) {
  return around.frame.right_to_left ? "\u061F" : "?";
}

void own_mark(Block& block, float cx, float cy, float size) {
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  if (size <= 0) size = metrics.px(20);
  for (const auto& [half, colour] :
       {std::pair{size + metrics.px(4), around.theme.surface}, std::pair{size, around.theme.ink}}) {
    block.shape(TriangleShape{cx - half, cy, cx, cy - half, cx + half, cy, colour});
    block.shape(TriangleShape{cx + half, cy, cx, cy + half, cx - half, cy, colour});
    // Over the seam of the two.
    block.shape(LineShape{cx - half + 2, cy, cx + half - 2, cy, colour, 2});
  }
}

}  // namespace chorus
