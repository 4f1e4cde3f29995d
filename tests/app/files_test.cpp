#include "app/files.h"

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>

using namespace chorus;

namespace {

struct Folder {
  Folder() {
    char name[] = "/tmp/chorus-files-XXXXXX";
    path = mkdtemp(name);
  }
  ~Folder() { std::filesystem::remove_all(path); }
  std::string path;
};

}  // namespace

TEST_CASE("a new file is there only when it is finished, and whole") {
  const Folder folder;
  const std::string path = folder.path + "/export.json";
  auto file = NewFile::create(path);
  REQUIRE(file.ok());
  REQUIRE(file->write("hello ????? world").ok());
  CHECK(access(path.c_str(), F_OK) != 0);
  REQUIRE(file->patch(6, "there").ok());
  REQUIRE(file->finish().ok());
  CHECK(read_file(path).value() == "hello there world");
  CHECK(files_in(folder.path, "").size() == 1);
}

TEST_CASE("a file that is given up leaves nothing, and what was there before stays") {
  const Folder folder;
  const std::string path = folder.path + "/export.json";
  {
    auto old = NewFile::create(path);
    REQUIRE(old->write("old").ok());
    REQUIRE(old->finish().ok());
    auto file = NewFile::create(path);
    REQUIRE(file->write("new").ok());
  }
  CHECK(read_file(path).value() == "old");
  CHECK(files_in(folder.path, "").size() == 1);
}

TEST_CASE("a folder that vanishes while a file is written is said in a sentence that names it") {
  const Folder folder;
  const std::string inner = folder.path + "/stick";
  REQUIRE(make_folder(inner).ok());
  auto file = NewFile::create(inner + "/export.json");
  REQUIRE(file->write("half").ok());
  std::filesystem::remove_all(inner);
  const Done finished = file->finish();
  REQUIRE_FALSE(finished.ok());
  CHECK(finished.error().where == inner + "/export.json");
  CHECK_FALSE(finished.error().what.empty());
}

TEST_CASE("a folder that is not there cannot be written into") {
  const auto file = NewFile::create("/tmp/chorus-no-such-folder/export.json");
  REQUIRE_FALSE(file.ok());
  CHECK(file.error().fault == Fault::not_found);
}

TEST_CASE("a disk that is full is said when it happens, and nothing is left") {
  const Folder folder;
  rlimit before{};
  getrlimit(RLIMIT_FSIZE, &before);
  const rlimit small{4096, before.rlim_max};
  const auto old_handler = std::signal(SIGXFSZ, SIG_IGN);
  setrlimit(RLIMIT_FSIZE, &small);
  Done written = done();
  {
    auto file = NewFile::create(folder.path + "/export.json");
    REQUIRE(file.ok());
    written = file->write(std::string(10'000, 'x'));
  }
  setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, old_handler);
  REQUIRE_FALSE(written.ok());
  CHECK(written.error().fault == Fault::io);
  CHECK(files_in(folder.path, "").empty());
}

TEST_CASE(
    "a file that is too large, a folder and a missing file are refused, each in its own words") {
  const Folder folder;
  auto file = NewFile::create(folder.path + "/large");
  REQUIRE(file->write(std::string(2000, 'x')).ok());
  REQUIRE(file->finish().ok());
  CHECK(read_file(folder.path + "/large", 1000).error().fault == Fault::bad_input);
  CHECK(read_file(folder.path).error().fault == Fault::bad_input);
  CHECK(read_file(folder.path + "/missing").error().fault == Fault::not_found);
}

TEST_CASE("new folders are for their owner only") {
  const Folder folder;
  REQUIRE(make_folder(folder.path + "/a/b").ok());
  struct stat about {};
  REQUIRE(stat((folder.path + "/a/b").c_str(), &about) == 0);
  CHECK((about.st_mode & 0777) == 0700);
}
