#include <doctest/doctest.h>

#include "support/store_builders.h"
#include "support/theatre.h"

using namespace chorus;
using namespace chorus::test;

namespace {

// What stands in the log, the oldest first: "keeper session_opened", "none pin_wrong key".
std::vector<std::string> log_of(Theatre& theatre) {
  std::vector<std::string> lines;
  const auto log = good(theatre.store().deeds());
  for (const LogEntry& each : log) {
    std::string line =
        std::string(name_of(each.deed.by)) + " " + std::string(name_of(each.deed.kind));
    if (!each.deed.detail.empty()) line += " " + each.deed.detail;
    lines.push_back(line);
  }
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("the log tells of the first PIN, of a session's opening and of its closing") {
  Theatre theatre;
  theatre.loaded(false);
  theatre.choose_pin("135790");
  theatre.taps({"noted", "open", "close_session", "confirm"});
  CHECK(log_of(theatre) ==
        Lines{"keeper pin_set keeper", "keeper session_opened", "keeper session_closed"});
}

TEST_CASE("the log tells of right and wrong PINs, and whose was right") {
  Theatre theatre;
  theatre.open().with_facilitator_pin("802746");
  theatre.tap("corner");
  theatre.enter_pin("111222");
  theatre.enter_pin("802746");
  theatre.tap("desk_log");
  theatre.enter_pin("135790");
  CHECK(log_of(theatre) == Lines{"none pin_wrong", "facilitator pin_right", "keeper pin_right"});
}

TEST_CASE("the log tells of a recovery key that was wrong, and of one that was used") {
  Theatre theatre;
  theatre.open();
  theatre.taps({"corner", "forgot"});
  theatre.type("acde");
  theatre.tap("next");
  theatre.type(kRecoveryKey);
  theatre.tap("next");
  theatre.choose_pin("471108");
  CHECK(log_of(theatre) == Lines{"none pin_wrong key", "none key_used", "keeper pin_set keeper"});
}

TEST_CASE("the log tells which kind of export went to which kind of place") {
  Theatre theatre;
  theatre.open();
  theatre.go_to_desk();
  theatre.taps({"desk_export", "profile.full", "export", "confirm"});
  CHECK(log_of(theatre).size() == 1);
  const Ticket ticket = theatre.visit().desk.exporting.ticket;
  theatre.post({0, 0, ExportWritten{ticket, "/media/stick/a.json", 20}});
  CHECK(log_of(theatre).back() == "keeper exported full stick");
  CHECK(theatre.store().deeds().value().back().deed.session == theatre.state().house.open->id);
}

TEST_CASE("an export is logged as it was ordered, whatever is tapped while it is written") {
  Theatre theatre;
  theatre.open();
  theatre.go_to_desk();
  theatre.taps({"desk_export", "profile.full", "export", "confirm"});
  theatre.post({0, theatre.visit().turn, ProfileChosen{false}});
  theatre.post({0, 0, ExportWritten{theatre.visit().desk.exporting.ticket, "/media/stick/a", 20}});
  CHECK(log_of(theatre).back() == "keeper exported full stick");
}

TEST_CASE("the log tells that words were shown or hidden, and not which or whose") {
  Theatre theatre;
  theatre.open();
  theatre.arrive();
  theatre.taps({"skip", "skip"});
  theatre.type("nobody listened");
  theatre.taps({"next", "next", "next", "next", "next"});
  CHECK(log_of(theatre).empty());
  theatre.go_to_desk();
  theatre.taps({"desk_words", "words.0.show", "words.0.hide", "reason.names"});
  CHECK(log_of(theatre) ==
        Lines{"keeper pin_right", "keeper words_shown", "keeper words_hidden names"});
}

TEST_CASE("the log tells that a promise was written down, and not its words") {
  Theatre theatre;
  theatre.open();
  theatre.go_to_desk();
  theatre.taps({"desk_ledger", "promise", "what"});
  theatre.type("a quiet corner");
  theatre.taps({"done", "who"});
  theatre.type("the surgery");
  theatre.taps({"done", "how"});
  theatre.type("we will look");
  theatre.taps({"done", "next"});
  REQUIRE(theatre.screen() == Screen::desk_ledger);
  CHECK(log_of(theatre).back() == "keeper promised");
}

TEST_CASE("nothing that a participant does is in the log") {
  Theatre theatre;
  theatre.open();
  theatre.visitor("patient", "felt.2");
  theatre.visitor("", "skip");
  CHECK(log_of(theatre).empty());
}

TEST_CASE("leaving the kiosk is logged before it is left") {
  Theatre theatre;
  theatre.open();
  theatre.go_to_desk();
  theatre.taps({"desk_leave", "leave"});
  CHECK(log_of(theatre).back() == "keeper kiosk_left");
}

TEST_CASE("the keeper reads the log at the desk, the newest first") {
  Theatre theatre;
  theatre.open();
  theatre.go_to_desk();
  theatre.tap("desk_log");
  const std::string text = theatre.text();
  CHECK(text.find("log.pin_right") != std::string::npos);
  theatre.taps({"back", "close_session", "confirm", "desk_log"});
  const std::string later = theatre.text();
  CHECK(later.find("log.session_closed") < later.find("log.pin_right"));
}

TEST_CASE("a log that somebody has changed says so at the desk, with the entry") {
  Theatre theatre;
  theatre.open();
  theatre.go_to_desk();
  theatre.tap("desk_log");
  CHECK_FALSE(theatre.says("log.broken"));
  theatre.tap("back");
  theatre.hold_outcomes();
  theatre.tap("desk_log");
  theatre.post({0, 0, LogLoaded{theatre.visit().saving, {}, 7}});
  CHECK(theatre.says("log.broken"));
  CHECK(theatre.visit().desk.log_broken_at == 7);
}
