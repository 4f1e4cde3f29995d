#include <doctest/doctest.h>

#include <string>

#include "core/words.h"

namespace chorus::test {
namespace {

// The categories of these numbers, joined: what the CLDR chart of a language says.
std::string categories(std::string_view language, std::initializer_list<std::int64_t> numbers) {
  std::string joined;
  for (const std::int64_t n : numbers) {
    if (!joined.empty()) joined += ' ';
    joined += plural_category(language, n);
  }
  return joined;
}

}  // namespace

TEST_CASE("English counts one and other") {
  CHECK(categories("en", {0, 1, 2, 11, 21, 101}) == "other one other other other other");
  CHECK(categories("en-GB", {1, 2}) == "one other");
}

TEST_CASE("Welsh counts zero, one, two, few for three, many for six, and other") {
  CHECK(categories("cy", {0, 1, 2, 3, 4, 5, 6, 7, 13, 16, 23, 100}) ==
        "zero one two few other other many other other other other other");
}

TEST_CASE("Polish counts few for 2 to 4 outside the teens, else many") {
  CHECK(categories("pl", {0, 1, 2, 4, 5, 11, 12, 14, 21, 22, 25, 101, 112, 122}) ==
        "many one few few many many many many many few many many many few");
}

TEST_CASE("Romanian counts few for none and for what ends in 1 to 19") {
  CHECK(categories("ro", {0, 1, 2, 19, 20, 100, 101, 119, 120}) ==
        "few one few few other other few few other");
}

TEST_CASE("French and Portuguese count none as one, and whole millions as many") {
  for (const char* language : {"fr", "pt", "pt-BR"}) {
    CHECK(categories(language, {0, 1, 2, 1'000'000, 1'000'001, 3'000'000}) ==
          "one one other many other many");
  }
  CHECK(categories("pt-PT", {0, 1, 2, 1'000'000}) == "other one other many");
  CHECK(categories("es", {0, 1, 2, 1'000'000}) == "other one other many");
}

TEST_CASE(
    "Bengali, Gujarati and Punjabi count none as one, Tamil, Turkish, Somali and Urdu do not") {
  for (const char* language : {"bn", "gu", "pa", "hi"}) {
    CHECK(categories(language, {0, 1, 2, 11}) == "one one other other");
  }
  for (const char* language : {"ta", "tr", "so", "ur"}) {
    CHECK(categories(language, {0, 1, 2, 11}) == "other one other other");
  }
}

TEST_CASE("Arabic uses all six categories") {
  CHECK(categories("ar", {0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 110, 111, 199, 200}) ==
        "zero one two few few many many other other other few few many many other");
}

TEST_CASE("Chinese, Japanese and Vietnamese do not count apart") {
  for (const char* language : {"zh-Hans", "zh-Hant", "zh", "ja", "vi"}) {
    CHECK(categories(language, {0, 1, 2}) == "other other other");
  }
}

TEST_CASE("Russian and Ukrainian count one for 21, Irish and Gaelic by their own ranges") {
  CHECK(categories("uk", {0, 1, 2, 5, 11, 12, 21, 22, 111}) ==
        "many one few many many many one few many");
  CHECK(categories("ga", {0, 1, 2, 3, 6, 7, 10, 11}) == "other one two few few many many other");
  CHECK(categories("gd", {0, 1, 2, 3, 10, 11, 12, 13, 19, 20}) ==
        "other one two few few one two few few other");
}

TEST_CASE("a language that nobody knows is counted like English, and no count is below none") {
  CHECK(categories("xx", {0, 1, 2}) == "other one other");
  CHECK(categories("", {1}) == "one");
  CHECK(categories("ar", {-3}) == "zero");
}

}  // namespace chorus::test
