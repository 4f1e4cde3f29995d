#include "ui/text_layout.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "ui/text_breaks.h"
#include "ui/text_fonts.h"
#include "ui/text_rules.h"

namespace chorus {
namespace {

struct FreeDescription {
  void operator()(PangoFontDescription* d) const { pango_font_description_free(d); }
};
struct FreeAttributes {
  void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
};
struct FreeOptions {
  void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};

int units(float pixels) {
  return static_cast<int>(std::lround(pixels * PANGO_SCALE));
}
float pixels(int units) {
  return static_cast<float>(units) / PANGO_SCALE;
}

// Hints off and fractional positions: at these sizes letters keep their drawn shapes and spacing.
Owned<PangoContext> make_context(std::string_view language, bool backwards) {
  Owned<PangoContext> context(pango_font_map_create_context(font_map()));
  std::unique_ptr<cairo_font_options_t, FreeOptions> options(cairo_font_options_create());
  cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context.get(), options.get());
  pango_context_set_round_glyph_positions(context.get(), FALSE);
  pango_context_set_base_dir(context.get(), backwards ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  const std::string tag(language.empty() ? std::string_view("en") : language);
  pango_context_set_language(context.get(), pango_language_from_string(tag.c_str()));
  return context;
}

// People's own words: the direction of their first letter that has one.
bool begins_backwards(std::string_view text) {
  const Owned<PangoContext> context(pango_font_map_create_context(font_map()));
  const Owned<PangoLayout> layout(pango_layout_new(context.get()));
  pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
  return pango_layout_get_direction(layout.get(), 0) == PANGO_DIRECTION_RTL;
}

PangoAlignment physical(Align align, bool backwards) {
  if (align == Align::middle) return PANGO_ALIGN_CENTER;
  return (align == Align::start) == backwards ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

void set_font(PangoLayout* layout, const TextStyle& style, const Writing& writing,
              std::string_view text) {
  std::unique_ptr<PangoFontDescription, FreeDescription> font(pango_font_description_new());
  pango_font_description_set_family(font.get(),
                                    families_for(writing, text, style.easy_letters).c_str());
  pango_font_description_set_weight(font.get(), static_cast<PangoWeight>(style.weight));
  pango_font_description_set_absolute_size(font.get(), units(style.size));
  pango_layout_set_font_description(layout, font.get());
}

gboolean is_about_breaks(PangoAttribute* attribute, gpointer) {
  return attribute->klass->type == PANGO_ATTR_ALLOW_BREAKS;
}

// What is kept together may be wider than the line.
void let_break(PangoLayout* layout) {
  PangoAttrList* all = pango_layout_get_attributes(layout);
  std::unique_ptr<PangoAttrList, FreeAttributes> rest(pango_attr_list_copy(all));
  std::unique_ptr<PangoAttrList, FreeAttributes> taken(
      pango_attr_list_filter(rest.get(), is_about_breaks, nullptr));
  if (taken) pango_layout_set_attributes(layout, rest.get());
}

void set_attributes(PangoLayout* layout, float line_height, std::string_view language,
                    std::string_view text) {
  std::unique_ptr<PangoAttrList, FreeAttributes> list(pango_attr_list_new());
  pango_attr_list_insert(list.get(), pango_attr_line_height_new_absolute(units(line_height)));
  pango_attr_list_insert(list.get(), pango_attr_insert_hyphens_new(FALSE));
  // Lato joins "ti" and "tt" as if they were one letter: hard to read, so ligatures are off in
  // Latin.
  for (const Stretch& stretch : latin_stretches(text)) {
    PangoAttribute* plain = pango_attr_font_features_new("liga=0");
    plain->start_index = stretch.from;
    plain->end_index = stretch.to;
    pango_attr_list_insert(list.get(), plain);
  }
  for (const Stretch& stretch : kept_together(text, language)) {
    PangoAttribute* together = pango_attr_allow_breaks_new(FALSE);
    together->start_index = stretch.from;
    together->end_index = stretch.to;
    pango_attr_list_insert(list.get(), together);
  }
  pango_layout_set_attributes(layout, list.get());
}

float natural_width(PangoLayout* layout) {
  PangoRectangle logical;
  pango_layout_get_extents(layout, nullptr, &logical);
  return pixels(logical.width);
}

// Bisects for the narrowest width that keeps the number of lines: the lines of a heading come out
// even.
void balance(PangoLayout* layout, float width) {
  const int lines = pango_layout_get_line_count(layout);
  if (lines < 2 || pango_layout_is_ellipsized(layout)) return;
  const float precision = std::max(width / 128, 4.0f);
  float narrow = width / static_cast<float>(lines), wide = width;
  while (wide - narrow > precision) {
    const float middle = (narrow + wide) / 2;
    pango_layout_set_width(layout, units(middle));
    const bool fits = pango_layout_get_line_count(layout) <= lines &&
                      !pango_layout_is_ellipsized(layout) && natural_width(layout) <= middle;
    (fits ? wide : narrow) = middle;
  }
  pango_layout_set_width(layout, units(wide));
}

void wrap(PangoLayout* layout, const TextStyle& style, bool own_words, float width) {
  if (width <= 0) return;
  pango_layout_set_wrap(layout, PANGO_WRAP_WORD);
  pango_layout_set_width(layout, units(width));
  if (style.most_lines > 0) {
    pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
    pango_layout_set_height(layout, -style.most_lines);
  }
  if (natural_width(layout) > width) let_break(layout);
  // A word that is longer than a line is cut only in people's own words, and where it was asked
  // for.
  if ((own_words || style.break_words) && natural_width(layout) > width) {
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
  }
  if (style.balance) balance(layout, width);
}

LaidText measured(Owned<PangoLayout> layout) {
  PangoRectangle ink, logical;
  pango_layout_get_extents(layout.get(), &ink, &logical);
  LaidText laid;
  laid.corner = pixels(logical.x);
  laid.size = {pixels(logical.width), pixels(logical.height)};
  laid.ink = {pixels(ink.x - logical.x), pixels(ink.y), pixels(ink.width), pixels(ink.height)};
  laid.lines = pango_layout_get_line_count(layout.get());
  laid.unknown_glyphs = pango_layout_get_unknown_glyphs_count(layout.get());
  laid.cut = pango_layout_is_ellipsized(layout.get());
  laid.layout = std::move(layout);
  return laid;
}

// A dot between two things reads as a nought beside Arabic figures: there it is that script's
// comma, before the space that stood before the dot. The text has as many bytes as it had.
void part_with_commas(std::string& text) {
  constexpr std::string_view kDot = "\u00b7", kComma = "\u060c";
  for (std::size_t at = text.find(kDot); at != std::string::npos; at = text.find(kDot, at)) {
    for (const std::string_view space : {std::string_view(" "), std::string_view("\u00a0")}) {
      if (at < space.size() || text.compare(at - space.size(), space.size(), space) != 0) continue;
      text.replace(at - space.size(), space.size() + kDot.size(), std::string(kDot).append(space));
      at -= space.size();
      break;
    }
    text.replace(at, kDot.size(), kComma);
  }
}

std::vector<int> line_starts(PangoLayout* layout) {
  std::vector<int> starts;
  for (int i = 0; i < pango_layout_get_line_count(layout); ++i)
    starts.push_back(pango_layout_get_line_readonly(layout, i)->start_index);
  return starts;
}

// Where the text between two things is cut anyway, the dot between them would hang at the end of
// the line: a sign of as many bytes that nobody sees takes its place. It stays where that would let
// the next word up.
void hide_hanging_dots(PangoLayout* layout, const std::string& text) {
  constexpr std::string_view kDot = " \u00b7", kUnseen = " \u00ad";
  const std::vector<int> starts = line_starts(layout);
  std::string without = text;
  for (std::size_t i = 1; i < starts.size(); ++i) {
    std::size_t end = static_cast<std::size_t>(starts[i]);
    while (end > 0 && text[end - 1] == ' ') --end;
    if (end < kDot.size() || text.compare(end - kDot.size(), kDot.size(), kDot) != 0) continue;
    without.replace(end - kDot.size(), kDot.size(), kUnseen);
  }
  if (without == text) return;
  pango_layout_set_text(layout, without.data(), static_cast<int>(without.size()));
  if (line_starts(layout) != starts)
    pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));
}

}  // namespace

