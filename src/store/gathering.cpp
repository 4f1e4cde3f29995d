#include "store/gathering.h"

#include <algorithm>
#include <cstring>
#include <limits>

#include "core/moment.h"

namespace chorus {
namespace {

// A visit in the buffer: [second half of its id: 8 bytes, when full] role set, language, quarter,
// finished, then its answers and a 0. Numbers are written seven bits to a byte, the lowest first,
// so that the usual ones take one byte. An answer is either the number of one that came before,
// doubled plus 1; or the place of its wording, doubled plus 2, its moderation, its length, and its
// own bytes.
constexpr std::size_t kMostOfNumber = 10;
constexpr int kHalfOfId = 8;
constexpr std::size_t kMostOfHead = kHalfOfId + 4 * kMostOfNumber;
constexpr std::size_t kMostBesideValue = 3 * kMostOfNumber + 1;  // with the 0 at the end
constexpr std::size_t kLeastOfVisit = 5;

constexpr std::size_t kMostLanguages = 1024;
constexpr std::size_t kLongestLanguage = 64;
constexpr std::size_t kAnyNumber = std::numeric_limits<std::uint32_t>::max();

std::uint64_t take(const char*& at) {
  std::uint64_t number = 0;
  for (int shift = 0;; shift += 7) {
    const auto byte = static_cast<unsigned char>(*at++);
    number |= std::uint64_t{byte & 0x7Fu} << shift;
    if (byte < 0x80) return number;
  }
}

Id id_of_halves(std::uint64_t first, const char* second) {
  Id id;
  for (int i = kHalfOfId - 1; i >= 0; --i, first >>= 8) {
    id.bytes[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(first);
  }
  std::memcpy(id.bytes.data() + kHalfOfId, second, kHalfOfId);
  return id;
}

Error too_large() {
  return {Fault::storage, "", "the answers of one visit are larger than an export can hold"};
}

}  // namespace

bool GatheredVisit::next(GatheredAnswer& answer) {
  const std::uint64_t number = take(at_);
  if (number == 0) return false;
  answer.moderation = Moderation::waiting;
  if (number % 2 == 1) {
    const auto known = gathering_->index_.answer(static_cast<std::uint32_t>(number / 2));
    answer.wording = known.wording;
    answer.value = known.value;
    return true;
  }
  answer.wording = number / 2 - 1;
  answer.moderation = static_cast<Moderation>(take(at_));
  const std::uint64_t length = take(at_);
  answer.value = {at_, length};
  at_ += length;
  return true;
}

Gathering::Gathering(const PromptBook& book, const AnswerIndex& index, const Pseudonyms& pseudonyms,
                     std::size_t bytes)
    : book_(book),
      index_(index),
      pseudonyms_(pseudonyms),
      bytes_(bytes),
      buffer_(std::make_unique_for_overwrite<char[]>(bytes)),
      languages_(kMostLanguages, kLongestLanguage),
      role_sets_(kAnyNumber, kAnyNumber) {
  // As many as could ever fit; memory that is not touched costs nothing.
  entries_.reserve(bytes / (sizeof(Entry) + kLeastOfVisit) + 1);
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

void Gathering::put(std::uint64_t number) {
  for (; number >= 0x80; number >>= 7) buffer_[used_++] = static_cast<char>(number | 0x80);
  buffer_[used_++] = static_cast<char>(number);
}

void Gathering::put(std::string_view bytes) {
  std::memcpy(buffer_.get() + used_, bytes.data(), bytes.size());
  used_ += bytes.size();
}

Done Gathering::visit(const ScannedVisit& visit) {
  end_visit();
  const std::uint64_t order = pseudonyms_.order(visit.id);
  if (order < from_ || order > last_) return done();
  const auto roles = role_set(visit.roles);
  if (!roles) return roles.error();
  const std::uint32_t language = languages_.number(visit.language);
  if (language == ValueIndex::kNone) {
    return Error{Fault::storage, "",
                 "the store is damaged (the language of a visit cannot be read)"};
  }
  if (const Done room = make_room(kMostOfHead + sizeof(Entry)); !room) return room;
  taking_ = order <= last_;
  if (!taking_) return done();
  entries_.push_back({static_cast<std::uint32_t>(order >> 32), static_cast<std::uint32_t>(order),
                      static_cast<std::uint32_t>(used_)});
  if (pseudonyms_.full())
    put({reinterpret_cast<const char*>(visit.id.bytes.data()) + kHalfOfId, kHalfOfId});
  put(*roles);
  put(language);
  put(static_cast<std::uint64_t>(visit.quarter_ms / kQuarterHourMs));
  put(visit.finished ? 1 : 0);
  return done();
}

Done Gathering::answer(const ScannedAnswer& answer) {
  if (!taking_ || contents_ == Contents::visits) return done();
  if (answer.wording == PromptBook::kUnknown) {
    return Error{Fault::storage, "", "the store is damaged (an answer belongs to no prompt)"};
  }
  const bool known = answer.number != AnswerIndex::kNone;
  if (contents_ == Contents::written && (known || !book_.all()[answer.wording].written))
    return done();
  if (const Done room = make_room(kMostBesideValue + answer.value.size()); !room) return room;
  if (!taking_) return done();
  if (known) {
    put(std::uint64_t{answer.number} * 2 + 1);
    return done();
  }
  put(answer.wording * 2 + 2);
  put(static_cast<std::uint64_t>(answer.moderation));
  put(answer.value.size());
  put(answer.value);
  return done();
}

void Gathering::end_visit() {
  if (taking_) put(0);
  taking_ = false;
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
  end_visit();
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
      visit.id = id_of_halves(entry.order(), visit.at_);
      visit.at_ += kHalfOfId;
      pseudonym.set(entry.order(), second_half(visit.id));
    } else {
      pseudonym.set(entry.order());
    }
    visit.pseudonym = pseudonym.view();
    visit.roles = take(visit.at_);
    visit.language = take(visit.at_);
    visit.quarter_ms = static_cast<std::int64_t>(take(visit.at_)) * kQuarterHourMs;
    visit.finished = take(visit.at_) != 0;
    if (const Done taken = sink(visit); !taken) return taken;
  }
  return done();
}

}  // namespace chorus
