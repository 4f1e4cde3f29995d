// Taking everything back is the same as never having come: for rooms of all kinds of answers.
#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "core/results.h"
#include "support/evening.h"

using namespace chorus;
using namespace chorus::test;

namespace {

constexpr int kPeople = 12;

Prompt asked(const char* type) {
  Prompt prompt{.code = type, .type = type, .text = english(std::string("About ") + type)};
  prompt.when = {When::Kind::after_scene, "desk"};
  prompt.options = {{"a", english("First")}, {"b", english("Second")}, {"c", english("Third")}};
  if (prompt.type == "picture") prompt.picture = "waiting-room";
  if (prompt.type == "stop")
    prompt.options = {{"arrives", english("Nia arrives")}, {"waits", english("Nia waits")}};
  if (prompt.type == "slider") prompt.max = 10;
  return prompt;
}

// A prompt of every type that there is.
Programme every_kind() {
  Programme programme = forum_programme();
  programme.promises.words = Promises::WordsShown::at_once;
  programme.prompts.clear();
  for (const PromptType* type : prompt_types().all())
    programme.prompts.push_back(asked(std::string(type->name()).c_str()));
  return programme;
}

struct Room {
  Evening evening{every_kind()};
  Theatre& theatre = evening.theatre;

  Room() {
    evening.play();
    evening.stop();
    evening.talk();
  }

  // One person, who says the same in every room; ends at the thanks.
  void come(int person, std::uint64_t seed) {
    Chance chance({static_cast<std::uint64_t>(person), seed});
    theatre.arrive();
    theatre.taps({chance.one_in(2) ? "role.patient" : "role.manager", "next"});
    while (is_step(theatre.screen())) step(person, chance);
    while (theatre.screen() == Screen::results) result(chance);
  }
  void leave() {
    if (theatre.screen() == Screen::way_back) theatre.tap("next");
    theatre.tap("next");
    REQUIRE(theatre.screen() == Screen::poster);
  }
  void take_back(const PictureCode& code) {
    theatre.enter_code(code);
    theatre.taps({"withdraw", "confirm"});
    REQUIRE(theatre.says("way.gone_heading"));
    leave();
  }

  const SessionCounts& counts() const { return theatre.state().house.counts; }

  // All pages of results, as somebody sees them who gave nothing. Without order, which is drawn.
  std::vector<std::string> shown() {
    theatre.taps({"start", "languages.en", "decline"});
    std::vector<std::string> lines;
    while (theatre.screen() == Screen::results) {
      std::istringstream text(theatre.text());
      for (std::string line; std::getline(text, line);)
        if (line.find("statement.") == std::string::npos) lines.push_back(line);
      theatre.tap("next");
    }
    theatre.tap("next");
    std::sort(lines.begin(), lines.end());
    return lines;
  }

 private:
  void step(int person, Chance& chance) {
    if (chance.one_in(7)) return theatre.tap("skip");
    if (theatre.screen() == Screen::prompt) {
      const Journey& way = theatre.visit().journey;
      answer(*theatre.state().house.programme()->prompt(way.plan[way.at]), person, chance);
    } else if (theatre.screen() == Screen::tried) {
      theatre.tap(chance.one_in(2) ? "said.yes" : "said.no");
    } else if (theatre.screen() == Screen::allowed) {
      theatre.tap(chance.one_in(2) ? "said.manager" : "said.people_above");
    } else {
      theatre.taps({"said.time", "said.fear"});
    }
    theatre.tap(theatre.offers("next") ? "next" : "skip");
  }

  void answer(const Prompt& prompt, int person, Chance& chance) {
    const PromptType& type = *theatre.state().house.catalogue->types.find(prompt.type);
    if (type.shape() == Shape::votes) return vote(person);
    for (const std::string& id : type.taps(prompt, type.imagine(prompt, {30 + person}, chance))) {
      if (id.rfind("key.", 0) != 0) theatre.tap(id);
      if (id.rfind("key.", 0) == 0) theatre.type(id == "key.space" ? " " : id.substr(4, 1));
    }
    if (prompt.type != "stop") return;
    theatre.tap("instead");
    theatre.type("instead of " + std::to_string(person));
    theatre.tap("next");
  }

