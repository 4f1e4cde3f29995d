#include "core/text_field.h"

#include <algorithm>
#include <array>

#include "core/utf8.h"

namespace chorus {
namespace {

// Written in scripts whose letters are of one kind. Chinese is not: it is typed in Latin letters.
constexpr std::array<std::string_view, 29> kNoCapitals = {
    "am", "ar", "as",  "bn",  "ckb", "fa", "gu",  "he", "hi", "ja", "kn", "ko", "ks", "ml", "mr",
    "ne", "pa", "pnb", "prs", "ps",  "si", "syl", "ta", "te", "th", "ti", "ug", "ur", "yi"};

// Whether a sentence starts at the end of `before`: there the next letter is a capital.
bool starts_sentence(std::string_view before) {
  const std::size_t last = before.find_last_not_of(" \n");
  if (last == std::string_view::npos) return true;
  const std::string_view gap = before.substr(last + 1);
  if (gap.empty()) return false;
  const char end = before[last];
  const bool ended =
      end == '.' || end == '!' || end == '?' || before.substr(0, last + 1).ends_with("…");
  return ended || gap.find('\n') != std::string_view::npos;
}

bool wants_capital(const TextField& field) {
  return field.capitals && starts_sentence(std::string_view(field.text).substr(0, field.caret));
}

// What of `text` can be typed: no control characters, line ends only where there are lines.
std::string typeable(std::string_view text, bool several_lines) {
  std::string result;
  for (const char byte : valid_utf8(text)) {
    const bool control = static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F;
    if (!control || (byte == '\n' && several_lines)) result += byte;
  }
  return result;
}

// The capital of a Latin letter with or without its marks; other letters as they are. The blocks of
// accented letters hold capital and small in pairs, nearly always the capital first.
char32_t capital(char32_t letter) {
  if (letter >= 'a' && letter <= 'z') return letter - 0x20;
  if (letter >= 0x00E0 && letter <= 0x00FE && letter != 0x00F7) return letter - 0x20;
  if (letter == 0x00FF) return 0x0178;  // ÿ
  if (letter == 0x0131) return 'I';     // ı
  const bool small_is_even =
      (letter >= 0x0139 && letter <= 0x0148) || (letter >= 0x0179 && letter <= 0x017E);
  const bool in_pairs = letter >= 0x0100 && letter <= 0x0177 && letter != 0x0130 &&
                        letter != 0x0131 && letter != 0x0138;
  const bool more_pairs = letter >= 0x0200 && letter <= 0x021F;
  if (small_is_even) return letter % 2 == 0 ? letter - 1 : letter;
  return (in_pairs || more_pairs) && letter % 2 == 1 ? letter - 1 : letter;
}

// With its first letter as a capital. A keyboard that already gives capitals is not bothered.
std::string capitalised(std::string_view text) {
  if (text.empty()) return "";
  const CodePoint first = code_point_at(text, 0);
  std::string result;
  append_utf8(result, capital(first.value));
  return result += text.substr(first.bytes);
}

// The whole characters at the start of `text` that have room: a half-fitting one is left out.
std::string_view fitting(std::string_view text, int room) {
  std::size_t end = 0;
  while (end < text.size()) {
    const std::size_t next = character_end(text, end);
    room -= length_in_characters(text.substr(end, next - end));
    if (room < 0) break;
    end = next;
  }
  return text.substr(0, end);
}

void insert(TextField& field, std::string_view text) {
  const std::string typed = typeable(text, field.several_lines);
  const int room = field.max_length - length_in_characters(field.text);
  const std::string_view fits = fitting(typed, room);
  field.text.insert(field.caret, fits);
  field.caret += fits.size();
  // A joiner may have tied what was typed to what follows: then the caret goes behind both.
  const std::size_t boundary = boundary_at_or_before(field.text, field.caret);
  if (boundary != field.caret) field.caret = character_end(field.text, boundary);
}

void type(TextField& field, const KeyTapped& key) {
  if (!field.shift) return insert(field, key.text);
  insert(field, key.shifted.empty() ? capitalised(valid_utf8(key.text)) : key.shifted);
}

// Where what backspace removes begins: see the header.
std::size_t start_of_last(std::string_view text, std::size_t caret) {
  const std::size_t start = boundary_before(text, caret);
  std::size_t sign = start;
  bool indic = false;
  for (std::size_t at = start; at < caret;) {
    const CodePoint point = code_point_at(text, at);
    if (!joiner(point.value)) sign = at, indic = in_indic_block(point.value);
    at += point.bytes;
  }
  return indic ? sign : start;
}

void erase_before(TextField& field) {
  const std::size_t start = start_of_last(field.text, field.caret);
  field.text.erase(start, field.caret - start);
  field.caret = boundary_at_or_before(field.text, start);
}

}  // namespace

TextField begun(TextField field, std::string_view language) {
  field.capitals = has_capitals(language);
  field.shift = wants_capital(field);
  field.symbols = field.marks = false;
  return field;
}

TextField edited(TextField field, const KeyTapped& key) {
  field.caret = boundary_at_or_before(field.text, field.caret);
  switch (key.key) {
    case KeyTapped::Key::shift:
      field.shift = !field.shift;
      return field;
    case KeyTapped::Key::symbols:
      field.symbols = !field.symbols;
      field.marks = false;
      return field;
    case KeyTapped::Key::marks:
      field.marks = !field.marks;
      field.symbols = false;
      return field;
    case KeyTapped::Key::text:
      type(field, key);
      break;
    case KeyTapped::Key::enter:
      insert(field, "\n");
      break;
    case KeyTapped::Key::backspace:
      erase_before(field);
      break;
    case KeyTapped::Key::left:
      field.caret = boundary_before(field.text, field.caret);
      break;
    case KeyTapped::Key::right:
      field.caret = character_end(field.text, field.caret);
      break;
  }
  field.shift = wants_capital(field);
  return field;
}

bool has_capitals(std::string_view language) {
  const std::string_view spoken = language.substr(0, language.find('-'));
  return std::find(kNoCapitals.begin(), kNoCapitals.end(), spoken) == kNoCapitals.end();
}

int length_in_characters(std::string_view text) {
  const auto continues = [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
  };
  return static_cast<int>(
      text.size() - static_cast<std::size_t>(std::count_if(text.begin(), text.end(), continues)));
}

std::string valid_utf8(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = code_point_at(text, i);
    append_utf8(result, point.value);
    i += point.bytes;
  }
  return result;
}

bool is_valid_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = code_point_at(text, i);
    if (!point.well_formed) return false;
    i += point.bytes;
  }
  return true;
}

}  // namespace chorus
