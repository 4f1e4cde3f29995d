#include "store/pin.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "support/store_builders.h"
#include "support/temporary_folder.h"

using namespace chorus;
using namespace chorus::test;

TEST_CASE("a PIN that was set is known again and no other is") {
  TemporaryFolder folder;
  const std::string path = folder.file("pin");
  CHECK_FALSE(pins_set(path).keeper);
  good(set_pin(path, DeskRole::keeper, "258036"));
  CHECK(pins_set(path).keeper);
  CHECK(good(check_pin(path, "258036")) == DeskRole::keeper);
  CHECK(good(check_pin(path, "258037")) == DeskRole::none);
  CHECK(good(check_pin(path, "2580366")) == DeskRole::none);
  CHECK(good(check_pin(path, "")) == DeskRole::none);
}

TEST_CASE("a new PIN takes the place of the old one") {
  TemporaryFolder folder;
  const std::string path = folder.file("pin");
  good(set_pin(path, DeskRole::keeper, "258036"));
  good(set_pin(path, DeskRole::keeper, "903817"));
  CHECK(good(check_pin(path, "903817")) == DeskRole::keeper);
  CHECK(good(check_pin(path, "258036")) == DeskRole::none);
  CHECK(folder.contents().size() == 1);
}

TEST_CASE("the PIN's file is for its owner alone and does not hold the PIN") {
  TemporaryFolder folder;
  const std::string path = folder.file("pin");
  good(set_pin(path, DeskRole::keeper, "258036"));
  struct stat about {};
  REQUIRE(stat(path.c_str(), &about) == 0);
  CHECK((about.st_mode & 07777) == 0600);
  const std::string bytes = TemporaryFolder::bytes_of(path);
  CHECK(bytes.rfind("keeper $argon2id$", 0) == 0);
  CHECK(bytes.find("258036") == std::string::npos);
}

TEST_CASE("the same PIN is stored differently each time") {
  TemporaryFolder folder;
  good(set_pin(folder.file("a"), DeskRole::keeper, "258036"));
  good(set_pin(folder.file("b"), DeskRole::keeper, "258036"));
  CHECK(TemporaryFolder::bytes_of(folder.file("a")) != TemporaryFolder::bytes_of(folder.file("b")));
}

TEST_CASE("without a PIN there is nothing to check") {
  TemporaryFolder folder;
  check_fault(check_pin(folder.file("pin"), "258036"), Fault::not_found);
}

