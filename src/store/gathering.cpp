#include "store/gathering.h"

#include <algorithm>
#include <cstring>
#include <limits>

#include "core/moment.h"

namespace chorus {
namespace {

// A visit in the buffer, without gaps: [rest of the id: 8, only when full] roles: 4, quarter: 4,
// language: 2, answers and finished: 2; then its answers: wording: 2, value: 2, and for a value that
// stands there itself its moderation: 1, length: 4, bytes.
using Quarter = std::uint32_t;
using Head = std::uint16_t;
using Short = std::uint16_t;
using Length = std::uint32_t;
constexpr std::size_t kHeadBytes = 12;
constexpr std::size_t kRestBytes = 8;
constexpr std::size_t kAnswerBytes = 4;
constexpr std::size_t kOwnValueBytes = 5;
constexpr Head kFinished = 0x8000;
constexpr Short kOwnValue = 0xFFFF;

constexpr std::size_t kMostValues = 4096;
constexpr std::size_t kLongestValue = 64;
constexpr std::size_t kMostLanguages = 1024;
constexpr std::size_t kAnyNumber = std::numeric_limits<std::uint32_t>::max();

template <class Number>
Number take(const char*& at) {
  Number number;
  std::memcpy(&number, at, sizeof number);
  at += sizeof number;
  return number;
}

Error too_large() {
  return {Fault::storage, "", "the answers of one visit are larger than an export can hold"};
}

}  // namespace

bool GatheredVisit::next(GatheredAnswer& answer) {
  if (left_ == 0) return false;
  --left_;
  answer.wording = take<Short>(at_);
  const auto value = take<Short>(at_);
  answer.moderation = Moderation::waiting;
  if (value != kOwnValue) {
    answer.value = gathering_->values_.text(value);
    return true;
  }
  answer.moderation = static_cast<Moderation>(take<std::uint8_t>(at_));
  const auto length = take<Length>(at_);
  answer.value = {at_, length};
  at_ += length;
  return true;
}

Gathering::Gathering(const PromptBook& book, const Pseudonyms& pseudonyms, std::size_t bytes)
    : book_(book),
      pseudonyms_(pseudonyms),
      bytes_(bytes),
      buffer_(std::make_unique_for_overwrite<char[]>(bytes)),
      values_(kMostValues, kLongestValue),
      languages_(kMostLanguages, kLongestValue),
      role_sets_(kAnyNumber, kAnyNumber) {
  // As many as could ever fit; memory that is not touched costs nothing.
  entries_.reserve(bytes / (sizeof(Entry) + kHeadBytes) + 1);
}

void Gathering::begin(Contents contents, std::uint64_t from) {
  contents_ = contents;
  from_ = from;
  last_ = ~std::uint64_t{0};
  used_ = 0;
  entries_.clear();
  finished_ = false;
  taking_ = false;
}

template <class Number>
void Gathering::put(Number number) {
  std::memcpy(buffer_.get() + used_, &number, sizeof number);
  used_ += sizeof number;
}

Done Gathering::visit(const ScannedVisit& visit) {
  const std::uint64_t order = pseudonyms_.order(visit.id);
  taking_ = false;
  if (order < from_ || order > last_) return done();
  const auto roles = role_set(visit.roles);
  if (!roles) return roles.error();
  const std::uint32_t language = languages_.number(visit.language);
  if (language == ValueIndex::kNone) {
    return Error{Fault::storage, "", "the store is damaged (the language of a visit cannot be read)"};
  }
  if (const Done room = make_room(kHeadBytes + kRestBytes + sizeof(Entry)); !room) return room;
  taking_ = order <= last_;
  if (!taking_) return done();
  entries_.push_back({static_cast<std::uint32_t>(order >> 32), static_cast<std::uint32_t>(order),
                      static_cast<std::uint32_t>(used_)});
  if (pseudonyms_.full()) put(second_half(visit.id));
  put(static_cast<std::uint32_t>(*roles));
  put(static_cast<Quarter>(visit.quarter_ms / kQuarterHourMs));
  put(static_cast<Short>(language));
  put(static_cast<Head>(visit.finished ? kFinished : 0));
  return done();
}

Done Gathering::answer(const ScannedAnswer& answer) {
  if (!taking_ || contents_ == Contents::visits) return done();
  const std::size_t wording = book_.find(answer.prompt, answer.revision);
  if (wording >= std::numeric_limits<Short>::max()) {
    return Error{Fault::storage, "", "the store is damaged (an answer belongs to no prompt)"};
  }
  const bool written = book_.all()[wording].written && answer.value != "null";
  if (contents_ == Contents::written && !written) return done();
  const std::uint32_t value = written ? ValueIndex::kNone : values_.number(answer.value);
  if (const Done room = make_room(kAnswerBytes + kOwnValueBytes + answer.value.size()); !room) return room;
  if (!taking_) return done();
  put(static_cast<Short>(wording));
  put(value == ValueIndex::kNone ? kOwnValue : static_cast<Short>(value));
  if (value == ValueIndex::kNone) {
    put(static_cast<std::uint8_t>(answer.moderation));
    put(static_cast<Length>(answer.value.size()));
    std::memcpy(buffer_.get() + used_, answer.value.data(), answer.value.size());
    used_ += answer.value.size();
  }
  char* head = buffer_.get() + entries_.back().at + kHeadBytes - sizeof(Head) +
               (pseudonyms_.full() ? kRestBytes : 0);
  const char* at = head;
  const auto counted = static_cast<Head>(take<Head>(at) + 1);
  std::memcpy(head, &counted, sizeof counted);
  return done();
}

// The current visit is the last one in the buffer; it may be among those that have to leave.
Done Gathering::make_room(std::size_t bytes) {
  while (used_ + entries_.size() * sizeof(Entry) + bytes > bytes_) {
    const bool alone = entries_.size() == (taking_ ? 1 : 0);
    if (alone || !halve()) return too_large();
  }
  return done();
}

bool Gathering::halve() {
  if (last_ == from_) return false;
  last_ = from_ + (last_ - from_) / 2;
  if (taking_) taking_ = entries_.back().order() <= last_;
  std::size_t kept = 0, to = 0;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const Entry entry = entries_[i];
    if (entry.order() > last_) continue;
    const std::size_t end = i + 1 < entries_.size() ? entries_[i + 1].at : used_;
    std::memmove(buffer_.get() + to, buffer_.get() + entry.at, end - entry.at);
    entries_[kept] = entry;
    entries_[kept++].at = static_cast<std::uint32_t>(to);
    to += end - entry.at;
  }
  entries_.resize(kept);
  used_ = to;
  return true;
}

