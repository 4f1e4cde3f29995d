#include "exchange/parts_json.h"

#include <algorithm>

#include "core/moment.h"
#include "exchange/names.h"

namespace chorus {
namespace {

Json time_json(std::int64_t wall_ms) {
  return wall_ms == 0 ? Json(nullptr) : Json(rfc3339(quarter_hour(wall_ms)));
}

Json count_json(const Shown& count) {
  return count ? Json(*count) : Json(nullptr);
}

Json named_json(const std::vector<Named>& things) {
  Json list = Json::array();
  for (const Named& each : things) {
    list.push_back({{"code", each.code}, {"label", words_json(each.label)}});
  }
  return list;
}

}  // namespace

Json words_json(const Words& words) {
  Json texts = Json::object();
  for (const auto& [language, text] : words.all()) texts[language] = text;
  return texts;
}

Json programme_json(const Programme& programme) {
  Json roles = Json::array(), steps = Json::array();
  for (const Role& role : programme.roles) {
    roles.push_back(
        {{"code", role.code}, {"label", words_json(role.label)}, {"power", role.power}});
  }
  for (const Words& step : programme.steps) steps.push_back(words_json(step));
  return {{"about", words_json(programme.about)},
          {"contact", words_json(programme.contact)},
          {"id", programme.id},
          {"languages", programme.languages},
          {"roles", std::move(roles)},
          {"steps", std::move(steps)},
          {"tactics", named_json(programme.tactics)},
          {"title", words_json(programme.title)}};
}

Json scenes_json(const std::vector<Scene>& scenes) {
  Json list = Json::array();
  for (const Scene& scene : scenes) {
    list.push_back({{"about", words_json(scene.about)},
                    {"beats", named_json(scene.beats)},
                    {"characters", named_json(scene.characters)},
                    {"code", scene.code},
                    {"tactics", named_json(scene.tactics)},
                    {"title", words_json(scene.title)}});
  }
  return list;
}

Json session_json(const Session& session) {
  const Json promises = {{"anonymity", name_of(session.promises.anonymity)},
                         {"export_to", name_of(session.promises.export_to)},
                         {"results", name_of(session.promises.results)},
                         {"words", name_of(session.promises.words)}};
  const Json thresholds = {{"breakdown", session.thresholds.breakdown},
                           {"cell", session.thresholds.cell}};
  return {{"closed", time_json(session.closed_ms)},
          {"cycle", session.cycle},
          {"date", session.date},
          {"id", to_hex(session.id)},
          {"opened", time_json(session.opened_ms)},
          {"phase", name_of(session.phase)},
          {"place", session.place},
          {"promises", promises},
          {"step", session.step},
          {"thresholds", thresholds},
          {"title", session.title}};
}

Json shown_json(const ShownRow& row) {
  Json counts = Json::array();
  for (const Shown& count : row.counts) counts.push_back(count_json(count));
  return {{"counts", std::move(counts)},
          {"respondents", count_json(row.respondents)},
          {"too_few", row.too_few}};
}

Json shown_roles_json(const ShownTally& shown, const Programme& programme) {
  Json roles = Json::array();
  for (std::size_t i = 0; i < std::min(shown.roles.size(), programme.roles.size()); ++i) {
    Json role = shown_json(shown.roles[i]);
    role["role"] = programme.roles[i].code;
    roles.push_back(std::move(role));
  }
  return roles;
}

}  // namespace chorus
