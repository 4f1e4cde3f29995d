#include "exchange/results_json.h"

#include <algorithm>

#include "core/gaps_page.h"
#include "core/id.h"
#include "core/interventions.h"
#include "core/movement.h"
#include "core/privacy.h"
#include "core/results.h"
#include "core/words.h"
#include "exchange/parts_json.h"
#include "exchange/record_results.h"

namespace chorus {
namespace {

Json gaps_json(const std::vector<Gap>& gaps, const Programme& programme) {
  Json list = Json::array();
  for (std::size_t i = 0; i < gaps.size() && i <= programme.roles.size(); ++i) {
    const Gap& gap = gaps[i];
    list.push_back({{"happens", gap.too_few ? Json(nullptr) : Json(gap.happens)},
                    {"role", i == 0 ? Json(nullptr) : Json(programme.roles[i - 1].code)},
                    {"said", gap.too_few ? Json(nullptr) : Json(gap.said)},
                    {"too_few", gap.too_few}});
  }
  return list;
}

Json means_json(const std::vector<GapsPage::Means>& means, const Programme& programme) {
  Json list = Json::array();
  if (means.empty()) return list;
  const int roles = means.front().means.empty() ? 0 : static_cast<int>(programme.roles.size());
  for (int role = -1; role < roles; ++role) {
    const auto found = std::find_if(means.begin(), means.end(),
                                    [&](const auto& each) { return each.role == role; });
    const bool some = found != means.end() && !found->means.empty();
    const auto index = static_cast<std::size_t>(role);
    list.push_back({{"means", some ? Json(found->means) : Json(nullptr)},
                    {"role", role < 0 ? Json(nullptr) : Json(programme.roles[index].code)},
                    {"too_few", !some}});
  }
  return list;
}

// How people moved between the two askings of a prompt; `gaps` are their means before and after.
Json moved_json(const Tally& pairs, const Prompt& again, const Session& session,
                const std::vector<Gap>& gaps, const Programme& programme) {
  Json codes = Json::array(), means = gaps_json(gaps, programme);
  if (is_table(again)) {
    for (const Option& before : again.options)
      for (const Option& now : again.options) codes.push_back(Json::array({before.code, now.code}));
  } else {
    codes = {"up", "stayed", "down"};
  }
  for (Json& mean : means) {
    mean["before"] = mean["said"];
    mean["now"] = mean["happens"];
    mean.erase("said");
    mean.erase("happens");
  }
  const ShownTally shown = suppress(moved(pairs, again), session.thresholds, true);
  return {{"codes", std::move(codes)},
          {"everybody", shown_json(shown.everybody)},
          {"means", std::move(means)},
          {"of", again.again_of},
          {"roles", shown_roles_json(shown, programme)}};
}

// In the order of what is drawn, never of drawing.
Json drawings_json(const std::vector<Drawing>& drawings) {
  Json list = Json::array();
  for (const Drawing& each : drawings)
    list.push_back(Json::parse(encode(Strokes{each.strokes()}), nullptr, false));
  return list;
}

// Writes the results of one session; its parts share what they are made from.
class ResultsWriter {
 public:
  ResultsWriter(const Session& session, const Programme& programme, const PromptTypes& types,
                const SessionCounts& counts)
      : session_(session), programme_(programme), types_(types), counts_(counts) {}

  Json result(const PromptCount& count) const {
    Json result = {
        {"drawings", drawings_json(drawings_to_show(counts_, session_.promises, count.prompt))},
        {"gaps", Json::array()},
        {"means", Json::array()},
        {"prompt", count.prompt},
        {"revision", count.revision},
        {"text", Json::object()},
        {"type", nullptr},
        {"words", words_to_show(counts_, session_.promises, count.prompt)}};
    const Prompt* prompt = programme_.prompt(count.prompt);
    const PromptType* type = prompt == nullptr ? nullptr : types_.find(prompt->type);
    ShownTally shown =
        suppress(count.tally, session_.thresholds, type == nullptr || type->partition());
    if (type != nullptr) add_type(count, *prompt, shown, result);
    result["everybody"] = shown_json(shown.everybody);
    result["roles"] = shown_roles_json(shown, programme_);
    return result;
  }

