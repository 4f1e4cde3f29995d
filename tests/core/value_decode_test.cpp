#include <doctest/doctest.h>

#include <array>

#include "core/moment.h"
#include "core/value.h"

namespace chorus::test {
namespace {

struct Sample {
  Shape shape;
  Value value;
};

std::vector<Sample> samples() {
  return {{Shape::number, Number{4}},
          {Shape::number, Number{-999'999'999}},
          {Shape::code, Code{"front-desk"}},
          {Shape::codes, Codes{{"a", "b", "c"}}},
          {Shape::codes, Codes{}},
          {Shape::text, Text{"Say \"hello\" \\ \n\t\x01 ŵ 漢 👍"}},
          {Shape::text, Text{std::string("a\0b", 3)}},
          {Shape::say_do, SayDo{3, std::nullopt}},
          {Shape::say_do, SayDo{std::nullopt, 0}},
          {Shape::votes,
           Votes{{{"a1", Vote::agree}, {"b2", Vote::disagree}, {"c3", Vote::pass}}, {"why", ""}}},
          {Shape::stop, Stop{"arrives", std::nullopt}},
          {Shape::stop, Stop{"arrives", "say hello"}},
          {Shape::triad, Triad{692, 192, 116}},
          {Shape::points, Points{{{0, 1000}, {3, 4}}}},
          {Shape::strokes, Strokes{{{{1, 2}, {3, 4}}, {{5, 6}}}}}};
}

bool refused(Shape shape, std::string_view json) {
  const Result<Value> result = decode(shape, json);
  return !result && result.error().fault == Fault::bad_input && !result.error().what.empty();
}

constexpr std::array kShapes = {Shape::number, Shape::code,   Shape::codes, Shape::text,
                                Shape::say_do, Shape::votes,  Shape::stop,  Shape::triad,
                                Shape::points, Shape::strokes};

std::string mutated(std::string json, Chance& chance) {
  static constexpr std::string_view kBytes = "[]{}\",:\\-0123456789eE.untl \xC3\xFF\x80\x01";
  for (std::uint64_t change = 1 + chance.below(4); change > 0; --change) {
    const std::size_t at = chance.below(json.size() + 1);
    const char byte = kBytes[chance.below(kBytes.size())];
    if (chance.one_in(3))
      json.insert(at, std::string(1 + chance.below(3), byte));
    else if (at < json.size() && chance.one_in(2))
      json.erase(at, 1 + chance.below(3));
    else if (at < json.size())
      json[at] = byte;
  }
  return json;
}

}  // namespace

TEST_CASE("what is written is read back the same, in every shape") {
  for (const Sample& sample : samples()) {
    const std::string json = encode(sample.value);
    CAPTURE(json);
    const Result<Value> read = decode(sample.shape, json);
    REQUIRE(read.ok());
    CHECK(*read == sample.value);
  }
}

TEST_CASE("null is a skipped answer in every shape") {
  for (const Shape shape : kShapes) CHECK(skipped(decode(shape, " null ").value()));
  CHECK(refused(Shape::number, "nul"));
  CHECK(refused(Shape::number, "null 1"));
  CHECK(refused(Shape::text, "nulls"));
}

TEST_CASE("white space, any order of members and escapes are read as people type them") {
  CHECK(decode(Shape::say_do, " { \"said\" : 3 ,\n\t\"happens\":null } ").value() ==
        Value{SayDo{3, std::nullopt}});
  CHECK(decode(Shape::codes, "[ \"a\" , \"b\" ]").value() == Value{Codes{{"a", "b"}}});
  CHECK(decode(Shape::text, R"("\u00e9\/\uD83D\uDC4D")").value() == Value{Text{"é/👍"}});
  CHECK(decode(Shape::number, "-0").value() == Value{Number{0}});
}

TEST_CASE("another shape than the one asked for is refused") {
  for (const Sample& sample : samples()) {
    for (const Shape shape : kShapes) {
      const Result<Value> read = decode(shape, encode(sample.value));
      if (read.ok()) CHECK(encode(*read) == encode(sample.value));
    }
  }
  CHECK(refused(Shape::number, "\"4\""));
  CHECK(refused(Shape::code, "4"));
  CHECK(refused(Shape::codes, "\"a\""));
  CHECK(refused(Shape::text, "[\"a\"]"));
  CHECK(refused(Shape::say_do, "[3,4]"));
}

TEST_CASE("numbers are whole and of bounded length") {
  for (const char* bad : {"", " ", "-", "+1", "1.0", "1.5", "1e3", "01", "--1", "1 2", "0x10",
                          "1000000000", "99999999999999999999999999", "NaN", "true", "4,", "- 1"}) {
    CAPTURE(bad);
    CHECK(refused(Shape::number, bad));
  }
}

TEST_CASE("broken strings are refused") {
  for (const char* bad : {"\"", "\"a", "\"a\nb\"", R"("\x")", R"("\u12")", R"("\uD83D")",
                          R"("\uD83Dx")", R"("\uD83D\u0041")", R"("\uDC4D")", "\"\xFF\"",
                          "\"\xC3\"", "\"\xED\xA0\x80\"", "'a'", R"("a" "b")", "\"\\"}) {
    CAPTURE(bad);
    CHECK(refused(Shape::text, bad));
  }
}

TEST_CASE("say and do are two levels from 0 to 4, both given, nothing else") {
  for (const char* bad :
       {"{}", R"({"said":3})", R"({"said":5,"happens":1})", R"({"said":-1,"happens":1})",
        R"({"said":1,"happens":1,"said":1})", R"({"said":1,"happens":1,"x":1})",
        R"({"said":1,"happens":1,})", R"({"said":1 "happens":1})", R"({"said":1,"happens":1)",
        R"({said:1,"happens":1})", R"({"said":1,"happens":"2"})"}) {
    CAPTURE(bad);
    CHECK(refused(Shape::say_do, bad));
  }
}

TEST_CASE("votes, stops, triads, points and strokes are held to their form") {
  CHECK(refused(Shape::votes, R"({"votes":{"a":"maybe"},"wrote":[]})"));
  CHECK(refused(Shape::votes, R"({"votes":{"a":"pass","a":"pass"},"wrote":[]})"));
  CHECK(refused(Shape::votes, R"({"votes":{"ŵ":"pass"},"wrote":[]})"));
  CHECK(refused(Shape::votes, R"({"votes":{}})"));
  CHECK(refused(Shape::stop, R"({"instead":"x"})"));
  CHECK(refused(Shape::stop, R"({"beat":"a","instead":null})"));
  CHECK(refused(Shape::triad, "[500,500]"));
  CHECK(refused(Shape::triad, "[500,500,1]"));
  CHECK(refused(Shape::triad, "[1001,-1,0]"));
  CHECK(refused(Shape::triad, "[400,300,300,0]"));
  CHECK(refused(Shape::points, "[[1]]"));
  CHECK(refused(Shape::points, "[[1,2,3]]"));
  CHECK(refused(Shape::points, "[[1,1001]]"));
  CHECK(refused(Shape::strokes, "[[1,2,3]]"));
  CHECK(refused(Shape::strokes, "[[]]"));
}

TEST_CASE("deep, long and endless input is refused without harm") {
  CHECK(refused(Shape::strokes, std::string(100'000, '[')));
  CHECK(refused(Shape::points, std::string(100'000, '[')));
  CHECK(refused(Shape::codes, "[" + std::string(200'000, ' ')));
  CHECK(refused(Shape::text, "\"" + std::string(10'000'000, 'a') + "\""));
  std::string many = "[1";
  for (int i = 0; i < 50'000; ++i) many += ",1";
  CHECK(refused(Shape::strokes, "[" + many + ",1]]"));
}

TEST_CASE("mutated input is refused or read, and what is read can be written and read again") {
  Chance chance({31, 32});
  int read_well = 0;
  for (int round = 0; round < 20'000; ++round) {
    const std::vector<Sample> all = samples();
    const Sample& sample = all[chance.below(all.size())];
    const std::string json = mutated(encode(sample.value), chance);
    const Result<Value> read = decode(sample.shape, json);
    if (!read) continue;
    ++read_well;
    const Result<Value> again = decode(sample.shape, encode(*read));
    CAPTURE(json);
    REQUIRE(again.ok());
    REQUIRE(*again == *read);
  }
  CHECK(read_well > 500);
}

TEST_CASE("an error says what was expected") {
  CHECK(decode(Shape::number, "x").error().what ==
        "expected a whole number, or null for a skipped one");
  CHECK(decode(Shape::say_do, "3").error().what.find("\"said\" and \"happens\"") !=
        std::string::npos);
}

}  // namespace chorus::test
