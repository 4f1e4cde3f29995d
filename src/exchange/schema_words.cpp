#include <array>

#include "exchange/schema.h"

namespace chorus {
namespace {

std::string joined(const std::vector<std::string>& words, std::string_view last) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? std::string(last) : ", ";
    text += words[i];
  }
  return text;
}

// " from 1 to 12", " of at least 1", "" …
template <class Number>
std::string range(std::optional<Number> least, std::optional<Number> most) {
  if (least && most && *least == *most) return " of " + std::to_string(*least);
  if (least && most) return " from " + std::to_string(*least) + " to " + std::to_string(*most);
  if (least) return " of at least " + std::to_string(*least);
  if (most) return " of at most " + std::to_string(*most);
  return {};
}

std::string size_range(std::size_t least, std::size_t most, std::string_view unit) {
  const bool bounded = most != Rule::kNoLimit;
  if (least == 0 && !bounded) return {};
  if (bounded && least == most) return " of " + std::to_string(least) + " " + std::string(unit);
  if (least == 0) return " of at most " + std::to_string(most) + " " + std::string(unit);
  if (!bounded) return " of at least " + std::to_string(least) + " " + std::string(unit);
  return " of " + std::to_string(least) + " to " + std::to_string(most) + " " + std::string(unit);
}

std::string kind_words(const Rule& rule, Kind kind) {
  switch (kind) {
    case kNull:
      return "null";
    case kBoolean:
      return "true or false";
    case kInteger:
      return "a whole number" + range(rule.minimum, rule.maximum);
    case kString:
      return "a text" + size_range(rule.min_length, rule.max_length, "characters");
    case kArray:
      return rule.max_items == 0 ? "an empty list"
                                 : "a list" + size_range(rule.min_items, rule.max_items, "items");
    default:
      return "an object";
  }
}

}  // namespace

std::string expectation(const Rule& rule) {
  if (!rule.expectation.empty()) return rule.expectation;
  std::vector<std::string> words;
  for (const Json& value : rule.allowed) words.push_back(found(value));
  for (const Rule* each : rule.any_of) words.push_back(expectation(*each));
  if (words.empty() && rule.kinds == kAnyKind) return "a value";
  if (words.empty()) {
    for (const Kind kind : {kObject, kArray, kString, kInteger, kBoolean, kNull}) {
      if ((rule.kinds & kind) != 0) words.push_back(kind_words(rule, kind));
    }
  }
  return joined(words, " or ");
}

std::string unknown_member(std::string_view name, const std::vector<std::string>& known) {
  return "there is no member " + found(name) + " here: expected " +
         (known.empty() ? "none" : joined(known, " or "));
}

std::vector<std::string> member_names(const Rule& rule) {
  std::vector<std::string> names;
  for (const auto& [name, inside] : rule.members) names.push_back("\"" + name + "\"");
  return names;
}

}  // namespace chorus