PangoFontMap* font_map() {
  static const Owned<PangoFontMap> map = [] {
    choose_nastaliq_by_style();
    return Owned<PangoFontMap>(pango_cairo_font_map_new());
  }();
  return map.get();
}

LaidText lay_out(const TextStyle& style, std::string_view language, std::string_view text,
                 float width) {
  std::string one_paragraph(text);
  // Pango counts lines per paragraph, so a text with a limit is one paragraph.
  if (style.most_lines > 0) std::replace(one_paragraph.begin(), one_paragraph.end(), '\n', ' ');
  if (!language.empty() && right_to_left(language)) part_with_commas(one_paragraph);
  const bool backwards = language.empty() ? begins_backwards(text) : right_to_left(language);
  const Writing& writing = language.empty() ? writing_in(text) : writing_of(language);
  const Owned<PangoContext> context = make_context(language, backwards);
  Owned<PangoLayout> layout(pango_layout_new(context.get()));
  pango_layout_set_auto_dir(layout.get(), FALSE);
  pango_layout_set_alignment(layout.get(), physical(style.align, backwards));
  set_font(layout.get(), style, writing, text);
  set_attributes(layout.get(), style.size * 1.2f * writing.line_factor, language, text);
  pango_layout_set_text(layout.get(), one_paragraph.data(), static_cast<int>(one_paragraph.size()));
  wrap(layout.get(), style, language.empty(), width);
  if (!language.empty()) hide_hanging_dots(layout.get(), one_paragraph);
  return measured(std::move(layout));
}

std::vector<Rect> stretch_of(const LaidText& laid, std::size_t from, std::size_t to) {
  std::vector<Rect> rects;
  std::unique_ptr<PangoLayoutIter, decltype(&pango_layout_iter_free)> each(
      pango_layout_get_iter(laid.layout.get()), &pango_layout_iter_free);
  do {
    PangoLayoutLine* line = pango_layout_iter_get_line_readonly(each.get());
    PangoRectangle logical;
    pango_layout_iter_get_line_extents(each.get(), nullptr, &logical);
    const int start = std::max(line->start_index, static_cast<int>(from));
    const int end = std::min(line->start_index + line->length, static_cast<int>(to));
    if (start >= end) continue;
    int* ranges = nullptr;
    int count = 0;
    pango_layout_line_get_x_ranges(line, start, end, &ranges, &count);
    float left = 1e6F, right = -1e6F;
    for (int i = 0; i < count; ++i) {
      left = std::min(left, pixels(ranges[2 * i]));
      right = std::max(right, pixels(ranges[2 * i + 1]));
    }
    g_free(ranges);
    if (right > left)
      rects.push_back(
          {left - laid.corner, pixels(logical.y), right - left, pixels(logical.height)});
  } while (pango_layout_iter_next_line(each.get()));
  return rects;
}

float height_of_line(float size, std::string_view language) {
  return size * 1.2f * writing_of(language).line_factor;
}

bool right_to_left(std::string_view language) {
  return writing_of(language).right_to_left;
}

}  // namespace chorus
