#include "ui/text_picture.h"

#include <cmath>
#include <cstring>
#include <memory>
#include <string_view>

#include "ui/pictures.h"

namespace chorus {
namespace {

bool in_colour(const PangoLayoutRun* run) {
  PangoFontDescription* font = pango_font_describe(run->item->analysis.font);
  const char* family = pango_font_description_get_family(font);
  const bool colour =
      family != nullptr && std::string_view(family).find("Color Emoji") != std::string_view::npos;
  pango_font_description_free(font);
  return colour;
}

struct FreeIterator {
  void operator()(PangoLayoutIter* iterator) const { pango_layout_iter_free(iterator); }
};

bool holds_emoji(PangoLayout* layout) {
  std::unique_ptr<PangoLayoutIter, FreeIterator> at(pango_layout_get_iter(layout));
  do {
    const PangoLayoutRun* run = pango_layout_iter_get_run_readonly(at.get());
    if (run != nullptr && in_colour(run)) return true;
  } while (pango_layout_iter_next_run(at.get()));
  return false;
}

// Draws only the runs that are colour emoji, or only those that are not.
void show_runs(cairo_t* cairo, PangoLayout* layout, bool emoji) {
  std::unique_ptr<PangoLayoutIter, FreeIterator> at(pango_layout_get_iter(layout));
  const char* text = pango_layout_get_text(layout);
  do {
    PangoLayoutRun* run = pango_layout_iter_get_run_readonly(at.get());
    if (run == nullptr || in_colour(run) != emoji) continue;
    PangoRectangle logical;
    pango_layout_iter_get_run_extents(at.get(), nullptr, &logical);
    cairo_move_to(cairo, static_cast<double>(logical.x) / PANGO_SCALE,
                  static_cast<double>(pango_layout_iter_get_baseline(at.get())) / PANGO_SCALE);
    pango_cairo_show_glyph_item(cairo, text, run);
  } while (pango_layout_iter_next_run(at.get()));
}

// Coverage is all that white letters need: a quarter of the memory to draw in, nothing to divide.
std::vector<std::uint8_t> letters(const TextPicture& picture, const LaidText& laid, bool apart) {
  CairoPicture mask(picture.width, picture.height, CAIRO_FORMAT_A8);
  cairo_translate(mask.cairo(), -picture.where.x - laid.corner, -picture.where.y);
  if (apart) {
    show_runs(mask.cairo(), laid.layout.get(), false);
  } else {
    pango_cairo_show_layout(mask.cairo(), laid.layout.get());
  }
  return mask.white_rgba();
}

std::vector<std::uint8_t> emoji(const TextPicture& picture, const LaidText& laid) {
  CairoPicture colours(picture.width, picture.height, CAIRO_FORMAT_ARGB32);
  cairo_translate(colours.cairo(), -picture.where.x - laid.corner, -picture.where.y);
  show_runs(colours.cairo(), laid.layout.get(), true);
  return colours.straight_rgba();
}

}  // namespace

TextPicture draw_text(const LaidText& laid) {
  TextPicture picture;
  if (laid.ink.empty()) return picture;
  const Rect both = united(laid.ink, {0, 0, laid.size.w, laid.size.h});
  // A pixel of air on each side keeps linear filtering from meeting the edge.
  const float left = std::floor(both.x) - 1, top = std::floor(both.y) - 1;
  picture.width = static_cast<int>(std::ceil(both.right() - left)) + 1;
  picture.height = static_cast<int>(std::ceil(both.bottom() - top)) + 1;
  picture.where = {left, top, static_cast<float>(picture.width),
                   static_cast<float>(picture.height)};
  const bool apart = holds_emoji(laid.layout.get());
  picture.letters = letters(picture, laid, apart);
  if (apart) picture.emoji = emoji(picture, laid);
  return picture;
}

}  // namespace chorus
