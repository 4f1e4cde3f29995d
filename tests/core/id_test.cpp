#include "core/id.h"

#include <doctest/doctest.h>

#include "core/moment.h"

namespace chorus::test {

TEST_CASE("an id is written as 32 lower-case hexadecimal digits") {
  Id id;
  id.bytes = {0x00, 0x01, 0x0a, 0xff, 0x10, 0x20, 0x30, 0x40,
              0x50, 0x60, 0x70, 0x80, 0x90, 0xa0, 0xb0, 0xcd};
  CHECK(to_hex(id) == "00010aff102030405060708090a0b0cd");
}

TEST_CASE("an id comes back from its digits, in either case") {
  Chance chance({1, 2});
  for (int i = 0; i < 200; ++i) {
    const Id id = chance.id();
    CHECK(id_from_hex(to_hex(id)) == id);
  }
  CHECK(id_from_hex("00010AFF102030405060708090A0B0CD") ==
        id_from_hex("00010aff102030405060708090a0b0cd"));
}

TEST_CASE("anything but 32 hexadecimal digits is no id") {
  const std::string good = "00010aff102030405060708090a0b0cd";
  CHECK(id_from_hex(good));
  CHECK_FALSE(id_from_hex(""));
  CHECK_FALSE(id_from_hex(good.substr(1)));
  CHECK_FALSE(id_from_hex(good + "0"));
  for (const char bad : {'g', ' ', '-', 'G', '/', ':', '@', '`'}) {
    std::string text = good;
    text[7] = bad;
    CHECK_FALSE(id_from_hex(text));
  }
}

TEST_CASE("an id of zeros is nil, any other is not") {
  CHECK(Id{}.nil());
  CHECK(id_from_hex("00000000000000000000000000000000")->nil());
  CHECK_FALSE(id_from_hex("00000000000000000000000000000001")->nil());
}

}  // namespace chorus::test
