// Runs tests/support/validate.py, the independent check of what we write and accept.
#pragma once

#include <doctest/doctest.h>

#include <array>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

#include "support/temporary_folder.h"

namespace chorus::test {

// What the script prints, line by line, given `input`.
inline std::vector<std::string> validate_py(const std::string& arguments,
                                            const std::string& input) {
  const TemporaryFolder folder;
  const std::string path = folder.path() + "/input";
  std::ofstream(path, std::ios::binary) << input;
  const std::string command = "python3 -W ignore " CHORUS_SOURCE_DIR "/tests/support/validate.py " +
                              arguments + " < " + path + " 2>&1";
  std::FILE* pipe = popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string output;
  std::array<char, 4096> piece;
  while (const std::size_t size = std::fread(piece.data(), 1, piece.size(), pipe)) {
    output.append(piece.data(), size);
  }
  INFO(output);
  REQUIRE(pclose(pipe) == 0);
  std::vector<std::string> lines;
  for (std::size_t at = 0, end; (end = output.find('\n', at)) != std::string::npos; at = end + 1) {
    lines.push_back(output.substr(at, end - at));
  }
  return lines;
}

}  // namespace chorus::test
