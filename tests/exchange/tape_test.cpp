#include "exchange/tape.h"

#include <doctest/doctest.h>

#include <set>

#include "support/export_fixture.h"

using namespace chorus;
using namespace chorus::test;

namespace {

const Moment kMoment{1'795'000'000'001, 77'123, -300, {0xFFFFFFFFFFFFFFFFu, 0x0123456789ABCDEFu}};

RecordEntry a_full_entry() {
  RecordEntry entry;
  entry.id = numbered_id(11);
  entry.session = numbered_id(12);
  entry.kind = RecordKind::postponed;
  entry.about = numbered_id(13);
  entry.visit = numbered_id(14);
  entry.on = "prompt/seed";
  entry.code = "kept";
  entry.role = "manager";
  entry.text = "words";
  entry.how = "saw";
  entry.due = "2027-01-01";
  entry.number = 3;
  return entry;
}

LogEntry a_full_deed() {
  return {3,
          {DeedKind::exported, DeskRole::keeper, numbered_id(1), "full stick", 900'000},
          std::string(64, 'a'),
          std::string(64, 'b')};
}

Session a_full_session() {
  Session session;
  session.id = numbered_id(1);
  session.kiosk = numbered_id(2);
  session.programme = "play";
  session.title = "Title \"q\"";
  session.place = "Place";
  session.date = "2026-11-24";
  session.step = 3;
  session.cycle = 2;
  session.phase = SessionPhase::closed;
  session.stage = {1, 4, TakePhase::talking};
  session.opened_ms = 5;
  session.closed_ms = 6;
  session.promises = {Promises::ResultsVisible::after_session, Promises::WordsShown::never,
                      Promises::ExportTo::project, Promises::Anonymity::complete};
  session.thresholds = {11, 7};
  return session;
}

SessionCounts full_counts() {
  Tally tally(3, 2);
  tally.count(3, {0, 2}, false, 5);
  tally.count(1, {1}, false, 2);
  tally.count(2, {}, true, 3);
  return {9,
          8,
          {{"felt", 2, tally}},
          {{"felt-leaving", 1, tally}},
          {{numbered_id(4), "words", 3, "Ŵyn\n", Moderation::hidden, "why"},
           {numbered_id(4), "draw", 1, "", Moderation::shown, "", Drawing(Strokes{{{{1, 2}}}})}},
          {{"own-words", "seed", {{1, 2, 3}, {4, 5, 6}}}},
          {a_full_entry()},
          {{"felt", 3}}};
}

Holdings a_full_holding() {
  Holdings held;
  held.visit = numbered_id(5);
  held.session = numbered_id(6);
  held.answers = {{numbered_id(5), "felt", 2, Number{4}}};
  held.visits = 2;
  held.answered = 3, held.written = 4, held.votes = 5, held.statements = 6, held.challenges = 7;
  held.verdicts = 8, held.promises = 9, held.tried = 10, held.asked = 11;
  held.promised = 12;
  held.exports = {{numbered_id(6), true, 77}};
  return held;
}

Bookmark a_full_bookmark() {
  Bookmark place;
  place.record = {numbered_id(5), numbered_id(6), "cy", {"patient"}, true, true, 900'000};
  place.touched_ms = 12;
  place.language = "fr";
  place.access = {150, "dark", true, true, true, true, 40, 75};
  place.listening = place.rather_not_say = place.answered = place.writing = true;
  place.screen = "prompt";
  place.roles = {"nurse"};
  place.plan = {"felt", "words"};
  place.at = 1, place.result_at = 2, place.offered_at = 3;
  place.draft = Code{"yes"};
  place.drafting = a_full_entry();
  place.offered = {"seed"};
  return place;
}

// One of each kind of event that has fields, none of them at its usual value, and one of each
// shape.
std::vector<What> events_with_fields() {
  const Error error{Fault::conflict, "where", "what"};
  std::vector<What> events = {LanguageChosen{"cy"},
                              RoleTapped{"patient"},
                              ChoiceTapped{"p", "r", "c"},
                              NumberSet{"p", -7},
                              PointTouched{"p", 250, -3},
                              StrokeDrawn{"p", {{1, 2}, {3, 4}}},
                              CaretPlaced{12},
                              FieldTouched{"f"},
                              KeyTapped{KeyTapped::Key::marks, "é", "Ö"},
                              DigitTapped{7},
                              DeskTurned{"desk_home"},
                              ProgrammeChosen{"play"},
                              StepChosen{4},
                              SessionChosen{numbered_id(1)},
                              StageMoved{{2, 3, TakePhase::done}},
                              ResultTurned{-1},
                              StageViewSet{"felt"},
                              WordsDecided{numbered_id(1), "p", 2, Moderation::shown, "r"},
                              TargetChosen{"/media"},
                              CopiesPlaced{"/media/stick"},
                              CopiesPlaceKept{7, "/media/stick"},
                              ProfileChosen{true},
                              PinBegun{DeskRole::facilitator},
                              HouseLoaded{true,
                                          true,
                                          true,
                                          {2, 180'000},
                                          {a_full_session()},
                                          numbered_id(9),
                                          {{"felt", 2}},
                                          full_counts(),
                                          {4, 60'000},
                                          true,
                                          {"/data/old.db", 1, 2, 3, 4, 5, 6},
                                          "/media/stick"},
                              BookmarkFound{a_full_bookmark(), a_full_holding().answers},
                              StoreFailed{error, true, true, {1, 60'000}},
                              StoreTried{false, error},
                              StoreExamined{false, error},
                              BackedUp{false, error},
                              SessionSaved{1, a_full_session(), {{"felt", 2}}, {a_full_entry()}},
                              CountsLoaded{2, numbered_id(1), full_counts()},
                              PastLoaded{numbered_id(1), full_counts().prompts},
                              VisitSaved{3},
                              WordsSaved{5, full_counts().words[0]},
                              SaveFailed{6, error},
                              PinSet{7, DeskRole::facilitator, "ACDE"},
                              PinTaken{24},
                              PinAccepted{8, DeskRole::facilitator},
                              PinRefused{9, {4, 60'000}},
                              LogLoaded{25, {a_full_deed()}, 3},
                              TargetsFound{{{"/media/stick", "Stick", true}}},
                              ExportProgressed{10, 11, 12},
                              ExportWritten{13, "/x.json", 14},
                              ExportFailed{15, error},
                              AccessSet{"theme", "dark"},
                              FocusMoved{"Next"},
                              VoicesFound{{"en", "cy"}},
                              SentenceBegan{16, 3},
                              SpeechEnded{17},
                              PictureTapped{7},
                              CodeIssued{19, {1, 2, 3, 4, 5}},
                              CodeFound{20, a_full_holding()},
                              CodeUnknown{21, {3, 120'000}},
                              LinkSaved{22, true},
                              Withdrawn{23, full_counts()},
                              ChallengeOpened{numbered_id(1), "felt"},
                              NextAudienceAsked{numbered_id(3)},
                              QuestionPicked{numbered_id(3)},
                              PromiseBegun{numbered_id(2), "felt/seed"},
                              OwnerSaid{numbered_id(3), "kept"},
                              PromisePostponed{numbered_id(4)},
                              AnswerBegun{numbered_id(5)},
                              InterventionUndone{numbered_id(4)},
                              HidingBegun{numbered_id(6)},
                              HidingBegun{{}, numbered_id(6), "p", 2},
                              EntryDecided{numbered_id(7), false, "why"},
                              EntryAdded{18, a_full_entry()},
                              LettersLookedAt{{{"bn", "fonts-noto-core"}}}};
  const std::vector<Value> values = {Skipped{},
                                     Number{3},
                                     Code{"a"},
                                     Codes{{"b", "a"}},
                                     Text{"3"},
                                     SayDo{1, std::nullopt},
                                     Votes{{{"s1", Vote::pass}}, {"w"}},
                                     Stop{"beat", "text"},
                                     Triad{200, 300, 500},
                                     Points{{{1, 2}, {3, 4}}},
                                     Strokes{{{{1, 2}, {3, 4}}}}};
  for (const Value& value : values)
    events.push_back(ResponseSaved{4, {numbered_id(1), "p", 2, value}});
  return events;
}

template <std::size_t... index>
std::vector<What> one_of_each(std::index_sequence<index...>) {
  return {What(std::variant_alternative_t<index, Fact>{})...};
}

std::string replayed(const std::string& line) {
  const Result<TapeEntry> entry = read_tape_line(line);
  REQUIRE_MESSAGE(entry.ok(), line);
  return write_tape_line(*entry);
}

}  // namespace

TEST_CASE("every kind of event comes back from a tape") {
  const auto all = one_of_each(std::make_index_sequence<std::variant_size_v<Fact>>());
  std::set<std::string> lines;
  for (const What& what : all) {
    const std::string line = write_tape_line({kMoment, {1, 2, what}});
    const Result<TapeEntry> entry = read_tape_line(line);
    REQUIRE_MESSAGE(entry.ok(), line);
    CHECK(entry->event.what.fact().index() == what.fact().index());
    CHECK(write_tape_line(*entry) == line);
    lines.insert(line);
  }
  CHECK(lines.size() == all.size());
}

TEST_CASE("every field of every event comes back from a tape") {
  std::set<std::size_t> kinds;
  for (const What& what : events_with_fields()) {
    const std::string line = write_tape_line({kMoment, {1, 2, what}});
    CHECK(replayed(line) == line);
    const What empty = std::visit(
        [](const auto& each) { return What(std::decay_t<decltype(each)>{}); }, what.fact());
    CHECK(line != write_tape_line({kMoment, {1, 2, empty}}));
    kinds.insert(what.fact().index());
  }
  std::size_t with_fields = 0;
  for (const What& what : one_of_each(std::make_index_sequence<std::variant_size_v<Fact>>())) {
    const bool has_fields =
        std::visit([](const auto& each) { return !std::is_empty_v<std::decay_t<decltype(each)>>; },
                   what.fact());
    with_fields += has_fields ? 1 : 0;
  }
  CHECK(kinds.size() == with_fields);
}

TEST_CASE("moment, seat and turn come back from a tape") {
  const Result<TapeEntry> entry =
      read_tape_line(write_tape_line({kMoment, {3, 4'000'000'000, NextTapped{}}}));
  REQUIRE(entry.ok());
  CHECK(entry->moment == kMoment);
  CHECK(entry->event.seat == 3);
  CHECK(entry->event.turn == 4'000'000'000);
}

TEST_CASE("what comes back is what was written, field by field") {
  const Result<TapeEntry> entry = read_tape_line(
      write_tape_line({kMoment, {0, 0, CountsLoaded{2, numbered_id(1), full_counts()}}}));
  REQUIRE(entry.ok());
  const auto& loaded = *entry->event.what.get<CountsLoaded>();
  CHECK(loaded.counts.prompts[0].tally == full_counts().prompts[0].tally);
  CHECK(loaded.counts.words == full_counts().words);
  const auto session =
      read_tape_line(write_tape_line({kMoment, {0, 0, SessionSaved{1, a_full_session(), {}, {}}}}));
  REQUIRE(session.ok());
  CHECK(session->event.what.get<SessionSaved>()->session == a_full_session());
}

TEST_CASE("a tape line reads like what happened") {
  CHECK(write_tape_line({kMoment, {0, 5, ChoiceTapped{"felt", "", "4"}}}) ==
        R"({"event":"ChoiceTapped","fields":{"code":"4","prompt":"felt","row":""},"moment":)"
        R"({"seed":"ffffffffffffffff0123456789abcdef","steady_ms":77123,"utc_offset_minutes":-300,)"
        R"("wall_ms":1795000000001},"seat":0,"turn":5})");
}

TEST_CASE("a line that is no tape is refused in a sentence") {
  const auto trouble = [](std::string line, const std::string& from, const std::string& to) {
    line.replace(line.find(from), from.size(), to);
    const Result<TapeEntry> entry = read_tape_line(line);
    REQUIRE_FALSE(entry.ok());
    return sentence(entry.error());
  };
  const std::string line = write_tape_line({kMoment, {0, 5, RoleTapped{"patient"}}});
  CHECK(trouble(line, "RoleTapped", "RoleEaten") ==
        "/event: expected an event that this program knows, with all its fields, found "
        "\"RoleEaten\"");
  CHECK(trouble(line, "\"role\"", "\"rule\"").find("/event: expected an event") == 0);
  CHECK(trouble(line, "\"patient\"", "5").find("/event: expected an event") == 0);
  CHECK(trouble(line, "ffff", "gggg") == "/moment: expected a moment as a tape has it");
  CHECK(trouble(line, "\"turn\":5", "\"turn\":-5") ==
        "expected a seat and a turn, both whole numbers");
  CHECK(trouble(line, "{\"event\"", "").find("not JSON at ") == 0);
}
