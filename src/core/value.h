// What a person answered. The shapes are closed (a new prompt type picks one), so that the store
// and the export never change when a prompt type is added. Integers only: nothing is stored or
// exported as floating point.
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/result.h"

namespace chorus {

enum class Shape { number, code, codes, text, say_do, votes, stop, triad, points, strokes };

struct Skipped {  // a person said no, which differs from not asked
  bool operator==(const Skipped&) const = default;
};
struct Number {
  int value = 0;
  bool operator==(const Number&) const = default;
};
struct Code {
  std::string code;
  bool operator==(const Code&) const = default;
};
struct Codes {  // in the person's order where the order means something, else in the option order
  std::vector<std::string> codes;
  bool operator==(const Codes&) const = default;
};
struct Text {
  std::string text;
  bool operator==(const Text&) const = default;
};
struct SayDo {  // 0…4 each; nothing = cannot tell
  std::optional<int> said;
  std::optional<int> happens;
  bool operator==(const SayDo&) const = default;
};
enum class Vote { agree, disagree, pass };
struct Votes {
  std::map<std::string, Vote> votes;  // statement id → vote
  std::vector<std::string> wrote;
  // Of an experience: what it is (core/record.h, kSides), and who was let down or helped.
  std::string side = {};
  std::vector<std::string> who = {};
  bool operator==(const Votes&) const = default;
};
struct Stop {
  std::string beat;
  std::optional<std::string> instead;
  bool operator==(const Stop&) const = default;
};
struct Triad {  // per mille, sum 1000
  int a = 0, b = 0, c = 0;
  bool operator==(const Triad&) const = default;
};
struct Point {  // per mille of the picture
  int x = 0, y = 0;
  auto operator<=>(const Point&) const = default;
};
struct Points {
  std::vector<Point> points;
  bool operator==(const Points&) const = default;
};
struct Strokes {
  std::vector<std::vector<Point>> strokes;
  bool operator==(const Strokes&) const = default;
};

using Value =
    std::variant<Skipped, Number, Code, Codes, Text, SayDo, Votes, Stop, Triad, Points, Strokes>;

inline bool skipped(const Value& value) {
  return std::holds_alternative<Skipped>(value);
}

// Strokes that several hold and nobody changes: a copy shares them.
class Drawing {
 public:
  Drawing() = default;  // nothing is drawn
  explicit Drawing(Strokes strokes);

  bool empty() const { return strokes_ == nullptr; }
  const std::vector<std::vector<Point>>& strokes() const;
  std::uint64_t fingerprint() const { return fingerprint_; }  // equal drawings have the same one

  bool operator==(const Drawing& other) const;
  // An order by what is drawn, which says nothing about who drew it, or when.
  bool operator<(const Drawing& other) const { return strokes() < other.strokes(); }

 private:
  std::shared_ptr<const Strokes> strokes_;
  std::uint64_t fingerprint_ = 0;
};

// Whether answers of this shape may hold a person's own words, or a drawing, in which a name can be
// written as well: the room sees either only as it was promised. Then those of one answer; nothing
// where it has none.
bool may_hold_words(Shape shape);
bool holds_words(const Value& value);
const std::string* own_words(const Value& value);
Drawing own_drawing(const Value& value);
// The same of a value of such a shape that encode() wrote.
bool holds_words(std::string_view encoded);
// The value without either, for those who may not see them; Skipped where nothing else is left.
Value without_words(Value value);

// The value as its RFC 8785 canonical JSON text (sorted members, no spaces), as design's table of
// answer values gives it: `4`, `"yes"`, `["a","b"]`, `{"happens":null,"said":3}`, `null` = skipped.
// This text is what the store keeps and what the export copies.
std::string encode(const Value& value);

// Reads what encode() wrote back into `shape`; accepts white space and any order of members, since
// NDJSON typed by people comes through here too. Bad input gives Fault::bad_input and says what was
// expected. Depth, and lengths of numbers are bounded.
Result<Value> decode(Shape shape, std::string_view json);

// `text` as a JSON string literal with its quotes, RFC 8785 escapes (control characters as \u00xx).
std::string json_quoted(std::string_view text);

}  // namespace chorus
