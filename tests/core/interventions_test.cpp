#include "core/interventions.h"

#include <doctest/doctest.h>

#include "core/moment.h"
#include "core/privacy.h"

using namespace chorus;

namespace {

Words told(std::string text) {
  return Words{{"en", std::move(text)}};
}

Id id_of(int number) {
  return Chance({static_cast<std::uint64_t>(number), 7}).id();
}

// A programme of two roles and two scenes, and what is in its record.
struct Room {
  Programme programme;
  Session session;
  SessionCounts counts;
  int next = 100;

  Room() {
    programme.id = "small";
    programme.roles = {{"patient", told("Patient"), false}, {"manager", told("Manager"), true}};
    programme.scenes = {{"desk", told("The desk"), {}, {{"arrives", {}}, {"sits", {}}}},
                        {"room", told("The room"), {}, {}}};
    programme.scenes[0].tactics = {{"quiet", told("Quiet")}};
    programme.tactics = {{"quiet", told("Quiet, anywhere")}, {"say", told("Say it")}};
    session.id = id_of(1);
    session.programme = "small";
    session.promises.words = Promises::WordsShown::after_moderation;
  }

  RecordEntry& add(RecordKind kind, const Id& about = {}) {
    RecordEntry entry;
    entry.id = id_of(++next);
    entry.session = session.id;
    entry.kind = kind;
    entry.about = about;
    counts.record.push_back(entry);
    return counts.record.back();
  }
  Id stop(const char* scene, int take, const char* beat, const char* tactics) {
    RecordEntry& entry = add(RecordKind::intervention);
    entry.on = scene;
    entry.number = take;
    entry.code = beat;
    entry.how = tactics;
    return entry.id;
  }
  RecordEntry& voice(int person, const Id& about, const char* code) {
    RecordEntry& entry = add(RecordKind::voice, about);
    entry.visit = id_of(1000 + person);
    entry.code = code;
    return entry;
  }
  void come(int person, std::vector<std::string> roles) {
    counts.speakers.push_back({id_of(1000 + person), std::move(roles)});
  }
  std::vector<SceneTried> read() const { return read_tried(programme, session, counts); }
};

}  // namespace

TEST_CASE("several codes stand in one field, and each can be put in and taken out") {
  CHECK(codes_in("").empty());
  CHECK(codes_in("a") == std::vector<std::string>{"a"});
  CHECK(codes_in("a,b,c") == std::vector<std::string>{"a", "b", "c"});
  CHECK(one_field({"a", "b"}) == "a,b");
  CHECK(toggled("", "a") == "a");
  CHECK(toggled("a", "b") == "a,b");
  CHECK(toggled("a,b,c", "b") == "a,c");
}

TEST_CASE("interventions come in the order of the play, without those that were taken back") {
  Room room;
  const Id late = room.stop("room", 1, "", ""), second = room.stop("desk", 2, "arrives", ""),
           sits = room.stop("desk", 1, "sits", ""), first = room.stop("desk", 1, "arrives", ""),
           mistake = room.stop("desk", 1, "sits", "");
  room.add(RecordKind::undone, mistake);
  std::vector<Id> ids;
  for (const RecordEntry* each :
       interventions_of(room.counts.record, room.session.id, room.programme))
    ids.push_back(each->id);
  CHECK(ids == std::vector<Id>{first, sits, second, late});
  CHECK(intervention(room.counts.record, first) != nullptr);
  CHECK(intervention(room.counts.record, mistake) == nullptr);
  CHECK(stopped_scenes(room.counts.record, room.session.id, room.programme) ==
        std::vector<std::string>{"desk", "room"});
  CHECK(stopped_scenes(room.counts.record, id_of(9), room.programme).empty());
}

TEST_CASE("a scene offers its own tactics and the programme's, and its people before the roles") {
  Room room;
  room.programme.scenes[0].characters = {{"nia", told("Nia")}, {"manager", told("The boss")}};
  const auto tactics = tactics_of(room.programme, room.programme.scenes[0]);
  REQUIRE(tactics.size() == 2);
  CHECK(tactics[0]->label.in("en") == "Quiet");
  CHECK(tactics[1]->code == "say");
  const auto people = replaceable(room.programme, room.programme.scenes[0]);
  REQUIRE(people.size() == 3);
  CHECK(people[0].code == "nia");
  CHECK(people[1].label.in("en") == "The boss");
  CHECK(people[2].code == "patient");
  CHECK(who_allows(room.programme).size() == 2 + kOthersWhoAllow.size());
}

