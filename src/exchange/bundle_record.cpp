#include "exchange/bundle_record.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/id.h"
#include "core/interventions.h"
#include "core/moment.h"
#include "core/sealed.h"
#include "core/session.h"
#include "exchange/names.h"

namespace chorus {
namespace {

// The last decision about an entry's words.
struct Decision {
  Moderation moderation = Moderation::waiting;
  std::string reason;
};

using Decisions = std::map<Id, const RecordEntry*>;

Decision decision_about(const Decisions& last, const Id& entry) {
  const auto found = last.find(entry);
  if (found == last.end()) return {};
  if (found->second->code == "hidden") return {Moderation::hidden, found->second->text};
  return {Moderation::shown, {}};
}

Json id_or_null(const Id& id) {
  return id.nil() ? Json(nullptr) : Json(to_hex(id));
}

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json words_of(const std::string& text) {
  if (!is_sealed(text)) return text_or_null(text);
  return {{"sealed", std::string(sealed_bytes(text))}};
}

// A person's words, as far as they may be told.
Json words_of(const RecordEntry& entry, const Decision& decision, Profile profile) {
  const bool told = profile == Profile::full || decision.moderation == Moderation::shown;
  return told ? words_of(entry.text) : Json(nullptr);
}

void add_visit(const RecordEntry& entry, Profile profile, Json& tree) {
  if (profile == Profile::full) tree["visit"] = id_or_null(entry.visit);
}

std::set<Id> of_the_stage(const std::vector<RecordEntry>& record) {
  std::set<Id> interventions;
  for (const RecordEntry& entry : record) {
    if (entry.kind == RecordKind::intervention) interventions.insert(entry.id);
  }
  return interventions;
}

Json answers_json(const std::vector<RecordEntry>& record, const Id& challenge) {
  std::vector<const RecordEntry*> answers;
  for (const RecordEntry& each : record) {
    if (each.kind == RecordKind::answer && each.about == challenge) answers.push_back(&each);
  }
  std::sort(answers.begin(), answers.end(),
            [](const RecordEntry* a, const RecordEntry* b) { return a->number < b->number; });
  Json list = Json::array();
  for (const RecordEntry* each : answers)
    list.push_back({{"session", to_hex(each->session)}, {"text", each->text}, {"who", each->role}});
  return list;
}

}  // namespace

Json statements_json(const std::vector<RecordEntry>& record, Profile profile) {
  Json list = Json::array();
  const Decisions last = last_decisions(record);
  for (const RecordEntry& entry : record) {
    if (entry.kind != RecordKind::statement) continue;
    const Decision decision = decision_about(last, entry.id);
    Json tree = {{"decision", name_of(decision.moderation)},
                 {"id", to_hex(entry.id)},
                 {"prompt", entry.on},
                 {"reason", text_or_null(decision.reason)},
                 {"session", to_hex(entry.session)},
                 {"text", words_of(entry, decision, profile)}};
    if (!entry.code.empty()) {
      tree["side"] = entry.code;
      tree["who"] = codes_in(entry.how);
    }
    add_visit(entry, profile, tree);
    list.push_back(std::move(tree));
  }
  return list;
}

Json challenges_json(const std::vector<RecordEntry>& record, Profile profile) {
  Json list = Json::array();
  const Decisions last = last_decisions(record);
  for (const RecordEntry& entry : record) {
    if (entry.kind != RecordKind::challenge) continue;
    Json tree = {{"about", id_or_null(entry.about)},
                 {"answers", answers_json(record, entry.id)},
                 {"id", to_hex(entry.id)},
                 {"kind", entry.code},
                 {"on", text_or_null(entry.on)},
                 {"session", to_hex(entry.session)},
                 {"text", words_of(entry, decision_about(last, entry.id), profile)}};
    add_visit(entry, profile, tree);
    list.push_back(std::move(tree));
  }
  return list;
}

// What a participant promises is their own words: what will be done, by which organisation, and how
// it will be seen.
Json commitments_json(const std::vector<RecordEntry>& record, Profile profile) {
  Json list = Json::array();
  const Decisions last = last_decisions(record);
  for (const RecordEntry& entry : record) {
    if (entry.kind != RecordKind::commitment) continue;
    const bool desk = entry.visit.nil();
    Decision decision = decision_about(last, entry.id);
    if (desk) decision = {Moderation::shown, {}};
    const bool told = profile == Profile::full || decision.moderation == Moderation::shown;
    Json tree = {{"about", id_or_null(entry.about)},
                 {"decision", name_of(decision.moderation)},
                 {"due", entry.due},
                 {"how", told ? words_of(entry.how) : Json(nullptr)},
                 {"id", to_hex(entry.id)},
                 {"made_by", desk ? "desk" : "room"},
                 {"on", text_or_null(entry.on)},
                 {"reason", text_or_null(decision.reason)},
                 {"session", to_hex(entry.session)},
                 {"what", words_of(entry, decision, profile)},
                 {"who", told ? words_of(entry.role) : Json(nullptr)}};
    add_visit(entry, profile, tree);
    list.push_back(std::move(tree));
  }
  return list;
}

Json verdicts_json(const std::vector<RecordEntry>& record, Profile profile) {
  Json list = Json::array();
  const std::set<Id> stage = of_the_stage(record);
  for (const RecordEntry& entry : record) {
    if (stage.count(entry.about) > 0) continue;
    const bool told = entry.kind == RecordKind::voice || entry.kind == RecordKind::owned ||
                      entry.kind == RecordKind::verdict || entry.kind == RecordKind::postponed;
    if (!told || entry.code == kAskNext) continue;
    Json tree = {{"commitment", to_hex(entry.about)},
                 {"due", text_or_null(entry.due)},
                 {"kind", name_of(entry.kind)},
                 {"known", text_or_null(entry.how)},
                 {"number", entry.number},
                 {"session", to_hex(entry.session)},
                 {"text", words_of(entry, {}, profile)},
                 {"verdict", text_or_null(entry.code)}};
    add_visit(entry, profile, tree);
    list.push_back(std::move(tree));
  }
  return list;
}

Json interventions_json(const std::vector<RecordEntry>& record) {
  Json list = Json::array();
  for (const RecordEntry& entry : record) {
    if (entry.kind != RecordKind::intervention) continue;
    const bool undone = std::any_of(record.begin(), record.end(), [&](const RecordEntry& each) {
      return each.kind == RecordKind::undone && each.about == entry.id;
    });
    list.push_back({{"beat", text_or_null(entry.code)},
                    {"id", to_hex(entry.id)},
                    {"instead", undone ? Json(nullptr) : text_or_null(entry.text)},
                    {"replaced", undone ? Json(nullptr) : text_or_null(entry.role)},
                    {"scene", entry.on},
                    {"tactics", undone ? Json::array() : Json(codes_in(entry.how))},
                    {"take", entry.number},
                    {"undone", undone}});
  }
  return list;
}

Json feasibility_json(const std::vector<RecordEntry>& record, Profile profile) {
  Json list = Json::array();
  const Decisions last = last_decisions(record);
  const std::set<Id> stage = of_the_stage(record);
  for (const RecordEntry& entry : record) {
    if (entry.kind != RecordKind::voice || stage.count(entry.about) == 0) continue;
    const bool works = entry.code != "allow" && entry.code != "hinder";
    Json tree = {{"allow", codes_in(entry.role)},
                 {"hinder", codes_in(entry.how)},
                 {"intervention", to_hex(entry.about)},
                 {"text", words_of(entry, decision_about(last, entry.id), profile)},
                 {"works", works ? Json(entry.code) : Json(nullptr)}};
    add_visit(entry, profile, tree);
    list.push_back(std::move(tree));
  }
  return list;
}

Json desk_log_json(const std::vector<LogEntry>& deeds) {
  Json list = Json::array();
  for (const LogEntry& each : deeds) {
    list.push_back({{"by", std::string(name_of(each.deed.by))},
                    {"deed", std::string(name_of(each.deed.kind))},
                    {"detail", each.deed.detail},
                    {"hash", each.hash},
                    {"number", each.number},
                    {"previous", each.previous},
                    {"session", id_or_null(each.deed.session)},
                    {"time", rfc3339(quarter_hour(each.deed.quarter_ms))}});
  }
  return list;
}

}  // namespace chorus
