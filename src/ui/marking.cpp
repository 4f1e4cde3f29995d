#include "ui/marking.h"

#include <algorithm>
#include <cmath>

namespace chorus {
namespace {

// The words of the item, as they were laid out: the first of the block.
const WordsShape* own_words(const Block& block) {
  for (const Piece& piece : block.pieces)
    if (const auto* words = std::get_if<WordsShape>(&piece.shape)) return words;
  return nullptr;
}

// Positions from the text engine are on the screen's own sides; a block of a language that is
// written from the right is mirrored later on.
Rect in_block(const Surroundings& around, const WordsShape& words, const Rect& line) {
  const float x = around.frame.right_to_left ? words.rect.w - line.right() : line.x;
  return {words.rect.x + x, words.rect.y + line.y, line.w, line.h};
}

void put_under(Block& block, PanelShape panel) {
  block.pieces.insert(block.pieces.begin(), {std::move(panel), kNobody});
}

}  // namespace

void mark_spoken(Block& block, const Mark& mark, float width) {
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  const WordsShape* found = mark.to > mark.from ? own_words(block) : nullptr;
  if (found == nullptr) {
    PanelShape beside;
    beside.rect = {-metrics.px(24), 0, metrics.px(8), block.height};
    beside.radius = metrics.px(4);
    beside.fill = around.theme.accent;
    put_under(block, beside);
    block.marked = Rect{0, 0, width, block.height};
    return;
  }
  const WordsShape words = *found;
  const float pad = metrics.px(8), thick = metrics.px(5);
  for (const Rect& line : around.text.stretch(words.style, words.language, words.text, words.wrap,
                                              mark.from, mark.to)) {
    const Rect rect = in_block(around, words, line);
    PanelShape under;
    under.rect = {rect.x - pad, rect.bottom() - thick, rect.w + 2 * pad, thick};
    under.radius = thick / 2;
    under.fill = around.theme.accent;
    PanelShape band = under;
    band.rect = {rect.x - pad, rect.y, rect.w + 2 * pad, rect.h};
    band.radius = metrics.px(12);
    band.fill = around.theme.surface_selected;
    put_under(block, under);
    put_under(block, band);
    if (!block.marked) block.marked = rect;
  }
}

}  // namespace chorus
