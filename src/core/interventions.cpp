#include "core/interventions.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/privacy.h"
#include "core/results.h"
#include "core/sealed.h"

namespace chorus {
namespace {

template <class Coded>
int place_in(const std::vector<Coded>& things, std::string_view code) {
  const auto found = std::find_if(things.begin(), things.end(),
                                  [&](const auto& each) { return each.code == code; });
  return found == things.end() ? -1 : static_cast<int>(found - things.begin());
}

template <class Codes>
std::vector<int> buckets_of(const Codes& known, std::string_view field) {
  std::vector<int> buckets;
  for (const std::string& code : codes_in(field)) {
    const auto found = std::find(known.begin(), known.end(), code);
    if (found != known.end()) buckets.push_back(static_cast<int>(found - known.begin()));
  }
  std::sort(buckets.begin(), buckets.end());
  buckets.erase(std::unique(buckets.begin(), buckets.end()), buckets.end());
  return buckets;
}

std::set<Id> taken_back(const std::vector<RecordEntry>& record) {
  std::set<Id> gone;
  for (const RecordEntry& entry : record) {
    if (entry.kind == RecordKind::undone) gone.insert(entry.about);
  }
  return gone;
}

// What people said of one scene, with everybody's roles.
class Reading {
 public:
  Reading(const Programme& programme, const Session& session, const SessionCounts& counts)
      : programme_(programme) {
    for (const Speaker& each : counts.speakers)
      roles_.emplace(each.visit, role_mask(programme, each.roles));
    for (const RecordEntry& entry : counts.record) {
      if (entry.kind == RecordKind::voice) voices_[entry.about].push_back(&entry);
    }
    for (const WordsOfVoice& each : words_of_voices(counts.record, session.id)) {
      WrittenWords words;
      words.moderation = each.moderation;
      if (may_be_shown(words, session.promises)) shown_.insert(each.entry->id);
    }
  }

  SceneTried read(const Scene& scene, const std::vector<const RecordEntry*>& interventions) const {
    SceneTried tried;
    tried.scene = &scene;
    tried.stops.resize(scene.beats.size());
    for (const RecordEntry* each : interventions) {
      const int beat = place_in(scene.beats, each->code);
      if (beat >= 0) ++tried.stops[static_cast<std::size_t>(beat)];
      ++tried.times;
    }
    tried.tried = alike(interventions);
    tried.allow = together(interventions, "allow", who_allows(programme_), &RecordEntry::role);
    tried.hinder = together(interventions, "hinder",
                            std::vector<std::string>(kHindrances.begin(), kHindrances.end()),
                            &RecordEntry::how);
    tried.words = words(interventions);
    return tried;
  }

 private:
  using Voices = std::vector<const RecordEntry*>;

  const Voices& voices(const Id& about) const {
    static const Voices kNone;
    const auto found = voices_.find(about);
    return found == voices_.end() ? kNone : found->second;
  }

  RoleMask roles(const Id& visit) const {
    const auto found = roles_.find(visit);
    return found == roles_.end() ? 0 : found->second;
  }

  Tally empty(std::size_t buckets) const {
    return Tally(static_cast<int>(buckets), static_cast<int>(programme_.roles.size()));
  }

  std::vector<TriedAlike> alike(const std::vector<const RecordEntry*>& interventions) const {
    std::map<std::string, std::vector<const RecordEntry*>> groups;
    for (const RecordEntry* each : interventions) groups[each->how].push_back(each);
    std::vector<TriedAlike> all;
    for (const auto& [tactics, group] : groups) {
      std::map<Id, int> last;  // by visit: its place in kWorks
      for (const RecordEntry* each : group) {
        for (const RecordEntry* voice : voices(each->id)) {
          const auto works = std::find(kWorks.begin(), kWorks.end(), voice->code);
          if (works != kWorks.end()) last[voice->visit] = static_cast<int>(works - kWorks.begin());
        }
      }
      TriedAlike one{tactics, static_cast<int>(group.size()), empty(kWorks.size())};
      for (const auto& [visit, works] : last) one.works.count(roles(visit), {works}, false, 1);
      all.push_back(std::move(one));
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const TriedAlike& a, const TriedAlike& b) { return a.times > b.times; });
    return all;
  }

  Tally together(const std::vector<const RecordEntry*>& interventions, std::string_view code,
                 const std::vector<std::string>& known, std::string RecordEntry::*field) const {
    std::map<Id, std::string> said;
    for (const RecordEntry* each : interventions) {
      for (const RecordEntry* voice : voices(each->id)) {
        if (voice->code != code || (voice->*field).empty()) continue;
        std::string& all = said[voice->visit];
        all += (all.empty() ? "" : ",") + voice->*field;
      }
    }
    Tally tally = empty(known.size());
    for (const auto& [visit, all] : said)
      tally.count(roles(visit), buckets_of(known, all), false, 1);
    return tally;
  }

  std::vector<std::string> words(const std::vector<const RecordEntry*>& interventions) const {
    std::vector<std::string> texts;
    for (const RecordEntry* each : interventions) {
      for (const RecordEntry* voice : voices(each->id)) {
        if (shown_.count(voice->id) > 0) texts.push_back(safe_to_show(voice->text));
      }
    }
    std::sort(texts.begin(), texts.end());
    return texts;
  }

