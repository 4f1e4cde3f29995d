// Words that only the project can read, as values and on the screens of a kiosk.
#include "core/sealed.h"

#include <doctest/doctest.h>

#include "core/bech32.h"
#include "core/keys.h"
#include "core/privacy.h"
#include "core/results.h"
#include "support/theatre.h"

using namespace chorus;
using namespace chorus::test;

namespace {

const std::string kBox = "sealed:QUJDREVGRw==";

Programme sealing() {
  Programme programme = small_programme();
  programme.promises.words = Promises::WordsShown::never;
  KeyBytes key{};
  key[0] = 9;
  programme.promises.seal_words = write_bech32(kSealPublic, key);
  return programme;
}

}  // namespace

TEST_CASE("sealed words are told from written ones") {
  CHECK(is_sealed(kBox));
  CHECK(is_sealed("sealed:"));
  CHECK_FALSE(is_sealed("sealed: my lips are"));
  CHECK_FALSE(is_sealed("sealed:QUJ"));
  CHECK_FALSE(is_sealed("sealed:QU=J"));
  CHECK_FALSE(is_sealed("they sealed:QUJD"));
  CHECK_FALSE(is_sealed("sealed:" + std::string(2'000'000, 'A')));
  CHECK_FALSE(can_be_read(kBox));
  CHECK(safe_to_show(kBox).find("QUJD") == std::string::npos);
}

TEST_CASE("a value with sealed words is written as an object and read back the same") {
  const Value text = Text{kBox};
  CHECK(encode(text) == R"({"sealed":"QUJDREVGRw=="})");
  CHECK(*decode(Shape::text, encode(text)) == text);
  CHECK(holds_words(encode(text)));
  const Value stop = Stop{"desk", kBox};
  CHECK(encode(stop) == R"({"beat":"desk","instead":{"sealed":"QUJDREVGRw=="}})");
  CHECK(*decode(Shape::stop, encode(stop)) == stop);
  CHECK(holds_words(encode(stop)));
  const Value votes = Votes{{{"a", Vote::agree}}, {"open", kBox}};
  CHECK(*decode(Shape::votes, encode(votes)) == votes);
}

TEST_CASE(
    "a sealed drawing is read back as sealed words, which may be longer than those of a text") {
  const std::string box = "{\"sealed\":\"" + std::string(1'000'000, 'A') + "\"}";
  const auto drawing = decode(Shape::strokes, box);
  REQUIRE(drawing);
  CHECK(encode(*drawing) == box);
  CHECK(holds_sealed(*drawing));
  CHECK(own_drawing(*drawing).empty());
  CHECK(without_words(*drawing) == Value{});
  CHECK_FALSE(decode(Shape::text, box));
  CHECK_FALSE(decode(Shape::strokes, R"({"sealed":"not base64"})"));
  CHECK(as_if_sealed(Strokes{{{{1, 2}}}}) == Value{Text{"sealed:"}});
  CHECK(as_if_sealed(Strokes{}) == Value{Strokes{}});
}

TEST_CASE("what only looks sealed is refused, or stays a text") {
  CHECK_FALSE(decode(Shape::text, R"({"sealed":"not base64"})"));
  CHECK_FALSE(decode(Shape::text, R"({"sealed":"QUJD","more":1})"));
  CHECK_FALSE(decode(Shape::text, R"({})"));
  CHECK_FALSE(decode(Shape::code, R"({"sealed":"QUJD"})"));
  CHECK(encode(Text{"sealed: my lips are"}) == "\"sealed: my lips are\"");
}

TEST_CASE("every text of a person is given to be sealed once, and nothing else") {
  const auto loudly = [](const std::string& words) { return words + "!"; };
  CHECK(with_words(Text{"a"}, loudly) == Value(Text{"a!"}));
  CHECK(with_words(Text{kBox}, loudly) == Value(Text{kBox}));
  CHECK(with_words(Stop{"desk", "b"}, loudly) == Value(Stop{"desk", "b!"}));
  CHECK(with_words(Votes{{}, {"c", "d"}}, loudly) == Value(Votes{{}, {"c!", "d!"}}));
  CHECK(with_words(Code{"e"}, loudly) == Value(Code{"e"}));
  RecordEntry entry;
  entry.text = "of the desk";
  CHECK(with_words(entry, loudly).text == "of the desk");
  entry.visit.bytes[0] = 1;
  CHECK(with_words(entry, loudly).text == "of the desk!");
}

TEST_CASE("somebody is told that their words are sealed, and the desk that it cannot read them") {
  Theatre theatre(sealing());
  theatre.open();
  theatre.taps({"start", "languages.en"});
  CHECK(theatre.says("consent.words_sealed"));
  CHECK_FALSE(theatre.says("consent.words_never"));
  theatre.taps({"agree", "skip", "felt.4", "next"});
  theatre.type("They sent me home");
  theatre.tap("next");
  const auto& words = theatre.state().house.counts.words;
  REQUIRE(words.size() == 1);
  CHECK(words.front().text == kSealed);
  int pages = 0, sealed = 0;
  for (; theatre.screen() == Screen::results; ++pages) {
    sealed += theatre.says("words.sealed") ? 1 : 0;
    theatre.tap("next");
  }
  CHECK(pages > sealed);
  CHECK(sealed == 1);
  theatre.tap("next");
  theatre.go_to_desk();
  theatre.tap("desk_words");
  CHECK(theatre.says("words.sealed"));
  CHECK_FALSE(theatre.offers("words.0.show"));
  CHECK_FALSE(theatre.says("They sent me home"));
  CHECK(theatre.text().find("sealed:") == std::string::npos);
}
