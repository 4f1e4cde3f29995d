// Encrypted files: only who holds the secret half can read them, and half of one is never there.
#include "app/age_file.h"

#include <doctest/doctest.h>

#include <array>
#include <cstdio>
#include <filesystem>

#include "support/temporary_folder.h"

using namespace chorus;
using namespace chorus::test;

namespace {

// What a command prints.
std::string printed(const std::string& command) {
  std::string text;
  std::array<char, 4096> chunk{};
  FILE* pipe = popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  while (const std::size_t size = fread(chunk.data(), 1, chunk.size(), pipe))
    text.append(chunk.data(), size);
  pclose(pipe);
  return text;
}

struct Identity {
  explicit Identity(std::string at) : file(std::move(at)) {
    (void)printed("age-keygen -o '" + file + "' 2>&1");
    recipient = printed("age-keygen -y '" + file + "'");
    recipient.pop_back();
  }
  std::string decrypt(const std::string& path) const {
    return printed("age -d -i '" + file + "' '" + path + "' 2>&1");
  }
  std::string file, recipient;
};

std::size_t files_in_folder(const std::string& folder) {
  std::size_t count = 0;
  for (const auto& each : std::filesystem::directory_iterator(folder)) count += each.exists();
  return count;
}

}  // namespace

TEST_CASE("what is written for two people can be read by each of them and by nobody else") {
  const TemporaryFolder keys, folder;
  const Identity first(keys.path() + "/1"), second(keys.path() + "/2"),
      stranger(keys.path() + "/3");
  const std::string path = folder.path() + "/said.json.age";
  std::string said;
  for (int i = 0; i < 200'000; ++i) said += "kept between us;";
  auto file = AgeFile::create(path, {first.recipient, second.recipient});
  REQUIRE(file);
  REQUIRE(file->write(said.substr(0, 1'000'000)));
  REQUIRE(file->write(said.substr(1'000'000)));
  REQUIRE(file->close());
  CHECK_FALSE(std::filesystem::exists(path));
  REQUIRE(file->finish());
  CHECK(first.decrypt(path) == said);
  CHECK(second.decrypt(path) == said);
  CHECK(stranger.decrypt(path).find("kept between us") == std::string::npos);
  CHECK(read_file(path)->find("kept between us") == std::string::npos);
}

TEST_CASE("a file that is left unfinished is not there") {
  const TemporaryFolder keys, folder;
  const Identity someone(keys.path() + "/1");
  {
    auto file = AgeFile::create(folder.path() + "/said.age", {someone.recipient});
    REQUIRE(file);
    REQUIRE(file->write("half of it"));
    CHECK(files_in_folder(folder.path()) == 1);
  }
  CHECK(files_in_folder(folder.path()) == 0);
}

TEST_CASE("where the program is missing, a sentence says what to install and nothing is written") {
  const TemporaryFolder folder;
  const auto file = AgeFile::create(folder.path() + "/said.age", {"age1"}, "/nowhere/age");
  REQUIRE_FALSE(file);
  CHECK(file.error().fault == Fault::not_found);
  CHECK(sentence(file.error()).find("install the package \"age\"") != std::string::npos);
  CHECK(files_in_folder(folder.path()) == 0);
}

TEST_CASE("a key that the program refuses is said in its words, and nothing is written") {
  const TemporaryFolder folder;
  {
    auto file = AgeFile::create(folder.path() + "/said.age", {"age1qqqq"});
    REQUIRE(file);
    Done written = done();
    // The program may still be starting: what it will not read fails sooner or later.
    for (int i = 0; i < 1000 && written; ++i) written = file->write(std::string(4096, 'x'));
    REQUIRE_FALSE(written);
    CHECK(sentence(written.error()).find("age1qqqq") != std::string::npos);
  }
  CHECK(files_in_folder(folder.path()) == 0);
}

TEST_CASE("a program that ends badly after all was written leaves nothing") {
  const TemporaryFolder folder;
  {
    auto file = AgeFile::create(folder.path() + "/said.age", {"age1qqqq"}, "/bin/false");
    REQUIRE(file);
    CHECK_FALSE(file->close());
  }
  CHECK(files_in_folder(folder.path()) == 0);
}