Result<std::size_t> Gathering::role_set(std::string_view roles) {
  const std::size_t set = role_sets_.number(roles);
  if (set < codes_.size()) return set;
  auto codes = decode(Shape::codes, roles);
  if (!codes || !std::holds_alternative<Codes>(*codes)) {
    return Error{Fault::storage, "", "the store is damaged (the roles of a visit cannot be read)"};
  }
  codes_.push_back(std::move(std::get<Codes>(*codes).codes));
  return set;
}

// Equal numbers keep the order of the sweep, which is that of the ids.
void Gathering::finish() {
  std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
    return a.order() != b.order() ? a.order() < b.order() : a.at < b.at;
  });
  finished_ = true;
}

bool Gathering::holds(Contents contents, std::uint64_t from) const {
  return finished_ && from_ == from && contents_ >= contents;
}

Done Gathering::each(const std::function<Done(GatheredVisit&)>& sink) const {
  PseudonymText pseudonym;
  for (const Entry& entry : entries_) {
    GatheredVisit visit;
    visit.gathering_ = this;
    visit.at_ = buffer_.get() + entry.at;
    if (pseudonyms_.full()) {
      const auto rest = take<std::uint64_t>(visit.at_);
      visit.id = id_of_halves(entry.order(), rest);
      pseudonym.set(entry.order(), rest);
    } else {
      pseudonym.set(entry.order());
    }
    visit.pseudonym = pseudonym.view();
    visit.roles = take<std::uint32_t>(visit.at_);
    visit.quarter_ms = take<Quarter>(visit.at_) * kQuarterHourMs;
    visit.language = take<Short>(visit.at_);
    const auto head = take<Head>(visit.at_);
    visit.finished = (head & kFinished) != 0;
    visit.left_ = head & ~kFinished;
    if (const Done taken = sink(visit); !taken) return taken;
  }
  return done();
}

}  // namespace chorus
