#include "core/json_reader.h"

#include <cstdlib>

#include "core/utf8.h"

namespace chorus {

bool JsonReader::fail() {
  failed_ = true;
  return false;
}

void JsonReader::skip_space() {
  const std::size_t next = json_.find_first_not_of(" \t\r\n", at_);
  at_ = next == std::string_view::npos ? json_.size() : next;
}

bool JsonReader::take(char wanted) {
  skip_space();
  if (failed_ || at_ >= json_.size() || json_[at_] != wanted) return false;
  ++at_;
  return true;
}

bool JsonReader::finished() {
  skip_space();
  return !failed_ && at_ == json_.size();
}

bool JsonReader::at(char bracket) {
  skip_space();
  return !failed_ && at_ < json_.size() && json_[at_] == bracket;
}

bool JsonReader::null() {
  skip_space();
  if (failed_ || json_.substr(at_, 4) != "null") return false;
  at_ += 4;
  return true;
}

bool JsonReader::whole_number(int& number) {
  constexpr std::size_t kMostDigits = 9;
  skip_space();
  const bool negative = take('-');
  std::size_t digits = json_.find_first_not_of("0123456789", at_);
  digits = (digits == std::string_view::npos ? json_.size() : digits) - at_;
  if (failed_ || digits == 0 || digits > kMostDigits || (digits > 1 && json_[at_] == '0'))
    return fail();
  int value = 0;
  for (std::size_t i = 0; i < digits; ++i) value = value * 10 + (json_[at_ + i] - '0');
  at_ += digits;
  if (at_ < json_.size() && (json_[at_] == '.' || json_[at_] == 'e' || json_[at_] == 'E'))
    return fail();
  number = negative ? -value : value;
  return true;
}

bool JsonReader::four_digits(unsigned& unit) {
  if (json_.size() - at_ < 4) return fail();
  unit = 0;
  for (int i = 0; i < 4; ++i) {
    constexpr std::string_view kHexDigits = "0123456789abcdef";
    const char digit = json_[at_++];
    const char lower = digit >= 'A' && digit <= 'F' ? static_cast<char>(digit - 'A' + 'a') : digit;
    const std::size_t value = kHexDigits.find(lower);
    if (value == std::string_view::npos) return fail();
    unit = unit * 16 + static_cast<unsigned>(value);
  }
  return true;
}

// After the backslash.
bool JsonReader::escape(std::string& text) {
  constexpr std::string_view kNames = "\"\\/bfnrt";
  constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
  if (at_ >= json_.size()) return fail();
  const char name = json_[at_++];
  if (name != 'u') {
    const std::size_t index = kNames.find(name);
    if (index == std::string_view::npos) return fail();
    text += kMeanings[index];
    return true;
  }
  unsigned unit = 0;
  if (!four_digits(unit)) return false;
  if (unit < 0xD800 || unit > 0xDFFF) {
    append_utf8(text, unit);
    return true;
  }
  unsigned low = 0;
  if (unit > 0xDBFF || json_.substr(at_, 2) != "\\u") return fail();
  at_ += 2;
  if (!four_digits(low)) return false;
  if (low < 0xDC00 || low > 0xDFFF) return fail();
  append_utf8(text, 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00));
  return true;
}

bool JsonReader::string(std::string& text) {
  text.clear();
  if (!take('"')) return fail();
  while (at_ < json_.size() && json_[at_] != '"') {
    if (json_[at_] == '\\') {
      ++at_;
      if (!escape(text)) return false;
      continue;
    }
    const CodePoint point = code_point_at(json_, at_);
    if (!point.well_formed || point.value < 0x20) return fail();
    text += json_.substr(at_, point.bytes);
    at_ += point.bytes;
  }
  return take('"') || fail();
}

bool JsonReader::open(char bracket) {
  return take(bracket) || fail();
}

bool JsonReader::more(char closing, bool& first) {
  if (failed_ || take(closing)) return false;
  const bool separated = first || take(',');
  first = false;
  return separated || fail();
}

bool JsonReader::name(std::string& name) {
  return string(name) && (take(':') || fail());
}

}  // namespace chorus
