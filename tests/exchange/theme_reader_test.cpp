#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "exchange/config.h"
#include "support/lines.h"
#include "support/shipped.h"

using namespace chorus;
using namespace chorus::test;

namespace {

Lines problems_after(const std::function<void(nlohmann::json&)>& change) {
  auto tree = nlohmann::json::parse(shipped_text("assets/themes/day.json"));
  change(tree);
  return lines_of(read_theme(shipped_schemas(), "t.json", tree.dump()).problems);
}

}  // namespace

TEST_CASE("the day theme has the colours of its roles") {
  const Theme theme = shipped_theme("day");
  CHECK(theme.name == "day");
  CHECK(theme.background_top == Colour{0xFF, 0xF8, 0xEC});
  CHECK(theme.ink == Colour{0x2B, 0x14, 0x20});
  CHECK(theme.accent == Colour{0x0B, 0x5D, 0x5E});
  CHECK(theme.faces[4] == Colour{0x6D, 0xBF, 0xA8});
  CHECK(theme.shadow_percent == 26);
}

TEST_CASE("a theme whose text cannot be read on its background is refused with the figures") {
  CHECK(problems_after([](auto& t) { t["colours"]["on_accent"] = "#0B5D5E"; }) ==
        Lines{"t.json:/colours/on_accent: the contrast to \"accent\" is 1.00:1: expected at least "
              "7.00:1"});
  CHECK(problems_after([](auto& t) { t["colours"]["border"] = "#B0A0A0"; }).size() == 4);
}

TEST_CASE("a colour that is none, or missing, is named") {
  CHECK(
      problems_after([](auto& t) {
        t["colours"]["ink"] = "dark red";
        t["colours"].erase("gold");
        t["faces"].erase(0);
      }) ==
      Lines{
          "t.json:/colours: the member \"gold\" is missing: expected a colour such as \"#0B5D5E\"",
          "t.json:/colours/ink: expected a colour such as \"#0B5D5E\", found \"dark red\"",
          "t.json:/faces: expected a list of 5 items, found 4"});
}
