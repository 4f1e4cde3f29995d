#include "exchange/results_json.h"

#include "core/id.h"
#include "core/privacy.h"
#include "core/results.h"
#include "exchange/parts_json.h"

namespace chorus {
namespace {

Json result_json(const PromptCount& count, const Session& session, const Programme& programme,
                 const PromptTypes& types, const SessionCounts& counts) {
  Json result = {{"prompt", count.prompt},
                 {"revision", count.revision},
                 {"text", Json::object()},
                 {"type", nullptr},
                 {"words", words_to_show(counts, session.promises, count.prompt)}};
  const Prompt* prompt = programme.prompt(count.prompt);
  const PromptType* type = prompt == nullptr ? nullptr : types.find(prompt->type);
  if (prompt != nullptr) {
    result["text"] = words_json(prompt->text);
    result["type"] = prompt->type;
  }
  const ShownTally shown =
      suppress(count.tally, session.thresholds, type == nullptr || type->partition());
  result["everybody"] = shown_json(shown.everybody);
  result["roles"] = shown_roles_json(shown, programme);
  return result;
}

Json listed_session(const Session& session) {
  Json tree = session_json(session);
  tree["programme"] = session.programme;
  return tree;
}

}  // namespace

std::string results_json(const Session& session, const Programme& programme,
                         const PromptTypes& types, const SessionCounts& counts) {
  Json results = Json::array();
  for (const PromptCount& count : counts.prompts) {
    if (!count.tally.empty()) {
      results.push_back(result_json(count, session, programme, types, counts));
    }
  }
  return canonical({{"finished", counts.finished},
                    {"format", "chorus-results"},
                    {"format_version", 1},
                    {"results", std::move(results)},
                    {"session", listed_session(session)},
                    {"visits", counts.visits}});
}

std::string sessions_json(const std::vector<Session>& sessions) {
  Json list = Json::array();
  for (const Session& session : sessions) list.push_back(listed_session(session));
  return canonical(list);
}

}  // namespace chorus
