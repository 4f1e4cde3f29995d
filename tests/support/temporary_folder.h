// A folder that is there for one test.
#pragma once

#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

namespace chorus::test {

class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = root() + "/chorus-test-XXXXXX";
    REQUIRE(mkdtemp(pattern.data()) != nullptr);
    path_ = pattern;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::string& path() const { return path_; }
  std::string file(const std::string& name) const { return path_ + "/" + name; }

  // Name → bytes of everything in it, to see whether anything was touched.
  std::map<std::string, std::string> contents() const {
    std::map<std::string, std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(path_)) {
      const bool plain = entry.is_regular_file();
      files[entry.path().filename().string()] =
          plain ? bytes_of(entry.path().string()) : "(no file)";
    }
    return files;
  }

  static std::string bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  static void write(const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
  }

 private:
  // In memory where the machine has such a place: the tests are about what is kept, not about how
  // fast the disk is.
  static std::string root() {
    const std::string memory = "/dev/shm";
    return access(memory.c_str(), W_OK) == 0 ? memory
                                             : std::filesystem::temp_directory_path().string();
  }

  std::string path_;
};

}  // namespace chorus::test
