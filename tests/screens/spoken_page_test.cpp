#include "screens/spoken_page.h"

#include <doctest/doctest.h>

using namespace chorus;

namespace {

std::vector<std::string> sentences(std::string_view text) {
  std::vector<std::string> all;
  std::size_t from = 0;
  for (const std::size_t to : sentence_ends(text)) {
    all.emplace_back(text.substr(from, to - from));
    from = to;
  }
  return all;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("sentences end at the stops of every script") {
  CHECK(sentences("One. Two! Three? Four") == Texts{"One.", " Two!", " Three?", " Four"});
  CHECK(sentences("一句。两句！三句？") == Texts{"一句。", "两句！", "三句？"});
  CHECK(sentences("ایک۔ دو؟ تین") == Texts{"ایک۔", " دو؟", " تین"});
  CHECK(sentences("এক। দুই।") == Texts{"এক।", " দুই।"});
}

TEST_CASE("a stop inside a number or a name ends nothing, and quotation marks stay with theirs") {
  CHECK(sentences("About 1.5 of 4 steps.") == Texts{"About 1.5 of 4 steps."});
  CHECK(sentences("“We listen.” Do they?") == Texts{"“We listen.”", " Do they?"});
  CHECK(sentences("") == Texts{""});
}

TEST_CASE("a sheet is said instead of what lies under it") {
  Strings strings;
  strings.add({"en", "English", false, true, {{"spoken.buttons", "You can tap: {0}."}}});
  SpokenPage page(Teller(strings, "en"));
  page.begin({});
  page.heading("A question");
  page.button({.id = "next", .label = "Next", .tap = NextTapped{}});
  page.open_sheet("idle");
  page.heading("Are you still there?");
  page.button({.id = "yes", .label = "Yes", .tap = NextTapped{}});
  page.close_sheet();
  page.end();
  REQUIRE(page.sentences().size() == 2);
  CHECK(page.sentences()[0].text == "Are you still there?");
  CHECK(page.sentences()[0].item == 0);
  CHECK(page.sentences()[1].text == "You can tap: Yes.");
}

TEST_CASE("each sentence says which part of the page it stands on") {
  Strings strings;
  strings.add({"en", "English", false, true, {}});
  SpokenPage page(Teller(strings, "en"));
  page.begin({});
  page.heading("One. Two.");
  page.choices({.id = "felt", .choices = {{.code = "a", .label = "Good", .tap = NextTapped{}}}});
  page.end();
  const auto& said = page.sentences();
  REQUIRE(said.size() == 4);
  CHECK(said[0].item == 0);
  CHECK(said[0].to == 4);
  CHECK(said[1].from == 5);
  CHECK(said[1].to == 9);
  CHECK(said[3].widget == "felt.a");
  CHECK(said[3].item == 1);
}

TEST_CASE("a way that was gone is said in per cent, and a gap as it always was") {
  Strings strings;
  strings.add({"en",
               "English",
               false,
               true,
               {{"spoken.bar", "{0}: {1}."},
                {"spoken.list_join", "{0}, {1}"},
                {"access.percent", "{0}%"},
                {"number.tenths", "{0}.{1}"},
                {"spoken.gap", "{0}: {1} and {2}"}}});
  GapChart chart{"moved", "came", "left", "low", "high", "", {}};
  chart.gaps = {{"Everybody", "23 people", false, 100, 300}};
  SpokenPage page(Teller(strings, "en"));
  page.begin({});
  page.gap_chart(chart);
  chart.arrows = true;
  page.gap_chart(chart);
  page.end();
  REQUIRE(page.sentences().size() == 2);
  CHECK(page.sentences()[0].text == "Everybody: 1.0 and 3.0");
  CHECK(page.sentences()[1].text == "Everybody: came 25%, left 75%.");
}

TEST_CASE("both sides are said, the first one first, with what was told on each") {
  Strings strings;
  strings.add({"en", "English", false, true, {{"spoken.bar", "{0}: {1}."}}});
  Sides sides;
  sides.sides[0].label = "Failed";
  sides.sides[0].detail = "12 people";
  sides.sides[0].list.entries = {{.id = "a", .title = "Nobody looked up", .detail = "Me too: 7"}};
  sides.sides[1].label = "Worked";
  sides.sides[1].detail = "too few to show";
  sides.sides[1].list.none = "Nothing yet";
  SpokenPage page(Teller(strings, "en"));
  page.begin({});
  page.sides(sides);
  page.end();
  Texts said;
  for (const Spoken& each : page.sentences()) said.push_back(each.text);
  CHECK(said == Texts{"Failed: 12 people.", "Nobody looked up", "Me too: 7",
                      "Worked: too few to show.", "Nothing yet"});
}
