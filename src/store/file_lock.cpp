#include "store/file_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace chorus {
namespace {

// The one who leaves removes the lock file. Whoever had opened it just before then holds a lock on
// a file that no longer has a name, which keeps nobody out: so the name is checked after locking.
bool still_named(int handle, const std::string& path) {
  struct stat held {};
  struct stat named {};
  return fstat(handle, &held) == 0 && stat(path.c_str(), &named) == 0 &&
         held.st_dev == named.st_dev && held.st_ino == named.st_ino;
}

Error refusal(const std::string& path, int reason) {
  if (reason == EWOULDBLOCK) {
    return {Fault::conflict, path,
            "another Chorus on this machine has the store open; close that one first"};
  }
  return {Fault::storage, path,
          std::string("no lock can be put beside it (") + std::strerror(reason) + ")"};
}

}  // namespace

Result<std::unique_ptr<FileLock>> FileLock::take(const std::string& path) {
  const std::string name = path + ".lock";
  for (;;) {
    const int handle = open(name.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (handle < 0) return refusal(path, errno);
    if (flock(handle, LOCK_EX | LOCK_NB) != 0) {
      const int reason = errno;
      close(handle);
      return refusal(path, reason);
    }
    if (still_named(handle, name)) return std::unique_ptr<FileLock>(new FileLock(name, handle));
    close(handle);
  }
}

FileLock::~FileLock() {
  unlink(path_.c_str());
  close(handle_);
}

}  // namespace chorus