  const Programme& programme_;
  std::map<Id, RoleMask> roles_;  // by visit
  std::map<Id, Voices> voices_;   // by what they are about
  std::set<Id> shown_;            // voices whose words may be shown
};

}  // namespace

std::vector<std::string> codes_in(std::string_view field) {
  std::vector<std::string> codes;
  while (!field.empty()) {
    const std::size_t comma = std::min(field.find(','), field.size());
    if (comma > 0) codes.emplace_back(field.substr(0, comma));
    field.remove_prefix(std::min(comma + 1, field.size()));
  }
  return codes;
}

std::string one_field(const std::vector<std::string>& codes) {
  std::string field;
  for (const std::string& code : codes) field += (field.empty() ? "" : ",") + code;
  return field;
}

std::string toggled(std::string_view field, std::string_view code) {
  std::vector<std::string> codes = codes_in(field);
  const auto found = std::find(codes.begin(), codes.end(), code);
  if (found != codes.end()) {
    codes.erase(found);
  } else {
    codes.emplace_back(code);
  }
  return one_field(codes);
}

std::vector<const RecordEntry*> interventions_of(const std::vector<RecordEntry>& record,
                                                 const Id& session, const Programme& programme) {
  const std::set<Id> gone = taken_back(record);
  std::vector<const RecordEntry*> found;
  for (const RecordEntry& entry : record) {
    const bool stands = entry.kind == RecordKind::intervention && gone.count(entry.id) == 0;
    if (stands && entry.session == session && programme.scene_index(entry.on) >= 0)
      found.push_back(&entry);
  }
  const auto place = [&](const RecordEntry* entry) {
    const int scene = programme.scene_index(entry->on);
    const auto& beats = programme.scenes[static_cast<std::size_t>(scene)].beats;
    return std::make_tuple(scene, entry->number, place_in(beats, entry->code), entry->id);
  };
  std::sort(found.begin(), found.end(),
            [&](const RecordEntry* a, const RecordEntry* b) { return place(a) < place(b); });
  return found;
}

std::vector<std::string> stopped_scenes(const std::vector<RecordEntry>& record, const Id& session,
                                        const Programme& programme) {
  std::vector<std::string> codes;
  for (const RecordEntry* each : interventions_of(record, session, programme)) {
    if (codes.empty() || codes.back() != each->on) codes.push_back(each->on);
  }
  return codes;
}

const RecordEntry* intervention(const std::vector<RecordEntry>& record, const Id& id) {
  const RecordEntry* found = nullptr;
  for (const RecordEntry& entry : record) {
    if (entry.kind == RecordKind::undone && entry.about == id) return nullptr;
    if (entry.kind == RecordKind::intervention && entry.id == id) found = &entry;
  }
  return found;
}

std::vector<const Named*> tactics_of(const Programme& programme, const Scene& scene) {
  std::vector<const Named*> all;
  for (const Named& each : scene.tactics) all.push_back(&each);
  for (const Named& each : programme.tactics) {
    if (place_in(scene.tactics, each.code) < 0) all.push_back(&each);
  }
  return all;
}

std::vector<Named> replaceable(const Programme& programme, const Scene& scene) {
  std::vector<Named> all = scene.characters;
  for (const Role& role : programme.roles) {
    if (place_in(scene.characters, role.code) < 0) all.push_back({role.code, role.label});
  }
  return all;
}

std::vector<std::string> who_allows(const Programme& programme) {
  std::vector<std::string> codes;
  for (const Role& role : programme.roles) codes.push_back(role.code);
  codes.insert(codes.end(), kOthersWhoAllow.begin(), kOthersWhoAllow.end());
  return codes;
}

std::vector<SceneTried> read_tried(const Programme& programme, const Session& session,
                                   const SessionCounts& counts) {
  const auto all = interventions_of(counts.record, session.id, programme);
  std::vector<SceneTried> scenes;
  if (all.empty()) return scenes;
  const Reading reading(programme, session, counts);
  for (const Scene& scene : programme.scenes) {
    std::vector<const RecordEntry*> own;
    std::copy_if(all.begin(), all.end(), std::back_inserter(own),
                 [&](const RecordEntry* each) { return each->on == scene.code; });
    if (!own.empty()) scenes.push_back(reading.read(scene, own));
  }
  return scenes;
}

std::vector<WordsOfVoice> words_of_voices(const std::vector<RecordEntry>& record,
                                          const Id& session) {
  const auto decisions = last_decisions(record);
  std::vector<WordsOfVoice> all;
  for (const RecordEntry& entry : record) {
    const bool written = entry.kind == RecordKind::voice && entry.code == "hinder";
    if (!written || !can_be_read(entry.text) || entry.session != session) continue;
    WordsOfVoice one{&entry, Moderation::waiting, {}};
    const auto decided = decisions.find(entry.id);
    if (decided != decisions.end()) {
      const bool hidden = decided->second->code == "hidden";
      one.moderation = hidden ? Moderation::hidden : Moderation::shown;
      if (hidden) one.reason = decided->second->text;
    }
    all.push_back(std::move(one));
  }
  return all;
}

}  // namespace chorus
