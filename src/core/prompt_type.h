// The seam for prompt types. A type knows how a question is asked on a Page, what a touch does to
// the draft, what counts as an answer, how answers are counted and how the counts are shown. It is
// one file in src/prompts/ and one line in its list; nothing here knows a type by name.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/moment.h"
#include "core/page.h"
#include "core/programme.h"
#include "core/statements.h"
#include "core/tally.h"
#include "core/value.h"
#include "core/words.h"

namespace chorus {

// A touch of a prompt's own widgets, as update() hands it on.
struct ChoiceTouch {
  std::string_view row, code;
};
struct NumberTouch {
  int number = 0;
};
struct TextTouch {
  std::string_view text;
};  // the whole new text
struct PointTouch {
  int x = 0, y = 0;  // in the units of the type's board
};
struct StrokeTouch {
  const std::vector<Point>& points;
};
using Touch = std::variant<ChoiceTouch, NumberTouch, TextTouch, PointTouch, StrokeTouch>;

// What one person has answered so far. Skipped{} with answered false: nothing yet.
struct Draft {
  bool answered = false;
  Value value;
  // Where the cross stands that buttons move over a board; no part of the answer.
  std::optional<Point> cross = std::nullopt;
  bool pen = false;   // the cross is a pen that is down: it draws as it moves
  bool over = false;  // there was no room for what was drawn last
  bool operator==(const Draft&) const = default;
};

// The field being written in, for types that take text (core/text_field.h holds the editing).
struct TextField;

// What is asked at a prompt of statements: a vote on one, or, without one, one's own words.
struct StatementOffer {
  const Statement* statement = nullptr;
  bool kept = false;  // one's own words are in the record
};

struct PromptView {
  const Prompt& prompt;
  const Draft& draft;
  const TextField* field = nullptr;  // where text is written: that text; else nullptr
  const Teller& tell;
  const StatementOffer* offer = nullptr;  // for Shape::votes; else nullptr
};

struct ResultsView {
  const Prompt& prompt;
  const Programme& programme;  // role labels
  const ShownTally& shown;
  // Only for types that show no counts but figures made of them, such as means. What such a figure
  // may be shown for is decided by suppress() on the people behind it, never by the type alone.
  const Tally& exact;
  const Thresholds& thresholds;           // of the session
  const std::vector<std::string>& words;  // texts that may be shown to the room
  const Draft* yours = nullptr;           // this visit's own answer, or nullptr
  const Teller& tell;
  const StatementBoard* board = nullptr;  // for Shape::votes; else nullptr
  bool at_desk = false;                   // the facilitator looks, and may decide
  // For Shape::votes: what this visit asked to be put to the next audience; nullptr: nothing yet.
  const std::set<Id>* asked_next = nullptr;
  bool may_promise = false;  // a participant looks, and may make a promise of what stands there
  const std::vector<Drawing>* drawings = nullptr;  // for Shape::strokes; else nullptr
  bool worked_first = false;  // of two sides with equal room (core/experience.h)
};

// How a type that is answered with votes goes about it.
struct StatementRules {
  int most_words = kMostOfStatement;  // characters of one's own
  int offered = 8;                    // of others', where the prompt does not say
  bool seeded = true;                 // the prompt's options are statements to begin with
  bool words_beside = false;          // one's own words are written on a screen of their own
};

// How a simulated visitor feels: 0 (let down) … 100 (well served), and how sure of it.
struct Leaning {
  int warmth = 50;
};

class PromptType {
 public:
  virtual ~PromptType() = default;

  virtual std::string_view name() const = 0;
  virtual Shape shape() const = 0;

  // What is wrong with the definition itself (no options, min ≥ max …): JSON pointer below the
  // prompt, and what was expected. The schema fragment has been applied before.
  struct Problem {
    std::string pointer, what;
  };
  virtual std::vector<Problem> problems(const Prompt& prompt) const = 0;

  // An answer that counts: the value in its normal form, or what is wrong with it. Not for Skipped.
  virtual Result<Value> check(const Prompt& prompt, const Value& value) const = 0;
  // The draft after a touch; the same draft where the touch means nothing here.
  virtual Draft touch(const Prompt& prompt, const Draft& draft, const Touch& touch) const = 0;

  // Everything under the heading: the answers. The screen writes heading, hint and bar.
  virtual void write(const PromptView& view, Page& page) const = 0;

  // An answer in words ("A queue, A smile"), for the person who gave it; empty where it has none.
  virtual std::string in_words(const Prompt&, const Value&, const Teller&) const { return {}; }

  virtual int buckets(const Prompt& prompt) const = 0;
  // Buckets that a (checked) value falls into.
  virtual std::vector<int> sort(const Prompt& prompt, const Value& value) const = 0;
  virtual bool partition() const { return true; }  // each value falls into exactly one bucket
  // Whether the buckets may be told as counts. Not where they add up in ways that suppress() does
  // not know of, or where figures are shown instead of them: both together tell more than either.
  virtual bool tells_counts() const { return true; }
  virtual void write_results(const ResultsView& view, Page& page) const = 0;

  virtual StatementRules statement_rules() const { return {}; }

  // For types that can be asked again at leaving: how many places there are to move between, and
  // that of a (checked) value, 0 … places-1, -1 for none. 0: this prompt cannot be asked again.
  virtual int places(const Prompt&) const { return 0; }
  virtual int place(const Prompt&, const Value&) const { return -1; }

  // A believable answer of a simulated visitor, and the widget ids that a person would tap to give
  // it.
  virtual Value imagine(const Prompt& prompt, Leaning leaning, Chance& chance) const = 0;
  virtual std::vector<std::string> taps(const Prompt& prompt, const Value& value) const = 0;
};

// The list of types that a kiosk knows. Pointers to types that live as long as the program.
class PromptTypes {
 public:
  explicit PromptTypes(std::vector<const PromptType*> types) : types_(std::move(types)) {}
  const PromptType* find(std::string_view name) const;  // nullptr when there is none
  const std::vector<const PromptType*>& all() const { return types_; }

 private:
  std::vector<const PromptType*> types_;
};

}  // namespace chorus
