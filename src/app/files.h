// Files: read whole, or written so that a reader never sees half of one.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace chorus {

constexpr std::size_t kMostConfigBytes = 4 * 1024 * 1024;

// The whole file. Fault::not_found, ::io, or ::bad_input where it is larger than `most` bytes.
Result<std::string> read_file(const std::string& path, std::size_t most = kMostConfigBytes);
// Names of the regular files in a folder that end in `ending`, sorted; empty when there is no
// folder.
std::vector<std::string> files_in(const std::string& folder, std::string_view ending);
Done make_folder(const std::string& path);  // with its parents; mode 0700 for new ones

// A file that appears whole or not at all: written beside its place under a temporary name, synced,
// renamed, its folder synced. Left unfinished (or destroyed), nothing of it stays.
class NewFile {
 public:
  static Result<NewFile> create(const std::string& path);
  NewFile(NewFile&& other) noexcept;
  NewFile& operator=(NewFile&&) = delete;
  ~NewFile();

  Done write(std::string_view bytes);
  Done patch(std::int64_t offset, std::string_view bytes);  // over what was written
  Done finish();
  int descriptor() const { return descriptor_; }  // for a program that writes into it

 private:
  NewFile(int descriptor, std::string path, std::string temporary);
  Error failed(const char* doing) const;

  int descriptor_ = -1;
  std::string path_, temporary_;
};

// A file as a stream of bytes.
class OldFile {
 public:
  static Result<OldFile> open(const std::string& path);
  OldFile(OldFile&& other) noexcept;
  OldFile& operator=(OldFile&&) = delete;
  ~OldFile();
  Result<std::size_t> read(char* bytes, std::size_t size);  // 0 at the end

 private:
  OldFile(int descriptor, std::string path) : descriptor_(descriptor), path_(std::move(path)) {}
  int descriptor_ = -1;
  std::string path_;
};

}  // namespace chorus
