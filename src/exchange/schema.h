// A JSON Schema as rules that are quick to apply and whose failures are sentences. Private to
// exchange.
//
// It knows the keywords that our schemas use, which mean the same from draft 7 to 2020-12: type,
// enum, const, minimum, maximum, minLength, maxLength, pattern, minItems, maxItems, uniqueItems,
// items, properties, required, additionalProperties, anyOf, and $ref to "#/$defs/…". A schema with
// any other keyword is refused, so that nothing in it is silently not checked.
//
// Why our own: a person who writes a programme needs every problem at once, in words ("expected a
// whole number from 20 to 600, found "soon""), at the exact pointer. The general validators stop at
// the first unknown member and name keywords, so their findings would have to be worked out again
// here; and their lists of errors grow without bound on hostile input. The tests hold these rules
// against an independent validator.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <limits>
#include <map>
#include <optional>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "exchange/findings.h"
#include "exchange/json_tree.h"

namespace chorus {

enum Kind : unsigned {
  kNull = 1,
  kBoolean = 2,
  kInteger = 4,
  kString = 8,
  kArray = 16,
  kObject = 32,
  kAnyKind = 63,
};
Kind kind_of(const Json& value);

// One schema or subschema.
struct Rule {
  static constexpr std::size_t kNoLimit = std::numeric_limits<std::size_t>::max();

  unsigned kinds = kAnyKind;
  std::vector<Json> allowed;  // enum or const; empty: anything
  std::optional<std::int64_t> minimum, maximum;
  std::size_t min_length = 0, max_length = kNoLimit;  // characters
  std::optional<std::regex> pattern;
  std::size_t min_items = 0, max_items = kNoLimit;
  bool unique_items = false;
  const Rule* items = nullptr;
  std::map<std::string, const Rule*, std::less<>> members;
  std::vector<std::string> required;
  bool closed = false;                  // no members but those named
  const Rule* other_members = nullptr;  // what members that are not named must be
  std::vector<const Rule*> any_of;
  std::string expectation;  // the schema's `description`: what was expected, in words
  std::string definition;   // its name under $defs
};

class Schema {
 public:
  // The rules of a schema file. Fault::bad_input when it is not one, or says what we do not check.
  static Result<Schema> parse(std::string_view name, std::string_view text);

  const Rule& root() const { return rules_.front(); }

 private:
  friend class SchemaCompiler;
  Schema() = default;

  std::deque<Rule> rules_;  // [0] root; a deque, since rules point at each other
};

// A value that a definition was applied to, for checks that a schema cannot say.
struct Marked {
  std::string pointer;
  const Json* value;
};

// Applies `rule` to `value`. Objects checked by the definition named `mark` are put into `marked`.
struct Checking {
  Findings* findings;
  std::string_view mark;
  std::vector<Marked>* marked = nullptr;
};
void check(const Rule& rule, const Json& value, const Path& path, const Checking& checking);

// The tree of a file, checked; nothing when it could not be read. What is wrong is in `findings`.
std::optional<Json> read_checked(std::string_view schema, std::string_view schema_name,
                                 std::string_view text, Findings& findings);

// What `rule` wants, as words that follow "expected".
std::string expectation(const Rule& rule);
// The sentence for a member that nothing names; `known`: the names there are.
std::string unknown_member(std::string_view name, const std::vector<std::string>& known);
std::vector<std::string> member_names(const Rule& rule);

}  // namespace chorus
