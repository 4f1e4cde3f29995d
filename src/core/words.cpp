#include "core/words.h"

#include <algorithm>

#include "core/utf8.h"

namespace chorus {
namespace {

// The digit that numbers of a language are written from: its own where that is what people read.
// Source: Unicode CLDR 44, default numbering systems.
char32_t zero_of(std::string_view language) {
  const std::string_view base = language.substr(0, language.find('-'));
  if (base == "ar") return U'\u0660';
  if (base == "bn") return U'\u09E6';
  return U'0';
}

bool is_index(std::string_view digits) {
  return !digits.empty() && digits.size() <= 2 &&
         digits.find_first_not_of("0123456789") == std::string_view::npos;
}

const std::string* find_text(const Language* language, std::string_view key) {
  if (language == nullptr) return nullptr;
  const auto found = language->texts.find(key);
  return found == language->texts.end() ? nullptr : &found->second;
}

// The plural of `key` in one language, or nullptr: its own category's, else its "other".
const std::string* find_plural(const Language* language, std::string_view key, std::int64_t n) {
  if (language == nullptr) return nullptr;
  const std::string stem = std::string(key) + ".";
  const std::string* text =
      find_text(language, stem + std::string(plural_category(language->code, n)));
  return text != nullptr ? text : find_text(language, stem + "other");
}

}  // namespace

const std::string& Words::in(std::string_view language) const {
  static const std::string kNone;
  auto found = texts_.find(language);
  if (found == texts_.end()) found = texts_.find("en");
  if (found == texts_.end()) found = texts_.begin();
  return found == texts_.end() ? kNone : found->second;
}

void Strings::add(Language language) {
  const auto same = std::find_if(languages_.begin(), languages_.end(),
                                 [&](const Language& each) { return each.code == language.code; });
  if (same != languages_.end()) {
    *same = std::move(language);
  } else {
    languages_.push_back(std::move(language));
  }
}

const Language* Strings::find(std::string_view code) const {
  const auto found = std::find_if(languages_.begin(), languages_.end(),
                                  [&](const Language& each) { return each.code == code; });
  return found == languages_.end() ? nullptr : &*found;
}

std::string_view Strings::text(std::string_view language, std::string_view key) const {
  const std::string* text = find_text(find(language), key);
  if (text == nullptr) text = find_text(find("en"), key);
  return text == nullptr ? key : std::string_view(*text);
}

std::string fill(std::string_view text, std::initializer_list<std::string_view> arguments) {
  std::string result;
  std::size_t from = 0;
  while (from < text.size()) {
    const std::size_t open = text.find('{', from);
    const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
    if (close == std::string_view::npos) break;
    const std::string_view inside = text.substr(open + 1, close - open - 1);
    std::size_t index = arguments.size();
    if (is_index(inside)) index = static_cast<std::size_t>(std::stoi(std::string(inside)));
    if (index < arguments.size()) {
      result += text.substr(from, open - from);
      result += arguments.begin()[index];
      from = close + 1;
    } else {
      result += text.substr(from, open + 1 - from);
      from = open + 1;
    }
  }
  if (from < text.size()) result += text.substr(from);
  return result;
}

std::string Teller::operator()(std::string_view key) const {
  return std::string(strings_->text(language_, key));
}

std::string Teller::operator()(std::string_view key,
                               std::initializer_list<std::string_view> args) const {
  return fill(strings_->text(language_, key), args);
}

std::string Teller::count(std::string_view key, std::int64_t n) const {
  const std::string* text = find_plural(strings_->find(language_), key, n);
  if (text == nullptr) text = find_plural(strings_->find("en"), key, n);
  return fill(text == nullptr ? key : std::string_view(*text), {number(n)});
}

std::string Teller::list(const std::vector<std::string>& names, bool whole) const {
  constexpr std::size_t kMostNames = 4;
  const bool cut = !whole && names.size() > kMostNames;
  const std::size_t named = cut ? kMostNames - 1 : names.size();
  std::string text;
  for (std::size_t i = 0; i < named; ++i)
    text += (i == 0 ? "" : (*this)("list.between")) + names[i];
  if (!cut) return text;
  return (*this)("list.more", {text, number(static_cast<std::int64_t>(names.size() - named))});
}

std::string number_in(std::string_view language, std::int64_t n) {
  const std::string digits = std::to_string(n);
  const char32_t zero = zero_of(language);
  if (zero == U'0') return digits;
  std::string text;
  for (const char digit : digits) {
    if (digit == '-') text += digit;
    if (digit != '-') append_utf8(text, zero + static_cast<char32_t>(digit - '0'));
  }
  return text;
}

bool Teller::right_to_left() const {
  const Language* language = strings_->find(language_);
  return language != nullptr && language->right_to_left;
}

}  // namespace chorus
