// The part of a session whose pseudonyms lie in one range, gathered from one sweep and put in their
// order, within a fixed number of bytes.
//
// An export has to leave the order of the store behind: rows there lie by visit id, in the export
// by a pseudonym that has nothing to do with it. Looking up each visit by itself costs five times
// as much as sweeping past all of them, so the sweep packs what it meets closely (about 25 bytes
// for a visit with eight answers, and its own words) and sorts that. A range that turns out too
// wide is halved on the way, and what is left out comes in the next sweep: memory is bounded for
// any session, and one of 1,000,000 answers needs a single sweep.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "store/prompt_book.h"
#include "store/pseudonym.h"
#include "store/session_scan.h"
#include "store/value_index.h"

namespace chorus {

enum class Contents { visits, written, all };  // each holds what those before it hold

struct GatheredAnswer {
  std::size_t wording = 0;  // its place in the book
  std::string_view value;
  Moderation moderation = Moderation::waiting;
};

class Gathering;

// One visit of a Gathering; holds during the call that hands it over. Its answers are read one by
// one.
class GatheredVisit {
 public:
  std::string_view pseudonym;
  Id id;                     // nil unless the profile is full
  std::size_t roles = 0;     // for Gathering::roles()
  std::size_t language = 0;  // for Gathering::language()
  bool finished = false;
  std::int64_t quarter_ms = 0;

  bool next(GatheredAnswer& answer);  // false: there are no more

 private:
  friend class Gathering;
  const Gathering* gathering_ = nullptr;
  const char* at_ = nullptr;
};

class Gathering final : public ScanListener {
 public:
  // `book` and `index` (the one of the sweeps) must outlive this. `bytes`: all that may be held.
  Gathering(const PromptBook& book, const AnswerIndex& index, const Pseudonyms& pseudonyms,
            std::size_t bytes);

  void begin(Contents contents, std::uint64_t from);
  Done visit(const ScannedVisit& visit) override;
  Done answer(const ScannedAnswer& answer) override;
  void finish();

  // Whether this is the range that begins at `from`, with at least `contents`.
  bool holds(Contents contents, std::uint64_t from) const;
  std::uint64_t last() const { return last_; }  // of the range
  bool to_the_end() const { return last_ == ~std::uint64_t{0}; }

  Done each(const std::function<Done(GatheredVisit&)>& sink) const;
  const std::vector<std::string>& roles(std::size_t set) const { return codes_[set]; }
  std::string_view language(std::size_t number) const {
    return languages_.text(static_cast<std::uint32_t>(number));
  }

 private:
  friend class GatheredVisit;
  struct Entry {  // 12 bytes: 125,000 of them matter
    std::uint32_t order_high = 0, order_low = 0;
    std::uint32_t at = 0;
    std::uint64_t order() const { return std::uint64_t{order_high} << 32 | order_low; }
  };

  Done make_room(std::size_t bytes);
  bool halve();
  void end_visit();
  Result<std::size_t> role_set(std::string_view roles);
  void put(std::uint64_t number);
  void put(std::string_view bytes);

  const PromptBook& book_;
  const AnswerIndex& index_;
  Pseudonyms pseudonyms_;
  std::size_t bytes_;
  std::unique_ptr<char[]> buffer_;
  std::size_t used_ = 0;
  std::vector<Entry> entries_;  // in the order of the buffer until finish()
  ValueIndex languages_, role_sets_;
  std::vector<std::vector<std::string>> codes_;  // by role set
  Contents contents_ = Contents::visits;
  std::uint64_t from_ = 0, last_ = 0;
  bool finished_ = false;
  bool taking_ = false;  // the current visit is in the range
};

}  // namespace chorus
