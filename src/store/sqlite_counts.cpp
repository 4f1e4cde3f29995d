#include "store/sqlite_counts.h"

#include <limits>
#include <map>
#include <memory>

#include "core/results.h"
#include "store/pair_tally.h"
#include "store/prompt_tally.h"
#include "store/rules.h"

namespace chorus {
namespace {

constexpr std::size_t kAnyNumber = std::numeric_limits<std::uint32_t>::max();

class Summing final : public ScanListener {
 public:
  Summing(const PromptBook& book, const AnswerIndex& index, const Programme& programme,
          const PromptTypes& types, WithWords words)
      : book_(book),
        index_(index),
        programme_(programme),
        tallies_(book.all().size()),
        pairs_(book, programme, types),
        with_words_(words) {
    for (const Prompt& prompt : programme.prompts) {
      const PromptType* type = types.find(prompt.type);
      if (type != nullptr) make_tally(prompt, *type);
    }
  }

  Done visit(const ScannedVisit& visit) override {
    end_visit();
    ++sums_.counts.visits;
    if (visit.finished) ++sums_.counts.finished;
    set_ = role_sets_.number(visit.roles);
    if (set_ == masks_.size()) {
      const auto codes = decode(Shape::codes, visit.roles);
      if (!codes || !std::holds_alternative<Codes>(*codes)) return damaged_roles();
      codes_.push_back(std::get<Codes>(*codes).codes);
      masks_.push_back(role_mask(programme_, codes_.back()));
      people_.push_back(0);
    }
    ++people_[set_];
    visit_ = visit.id;
    return done();
  }

  // An answer that came before costs an addition; what it means is worked out once, in sums().
  Done answer(const ScannedAnswer& answer) override {
    ++sums_.responses;
    if (const Done paired = pairs_.add(answer.wording, answer.value); !paired) return paired;
    if (answer.number != AnswerIndex::kNone) {
      if (answer.number >= counts_.size()) counts_.resize(index_.size());
      std::vector<std::int64_t>& by_set = counts_[answer.number];
      if (set_ >= by_set.size()) by_set.resize(masks_.size());
      ++by_set[set_];
      return done();
    }
    if (answer.wording == PromptBook::kUnknown) return done();
    const Wording& wording = book_.all()[answer.wording];
    if (with_words_ == WithWords::yes && wording.written) {
      if (const Done kept = keep_words(wording, answer); !kept) return kept;
    }
    PromptTally* tally = tallies_[answer.wording].get();
    return tally == nullptr ? done() : tally->add(masks_[set_], answer.value, 1);
  }

  // In the order of the programme; prompts that nobody has met are left out.
  Result<SessionSums> sums() {
    if (const Done added = add_counts(); !added) return added.error();
    end_visit();
    sums_.counts.moves = pairs_.counts();
    for (const Prompt& prompt : programme_.prompts) {
      const std::size_t place = book_.place_of(prompt);
      if (place == PromptBook::kUnknown || !tallies_[place]) continue;
      const Tally& tally = tallies_[place]->tally();
      if (tally.everybody().respondents + tally.everybody().skipped == 0) continue;
      sums_.counts.prompts.push_back({prompt.code, book_.all()[place].revision, tally});
      add_votes(prompt.code, tallies_[place]->votes(), sums_.counts.votes);
    }
    std::map<std::string, std::int64_t> people;
    for (std::size_t set = 0; set < codes_.size(); ++set) {
      for (const std::string& code : codes_[set]) people[code] += people_[set];
    }
    sums_.people_by_role.assign(people.begin(), people.end());
    return std::move(sums_);
  }

 private:
  void end_visit() {
    if (sums_.counts.visits > 0) pairs_.end_visit(masks_[set_]);
  }

  void make_tally(const Prompt& prompt, const PromptType& type) {
    const std::size_t place = book_.place_of(prompt);
    if (place == PromptBook::kUnknown) return;
    const auto roles = static_cast<int>(programme_.roles.size());
    tallies_[place] = std::make_unique<PromptTally>(prompt, type, roles);
  }

  Done add_counts() {
    for (std::uint32_t number = 0; number < counts_.size(); ++number) {
      const AnswerIndex::Answer answer = index_.answer(number);
      PromptTally* tally = tallies_[answer.wording].get();
      for (std::size_t set = 0; tally != nullptr && set < counts_[number].size(); ++set) {
        const std::int64_t times = counts_[number][set];
        if (times == 0) continue;
        if (const Done added = tally->add(masks_[set], answer.value, times); !added) return added;
      }
    }
    return done();
  }

  Done keep_words(const Wording& wording, const ScannedAnswer& answer) {
    auto value = decode(wording.shape, answer.value);
    if (!value) {
      return Error{Fault::storage, "",
                   "the store is damaged (a text of \"" + wording.code + "\" cannot be read)"};
    }
    auto words = written_in({visit_, wording.code, wording.revision, std::move(*value)});
    if (!words) return done();
    words->moderation = answer.moderation;
    words->reason = answer.reason;
    sums_.counts.words.push_back(std::move(*words));
    return done();
  }

  const PromptBook& book_;
  const AnswerIndex& index_;
  const Programme& programme_;
  std::vector<std::unique_ptr<PromptTally>> tallies_;  // by place in the book
  PairTallies pairs_;
  WithWords with_words_;
  ValueIndex role_sets_{kAnyNumber, kAnyNumber};   // one for each combination that people chose
  std::vector<std::vector<std::string>> codes_;    // by set
  std::vector<RoleMask> masks_;                    // by set
  std::vector<std::int64_t> people_;               // by set
  std::vector<std::vector<std::int64_t>> counts_;  // by number of the answer, then by set
  std::size_t set_ = 0;                            // of the current visit
  Id visit_;
  SessionSums sums_;
};

// Two listeners to one sweep.
class Both final : public ScanListener {
 public:
  Both(ScanListener& first, ScanListener* second) : first_(first), second_(second) {}

  Done visit(const ScannedVisit& visit) override {
    const Done heard = first_.visit(visit);
    return heard ? second_->visit(visit) : heard;
  }
  Done answer(const ScannedAnswer& answer) override {
    const Done heard = first_.answer(answer);
    return heard ? second_->answer(answer) : heard;
  }

 private:
  ScanListener& first_;
  ScanListener* second_;
};

}  // namespace

Result<SessionSums> sum_session(Database& database, std::int64_t session, const PromptBook& book,
                                AnswerIndex& index, const Programme& programme,
                                const PromptTypes& types, WithWords words, ScanListener* also) {
  Summing summing(book, index, programme, types, words);
  Both both(summing, also);
  ScanListener& listener = also == nullptr ? static_cast<ScanListener&>(summing) : both;
  const Done swept = scan_session(database, session, book, index, listener);
  if (!swept) return swept.error();
  return summing.sums();
}

}  // namespace chorus
