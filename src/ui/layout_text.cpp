// Headings, running text and drawings.
#include <algorithm>
#include <cmath>

#include "ui/drawings.h"
#include "ui/layout_items.h"
#include "ui/picture_frame.h"

namespace chorus {
namespace {

// A warning stands in a frame of its own, with a sign before it: never by colour alone.
Block lay_warning(const Surroundings& around, const SayItem& item, float width) {
  const Metrics& metrics = around.metrics;
  Block block(around);
  const float pad = metrics.px(28), sign = metrics.type(44);
  const TextStyle type = strong_type(metrics);
  const float left = pad + sign + metrics.px(24), room = width - left - pad;
  const Size size = around.measure(type, item.text, room);
  const float boxed = std::min(width, left + size.w + pad + 1);
  const float x = metrics.centred ? std::floor((width - boxed) / 2) : 0;
  block.height = std::max(size.h, sign) + 2 * metrics.px(22);
  PanelShape panel = card_panel(around, {x, 0, boxed, block.height});
  panel.radius = metrics.px(24);
  panel.edge = around.theme.warning;
  panel.edge_width = metrics.px(4);
  panel.shadow = Shadow::none;
  block.panel(panel);
  const float middle = block.height / 2;
  block.shape(DiscShape{x + pad + sign / 2, middle, sign / 2, around.theme.warning});
  TextStyle mark = in_middle(type);
  mark.weight = 800;
  block.words_in_middle(mark, "!", around.theme.on_warning, {x + pad, 0, sign, block.height});
  block.words_in_middle(type, item.text, around.theme.ink,
                        {x + left, 0, boxed - left - pad + 1, block.height});
  return block;
}

TextStyle type_of(const Metrics& metrics, Tone tone) {
  switch (tone) {
    case Tone::note:  // under a question it is the hint
      return metrics.layout == Layout::question ? body_type(metrics) : note_type(metrics);
    case Tone::strong:
      return strong_type(metrics);
    default:
      return body_type(metrics);
  }
}

// On the curtain stands the mark of the house, in its gold.
Block lay_mark(const Surroundings& around, float width) {
  Block block(around);
  block.height = around.metrics.px(170);
  const float wide = std::round(block.height * static_cast<float>(mark_aspect()));
  block.shape(MarkShape{{std::floor((width - wide) / 2), 0, wide, block.height}});
  return block;
}

}  // namespace

Block lay_heading(const Surroundings& around, const HeadingItem& item, float width) {
  Block block(around);
  TextStyle type = aligned(around.metrics, heading_type(around.metrics));
  // A title between the curtains: its longest word has to stay between them.
  const float least = body_type(around.metrics).size;
  while (around.metrics.title_page() && type.size > least && !around.whole(type, item.text, width))
    type.size = std::max(least, type.size * .93F);
  const bool on_velvet = around.metrics.layout == Layout::curtain && !plain(around.theme);
  const Colour colour = on_velvet ? around.theme.on_curtain : around.theme.ink;
  block.height = block.words(type, item.text, colour, {0, 0, width, 0}).h;
  return block;
}

Block lay_section(const Surroundings& around, const SectionItem& item, float width) {
  Block block(around);
  const TextStyle type = aligned(around.metrics, section_type(around.metrics));
  block.height = block.words(type, item.text, around.theme.ink, {0, 0, width, 0}).h;
  return block;
}

Block lay_say(const Surroundings& around, const SayItem& item, float width) {
  if (item.tone == Tone::warning) return lay_warning(around, item, width);
  Block block(around);
  TextStyle type = aligned(around.metrics, type_of(around.metrics, item.tone));
  type.balance = !around.metrics.desk();  // no word alone in its last line
  const bool soft = item.tone == Tone::hint || item.tone == Tone::note;
  const Colour colour = soft ? around.theme.ink_secondary : around.theme.ink;
  block.height = block.words(type, item.text, colour, {0, 0, width, 0}).h;
  if (around.listed && item.tone == Tone::body) {
    const float middle = std::round(around.line(type) * .53F);
    block.shape(DiscShape{-around.metrics.px(30), middle, around.metrics.px(7), around.theme.gold});
  }
  return block;
}

Block lay_picture(const Surroundings& around, const PictureItem& item, float width) {
  const Metrics& metrics = around.metrics;
  Block block(around);
  const Icon icon = icon_named(item.name);
  block.height = metrics.spaced(icon == Icon::none ? 260 : 120);
  const float wide = std::min(width, std::round(block.height * 1.6F));
  const float x = metrics.centred ? std::floor((width - wide) / 2) : 0;
  draw_named_picture(block, item.name, {x, 0, wide, block.height});
  return block;
}

Block lay_art(const Surroundings& around, const ArtItem& item, float width, float extra) {
  const Metrics& metrics = around.metrics;
  if (metrics.layout == Layout::curtain) return lay_mark(around, width);
  const bool poster = metrics.layout == Layout::poster && !metrics.sheet;
  float token = poster ? 300.F : 240.F;
  if (metrics.desk() || metrics.sheet) token = 150;
  Block block(around);
  // On a poster the drawing gives way first.
  block.height = std::round(metrics.spaced(token) * (poster ? metrics.air : 1.F)) + extra;
  block.stretch = metrics.px(poster ? 300 : 160);
  const float most = poster && metrics.portrait ? metrics.px(600) : width;
  const float w = std::min({width, most, block.height * 1.6F});
  const float x = std::floor((width - w) / 2);
  block.shape(ArtShape{item.art, {x, 0, w, block.height}});
  return block;
}

}  // namespace chorus
