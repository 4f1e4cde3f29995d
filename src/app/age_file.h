// A file in the age format: what is written to it passes through the program age, so that the disk
// never holds it as plain text.
#pragma once

#include <sys/types.h>

#include <string>
#include <string_view>
#include <vector>

#include "app/files.h"
#include "core/result.h"

namespace chorus {

constexpr const char* kAgeProgram = "/usr/bin/age";  // of Debian's package age

// Appears whole or not at all, as a NewFile does. Any thread; one at a time.
class AgeFile {
 public:
  // `recipients`: at least one; any of them can decrypt the file. Fault::not_found where the
  // program is missing.
  static Result<AgeFile> create(const std::string& path, const std::vector<std::string>& recipients,
                                const char* program = kAgeProgram);
  AgeFile(AgeFile&& other) noexcept;
  AgeFile& operator=(AgeFile&&) = delete;
  ~AgeFile();  // left unfinished: nothing of it stays

  Done write(std::string_view bytes);
  Done close();   // all is written; waits for the program. Fault::io and what the program said
  Done finish();  // after close(): puts the file in its place

 private:
  AgeFile(NewFile file, std::string path);
  Done start(const char* program, const std::vector<std::string>& recipients);
  Error failed();

  NewFile file_;
  std::string path_;
  int input_ = -1;   // what the program reads
  int errors_ = -1;  // what it said
  pid_t program_ = -1;
};

}  // namespace chorus
