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
  CHECK_FALSE(has_pin(path));
  good(set_pin(path, "258036"));
  CHECK(has_pin(path));
  CHECK(good(check_pin(path, "258036")));
  CHECK_FALSE(good(check_pin(path, "258037")));
  CHECK_FALSE(good(check_pin(path, "2580366")));
  CHECK_FALSE(good(check_pin(path, "")));
}

TEST_CASE("a new PIN takes the place of the old one") {
  TemporaryFolder folder;
  const std::string path = folder.file("pin");
  good(set_pin(path, "258036"));
  good(set_pin(path, "903817"));
  CHECK(good(check_pin(path, "903817")));
  CHECK_FALSE(good(check_pin(path, "258036")));
  CHECK(folder.contents().size() == 1);
}

TEST_CASE("the PIN's file is for its owner alone and does not hold the PIN") {
  TemporaryFolder folder;
  const std::string path = folder.file("pin");
  good(set_pin(path, "258036"));
  struct stat about {};
  REQUIRE(stat(path.c_str(), &about) == 0);
  CHECK((about.st_mode & 07777) == 0600);
  const std::string bytes = TemporaryFolder::bytes_of(path);
  CHECK(bytes.rfind("$argon2id$", 0) == 0);
  CHECK(bytes.find("258036") == std::string::npos);
}

TEST_CASE("the same PIN is stored differently each time") {
  TemporaryFolder folder;
  good(set_pin(folder.file("a"), "258036"));
  good(set_pin(folder.file("b"), "258036"));
  CHECK(TemporaryFolder::bytes_of(folder.file("a")) != TemporaryFolder::bytes_of(folder.file("b")));
}

TEST_CASE("without a PIN there is nothing to check") {
  TemporaryFolder folder;
  check_fault(check_pin(folder.file("pin"), "258036"), Fault::not_found);
}

TEST_CASE("a damaged PIN file is a PIN that cannot be checked and never no PIN") {
  TemporaryFolder folder;
  const std::string path = folder.file("pin");
  good(set_pin(path, "258036"));
  const std::string whole = TemporaryFolder::bytes_of(path);
  for (const std::string& bytes : {std::string(), std::string("258036"), whole.substr(0, 40),
                                   "x" + whole, std::string(90, '\0')}) {
    TemporaryFolder::write(path, bytes);
    CAPTURE(bytes);
    CHECK(has_pin(path));
    check_fault(check_pin(path, "258036"), Fault::bad_input);
  }
  TemporaryFolder::write(path, std::string(100'000, 'x'));
  CHECK(has_pin(path));
  check_fault(check_pin(path, "258036"), Fault::io);
}

TEST_CASE("a folder in the place of the PIN is an error and never no PIN") {
  TemporaryFolder folder;
  const std::string path = folder.file("pin");
  std::filesystem::create_directory(path);
  CHECK(has_pin(path));
  check_fault(check_pin(path, "258036"), Fault::io);
  check_fault(set_pin(path, "258036"), Fault::io);
  CHECK(folder.contents().count("pin.new") == 0);
}

TEST_CASE("a PIN that cannot be written is an error") {
  TemporaryFolder folder;
  CHECK_FALSE(set_pin(folder.file("gone/pin"), "258036").ok());
}
