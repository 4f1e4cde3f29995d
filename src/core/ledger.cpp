#include "core/ledger.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "core/results.h"

namespace chorus {
namespace {

constexpr int kWhole = 1000;

std::int64_t& place_of(Verdicts& verdicts, std::string_view code) {
  if (code == "kept") return verdicts.kept;
  if (code == "partly") return verdicts.partly;
  return code == "not" ? verdicts.broken : verdicts.cannot_tell;
}

// Later entries of the desk about the same thing have higher numbers.
bool earlier(const RecordEntry& a, const RecordEntry& b) {
  return a.number != b.number ? a.number < b.number : a.id < b.id;
}

void apply(const RecordEntry& entry, Commitment& commitment) {
  switch (entry.kind) {
    case RecordKind::voice:
      if (entry.code == "agreed") ++commitment.agreed;
      if (entry.code != "agreed") ++commitment.not_agreed;
      if (entry.code == "object") commitment.objections.push_back(entry);
      return;
    case RecordKind::owned:
      commitment.owner = entry.code;
      return;
    case RecordKind::verdict:
      ++place_of(commitment.witnesses, entry.code);
      return;
    case RecordKind::postponed:
      commitment.due = entry.due;
      ++commitment.postponed;
      return;
    case RecordKind::decided:
      commitment.moderation = entry.code == "hidden" ? Moderation::hidden : Moderation::shown;
      commitment.reason = entry.code == "hidden" ? entry.text : "";
      return;
    default:
      return;
  }
}

// Sessions of the programme that were opened after the one of that id.
int sessions_since(const Id& id, const std::vector<Session>& sessions, std::string_view programme) {
  const auto own = std::find_if(sessions.begin(), sessions.end(),
                                [&](const Session& each) { return each.id == id; });
  if (own == sessions.end()) return 0;
  return static_cast<int>(std::count_if(sessions.begin(), sessions.end(), [&](const Session& each) {
    return each.programme == programme && each.phase != SessionPhase::planned &&
           std::tie(each.date, each.opened_ms) > std::tie(own->date, own->opened_ms);
  }));
}

using Answers = std::map<Id, std::vector<const RecordEntry*>>;

Answers answers_by_entry(const std::vector<RecordEntry>& record) {
  Answers answers;
  for (const RecordEntry& entry : record) {
    if (!entry.about.nil()) answers[entry.about].push_back(&entry);
  }
  for (auto& [id, list] : answers) {
    std::sort(list.begin(), list.end(),
              [](const RecordEntry* a, const RecordEntry* b) { return earlier(*a, *b); });
  }
  return answers;
}

Commitment commitment_of(const RecordEntry& made, const Answers& answers) {
  Commitment commitment;
  commitment.made = made;
  commitment.due = made.due;
  if (commitment.of_the_room()) commitment.moderation = Moderation::waiting;
  const auto found = answers.find(made.id);
  if (found == answers.end()) return commitment;
  for (const RecordEntry* entry : found->second) apply(*entry, commitment);
  return commitment;
}

Challenge challenge_of(const RecordEntry& made, const Answers& answers, int age) {
  Challenge challenge;
  challenge.made = made;
  challenge.age = age;
  const auto found = answers.find(made.id);
  if (found == answers.end()) return challenge;
  for (const RecordEntry* entry : found->second) {
    if (entry->kind == RecordKind::answer) challenge.answers.push_back(*entry);
    if (entry->kind == RecordKind::decided)
      challenge.moderation = entry->code == "hidden" ? Moderation::hidden : Moderation::shown;
  }
  return challenge;
}

// What participants promise is people's own words, and seen as those were promised to be.
bool may_be_seen(const Commitment& commitment, const std::vector<Session>& sessions) {
  if (!commitment.of_the_room()) return true;
  const auto own = std::find_if(sessions.begin(), sessions.end(), [&](const Session& each) {
    return each.id == commitment.made.session;
  });
  WrittenWords words;
  words.moderation = commitment.moderation;
  return own != sessions.end() && may_be_shown(words, own->promises);
}

}  // namespace

std::optional<int> score_per_mille(const Verdicts& verdicts) {
  const std::int64_t told = verdicts.kept + verdicts.partly + verdicts.broken;
  if (told == 0) return std::nullopt;
  return static_cast<int>((kWhole * verdicts.kept + kWhole / 2 * verdicts.partly + told / 2) /
                          told);
}

bool Commitment::closed() const {
  const std::int64_t told = witnesses.kept + witnesses.partly + witnesses.broken;
  if (!owner || told == 0) return false;
  if (*owner == "kept") return 2 * witnesses.kept > told;
  return *owner == "not" && 2 * witnesses.broken > told;
}

const Commitment* Ledger::commitment(const Id& id) const {
  const auto found = std::find_if(commitments.begin(), commitments.end(),
                                  [&](const Commitment& each) { return each.made.id == id; });
  return found == commitments.end() ? nullptr : &*found;
}

bool Ledger::tells_of_promises() const {
  return !commitments.empty() ||
         std::any_of(withheld.begin(), withheld.end(),
                     [](const Commitment& each) { return each.moderation == Moderation::hidden; });
}

std::vector<const Challenge*> Ledger::challenges_of(const Id& about, std::string_view on) const {
  std::vector<const Challenge*> found;
  for (const Challenge& each : challenges) {
    const bool same =
        about.nil() ? each.made.about.nil() && each.made.on == on : each.made.about == about;
    if (same) found.push_back(&each);
  }
  return found;
}

bool Ledger::challenged(const Id& about, std::string_view on) const {
  const auto all = challenges_of(about, on);
  return std::any_of(all.begin(), all.end(), [](const Challenge* each) { return each->open(); });
}

std::optional<int> Ledger::owners_score() const {
  Verdicts all;
  for (const Commitment& each : commitments) {
    if (each.owner) ++place_of(all, *each.owner);
  }
  return score_per_mille(all);
}

std::optional<int> Ledger::witnesses_score() const {
  Verdicts all;
  for (const Commitment& each : commitments) {
    all.kept += each.witnesses.kept;
    all.partly += each.witnesses.partly;
    all.broken += each.witnesses.broken;
  }
  return score_per_mille(all);
}

Ledger read_ledger(const std::vector<RecordEntry>& record, const std::vector<Session>& sessions,
                   std::string_view programme) {
  Ledger ledger;
  const Answers answers = answers_by_entry(record);
  std::map<Id, int> ages;
  std::set<Id> witnesses;
  for (const RecordEntry& entry : record) {
    if (entry.kind == RecordKind::commitment) {
      Commitment commitment = commitment_of(entry, answers);
      const bool seen = may_be_seen(commitment, sessions);
      (seen ? ledger.commitments : ledger.withheld).push_back(std::move(commitment));
    }
    if (entry.kind == RecordKind::verdict && entry.code != "cannot_tell")
      witnesses.insert(entry.visit);
    if (entry.kind != RecordKind::challenge) continue;
    const auto [age, fresh] = ages.emplace(entry.session, 0);
    if (fresh) age->second = sessions_since(entry.session, sessions, programme);
    ledger.challenges.push_back(challenge_of(entry, answers, age->second));
  }
  ledger.witnesses = static_cast<int>(witnesses.size());
  std::sort(ledger.commitments.begin(), ledger.commitments.end(),
            [](const Commitment& a, const Commitment& b) {
              return std::tie(a.due, a.made.id) < std::tie(b.due, b.made.id);
            });
  std::sort(ledger.challenges.begin(), ledger.challenges.end(),
            [](const Challenge& a, const Challenge& b) {
              if (a.open() != b.open()) return a.open();
              return a.age != b.age ? a.age > b.age : a.made.id < b.made.id;
            });
  return ledger;
}

std::vector<const Commitment*> promises_to_read(const Ledger& ledger, const Id& session) {
  std::vector<const Commitment*> found;
  for (const auto* list : {&ledger.withheld, &ledger.commitments}) {
    for (const Commitment& each : *list)
      if (each.of_the_room() && each.made.session == session) found.push_back(&each);
  }
  return found;
}

std::optional<Verdicts> shown(const Verdicts& verdicts, const Thresholds& thresholds) {
  const Tally tally({{verdicts.people(),
                      0,
                      {verdicts.kept, verdicts.partly, verdicts.broken, verdicts.cannot_tell}}});
  const ShownTally shown = suppress(tally, thresholds, true);
  if (shown.everybody.too_few) return std::nullopt;
  const auto& counts = shown.everybody.counts;
  const bool all =
      std::all_of(counts.begin(), counts.end(), [](const Shown& each) { return each.has_value(); });
  return all ? std::optional<Verdicts>(verdicts) : std::nullopt;
}

}  // namespace chorus