  // On each statement the same in every room, whatever else is offered there.
  void vote(int person) {
    while (theatre.offers("statements.agree")) {
      const bool first = theatre.text().find("First") != std::string::npos;
      theatre.tap((person % 2 == 0) == first ? "statements.agree" : "statements.pass");
      theatre.tap("next");
    }
    if (theatre.screen() == Screen::prompt) theatre.type("says " + std::to_string(person));
  }

  void result(Chance& chance) {
    const std::vector<Statement> all = theatre.state().house.boards.at("statements").all();
    const Statement& last = all.back();
    if (!last.seed() && theatre.visit().journey.asked_next.empty() && chance.one_in(3))
      theatre.post({0, theatre.visit().turn, NextAudienceAsked{last.entry}});
    theatre.tap("next");
  }
};

struct Voted {
  std::string text;
  std::vector<VoteRow> rows;
  int asked;
  bool operator==(const Voted&) const = default;
};

std::vector<Voted> board_of(const Room& room) {
  std::vector<Voted> board;
  for (const Statement& each : room.theatre.state().house.boards.at("statements").all())
    board.push_back({each.seed() ? each.id : each.text, each.rows, each.asked});
  std::sort(board.begin(), board.end(),
            [](const Voted& a, const Voted& b) { return a.text < b.text; });
  return board;
}

std::vector<std::string> words_of(const Room& room) {
  std::vector<std::string> words;
  for (const WrittenWords& each : room.counts().words)
    words.push_back(each.prompt + ": " + each.text);
  std::sort(words.begin(), words.end());
  return words;
}

}  // namespace

TEST_CASE("after a withdrawal every number and every result is as if that person never came") {
  for (const std::uint64_t seed : {1u, 2u, 3u}) {
    // Who writes last has had nobody vote on it: what others said to it would go with it.
    Room with, without;
    for (int person = 1; person <= kPeople; ++person) {
      with.come(person, seed), with.leave();
      without.come(person, seed), without.leave();
    }
    const auto before = with.shown();
    with.come(kPeople + 1, seed);
    const PictureCode code = with.theatre.take_code();
    with.leave();
    REQUIRE(with.shown() != before);
    with.take_back(code);
    CHECK(with.counts().visits == without.counts().visits);
    CHECK(with.counts().finished == without.counts().finished);
    CHECK(with.counts().speakers.size() == without.counts().speakers.size());
    CHECK(with.counts().record.size() == without.counts().record.size());
    REQUIRE(with.counts().prompts.size() == without.counts().prompts.size());
    for (std::size_t i = 0; i < with.counts().prompts.size(); ++i) {
      CAPTURE(with.counts().prompts[i].prompt);
      CHECK(with.counts().prompts[i].tally == without.counts().prompts[i].tally);
    }
    CHECK(board_of(with) == board_of(without));
    CHECK(words_of(with) == words_of(without));
    CHECK(with.shown() == without.shown());
  }
}

TEST_CASE("somebody in the midst of others leaves their answers exactly as they were") {
  Room room;
  PictureCode code;
  for (int person = 1; person <= kPeople; ++person) {
    room.come(person, 4);
    if (person == 5) code = room.theatre.take_code();
    room.leave();
  }
  Room never;
  for (int person = 1; person <= kPeople; ++person)
    if (person != 5) never.come(person, 4), never.leave();
  room.take_back(code);
  for (std::size_t i = 0; i < room.counts().prompts.size(); ++i) {
    CAPTURE(room.counts().prompts[i].prompt);
    CHECK(room.counts().prompts[i].tally == never.counts().prompts[i].tally);
  }
  CHECK(words_of(room) == words_of(never));
  const SceneTried left = room.evening.tried(), without = never.evening.tried();
  CHECK(left.tried[0].works == without.tried[0].works);
  CHECK(left.allow == without.allow);
  CHECK(left.hinder == without.hinder);
}
