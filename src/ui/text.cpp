#include "ui/text.h"

#include <algorithm>
#include <optional>

#include "ui/text_cache.h"
#include "ui/text_layout.h"
#include "ui/text_picture.h"

namespace chorus {

struct TextEngine::Inner {
  Inner(Textures& textures, std::size_t most_bytes) : cache(textures, most_bytes) {}

  // The text that is being edited, laid out: its caret is asked for at every frame.
  struct Edited {
    TextKey key;
    LaidText laid;
  };

  TextEntry& entry(const TextQuery& query) {
    if (TextEntry* known = cache.find(query)) return *known;
    return cache.add(query, lay(query));
  }
  LaidText lay(const TextQuery& query) {
    return lay_out(query.style, query.language, query.text, query.width);
  }
  const LaidText& editing(const TextQuery& query) {
    const bool same = edited && edited->key.text == query.text &&
                      edited->key.style == query.style && edited->key.width == query.width &&
                      edited->key.language == query.language;
    if (!same) {
      edited.emplace(
          Edited{{query.style, std::string(query.language), std::string(query.text), query.width},
                 lay(query)});
    }
    return edited->laid;
  }

  TextCache cache;
  std::optional<Edited> edited;
};

TextEngine::TextEngine(Textures& textures, std::size_t most_bytes)
    : inner_(std::make_unique<Inner>(textures, most_bytes)) {}

TextEngine::~TextEngine() = default;

const TextBlock& TextEngine::block(const TextStyle& style, std::string_view language,
                                   std::string_view text, float width, Colour colour) {
  const TextQuery query{style, language, text, width};
  TextEntry& entry = inner_->entry(query);
  if (!TextCache::choose(entry, colour)) {
    if (!entry.laid.layout) entry.laid = inner_->lay(query);
    inner_->cache.draw(entry, colour);
  }
  return entry.block;
}

Size TextEngine::measure(const TextStyle& style, std::string_view language, std::string_view text,
                         float width) {
  return inner_->entry({style, language, text, width}).block.size;
}

Rect TextEngine::caret(const TextStyle& style, std::string_view language, std::string_view text,
                       float width, std::size_t offset) {
  const LaidText& laid = inner_->editing({style, language, text, width});
  PangoRectangle strong;
  pango_layout_get_cursor_pos(laid.layout.get(), static_cast<int>(std::min(offset, text.size())),
                              &strong, nullptr);
  const auto pixels = [](int units) { return static_cast<float>(units) / PANGO_SCALE; };
  return {pixels(strong.x) - laid.corner, pixels(strong.y), 0, pixels(strong.height)};
}

std::size_t TextEngine::offset_at(const TextStyle& style, std::string_view language,
                                  std::string_view text, float width, float x, float y) {
  const LaidText& laid = inner_->editing({style, language, text, width});
  const auto units = [](float pixels) { return static_cast<int>(pixels * PANGO_SCALE); };
  int index = 0, trailing = 0;
  pango_layout_xy_to_index(laid.layout.get(), units(x + laid.corner), units(y), &index, &trailing);
  auto offset = static_cast<std::size_t>(index);
  for (; trailing > 0 && offset < text.size(); --trailing) {
    do ++offset;
    while (offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0) == 0x80);
  }
  return std::min(offset, text.size());
}

std::vector<Rect> TextEngine::stretch(const TextStyle& style, std::string_view language,
                                      std::string_view text, float width, std::size_t from,
                                      std::size_t to) {
  const LaidText laid = inner_->lay({style, language, text, width});
  return stretch_of(laid, from, to);
}

float TextEngine::line_height(float size, std::string_view language) const {
  return height_of_line(size, language);
}

std::size_t TextEngine::bytes() const {
  return inner_->cache.bytes();
}

void TextEngine::trim() {
  inner_->cache.trim();
}

void TextEngine::read_fonts() {
  for (const int weight : {400, 700, 800}) {
    draw_text(lay_out({32, weight, Align::start, false, 0}, "en", "Chorus", 0), {});
  }
}

}  // namespace chorus
