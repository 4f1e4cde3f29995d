#include "store/value_index.h"

#include <doctest/doctest.h>

#include <string>

using chorus::ValueIndex;

TEST_CASE("a text gets the next number and keeps it") {
  ValueIndex index(10, 10);
  CHECK(index.number("4") == 0);
  CHECK(index.number("\"yes\"") == 1);
  CHECK(index.number("4") == 0);
  CHECK(index.number("") == 2);
  CHECK(index.number("\"yes\"") == 1);
  CHECK(index.text(1) == "\"yes\"");
  CHECK(index.size() == 3);
}

TEST_CASE("a full index takes no new text and still knows the old ones") {
  ValueIndex index(2, 10);
  index.number("a");
  index.number("bb");
  CHECK(index.number("c") == ValueIndex::kNone);
  CHECK(index.number("dd") == ValueIndex::kNone);
  CHECK(index.number("a") == 0);
  CHECK(index.number("bb") == 1);
}

TEST_CASE("a text that is too long is not taken in") {
  ValueIndex index(10, 4);
  CHECK(index.number("12345") == ValueIndex::kNone);
  CHECK(index.number("1234") == 0);
}

TEST_CASE("numbers hold while many texts come in") {
  ValueIndex index(5000, 10);
  for (std::uint32_t i = 0; i < 5000; ++i) CHECK(index.number(std::to_string(i)) == i);
  for (std::uint32_t i = 0; i < 5000; ++i) CHECK(index.text(i) == std::to_string(i));
}
