// One text in several languages, and the interface's own texts.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace chorus {

// Language code (BCP 47, e.g. "en", "cy", "zh-Hans") → text (UTF-8).
class Words {
 public:
  Words() = default;
  Words(std::initializer_list<std::pair<const std::string, std::string>> texts) : texts_(texts) {}

  void set(std::string language, std::string text) {
    texts_[std::move(language)] = std::move(text);
  }
  bool empty() const { return texts_.empty(); }
  bool has(std::string_view language) const { return texts_.find(language) != texts_.end(); }
  // The text in `language`; else in English; else in the first language there is; else "".
  const std::string& in(std::string_view language) const;
  const std::map<std::string, std::string, std::less<>>& all() const { return texts_; }

  bool operator==(const Words&) const = default;

 private:
  std::map<std::string, std::string, std::less<>> texts_;
};

// One language of the interface, as read from assets/strings/<code>.json.
struct Language {
  std::string code;  // "cy"
  std::string name;  // in its own script: "Cymraeg"
  bool right_to_left = false;
  bool reviewed = true;  // false: machine-made, not yet reviewed by a native speaker
  std::map<std::string, std::string, std::less<>> texts;  // key → text with {0}, {1}…
};

// All languages of the interface. Immutable after loading; shared by every State.
class Strings {
 public:
  void add(Language language);
  const std::vector<Language>& languages() const { return languages_; }
  const Language* find(std::string_view code) const;  // nullptr when there is none
  // The text of `key`; falls back to English; a key that nobody has comes back as the key itself.
  std::string_view text(std::string_view language, std::string_view key) const;

 private:
  std::vector<Language> languages_;
};

// CLDR plural category of a whole number n ≥ 0: "zero", "one", "two", "few", "many" or "other".
// Source: Unicode CLDR plural rules, cardinal numbers.
std::string_view plural_category(std::string_view language, std::int64_t n);

// Puts arguments into {0}, {1}…; an index without an argument stays as it is.
std::string fill(std::string_view text, std::initializer_list<std::string_view> arguments);

// A whole number in the digits that the language is written with.
std::string number_in(std::string_view language, std::int64_t n);

// Speaks one language to one person: what screens and prompt types use to find their words.
class Teller {
 public:
  Teller(const Strings& strings, std::string_view language, bool easy = false)
      : strings_(&strings), language_(language), easy_(easy) {}

  std::string operator()(std::string_view key) const;
  std::string operator()(std::string_view key, std::initializer_list<std::string_view> args) const;
  // Text of "<key>.<plural category of n>", else "<key>.other", with n as {0}.
  std::string count(std::string_view key, std::int64_t n) const;
  // Names one after another, as the language lists them. Of more than four, three are named and the
  // others counted; `whole`: all are named.
  std::string list(const std::vector<std::string>& names, bool whole = false) const;
  const std::string& operator()(const Words& words) const { return words.in(language_); }
  // The easy-read wording, where it is wanted and there is one.
  const std::string& wording(const Words& words, const Words& easy) const {
    return (easy_ && !easy.empty() ? easy : words).in(language_);
  }
  // In the digits that the language is written with.
  std::string number(std::int64_t n) const { return number_in(language_, n); }

  std::string_view language() const { return language_; }
  bool right_to_left() const;
  bool easy() const { return easy_; }

 private:
  const Strings* strings_;
  std::string_view language_;
  bool easy_ = false;
};

}  // namespace chorus
