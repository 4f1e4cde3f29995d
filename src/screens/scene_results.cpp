#include "screens/scene_results.h"

#include <algorithm>

#include "core/privacy.h"
#include "core/shown_bars.h"

namespace chorus {
namespace {

constexpr std::size_t kMostTactics = 4;

std::vector<BarLabel> works_labels(const Teller& tell) {
  std::vector<BarLabel> labels;
  for (const std::string_view code : kWorks)
    labels.push_back({tell("tried." + std::string(code)), 0});
  return labels;
}

std::vector<BarLabel> allow_labels(const Programme& programme, const Teller& tell) {
  std::vector<BarLabel> labels;
  for (const Role& role : programme.roles) labels.push_back({tell(role.label), 0});
  for (const std::string_view code : kOthersWhoAllow)
    labels.push_back({tell("allowed." + std::string(code)), 0});
  return labels;
}

std::vector<BarLabel> hinder_labels(const Teller& tell) {
  std::vector<BarLabel> labels;
  for (const std::string_view code : kHindrances)
    labels.push_back({tell("hindered." + std::string(code)), 0});
  return labels;
}

void write_strip(const SceneResult& result, const Teller& tell, Page& page) {
  BeatStrip strip;
  strip.id = "stops";
  strip.too_few = tell("results.too_few");
  for (const Beat& beat : result.tried.scene->beats) strip.beats.push_back(tell(beat.label));
  StopGroup group{tell("tried.stops"),
                  tell.count("tried.times", result.tried.times),
                  false,
                  {},
                  result.tried.times};
  // That the play was stopped is what everybody saw: no answer of anybody.
  for (const std::int64_t stops : result.tried.stops) group.stops.emplace_back(stops);
  strip.groups.push_back(std::move(group));
  if (strip.beats.empty()) {
    page.say(strip.groups.front().label + ": " + strip.groups.front().detail, Tone::strong);
  } else {
    page.beat_strip(strip);
  }
  // Else it would be read as a number too small to be shown.
  page.say(tell("tried.heard"), Tone::note);
}

// A card for each way that was tried, and behind it one for each role that may be told apart.
void write_works(const SceneResult& result, const Teller& tell, Page& page) {
  Bars bars;
  bars.id = "works";
  bars.of = tell("results.of");
  bars.too_few = tell("results.too_few");
  const auto labels = works_labels(tell);
  std::vector<std::string> few;
  for (const TriedAlike& each : result.tried.tried) {
    if (bars.groups.size() >= kMostTactics * (result.programme.roles.size() + 1)) break;
    std::string name = tactics_line(result.programme, *result.tried.scene, each.tactics, tell);
    if (name.empty()) name = tell("tried.something");
    const ShownTally shown = suppress(each.works, result.thresholds, true);
    if (shown.everybody.too_few) {
      few.push_back(name);
      continue;
    }
    const NamedRows named = named_rows({name, shown, result.programme.roles}, tell);
    for (std::size_t i = 0; i < named.rows.size(); ++i) {
      bars.groups.push_back(bar_group(named.rows[i], labels, tell));
      if (i > 0) bars.groups.back().label = name + " · " + named.rows[i].label;
    }
  }
  page.section(tell("tried.heading"));
  if (!bars.groups.empty()) page.bars(bars);
  if (!few.empty()) page.say(tell("results.few_of", {tell.list(few)}), Tone::note);
}

void write_several(const SceneResult& result, const char* id, const Tally& tally,
                   const std::vector<BarLabel>& labels, const Teller& tell, Page& page) {
  const ShownTally shown = suppress(tally, result.thresholds, false);
  write_role_bars(id, {tell("results.everybody"), shown, result.programme.roles}, labels, {}, tell,
                  page);
}

}  // namespace

std::string tactics_line(const Programme& programme, const Scene& scene, std::string_view field,
                         const Teller& tell) {
  std::string line;
  for (const std::string& code : codes_in(field)) {
    std::string name = code;
    for (const Named* each : tactics_of(programme, scene)) {
      if (each->code == code) name = tell(each->label);
    }
    line += (line.empty() ? "" : " + ") + name;
  }
  return line;
}

void write_scene_stops(const SceneResult& result, const Teller& tell, Page& page) {
  page.heading(tell("tried.results", {tell(result.tried.scene->title)}));
  write_strip(result, tell, page);
  write_works(result, tell, page);
}

void write_scene_allow(const SceneResult& result, const Teller& tell, Page& page) {
  page.heading(tell("tried.conditions", {tell(result.tried.scene->title)}));
  page.section(tell("allowed.heading"));
  write_several(result, "allow", result.tried.allow, allow_labels(result.programme, tell), tell,
                page);
  page.section(tell("hindered.heading"));
  write_several(result, "hinder", result.tried.hinder, hinder_labels(tell), tell, page);
  if (!result.tried.words.empty()) page.quotes({"obstacles", result.tried.words, {}});
}

}  // namespace chorus