 private:
  // Where the screens show means, or who moved, they show no counts: both together would tell more
  // than either.
  void add_type(const PromptCount& count, const Prompt& prompt, ShownTally& shown,
                Json& result) const {
    result["text"] = words_json(prompt.text);
    result["type"] = prompt.type;
    const Strings no_strings;
    GapsPage page;
    write_result({.programme = programme_,
                  .session = session_,
                  .counts = counts_,
                  .prompt = prompt,
                  .revision = count.revision},
                 types_, Teller(no_strings, "en"), page);
    const bool again = !prompt.again_of.empty();
    if (again) {
      const Tally pairs =
          tally_to_show(counts_, programme_, *types_.find(prompt.type), prompt, count.revision);
      result["moved"] = moved_json(pairs, prompt, session_, page.gaps(), programme_);
    } else {
      result["gaps"] = gaps_json(page.gaps(), programme_);
    }
    result["means"] = means_json(page.means(), programme_);
    if (!again && page.gaps().empty() && types_.find(prompt.type)->tells_counts()) return;
    shown.everybody.counts.clear();
    for (ShownRow& row : shown.roles) row.counts.clear();
  }

  const Session& session_;
  const Programme& programme_;
  const PromptTypes& types_;
  const SessionCounts& counts_;
};

// A tally with the codes that its counts are of.
Json coded_tally(const Tally& tally, Json codes, const ShownTally& shown,
                 const Programme& programme) {
  require(static_cast<int>(codes.size()) == tally.buckets(), "each count has a code");
  return {{"codes", std::move(codes)},
          {"everybody", shown_json(shown.everybody)},
          {"roles", shown_roles_json(shown, programme)}};
}

Json stops_json(const SceneTried& tried) {
  Json list = Json::array();
  for (std::size_t i = 0; i < tried.stops.size(); ++i)
    list.push_back({{"beat", tried.scene->beats[i].code}, {"stops", tried.stops[i]}});
  return list;
}

Json scene_tried_json(const SceneTried& tried, const Session& session, const Programme& programme) {
  const Thresholds& thresholds = session.thresholds;
  Json ways = Json::array();
  for (const TriedAlike& each : tried.tried) {
    ways.push_back({{"tactics", codes_in(each.tactics)},
                    {"times", each.times},
                    {"works", coded_tally(each.works, kWorks,
                                          suppress(each.works, thresholds, true), programme)}});
  }
  return {{"allow", coded_tally(tried.allow, who_allows(programme),
                                suppress(tried.allow, thresholds, false), programme)},
          {"beats", stops_json(tried)},
          {"hinder", coded_tally(tried.hinder, kHindrances,
                                 suppress(tried.hinder, thresholds, false), programme)},
          {"scene", tried.scene->code},
          {"times", tried.times},
          {"tried", std::move(ways)},
          {"words", tried.words}};
}

Json listed_session(const Session& session) {
  Json tree = session_json(session);
  tree["programme"] = session.programme;
  return tree;
}

}  // namespace

std::string results_json(const Session& session, const Programme& programme,
                         const PromptTypes& types, const SessionCounts& counts,
                         const std::vector<Session>& sessions) {
  const ResultsWriter writer(session, programme, types, counts);
  Json results = Json::array();
  for (const PromptCount& count : counts.prompts) {
    if (!count.tally.empty()) results.push_back(writer.result(count));
  }
  Json interventions = Json::array();
  for (const SceneTried& each : read_tried(programme, session, counts))
    interventions.push_back(scene_tried_json(each, session, programme));
  return canonical({{"finished", counts.finished},
                    {"format", "chorus-results"},
                    {"format_version", 1},
                    {"interventions", std::move(interventions)},
                    {"record", record_results(session, programme, types, counts, sessions)},
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
