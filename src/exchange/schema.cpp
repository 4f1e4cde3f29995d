#include "exchange/schema.h"

#include <array>
#include <utility>

namespace chorus {
namespace {

struct NamedKind {
  std::string_view name;
  Kind kind;
};
constexpr std::array<NamedKind, 6> kKinds = {{{"null", kNull},
                                              {"boolean", kBoolean},
                                              {"integer", kInteger},
                                              {"string", kString},
                                              {"array", kArray},
                                              {"object", kObject}}};

}  // namespace

// Makes rules of a schema's tree. Stops at the first thing that it does not understand: schemas are
// part of the program, and a broken one is a broken installation.
class SchemaCompiler {
 public:
  explicit SchemaCompiler(const Json& tree) : tree_(tree) {}

  Result<Schema> compile() {
    Rule& root = new_rule();
    fill(root, tree_);
    root.expectation.clear();  // the root's description is about the file
    if (!trouble_.empty()) return Error{Fault::bad_input, {}, trouble_};
    return std::move(schema_);
  }

 private:
  Rule& new_rule() { return schema_.rules_.emplace_back(); }

  const Rule* rule_of(const Json& tree) {
    const std::string& reference = text_of(member(tree, "$ref"));
    if (!reference.empty()) return definition(reference);
    Rule& rule = new_rule();
    fill(rule, tree);
    return &rule;
  }

  const Rule* definition(const std::string& reference) {
    constexpr std::string_view kPrefix = "#/$defs/";
    const std::string name = reference.substr(std::min(kPrefix.size(), reference.size()));
    const Json& tree = member(member(tree_, "$defs"), name);
    if (reference.rfind(kPrefix, 0) != 0 || !tree.is_object()) {
      refuse("the reference \"" + reference + "\" leads nowhere");
      return &schema_.rules_.front();
    }
    const auto known = definitions_.find(name);
    if (known != definitions_.end()) return known->second;
    Rule& rule = new_rule();
    definitions_.emplace(name, &rule);  // before its inside, which may refer to it
    fill(rule, tree);
    rule.definition = name;
    return &rule;
  }

  void fill(Rule& rule, const Json& tree) {
    if (!tree.is_object()) return refuse("expected a schema, found " + found(tree));
    for (const auto& [keyword, value] : tree.items()) {
      if (!fill_about(rule, keyword, value) && !fill_value(rule, keyword, value) &&
          !fill_list(rule, keyword, value) && !fill_object(rule, keyword, value)) {
        refuse("the keyword \"" + keyword + "\" is not one that is checked, or has a wrong value");
      }
    }
    if (rule.kinds != kAnyKind || rule.allowed.empty()) return;
    rule.kinds = 0;
    for (const Json& value : rule.allowed) rule.kinds |= kind_of(value);
  }

  static bool fill_about(Rule& rule, std::string_view keyword, const Json& value) {
    if (keyword == "description") rule.expectation = text_of(value);
    return keyword == "$schema" || keyword == "$id" || keyword == "$defs" || keyword == "title" ||
           keyword == "description";
  }

  bool fill_value(Rule& rule, std::string_view keyword, const Json& value) {
    if (keyword == "type") return fill_kinds(rule, value);
    if (keyword == "enum" && value.is_array()) return rule.allowed = value, true;
    if (keyword == "const") return rule.allowed = {value}, true;
    if (keyword == "minimum") return whole(value, rule.minimum);
    if (keyword == "maximum") return whole(value, rule.maximum);
    if (keyword == "minLength") return size(value, rule.min_length);
    if (keyword == "maxLength") return size(value, rule.max_length);
    if (keyword == "pattern") return fill_pattern(rule, text_of(value));
    if (keyword != "anyOf" || !value.is_array()) return false;
    for (const Json& each : value) rule.any_of.push_back(rule_of(each));
    return true;
  }

  bool fill_list(Rule& rule, std::string_view keyword, const Json& value) {
    if (keyword == "minItems") return size(value, rule.min_items);
    if (keyword == "maxItems") return size(value, rule.max_items);
    if (keyword == "uniqueItems") return rule.unique_items = value == true, true;
    if (keyword != "items") return false;
    rule.items = rule_of(value);
    return true;
  }

  bool fill_object(Rule& rule, std::string_view keyword, const Json& value) {
    if (keyword == "required" && value.is_array()) {
      for (const Json& name : value) rule.required.push_back(text_of(name));
      return true;
    }
    if (keyword == "properties" && value.is_object()) {
      for (const auto& [name, inside] : value.items()) rule.members[name] = rule_of(inside);
      return true;
    }
    if (keyword != "additionalProperties") return false;
    if (value.is_boolean()) return rule.closed = value == false, true;
    rule.other_members = rule_of(value);
    return true;
  }

  static bool fill_kinds(Rule& rule, const Json& value) {
    rule.kinds = 0;
    const std::vector<Json> names =
        value.is_array() ? value.get<std::vector<Json>>() : std::vector{value};
    for (const NamedKind& known : kKinds) {
      for (const Json& name : names) rule.kinds |= text_of(name) == known.name ? known.kind : 0u;
    }
    return rule.kinds != 0;
  }

  static bool fill_pattern(Rule& rule, const std::string& pattern) {
    try {
      rule.pattern.emplace(pattern, std::regex::ECMAScript | std::regex::optimize);
    } catch (const std::regex_error&) {
      return false;
    }
    return true;
  }

  static bool whole(const Json& value, std::optional<std::int64_t>& limit) {
    if (value.is_number_integer()) limit = value.get<std::int64_t>();
    return value.is_number_integer();
  }

  static bool size(const Json& value, std::size_t& limit) {
    if (value.is_number_integer()) limit = value.get<std::size_t>();
    return value.is_number_integer();
  }

  void refuse(std::string trouble) {
    if (trouble_.empty()) trouble_ = std::move(trouble);
  }

  const Json& tree_;
  Schema schema_;
  std::map<std::string, const Rule*> definitions_;
  std::string trouble_;
};

Result<Schema> Schema::parse(std::string_view name, std::string_view text) {
  Findings findings;
  const std::optional<Json> tree = read_document(text, findings);
  if (!findings.empty()) {
    const Problem first = findings.problems(name).front();
    return Error{Fault::bad_input, std::string(name), "the schema cannot be read: " + first.what};
  }
  Result<Schema> schema = SchemaCompiler(*tree).compile();
  if (schema) return schema;
  return Error{Fault::bad_input, std::string(name),
               "the schema cannot be used: " + schema.error().what};
}

}  // namespace chorus
