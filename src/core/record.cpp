#include "core/record.h"

#include <algorithm>
#include <set>

#include "core/sealed.h"
#include "core/text_field.h"

namespace chorus {
namespace {

constexpr std::string_view kTakenBack = "withdrawn";

template <std::size_t N>
bool among(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_date(std::string_view text) {
  constexpr std::string_view kShape = "0000-00-00";
  if (text.size() != kShape.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    if (kShape[i] == '0' ? !digit : text[i] != kShape[i]) return false;
  }
  const int month = (text[5] - '0') * 10 + text[6] - '0',
            day = (text[8] - '0') * 10 + text[9] - '0';
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

std::string problem_of_voice(const RecordEntry& entry) {
  if (entry.about.nil()) return "a voice about something";
  if (entry.code == kAskNext) return "";
  if (entry.code == "object" && !says_something(entry.text)) return "the reason for objecting";
  if (entry.code == "allow") return entry.role.empty() ? "who would have to allow it" : "";
  if (entry.code == "hinder")
    return entry.how.empty() && !says_something(entry.text) ? "what would get in the way" : "";
  return among(kVoices, entry.code) || among(kWorks, entry.code) ? "" : "a word that is known";
}

// By the kind alone.
std::string problem_of_kind(const RecordEntry& entry) {
  const bool answers = !entry.about.nil();
  switch (entry.kind) {
    case RecordKind::statement:
      if (entry.on.empty()) return "a statement on a prompt";
      if (!entry.code.empty() && !among(kSides, entry.code))
        return "something that failed or worked";
      return says_something(entry.text) ? "" : "a statement with words";
    case RecordKind::decided:
      if (entry.code == "hidden" && !says_something(entry.text)) return "a reason for hiding";
      return answers && (entry.code == "hidden" || entry.code == "shown")
                 ? ""
                 : "a decision about words";
    case RecordKind::challenge:
      if (!answers && entry.on.empty()) return "a challenge of something";
      return among(kChallenges, entry.code) ? "" : "one of the four kinds of challenge";
    case RecordKind::answer:
      if (entry.role.empty()) return "the role that answers";
      return answers && says_something(entry.text) ? "" : "an answer in words to a challenge";
    case RecordKind::commitment:
      if (!says_something(entry.text)) return "what will be done";
      if (!says_something(entry.role)) return "the role or organisation that will do it";
      return is_date(entry.due) ? "" : "a day by when, as 2027-03-01";
    case RecordKind::voice:
      return problem_of_voice(entry);
    case RecordKind::owned:
      return answers && among(kVerdicts, entry.code) && entry.code != "cannot_tell"
                 ? ""
                 : "kept, partly or not";
    case RecordKind::verdict:
      return answers && among(kVerdicts, entry.code) && among(kWitness, entry.how)
                 ? ""
                 : "a verdict, and how it is known";
    case RecordKind::postponed:
      return answers && is_date(entry.due) ? "" : "a day, as 2027-03-01";
    case RecordKind::intervention:
      return !entry.on.empty() && entry.number >= 1 ? "" : "a scene and its take";
    case RecordKind::undone:
      return answers ? "" : "what is undone";
  }
  return "a kind of entry that is known";
}

}  // namespace

std::map<Id, const RecordEntry*> last_decisions(const std::vector<RecordEntry>& record) {
  std::map<Id, const RecordEntry*> last;
  for (const RecordEntry& entry : record) {
    if (entry.kind != RecordKind::decided) continue;
    const RecordEntry*& known = last[entry.about];
    const bool later = known == nullptr || entry.number > known->number ||
                       (entry.number == known->number && entry.id > known->id);
    if (later) known = &entry;
  }
  return last;
}

std::vector<RecordEntry> record_of_session(const std::vector<RecordEntry>& record,
                                           const Id& session) {
  std::map<Id, const RecordEntry*> by_id;
  for (const RecordEntry& entry : record) by_id.emplace(entry.id, &entry);
  std::set<Id> wanted;
  for (const RecordEntry& entry : record) {
    if (entry.session != session) continue;
    for (auto at = by_id.find(entry.id); at != by_id.end(); at = by_id.find(at->second->about)) {
      if (!wanted.insert(at->first).second) break;
    }
  }
  std::vector<RecordEntry> found;
  for (const RecordEntry& entry : record) {
    if (wanted.count(entry.id) > 0) found.push_back(entry);
  }
  return found;
}

RecordEntry tombstone_of(const RecordEntry& entry) {
  RecordEntry tombstone;
  tombstone.id = entry.id;
  tombstone.session = entry.session;
  tombstone.kind = entry.kind;
  tombstone.code = kTakenBack;
  return tombstone;
}

// No entry that says something looks like one: each kind asks for more.
bool is_tombstone(const RecordEntry& entry) {
  return entry.code == kTakenBack && entry.about.nil() && entry.on.empty() && entry.text.empty();
}

std::vector<RecordEntry> standing_record(std::vector<RecordEntry> record) {
  std::set<Id> gone;
  const auto falls = [&](RecordEntry& entry) {
    if (!is_tombstone(entry) && gone.count(entry.about) == 0) return false;
    if (entry.kind == RecordKind::commitment && !is_tombstone(entry)) {
      entry.about = {};
      return false;
    }
    gone.insert(entry.id);
    return true;
  };
  for (std::size_t before = record.size() + 1; before != record.size();) {
    before = record.size();
    record.erase(std::remove_if(record.begin(), record.end(), falls), record.end());
  }
  return record;
}

bool says_something(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") != std::string_view::npos;
}

int most_of_words(const RecordEntry& entry) {
  const bool promise = entry.kind == RecordKind::commitment && !entry.visit.nil();
  const bool voted_on = entry.kind == RecordKind::statement && entry.code.empty();
  return promise || voted_on ? kMostOfStatement : kMostOfWords;
}

std::string problem_of(const RecordEntry& entry) {
  if (entry.id.nil() || entry.session.nil()) return "an id and a session";
  const bool experience = entry.kind == RecordKind::statement && !entry.code.empty();
  const int most = most_of_words(entry);
  const bool codes =
      entry.kind == RecordKind::intervention || entry.kind == RecordKind::voice || experience;
  for (const std::string* text : {&entry.text, &entry.how, &entry.role}) {
    if (is_sealed(*text)) continue;  // longer than the words were
    const int allowed = codes && text != &entry.text ? kMostOfCodes : most;
    if (!is_valid_utf8(*text) || length_in_characters(*text) > allowed)
      return "at most " + std::to_string(allowed) + " characters";
  }
  return problem_of_kind(entry);
}

}  // namespace chorus
