#include <algorithm>
#include <array>
#include <set>

#include "exchange/config.h"
#include "exchange/json_tree.h"
#include "exchange/schema.h"

namespace chorus {
namespace {

using Texts = std::map<std::string, std::string, std::less<>>;

constexpr std::array<std::string_view, 6> kCategories = {"zero", "one",  "two",
                                                         "few",  "many", "other"};
constexpr std::int64_t kHighestCount = 999;  // no kiosk counts higher in words

// "people.one" → {"people", "one"}; an empty category where there is none.
struct SplitKey {
  std::string base;
  std::string category;
};
SplitKey split(const std::string& key) {
  const std::size_t point = key.rfind('.');
  if (point == std::string::npos) return {key, {}};
  const std::string last = key.substr(point + 1);
  const bool category =
      std::find(kCategories.begin(), kCategories.end(), last) != kCategories.end();
  return category ? SplitKey{key.substr(0, point), last} : SplitKey{key, {}};
}

// A key is one of a plural when English has both of its own forms under it.
bool is_plural(const Texts& english, const SplitKey& key) {
  return !key.category.empty() &&
         english.count(key.base + ".one") + english.count(key.base + ".other") == 2;
}

std::set<std::string> categories_of(std::string_view language) {
  std::set<std::string> categories;
  for (std::int64_t n = 0; n <= kHighestCount; ++n) {
    categories.insert(std::string(plural_category(language, n)));
  }
  return categories;
}

// The {0}, {1}… of a text.
std::set<std::string> holes_of(std::string_view text) {
  std::set<std::string> holes;
  for (std::size_t at = 0; (at = text.find('{', at)) != std::string_view::npos; ++at) {
    const std::size_t end = text.find('}', at);
    if (end != std::string_view::npos) holes.insert(std::string(text.substr(at, end - at + 1)));
  }
  return holes;
}

std::string listed(const std::set<std::string>& names) {
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
  return list.empty() ? "none" : list;
}

// Holds one language's texts against the English ones.
class Comparison {
 public:
  Comparison(const Texts& english, const Texts& texts, std::string_view language,
             Findings& findings)
      : english_(&english),
        texts_(&texts),
        categories_(categories_of(language)),
        findings_(&findings) {}

  void run() {
    for (const auto& [key, text] : *english_) check_there(key);
    for (const auto& [key, text] : *texts_) check_text(key, text);
  }

 private:
  void check_there(const std::string& key) {
    const SplitKey parts = split(key);
    if (!is_plural(*english_, parts)) return check_one_there(key, english_->at(key));
    if (parts.category != "other") return;  // once for each plural
    for (const std::string& category : categories_) {
      check_one_there(parts.base + "." + category, english_->at(key));
    }
  }

  void check_one_there(const std::string& key, const std::string& in_english) {
    if (texts_->count(key) > 0) return;
    findings_->add("/texts",
                   "the text \"" + key + "\" is missing: in English it is " + found(in_english));
  }

  void check_text(const std::string& key, const std::string& text) {
    const std::string pointer = "/texts/" + pointer_step(key);
    const SplitKey parts = split(key);
    const bool plural = is_plural(*english_, parts);
    const auto original = english_->find(plural ? parts.base + ".other" : key);
    if (original == english_->end()) {
      return findings_->add(pointer, "there is no such text in English: nothing would show it");
    }
    if (plural && categories_.count(parts.category) == 0) {
      return findings_->add(pointer, "this language has no plural category \"" + parts.category +
                                         "\": it has " + listed(categories_));
    }
    check_holes(pointer, holes_of(text), holes_of(original->second),
                plural && parts.category != "other");
  }

  // A plural form may say its number in words ("one person"), so it may leave {0} out.
  void check_holes(const std::string& pointer, const std::set<std::string>& holes,
                   const std::set<std::string>& expected, bool fewer_allowed) {
    const bool none_unknown =
        std::includes(expected.begin(), expected.end(), holes.begin(), holes.end());
    if (none_unknown && (fewer_allowed || holes == expected)) return;
    findings_->add(pointer, "expected the places {0}, {1}… of the English text (" +
                                listed(expected) + "), found " + listed(holes));
  }

  const Texts* english_;
  const Texts* texts_;
  std::set<std::string> categories_;
  Findings* findings_;
};

Texts texts_of(const Json& tree) {
  Texts texts;
  const Json& members = member(tree, "texts");
  if (!members.is_object()) return texts;
  for (const auto& [key, text] : members.items()) texts.emplace(key, text_of(text));
  return texts;
}

}  // namespace

Loaded<Language> read_strings(const Schemas& schemas, const Language* english,
                              std::string_view file, std::string_view text) {
  Findings findings;
  const std::optional<Json> tree =
      read_checked(schemas.strings, "strings.schema.json", text, findings);
  Language language;
  if (tree) {
    language.code = text_of(member(*tree, "language"));
    language.name = text_of(member(*tree, "name"));
    language.right_to_left = member(*tree, "direction") == "rtl";
    language.reviewed = member(*tree, "reviewed") == true;
    language.texts = texts_of(*tree);
    const Texts& reference = english == nullptr ? language.texts : english->texts;
    Comparison(reference, language.texts, language.code, findings).run();
  }
  Loaded<Language> loaded{{}, findings.problems(file)};
  if (loaded.ok()) loaded.thing = std::move(language);
  return loaded;
}

}  // namespace chorus