TEST_CASE("what the room says is counted by what was tried and by who says it") {
  Room room;
  const Id quiet = room.stop("desk", 1, "arrives", "quiet"),
           again = room.stop("desk", 2, "arrives", "quiet"),
           said = room.stop("desk", 2, "sits", "say");
  room.come(1, {"patient"});
  room.come(2, {"manager"});
  room.voice(1, quiet, "yes");
  room.voice(1, again, "no");  // the last word of one person about the same way
  room.voice(2, again, "yes");
  room.voice(3, said, "partly");  // of no role
  room.voice(1, quiet, "allow").role = "manager,people_above";
  room.voice(1, again, "allow").role = "manager,nobody_at_all";
  room.voice(2, said, "hinder").how = "time,habit";
  const auto scenes = room.read();
  REQUIRE(scenes.size() == 1);
  const SceneTried& tried = scenes[0];
  CHECK(tried.times == 3);
  CHECK(tried.stops == std::vector<std::int64_t>{2, 1});
  REQUIRE(tried.tried.size() == 2);
  CHECK(tried.tried[0].tactics == "quiet");
  CHECK(tried.tried[0].times == 2);
  CHECK(tried.tried[0].works.everybody().counts == std::vector<std::int64_t>{1, 0, 1, 0});
  CHECK(tried.tried[0].works.role(0).counts == std::vector<std::int64_t>{0, 0, 1, 0});
  CHECK(tried.tried[1].works.everybody().respondents == 1);
  CHECK(tried.tried[1].works.role(0).respondents == 0);
  // manager, people above, nobody: each once, though one person said "manager" twice.
  CHECK(tried.allow.everybody().counts == std::vector<std::int64_t>{0, 1, 1, 0, 1});
  CHECK(tried.allow.everybody().respondents == 1);
  CHECK(tried.hinder.role(1).counts == std::vector<std::int64_t>{1, 0, 0, 0, 1, 0, 0});
}

TEST_CASE("each intervention is counted under one way, so that no figure is the sum of others") {
  Room room;
  const Id both = room.stop("desk", 1, "arrives", "quiet,say"),
           quiet = room.stop("desk", 1, "sits", "quiet");
  room.voice(1, both, "yes");
  room.voice(2, quiet, "no");
  const auto scenes = room.read();
  REQUIRE(scenes[0].tried.size() == 2);
  for (const TriedAlike& each : scenes[0].tried) CHECK(each.works.everybody().respondents == 1);
}

TEST_CASE("what was taken back counts nowhere, nor what was said of it") {
  Room room;
  const Id gone = room.stop("desk", 1, "arrives", "quiet");
  room.stop("desk", 1, "sits", "quiet");
  room.voice(1, gone, "yes");
  room.voice(1, gone, "hinder").text = "They would laugh";
  room.add(RecordKind::undone, gone);
  const auto scenes = room.read();
  CHECK(scenes[0].times == 1);
  CHECK(scenes[0].tried[0].works.everybody().respondents == 0);
  CHECK(scenes[0].words.empty());
}

TEST_CASE("a scene without beats, and a beat that the scene no longer has, can be stopped too") {
  Room room;
  room.stop("room", 1, "", "");
  room.stop("desk", 1, "gone-since", "");
  const auto scenes = room.read();
  REQUIRE(scenes.size() == 2);
  CHECK(scenes[0].stops == std::vector<std::int64_t>{0, 0});
  CHECK(scenes[0].times == 1);
  CHECK(scenes[1].stops.empty());
  CHECK(scenes[1].times == 1);
}

TEST_CASE("words of what would get in the way wait for a decision, and are made safe to show") {
  Room room;
  const Id quiet = room.stop("desk", 1, "arrives", "quiet");
  RecordEntry& written = room.voice(1, quiet, "hinder");
  written.text = "No \xE2\x80\xAEmoney\xE2\x80\xAC \xF0\x9F\x91\x8D\x07";
  const Id about = written.id;
  CHECK(room.read()[0].words.empty());
  REQUIRE(words_of_voices(room.counts.record, room.session.id).size() == 1);
  RecordEntry& shown = room.add(RecordKind::decided, about);
  shown.code = "shown";
  shown.number = 1;
  REQUIRE(room.read()[0].words.size() == 1);
  const std::string words = room.read()[0].words[0];
  CHECK(words == safe_to_show(words));
  CHECK(words.find("\xF0\x9F\x91\x8D") != std::string::npos);
  CHECK(words.find("\xE2\x80\xAE") == std::string::npos);
  RecordEntry& hidden = room.add(RecordKind::decided, about);
  hidden.code = "hidden";
  hidden.text = "names";
  hidden.number = 2;
  CHECK(room.read()[0].words.empty());
  CHECK(words_of_voices(room.counts.record, room.session.id)[0].reason == "names");
  room.session.promises.words = Promises::WordsShown::never;
  CHECK(room.read()[0].words.empty());
}
