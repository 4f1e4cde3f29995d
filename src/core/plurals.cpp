// Plural categories of whole numbers, one rule for each family of languages that agree about them.
// Source: Unicode CLDR 44, "Language Plural Rules", cardinal; rules for fractions are left out.
#include <algorithm>
#include <array>

#include "core/words.h"

namespace chorus {
namespace {

using Rule = std::string_view (*)(std::int64_t n);

std::string_view always_other(std::int64_t) {
  return "other";
}
std::string_view one_is_one(std::int64_t n) {
  return n == 1 ? "one" : "other";
}
std::string_view none_is_one_too(std::int64_t n) {
  return n <= 1 ? "one" : "other";
}

std::string_view romance(std::int64_t n) {
  return n == 1 ? "one" : n != 0 && n % 1'000'000 == 0 ? "many" : "other";
}
std::string_view french(std::int64_t n) {
  return n <= 1 ? "one" : romance(n);
}

std::string_view welsh(std::int64_t n) {
  switch (n) {
    case 0:
      return "zero";
    case 1:
      return "one";
    case 2:
      return "two";
    case 3:
      return "few";
    case 6:
      return "many";
    default:
      return "other";
  }
}

bool few_in_slavic(std::int64_t n) {
  const std::int64_t unit = n % 10;
  const std::int64_t teen = n % 100;
  return unit >= 2 && unit <= 4 && (teen < 12 || teen > 14);
}
std::string_view polish(std::int64_t n) {
  return n == 1 ? "one" : few_in_slavic(n) ? "few" : "many";
}
std::string_view russian(std::int64_t n) {
  if (n % 10 == 1 && n % 100 != 11) return "one";
  return few_in_slavic(n) ? "few" : "many";
}
std::string_view czech(std::int64_t n) {
  return n == 1 ? "one" : n >= 2 && n <= 4 ? "few" : "other";
}

std::string_view romanian(std::int64_t n) {
  if (n == 1) return "one";
  const std::int64_t last = n % 100;
  return n == 0 || (last >= 1 && last <= 19) ? "few" : "other";
}

std::string_view arabic(std::int64_t n) {
  constexpr std::array<std::string_view, 3> kFirst = {"zero", "one", "two"};
  if (n <= 2) return kFirst[static_cast<std::size_t>(n)];
  const std::int64_t last = n % 100;
  return last >= 3 && last <= 10 ? "few" : last >= 11 ? "many" : "other";
}

std::string_view irish(std::int64_t n) {
  return n == 1              ? "one"
         : n == 2            ? "two"
         : n >= 3 && n <= 6  ? "few"
         : n >= 7 && n <= 10 ? "many"
                             : "other";
}

std::string_view gaelic(std::int64_t n) {
  if (n == 1 || n == 11) return "one";
  if (n == 2 || n == 12) return "two";
  return n >= 3 && n <= 19 ? "few" : "other";
}

struct Ruled {
  std::string_view language;
  Rule rule;
};
// Languages that are not here have the rule of English, which is that of most.
constexpr std::array<Ruled, 30> kRules = {{
    {"am", none_is_one_too}, {"ar", arabic},       {"bn", none_is_one_too}, {"ca", romance},
    {"cs", czech},           {"cy", welsh},        {"es", romance},         {"fa", none_is_one_too},
    {"fr", french},          {"ga", irish},        {"gd", gaelic},          {"gu", none_is_one_too},
    {"hi", none_is_one_too}, {"id", always_other}, {"it", romance},         {"ja", always_other},
    {"kn", none_is_one_too}, {"ko", always_other}, {"pa", none_is_one_too}, {"pl", polish},
    {"pt", french},          {"pt-PT", romance},   {"ro", romanian},        {"ru", russian},
    {"sk", czech},           {"th", always_other}, {"uk", russian},         {"vi", always_other},
    {"yue", always_other},   {"zh", always_other},
}};

Rule find_rule(std::string_view language) {
  const auto found = std::find_if(kRules.begin(), kRules.end(),
                                  [&](const Ruled& each) { return each.language == language; });
  return found == kRules.end() ? nullptr : found->rule;
}

}  // namespace

std::string_view plural_category(std::string_view language, std::int64_t n) {
  Rule rule = find_rule(language);
  if (rule == nullptr) rule = find_rule(language.substr(0, language.find('-')));
  if (rule == nullptr) rule = one_is_one;
  return rule(std::max<std::int64_t>(n, 0));
}

}  // namespace chorus
