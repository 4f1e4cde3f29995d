// Which font families, line heights and base direction a language is written with. Naming the
// families matters: left alone, fontconfig gives Arabic to DejaVu and Gujarati to a serif.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chorus {

// One way of writing, with the family that we want for it.
struct Writing {
  std::string_view family;
  std::string_view package;  // Debian's, that holds the family
  float line_factor = 1;     // on the line height of Latin (1.2 em)
  bool right_to_left = false;
  char32_t first = 0, last = 0;  // the block of characters that shows it is needed; 0 = Latin
  float low = 0;  // how far the letters lie below the middle of their line, of the em
};

// How `language` is written; Latin when the language is unknown or empty.
const Writing& writing_of(std::string_view language);

// The writing of a script met in `text` (its first that is not Latin), or Latin.
const Writing& writing_in(std::string_view text);

// The direction of the first letter of `text` that has one; `otherwise` when none has.
bool begins_backwards(std::string_view text, bool otherwise);

// Families for Pango, best first, separated by commas: the language's own, Lato, then those of
// other scripts that the text holds.
// `easy_letters`: OpenDyslexic stands before Lato.
std::string families_for(const Writing& own, std::string_view text, bool easy_letters = false);

// Stretches of Latin letters in a text, as byte offsets: the ones for which Lato's ligatures are
// off.
struct Stretch {
  unsigned from = 0, to = 0;
};
std::vector<Stretch> latin_stretches(std::string_view text);

// The character at byte `at` of a UTF-8 text, moving `at` past it; U+FFFD for a byte out of place.
char32_t next_character(std::string_view text, std::size_t& at);

}  // namespace chorus