TEST_CASE("a damaged PIN file is a PIN that cannot be checked and never no PIN") {
  TemporaryFolder folder;
  const std::string path = folder.file("pin");
  good(set_pin(path, DeskRole::keeper, "258036"));
  const std::string whole = TemporaryFolder::bytes_of(path);
  for (const std::string& bytes : {std::string(), std::string("258036"), whole.substr(0, 40),
                                   "x" + whole, std::string(90, '\0')}) {
    TemporaryFolder::write(path, bytes);
    CAPTURE(bytes);
    CHECK(pins_set(path).keeper);
    check_fault(check_pin(path, "258036"), Fault::bad_input);
  }
  TemporaryFolder::write(path, std::string(100'000, 'x'));
  CHECK(pins_set(path).keeper);
  check_fault(check_pin(path, "258036"), Fault::io);
}

TEST_CASE("a folder in the place of the PIN is an error and never no PIN") {
  TemporaryFolder folder;
  const std::string path = folder.file("pin");
  std::filesystem::create_directory(path);
  CHECK(pins_set(path).keeper);
  check_fault(check_pin(path, "258036"), Fault::io);
  check_fault(set_pin(path, DeskRole::keeper, "258036"), Fault::io);
  CHECK(folder.contents().count("pin.new") == 0);
}

TEST_CASE("a PIN that cannot be written is an error") {
  TemporaryFolder folder;
  CHECK_FALSE(set_pin(folder.file("gone/pin"), DeskRole::keeper, "258036").ok());
}

TEST_CASE("the keeper's PIN and the facilitators' are told apart") {
  TemporaryFolder folder;
  const std::string path = folder.file("pin");
  check_fault(set_pin(path, DeskRole::facilitator, "903817"), Fault::not_found);
  good(set_pin(path, DeskRole::keeper, "258036"));
  CHECK_FALSE(pins_set(path).facilitator);
  CHECK(good(set_pin(path, DeskRole::facilitator, "903817")).empty());
  CHECK(pins_set(path).facilitator);
  CHECK(good(check_pin(path, "903817")) == DeskRole::facilitator);
  CHECK(good(check_pin(path, "258036")) == DeskRole::keeper);
  good(set_pin(path, DeskRole::keeper, "471108"));
  CHECK(good(check_pin(path, "903817")) == DeskRole::facilitator);
}

TEST_CASE("nobody gets the other role's PIN") {
  TemporaryFolder folder;
  const std::string path = folder.file("pin");
  good(set_pin(path, DeskRole::keeper, "258036"));
  check_fault(set_pin(path, DeskRole::facilitator, "258036"), Fault::conflict);
  good(set_pin(path, DeskRole::facilitator, "903817"));
  check_fault(set_pin(path, DeskRole::keeper, "903817"), Fault::conflict);
  CHECK(good(check_pin(path, "258036")) == DeskRole::keeper);
}

TEST_CASE(
    "with each keeper's PIN comes a recovery key of its own, which is stored as a hash only") {
  TemporaryFolder folder;
  const std::string path = folder.file("pin");
  const std::string first = good(set_pin(path, DeskRole::keeper, "258036"));
  REQUIRE(first.size() == 39);
  for (std::size_t i = 0; i < first.size(); ++i) {
    CHECK((first[i] == ' ') == (i % 5 == 4));
    CHECK(std::string_view("01258IOSUZB6").find(first[i]) == std::string_view::npos);
  }
  CHECK(TemporaryFolder::bytes_of(path).find(first.substr(0, 4)) == std::string::npos);
  CHECK(good(check_key(path, first)));
  const std::string second = good(set_pin(path, DeskRole::keeper, "471108"));
  CHECK(second != first);
  CHECK_FALSE(good(check_key(path, first)));
  CHECK(good(check_key(path, second)));
}

TEST_CASE("a recovery key may be typed in small letters and without its gaps") {
  TemporaryFolder folder;
  const std::string path = folder.file("pin");
  std::string key = good(set_pin(path, DeskRole::keeper, "258036"));
  std::string plain;
  for (const char c : key)
    if (c != ' ') plain += c >= 'A' ? static_cast<char>(c - 'A' + 'a') : c;
  CHECK(good(check_key(path, plain)));
  plain[5] = plain[5] == 'a' ? 'c' : 'a';
  CHECK_FALSE(good(check_key(path, plain)));
  CHECK_FALSE(good(check_key(path, "")));
  CHECK_FALSE(good(check_key(path, "258036")));
}

TEST_CASE("a file of an earlier version holds the keeper's PIN, and no recovery key") {
  TemporaryFolder folder;
  const std::string path = folder.file("pin");
  good(set_pin(path, DeskRole::keeper, "258036"));
  const std::string whole = TemporaryFolder::bytes_of(path);
  const std::string hash = whole.substr(7, whole.find('\n') - 7);
  TemporaryFolder::write(path, hash);
  CHECK(pins_set(path).keeper);
  CHECK_FALSE(pins_set(path).key);
  CHECK(good(check_pin(path, "258036")) == DeskRole::keeper);
  CHECK_FALSE(good(check_key(path, "")));
}

TEST_CASE("a keeper's PIN can be set anew over a damaged file") {
  TemporaryFolder folder;
  const std::string path = folder.file("pin");
  TemporaryFolder::write(path, "damaged");
  check_fault(set_pin(path, DeskRole::facilitator, "903817"), Fault::bad_input);
  good(set_pin(path, DeskRole::keeper, "258036"));
  CHECK(good(check_pin(path, "258036")) == DeskRole::keeper);
}

TEST_CASE("wrong tries are kept beside the PIN, and a damaged count is no free try") {
  TemporaryFolder folder;
  const std::string path = folder.file("pin");
  CHECK(good(read_pin_tries(path)) == Tries{});
  good(write_pin_tries(path, {7, 1'795'000'020'000}));
  CHECK(good(read_pin_tries(path)) == Tries{7, 1'795'000'020'000});
  for (const char* bytes : {"", "7", "seven 8", "-3 1795000020000", "7 8 9"}) {
    TemporaryFolder::write(path + ".tries", bytes);
    check_fault(read_pin_tries(path), Fault::bad_input);
  }
}
