#include <doctest/doctest.h>

#include "exchange/config.h"
#include "support/shipped.h"

using namespace chorus;
using namespace chorus::test;

namespace {

Loaded<KioskConfig> read(const std::string& text) {
  return read_kiosk_config(shipped_schemas(), "kiosk.json", text);
}

}  // namespace

TEST_CASE("what kiosk.json leaves out keeps its usual value") {
  const Loaded<KioskConfig> loaded = read("{}");
  REQUIRE(loaded.ok());
  CHECK(loaded.thing.name == "Chorus");
  CHECK(loaded.thing.idle_seconds == 60);
  CHECK(loaded.thing.warning_seconds == 20);
  CHECK(loaded.thing.text_percent == 100);
  CHECK(loaded.thing.export_folders.empty());
}

TEST_CASE("every member of kiosk.json is read") {
  const Loaded<KioskConfig> loaded = read(R"({
    "name": "Lleisiau", "first_language": "cy", "first_programme": "interval", "theme": "dark-house",
    "idle_seconds": 90, "warning_seconds": 30, "desk_idle_seconds": 240, "reduced_motion": true,
    "text_percent": 150, "export_folders": ["/srv/take-home"], "backup_folder": "/mnt/copies", "texture_megabytes": 64,
    "stage": "second-display"})");
  REQUIRE(loaded.ok());
  const KioskConfig& config = loaded.thing;
  CHECK(config.name == "Lleisiau");
  CHECK(config.first_language == "cy");
  CHECK(config.first_programme == "interval");
  CHECK(config.theme == "dark-house");
  CHECK(config.idle_seconds == 90);
  CHECK(config.warning_seconds == 30);
  CHECK(config.desk_idle_seconds == 240);
  CHECK(config.reduced_motion);
  CHECK(config.text_percent == 150);
  CHECK(config.backup_folder == "/mnt/copies");
  CHECK(config.export_folders == std::vector<std::string>{"/srv/take-home"});
  CHECK(config.texture_megabytes == 64);
  CHECK(config.stage == "second-display");
}

TEST_CASE("what a machine is set to for its visitors' hands and eyes is read") {
  const Loaded<KioskConfig> loaded = read(R"({"display_width_mm": 531, "easy_letters": true,
    "one_switch": true, "switch_pace_ms": 2500, "keys": {"f9": "switch", "kp_5": "choose"},
    "touch": {"slip_mm": 25, "shortest_ms": 150, "repeat_ms": 400}})");
  REQUIRE(loaded.ok());
  const KioskConfig& config = loaded.thing;
  CHECK(config.display_width_mm == 531);
  CHECK(config.easy_letters);
  CHECK(config.one_switch);
  CHECK(config.switch_pace_ms == 2500);
  CHECK(config.slip_mm == 25);
  CHECK(config.shortest_ms == 150);
  CHECK(config.repeat_ms == 400);
  CHECK(config.keys ==
        std::vector<std::pair<std::string, std::string>>{{"f9", "switch"}, {"kp_5", "choose"}});
  CHECK_FALSE(read(R"({"keys": {"f9": "fly"}})").ok());
  CHECK_FALSE(read(R"({"touch": {"slip_mm": 500}})").ok());
}

TEST_CASE("kiosk.json's limits are told in words") {
  const Loaded<KioskConfig> loaded = read(R"({"idle_seconds": "soon", "text_percent": 110,
      "warning_seconds": 10, "reduced_motion": 1, "first_language": "English"})");
  REQUIRE(loaded.problems.size() == 5);
  CHECK(
      loaded.problems[0].line() ==
      "kiosk.json:/first_language: expected a language code such as \"en\", \"cy\" or \"zh-Hans\", "
      "found \"English\"");
  CHECK(loaded.problems[1].line() ==
        "kiosk.json:/idle_seconds: expected a whole number from 20 to 600, found \"soon\"");
  CHECK(loaded.problems[2].line() == "kiosk.json:/reduced_motion: expected true or false, found 1");
  CHECK(loaded.problems[3].line() ==
        "kiosk.json:/text_percent: expected 100, 125, 150, 175 or 200, found 110");
  CHECK(loaded.problems[4].line() ==
        "kiosk.json:/warning_seconds: expected a whole number from 20 to 200, found 10");
}

TEST_CASE("the shipped kiosk.json has no problems") {
  const KioskConfig config = without_problems(read(shipped_text("kiosk-config/kiosk.json")));
  CHECK(shipped_programme(config.first_programme).id == config.first_programme);
  CHECK(shipped_theme(config.theme).name == config.theme);
}
