// Each target is given its corpus once: what a longer search has found stays mended.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "fuzz/targets.h"

using namespace chorus::test;

TEST_CASE("every parser takes everything in its corpus, cut short anywhere, and nothing at all") {
  for (const FuzzTarget& target : fuzz_targets()) {
    std::size_t files = 0;
    target.feed({});
    const std::string folder = std::string(CHORUS_SOURCE_DIR) + "/tests/fuzz/corpus/" + target.name;
    for (const auto& each : std::filesystem::directory_iterator(folder)) {
      std::ifstream file(each.path(), std::ios::binary);
      const std::string bytes{std::istreambuf_iterator<char>(file), {}};
      target.feed(bytes);
      for (std::size_t cut = 1; cut < 10; ++cut)
        target.feed(bytes.substr(0, bytes.size() * cut / 10));
      ++files;
    }
    CHECK_MESSAGE(files > 0, target.name);
  }
}
