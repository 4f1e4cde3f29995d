// Words as pictures: Pango shapes, Cairo draws, the result is cached as a texture for each colour:
// to tint one while it is drawn costs more, at every frame. Drawing thread only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/theme.h"
#include "ui/geometry.h"
#include "ui/textures.h"

namespace chorus {

enum class Align { start, middle, end };

struct TextStyle {
  float size = 32;             // pixels of the em
  int weight = 400;            // 400, 700, 800
  Align align = Align::start;  // start and end follow the base direction
  bool balance = false;        // even out the lines of a heading
  int most_lines = 0;          // 0 = as many as needed; else the last ends in …
  bool break_words = false;    // a word wider than the width is cut, as in people's own texts
  bool easy_letters = false;   // Latin in a face whose letters are easier to tell apart
  bool operator==(const TextStyle&) const = default;
};

// A laid-out text. Valid until the engine is asked for a block again.
//
// The logical box is as wide as the widest line, whatever width was asked for, and lines are
// aligned inside that box: to centre a block in a column, centre its `size`. A single word that is
// wider than the width stays whole in the interface's own texts (then size.w > width) and is cut in
// people's own.
struct TextBlock {
  TextureId texture = 0;  // 0: nothing to see (an empty text, or spaces)
  Rect picture;           // where the texture goes, relative to the logical top left corner
  Size size;              // logical: width of the widest line, height of all lines
  int lines = 0;
  int unknown_glyphs = 0;
  bool cut = false;  // ended in … because of most_lines
};

class TextEngine {
 public:
  // `most_bytes`: bound of the cache; least recently used textures go first.
  TextEngine(Textures& textures, std::size_t most_bytes);
  ~TextEngine();
  TextEngine(const TextEngine&) = delete;
  TextEngine& operator=(const TextEngine&) = delete;

  // `width` ≤ 0: no wrapping. The base direction is the language's for the interface's own texts
  // and found from the text when `language` is empty (people's own words).
  const TextBlock& block(const TextStyle& style, std::string_view language, std::string_view text,
                         float width, Colour colour = {0, 0, 0});
  // Size only: makes no texture.
  Size measure(const TextStyle& style, std::string_view language, std::string_view text,
               float width);

  // Where the caret stands before byte `offset`, relative to the block's logical corner (w is 0),
  // and the byte offset nearest to a point. For text being edited (start-aligned).
  Rect caret(const TextStyle& style, std::string_view language, std::string_view text, float width,
             std::size_t offset);
  std::size_t offset_at(const TextStyle& style, std::string_view language, std::string_view text,
                        float width, float x, float y);

  // Where the bytes `from` … `to` of a text stand: a rectangle for each line that holds some of
  // them, relative to the block's logical corner.
  std::vector<Rect> stretch(const TextStyle& style, std::string_view language,
                            std::string_view text, float width, std::size_t from, std::size_t to);

  float line_height(float size, std::string_view language) const;
  std::size_t bytes() const;  // of textures now
  void trim();                // once after each frame

  // Reads the machine's list of fonts and opens those of Latin, so that the first words come
  // quickly. From any thread, but before there is an engine.
  static void read_fonts();

  // The font families wanted for a language that the machine lacks, with the Debian package that
  // has them ("Noto Sans Bengali (fonts-noto-core)"); empty when all are there.
  static std::vector<std::string> missing_fonts(std::string_view language);

 private:
  struct Inner;
  std::unique_ptr<Inner> inner_;
};

bool right_to_left(std::string_view language);

}  // namespace chorus
