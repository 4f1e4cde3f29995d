#include "core/pin_rules.h"

#include <doctest/doctest.h>

using chorus::pin_objection;

TEST_CASE("a PIN of six to twelve unlike digits is taken") {
  for (const char* pin : {"258036", "903817", "112358", "123457", "987653", "246813579024"}) {
    CAPTURE(pin);
    CHECK(pin_objection(pin) == "");
  }
}

TEST_CASE("a PIN of fewer than six digits is too short") {
  for (const char* pin : {"", "7", "25803"}) {
    CAPTURE(pin);
    CHECK(pin_objection(pin) == "pin.too_short");
  }
}

TEST_CASE("what is not a digit does not count as one") {
  CHECK(pin_objection("25803x") == "pin.too_short");
  CHECK(pin_objection("2580 36") == "pin.too_short");
}

TEST_CASE("a PIN of more than twelve digits is too long") {
  CHECK(pin_objection("2468135790246") == "pin.too_long");
}

TEST_CASE("a PIN of one digit over and over is too simple") {
  CHECK(pin_objection("000000") == "pin.too_simple");
  CHECK(pin_objection("777777777777") == "pin.too_simple");
}

TEST_CASE("a PIN that counts up or down is too simple") {
  for (const char* pin : {"123456", "345678", "654321", "567890", "098765", "890123"}) {
    CAPTURE(pin);
    CHECK(pin_objection(pin) == "pin.too_simple");
  }
}

TEST_CASE("a PIN that repeats a shorter group is too simple") {
  for (const char* pin : {"121212", "123123", "9090909", "258258258", "25802580"}) {
    CAPTURE(pin);
    CHECK(pin_objection(pin) == "pin.too_simple");
  }
}
