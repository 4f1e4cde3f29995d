// What is read at start is bounded as a whole too.
#include "app/configuration.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "support/programme_text.h"
#include "support/temporary_folder.h"

using namespace chorus;
using namespace chorus::test;

namespace {

// The header of a small picture, and as much behind it as its file is long.
void write_picture(const std::string& path, std::size_t bytes) {
  std::string png("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10", 24);
  png.resize(bytes, 'x');
  std::ofstream(path, std::ios::binary) << png;
}

// The problems of a configuration whose programme names so many pictures.
std::vector<Problem> with_pictures(int how_many, std::size_t bytes) {
  const TemporaryFolder folder;
  for (const char* part : {"/programmes", "/pictures"})
    std::filesystem::create_directories(folder.path() + part);
  std::ofstream(folder.path() + "/kiosk.json") << "{}";
  const std::string text = changed_programme([&](Tree& tree) {
    const Tree prompt = tree["prompts"][0];
    tree["prompts"] = Tree::array();
    for (int i = 0; i < how_many; ++i) {
      Tree& each = tree["prompts"].emplace_back(prompt);
      each["code"] = "p" + std::to_string(i);
      each["picture"] = "p" + std::to_string(i) + ".png";
      write_picture(folder.path() + "/pictures/p" + std::to_string(i) + ".png", bytes);
    }
  });
  std::ofstream(folder.path() + "/programmes/play.json") << text;
  Places places;
  places.config = folder.path();
  places.assets = CHORUS_SOURCE_DIR "/assets";
  return load_configuration(places).problems;
}

}  // namespace

TEST_CASE("pictures that are too many together are refused by name, and those before are not") {
  constexpr std::size_t kLarge = 4'000'000;
  CHECK(with_pictures(3, kLarge).empty());
  const auto problems = with_pictures(18, kLarge);
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].what.find("MiB together") != std::string::npos);
  CHECK(problems[0].file.find("p16.png") != std::string::npos);
}
