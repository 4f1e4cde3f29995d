#include "exchange/record_results.h"

#include "core/experience.h"
#include "core/id.h"
#include "core/ledger.h"
#include "core/privacy.h"
#include "core/results.h"
#include "exchange/names.h"

namespace chorus {
namespace {

Json number_or_null(const Shown& number) {
  return number ? Json(*number) : Json(nullptr);
}

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json id_or_null(const Id& id) {
  return id.nil() ? Json(nullptr) : Json(to_hex(id));
}

void add_standings(const std::string& prompt, const char* list,
                   const std::vector<Standing>& standings, const Programme& programme,
                   Json& statements) {
  for (const Standing& each : standings) {
    Json not_by = Json::array();
    for (const int role : each.not_by)
      not_by.push_back(programme.roles[static_cast<std::size_t>(role)].code);
    const bool seed = each.statement->seed();
    statements.push_back(
        {{"agree", number_or_null(each.agree)},
         {"id", each.statement->id},
         {"list", list},
         {"not_by", std::move(not_by)},
         {"people", number_or_null(each.people)},
         {"prompt", prompt},
         {"text", seed ? Json(nullptr) : Json(safe_to_show(each.statement->text))}});
  }
}

StatementRules rules_of(const Programme& programme, const std::string& prompt,
                        const PromptTypes& types) {
  return types.find(programme.prompt(prompt)->type)->statement_rules();
}

// What did not work and what did, each with how many others say that it was so for them too.
Json experiences_of(const Session& session, const Programme& programme, const PromptTypes& types,
                    const SessionCounts& counts) {
  Json experiences = Json::array();
  for (const auto& [prompt, board] : make_boards(programme, session, counts, types)) {
    if (rules_of(programme, prompt, types).seeded) continue;
    for (const ToldSide& side : sides_of(board, session.thresholds)) {
      for (const Told& each : side.told) {
        experiences.push_back({{"id", each.statement->id},
                               {"me_too", number_or_null(each.me_too)},
                               {"prompt", prompt},
                               {"side", each.statement->side},
                               {"text", safe_to_show(each.statement->text)},
                               {"who", each.statement->who}});
      }
    }
  }
  return experiences;
}

Json statements_of(const Session& session, const Programme& programme, const PromptTypes& types,
                   const SessionCounts& counts) {
  Json statements = Json::array();
  for (const auto& [prompt, board] : make_boards(programme, session, counts, types)) {
    if (!rules_of(programme, prompt, types).seeded) continue;
    const Standings standings = stand(board, session.thresholds);
    add_standings(prompt, "every_role", standings.in_every_role, programme, statements);
    add_standings(prompt, "most", standings.by_most, programme, statements);
    add_standings(prompt, "against", standings.against, programme, statements);
    add_standings(prompt, "passed", standings.passed, programme, statements);
  }
  return statements;
}

Json verdicts_of(const Verdicts& all, const Thresholds& thresholds) {
  const auto told = shown(all, thresholds);
  if (!told) return nullptr;
  return {{"broken", told->broken},
          {"cannot_tell", told->cannot_tell},
          {"kept", told->kept},
          {"partly", told->partly}};
}

Json commitments_of(const Ledger& ledger, const Thresholds& thresholds) {
  Json list = Json::array();
  for (const Commitment& each : ledger.commitments) {
    list.push_back({{"closed", each.closed()},
                    {"due", each.due},
                    {"id", to_hex(each.made.id)},
                    {"made_by", each.of_the_room() ? "room" : "desk"},
                    {"owner", each.owner ? Json(*each.owner) : Json(nullptr)},
                    {"postponed", each.postponed},
                    {"session", to_hex(each.made.session)},
                    {"what", safe_to_show(each.made.text)},
                    {"who", safe_to_show(each.made.role)},
                    {"witnesses", verdicts_of(each.witnesses, thresholds)}});
  }
  return list;
}

Json challenges_of(const Ledger& ledger) {
  Json list = Json::array();
  for (const Challenge& each : ledger.challenges) {
    Json answers = Json::array();
    for (const RecordEntry& answer : each.answers)
      answers.push_back({{"text", safe_to_show(answer.text)}, {"who", answer.role}});
    const bool told = each.moderation == Moderation::shown;
    list.push_back({{"about", id_or_null(each.made.about)},
                    {"age", each.age},
                    {"answers", std::move(answers)},
                    {"id", to_hex(each.made.id)},
                    {"kind", each.made.code},
                    {"on", text_or_null(each.made.on)},
                    {"open", each.open()},
                    {"session", to_hex(each.made.session)},
                    {"text", told ? text_or_null(safe_to_show(each.made.text)) : Json(nullptr)}});
  }
  return list;
}

}  // namespace

Json record_results(const Session& session, const Programme& programme, const PromptTypes& types,
                    const SessionCounts& counts, const std::vector<Session>& sessions) {
  const Ledger ledger = read_ledger(counts.record, sessions, programme.id);
  return {{"challenges", challenges_of(ledger)},
          {"commitments", commitments_of(ledger, session.thresholds)},
          {"experiences", experiences_of(session, programme, types, counts)},
          {"statements", statements_of(session, programme, types, counts)}};
}

}  // namespace chorus
