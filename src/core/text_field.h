// A text being written: editing as a pure function of keys. Offsets are bytes at the boundaries of
// user-perceived characters as far as code points and combining marks tell (Unicode grapheme
// clusters are approximated: marks, joiners and variation selectors stay with what they follow).
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
  bool several_lines = true;
  bool operator==(const TextField&) const = default;
};

// The field after a key. While `shift` is on, the first letter of what is typed becomes a capital;
// it goes off with that letter and comes on by itself where a sentence starts. Nothing is typed
// beyond `max_length`, control characters and malformed UTF-8 never get in, and a caret that is out
// of place is put back.
TextField edited(TextField field, const KeyTapped& key);

// Number of code points in valid UTF-8.
int length_in_characters(std::string_view text);
// Valid UTF-8 of `text`: every malformed sequence becomes U+FFFD.
std::string valid_utf8(std::string_view text);
bool is_valid_utf8(std::string_view text);

}  // namespace chorus
