#include "app/bookmark_file.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

#include "app/files.h"
#include "support/temporary_folder.h"

using namespace chorus;
using namespace chorus::test;

namespace {

Bookmark a_bookmark() {
  Bookmark place;
  place.record.language = "cy";
  place.screen = "prompt";
  place.plan = {"felt", "words"};
  place.at = 1;
  place.touched_ms = 77;
  return place;
}

}  // namespace

TEST_CASE("where a visitor stands is read again as it was kept last, by its owner only") {
  const TemporaryFolder folder;
  const std::string path = folder.path() + "/bookmark";
  Bookmark place = a_bookmark();
  REQUIRE(keep_bookmark(path, place).ok());
  place.at = 0;
  REQUIRE(keep_bookmark(path, place).ok());
  const auto found = find_bookmark(path);
  REQUIRE(found);
  CHECK(found->at == 0);
  CHECK(found->plan == place.plan);
  CHECK(found->touched_ms == 77);
  struct stat about {};
  REQUIRE(stat(path.c_str(), &about) == 0);
  CHECK((about.st_mode & 0777) == 0600);
  CHECK(files_in(folder.path(), "").size() == 1);
}

TEST_CASE("what was kept before the machine was off, or is damaged, leads nowhere") {
  const TemporaryFolder folder;
  const std::string path = folder.path() + "/bookmark";
  CHECK_FALSE(find_bookmark(path));
  REQUIRE(keep_bookmark(path, a_bookmark()).ok());
  std::string text = read_file(path).value();
  SUBCASE("another boot") {
    text[0] = text[0] == '0' ? '1' : '0';
  }
  SUBCASE("half of it") {
    text.resize(text.size() / 2);
  }
  SUBCASE("nothing") {
    text.clear();
  }
  std::ofstream(path) << text;
  CHECK_FALSE(find_bookmark(path));
}

TEST_CASE("what is forgotten is gone, and forgetting twice is as good as once") {
  const TemporaryFolder folder;
  const std::string path = folder.path() + "/bookmark";
  REQUIRE(keep_bookmark(path, a_bookmark()).ok());
  forget_bookmark(path);
  forget_bookmark(path);
  CHECK(files_in(folder.path(), "").empty());
}

TEST_CASE("where it cannot be kept, a sentence says so") {
  CHECK_FALSE(keep_bookmark("/nowhere/at/all/bookmark", a_bookmark()).ok());
}
