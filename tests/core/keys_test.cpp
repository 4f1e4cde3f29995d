#include "core/keys.h"

#include <doctest/doctest.h>

#include <string>

#include "core/bech32.h"

using namespace chorus;

namespace {

// The recipient of age's own specification.
const std::string kAge = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";

KeyBytes some_bytes() {
  KeyBytes bytes{};
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<std::uint8_t>(i * 37 + 5);
  return bytes;
}

}  // namespace

TEST_CASE("32 bytes written as Bech32 are read back") {
  const std::string text = write_bech32("seal", some_bytes());
  CHECK(text.size() == 63);
  CHECK(read_bech32("seal", text) == some_bytes());
  CHECK_FALSE(read_bech32("age", text));
}

TEST_CASE("a recipient that age made is read, and written back the same") {
  const auto bytes = read_bech32("age", kAge);
  REQUIRE(bytes);
  CHECK(write_bech32("age", *bytes) == kAge);
  CHECK(export_key_problem(kAge).empty());
}

TEST_CASE("each single letter that is changed in a key is noticed") {
  for (std::size_t i = 0; i < kAge.size(); ++i) {
    for (const char other : std::string("qz2lb1 A")) {
      if (kAge[i] == other) continue;
      std::string changed = kAge;
      changed[i] = other;
      CHECK_MESSAGE(!export_key_problem(changed).empty(), changed);
    }
  }
}

TEST_CASE("two letters that change places, and a letter too many or too few, are noticed") {
  for (std::size_t i = 4; i + 1 < kAge.size(); ++i) {
    if (kAge[i] == kAge[i + 1]) continue;
    std::string changed = kAge;
    std::swap(changed[i], changed[i + 1]);
    CHECK_FALSE(export_key_problem(changed).empty());
  }
  CHECK_FALSE(export_key_problem(kAge + "q").empty());
  CHECK_FALSE(export_key_problem(kAge.substr(0, kAge.size() - 1)).empty());
  CHECK_FALSE(export_key_problem("").empty());
}

TEST_CASE("the secret half of a key is told from a wrong one") {
  CHECK(export_key_problem("AGE-SECRET-KEY-1GFPYYSJZ").find("secret half") != std::string::npos);
  const std::string secret = write_bech32(kSealSecret, some_bytes());
  CHECK(seal_key_problem(secret).find("secret half") != std::string::npos);
  CHECK(seal_key_problem(kAge).find("secret half") == std::string::npos);
  CHECK_FALSE(seal_key_problem(kAge).empty());
  CHECK(seal_key_problem(write_bech32(kSealPublic, some_bytes())).empty());
}

TEST_CASE("a screen names a key by its first and last letters") {
  CHECK(short_key(kAge) == "age1zvky…ujwj");
  CHECK(short_key("age1") == "age1");
}
