// Reading UTF-8 one code point at a time, and where a user-perceived character ends. Internal to
// core. Source: Unicode 15, chapter 3 table 3-7 (well-formed UTF-8); UAX #29 for what it
// approximates.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace chorus {

constexpr char32_t kReplacement = 0xFFFD;

struct CodePoint {
  char32_t value = kReplacement;
  std::size_t bytes = 1;  // how many it takes; of a malformed sequence, how many to pass over
  bool well_formed = false;
};

// The code point at `offset` < text.size().
CodePoint code_point_at(std::string_view text, std::size_t offset);
void append_utf8(std::string& text, char32_t code_point);

// Stays with what it follows: combining marks, joiners, variation selectors, skin tones, tags.
bool extends_character(char32_t code_point);

// Of the blocks from Devanagari to Sinhala.
bool in_indic_block(char32_t code_point);
// Zero-width joiner and non-joiner.
bool joiner(char32_t code_point);

// The end of the user-perceived character that starts at `offset`; text.size() at the end.
std::size_t character_end(std::string_view text, std::size_t offset);
// The boundary at or before `offset`, and the last one before it (0 at the start).
std::size_t boundary_at_or_before(std::string_view text, std::size_t offset);
std::size_t boundary_before(std::string_view text, std::size_t offset);

}  // namespace chorus
