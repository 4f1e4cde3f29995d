#include <algorithm>
#include <set>

#include "core/text_field.h"
#include "exchange/schema.h"

namespace chorus {
namespace {

// Longer texts are not shown to std::regex, which recurses with the length of what it reads.
constexpr std::size_t kMostPatternBytes = 1000;

std::string expected(const Rule& rule, const Json& value) {
  return "expected " + expectation(rule) + ", found " + found(value);
}

bool number_fits(const Rule& rule, const Json& value) {
  const auto number = value.get<std::int64_t>();
  return (!rule.minimum || number >= *rule.minimum) && (!rule.maximum || number <= *rule.maximum);
}

// What is wrong with a text; empty when nothing is.
std::string text_trouble(const Rule& rule, const Json& value) {
  const std::string& text = value.get_ref<const std::string&>();
  if (rule.min_length > 0 || rule.max_length != Rule::kNoLimit) {
    const auto length = static_cast<std::size_t>(length_in_characters(text));
    if (length < rule.min_length || length > rule.max_length) {
      return rule.expectation.empty()
                 ? "expected " + expectation(rule) + ", found one of " + std::to_string(length)
                 : expected(rule, value);
    }
  }
  const bool fits =
      !rule.pattern || (text.size() <= kMostPatternBytes && std::regex_search(text, *rule.pattern));
  return fits ? std::string() : expected(rule, value);
}

void check_list(const Rule& rule, const Json& list, const Path& path, const Checking& checking) {
  if (list.size() < rule.min_items || list.size() > rule.max_items) {
    checking.findings->add(
        path, "expected " + expectation(rule) + ", found " + std::to_string(list.size()));
  }
  std::set<Json> seen;
  for (std::size_t i = 0; i < list.size() && !checking.findings->full(); ++i) {
    const Path at(path, i);
    if (rule.items != nullptr) check(*rule.items, list[i], at, checking);
    if (rule.unique_items && !seen.insert(list[i]).second) {
      checking.findings->add(at, found(list[i]) + " is in the list twice");
    }
  }
}

void check_required(const Rule& rule, const Json& object, const Path& path,
                    const Checking& checking) {
  for (const std::string& name : rule.required) {
    if (object.contains(name)) continue;
    const auto wanted = rule.members.find(name);
    checking.findings->add(
        path, "the member \"" + name + "\" is missing" +
                  (wanted == rule.members.end() ? std::string()
                                                : ": expected " + expectation(*wanted->second)));
  }
}

void check_object(const Rule& rule, const Json& object, const Path& path,
                  const Checking& checking) {
  if (checking.marked != nullptr && !rule.definition.empty() && rule.definition == checking.mark) {
    checking.marked->push_back({path.pointer(), &object});
  }
  check_required(rule, object, path, checking);
  for (const auto& [name, value] : object.get_ref<const Json::object_t&>()) {
    if (checking.findings->full()) return;
    const auto known = rule.members.find(name);
    const Path at(path, name);
    if (known != rule.members.end()) {
      check(*known->second, value, at, checking);
    } else if (rule.other_members != nullptr) {
      check(*rule.other_members, value, at, checking);
    } else if (rule.closed) {
      checking.findings->add(at, unknown_member(name, member_names(rule)));
    }
  }
}

// One of several is enough. Where none fits, and just one is a list or an object like the value,
// that one's own findings say more than "none of these".
void check_any_of(const Rule& rule, const Json& value, const Path& path, const Checking& checking) {
  const unsigned kind = kind_of(value);
  int of_this_kind = 0;
  Findings closest;
  for (const Rule* each : rule.any_of) {
    if ((each->kinds & kind) == 0) continue;
    Findings findings;
    check(*each, value, path, {&findings, checking.mark, checking.marked});
    if (findings.empty()) return;
    of_this_kind += each->kinds == kAnyKind ? 2 : 1;
    closest = findings;
  }
  if (of_this_kind == 1 && (kind == kArray || kind == kObject)) {
    checking.findings->add_all(closest);
  } else {
    checking.findings->add(path, expected(rule, value));
  }
}

}  // namespace

Kind kind_of(const Json& value) {
  switch (value.type()) {
    case Json::value_t::null:
      return kNull;
    case Json::value_t::boolean:
      return kBoolean;
    case Json::value_t::string:
      return kString;
    case Json::value_t::array:
      return kArray;
    case Json::value_t::object:
      return kObject;
    default:
      return kInteger;
  }
}

void check(const Rule& rule, const Json& value, const Path& path, const Checking& checking) {
  const Kind kind = kind_of(value);
  const bool allowed = rule.allowed.empty() || std::find(rule.allowed.begin(), rule.allowed.end(),
                                                         value) != rule.allowed.end();
  if ((rule.kinds & kind) == 0 || !allowed || (kind == kInteger && !number_fits(rule, value))) {
    return checking.findings->add(path, expected(rule, value));
  }
  if (!rule.any_of.empty()) check_any_of(rule, value, path, checking);
  if (kind == kString) {
    std::string trouble = text_trouble(rule, value);
    if (!trouble.empty()) checking.findings->add(path, std::move(trouble));
  }
  if (kind == kArray) check_list(rule, value, path, checking);
  if (kind == kObject) check_object(rule, value, path, checking);
}

std::optional<Json> read_checked(std::string_view schema, std::string_view schema_name,
                                 std::string_view text, Findings& findings) {
  std::optional<Json> tree = read_document(text, findings);
  if (!tree) return tree;
  const Result<Schema> rules = Schema::parse(schema_name, schema);
  if (rules) {
    check(rules->root(), *tree, Path(), {&findings, {}});
  } else {
    findings.add(std::string(), sentence(rules.error()));
  }
  return tree;
}

}  // namespace chorus
