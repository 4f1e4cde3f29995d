// A text being written: editing as a pure function of keys. Offsets are bytes at the boundaries of
// user-perceived characters as far as code points and combining marks tell (Unicode grapheme
// clusters are approximated: marks, joiners and variation selectors stay with what they follow).
//
// The caret never stands inside such a character, and backspace removes one whole, but for one
// rule: in the scripts of India (U+0900 … U+0DFF) it takes the sign that was typed last and leaves
// the letter, as keyboards there do: কি becomes ক. A joiner after the sign, which nobody sees, goes
// with it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/event.h"

namespace chorus {

struct TextField {
  std::string text;
  std::size_t caret = 0;
  int max_length = 300;  // characters (code points)
  bool shift = true;
  bool symbols = false;
  bool marks = false;
  bool capitals = true;  // shift comes on by itself where a sentence starts
  bool several_lines = true;
  bool operator==(const TextField&) const = default;
};

// The field as somebody begins to write in it in `language`: letters are shown, and shift is on
// where a sentence starts and the language has capitals.
TextField begun(TextField field, std::string_view language);

// The field after a key. While `shift` is on, keys type their second letter, or a capital; it goes
// off with that letter and, where there are capitals, comes on by itself where a sentence starts.
// Signs and letters with marks stay until they are turned off; one turns off the other. Nothing is
// typed beyond `max_length`, control characters and malformed UTF-8 never get in, and a caret that
// is out of place is put back.
TextField edited(TextField field, const KeyTapped& key);

bool has_capitals(std::string_view language);

// Number of code points in valid UTF-8.
int length_in_characters(std::string_view text);
// Valid UTF-8 of `text`: every malformed sequence becomes U+FFFD.
std::string valid_utf8(std::string_view text);
bool is_valid_utf8(std::string_view text);

}  // namespace chorus
