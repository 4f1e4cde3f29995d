#include "store/sqlite_counts.h"

#include <limits>
#include <map>
#include <memory>

#include "core/results.h"
#include "store/prompt_book.h"
#include "store/prompt_counter.h"
#include "store/rules.h"
#include "store/session_scan.h"

namespace chorus {
namespace {

constexpr std::size_t kAnyNumber = std::numeric_limits<std::uint32_t>::max();

class Summing final : public ScanListener {
 public:
  Summing(const PromptBook& book, const Programme& programme, const PromptTypes& types, WithWords words)
      : book_(book), programme_(programme), counters_(book.all().size()), with_words_(words) {
    for (const Prompt& prompt : programme.prompts) {
      const PromptType* type = types.find(prompt.type);
      if (type != nullptr) make_counter(prompt, *type);
    }
  }

  Done visit(const ScannedVisit& visit) override {
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

  Done answer(const ScannedAnswer& answer) override {
    ++sums_.responses;
    const std::size_t place = book_.find(answer.prompt, answer.revision);
    if (place == PromptBook::kUnknown) return done();
    if (with_words_ == WithWords::yes && book_.all()[place].written && answer.value != "null") {
      if (const Done kept = keep_words(book_.all()[place], answer); !kept) return kept;
    }
    return counters_[place] ? counters_[place]->count(set_, masks_[set_], answer.value) : done();
  }

  // In the order of the programme; prompts that nobody has met are left out.
  Result<SessionSums> sums() {
    for (const Prompt& prompt : programme_.prompts) {
      const std::size_t place = place_of(prompt);
      if (place == PromptBook::kUnknown || !counters_[place]) continue;
      auto tally = counters_[place]->tally(masks_);
      if (!tally) return tally.error();
      if (tally->everybody().respondents + tally->everybody().skipped == 0) continue;
      sums_.counts.prompts.push_back({prompt.code, book_.all()[place].revision, std::move(*tally)});
    }
    std::map<std::string, std::int64_t> people;
    for (std::size_t set = 0; set < codes_.size(); ++set) {
      for (const std::string& code : codes_[set]) people[code] += people_[set];
    }
    sums_.people_by_role.assign(people.begin(), people.end());
    return std::move(sums_);
  }

 private:
  static Error damaged_roles() {
    return {Fault::storage, "", "the store is damaged (the roles of a visit cannot be read)"};
  }

  std::size_t place_of(const Prompt& prompt) const {
    const std::vector<Wording>& all = book_.all();
    for (std::size_t place = 0; place < all.size(); ++place) {
      if (all[place].code == prompt.code && all[place].definition == prompt.definition) return place;
    }
    return PromptBook::kUnknown;
  }

  void make_counter(const Prompt& prompt, const PromptType& type) {
    const std::size_t place = place_of(prompt);
    if (place == PromptBook::kUnknown) return;
    const auto roles = static_cast<int>(programme_.roles.size());
    counters_[place] = std::make_unique<PromptCounter>(prompt, type, roles);
  }

  Done keep_words(const Wording& wording, const ScannedAnswer& answer) {
    const auto text = decode(Shape::text, answer.value);
    if (!text || !std::holds_alternative<Text>(*text)) {
      return Error{Fault::storage, "", "the store is damaged (a text of \"" + wording.code + "\" cannot be read)"};
    }
    sums_.counts.words.push_back({visit_, wording.code, wording.revision, std::get<Text>(*text).text,
                                  answer.moderation, std::string(answer.reason)});
    return done();
  }

  const PromptBook& book_;
  const Programme& programme_;
  std::vector<std::unique_ptr<PromptCounter>> counters_;  // by place in the book
  WithWords with_words_;
  ValueIndex role_sets_{kAnyNumber, kAnyNumber};  // one for each combination that people chose
  std::vector<std::vector<std::string>> codes_;   // by set
  std::vector<RoleMask> masks_;                   // by set
  std::vector<std::int64_t> people_;              // by set
  std::size_t set_ = 0;                           // of the current visit
  Id visit_;
  SessionSums sums_;
};

}  // namespace

Result<SessionSums> sum_session(Database& database, const NumberedSession& session,
                                const Programme& programme, const PromptTypes& types, WithWords words) {
  if (session.session.programme != programme.id) return programme_differs(session.session, programme);
  const auto book = PromptBook::read(database, programme.id, types);
  if (!book) return book.error();
  Summing summing(*book, programme, types, words);
  const Done swept = scan_session(database, session.number, summing);
  if (!swept) return swept.error();
  return summing.sums();
}

}  // namespace chorus
