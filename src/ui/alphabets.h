// What the keys of each language's on-screen keyboard are, as plain data.
//
// A row is a text with its letters between blanks. A dotted circle (◌) shows where a sign goes that
// joins a letter; it is shown on the key and not typed. `shifted` are the second letters of the
// same keys, "_" where a key has none; empty: none has.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace chorus {

struct LetterRow {
  std::string_view plain, shifted{};
};

struct Alphabet {
  std::string_view language;
  std::string_view name;          // on the key that goes back to the letters
  std::array<LetterRow, 4> rows;  // from the top; the last stands between shift and backspace
  std::array<std::string_view, 4> signs;  // as many rows; the last stands before backspace
  LetterRow comma{","}, stop{"."};        // beside the space bar
  bool latin = true;
};

// The alphabet of `language`: its own, else that of the language it begins with ("pt" for "pt-BR"),
// else English.
const Alphabet& alphabet_of(std::string_view language);

// The keyboard that other scripts have beside their own: for names, and for those who write their
// language in Latin letters.
const Alphabet& latin_alphabet(bool with_digits);

// Letters of all Latin languages that have marks, in rows.
const std::array<LetterRow, 4>& marked_letters();

// The forms of a plain small letter that have marks ("à á â" of "a"), between blanks; those of
// `language` come first. Empty: it has none.
std::string forms_of(std::string_view language, std::string_view letter);

}  // namespace chorus
