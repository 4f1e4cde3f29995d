// One program at a time: a lock on a file beside the store. It goes with the process, however that
// ends.
#pragma once

#include <memory>
#include <string>

#include "core/result.h"

namespace chorus {

class FileLock {
 public:
  // Locks "<path>.lock". Fault::conflict when another has it (another process, or another store of
  // this one), ::storage when the lock file cannot be made.
  static Result<std::unique_ptr<FileLock>> take(const std::string& path);
  ~FileLock();
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;

 private:
  FileLock(std::string path, int handle) : path_(std::move(path)), handle_(handle) {}
  std::string path_;
  int handle_;
};

}  // namespace chorus
