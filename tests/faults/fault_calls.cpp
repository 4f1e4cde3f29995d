// The store's own file calls on the disk of the tests. The linker puts these in the place of the
// system's (--wrap); what SQLite calls goes through its own door.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <string>

#include "faults/fault_disk.h"

using chorus::test::DiskOp;
using chorus::test::Failing;
using chorus::test::FaultDisk;

extern "C" {
int __real_open(const char*, int, ...);
ssize_t __real_write(int, const void*, size_t);
int __real_fsync(int);
int __real_rename(const char*, const char*);
int __real_link(const char*, const char*);
int __real_unlink(const char*);
int __wrap_open(const char*, int, ...);
ssize_t __wrap_write(int, const void*, size_t);
int __wrap_fsync(int);
int __wrap_rename(const char*, const char*);
int __wrap_link(const char*, const char*);
int __wrap_unlink(const char*);
}

namespace {

const Failing* meets_fault(DiskOp op) {
  FaultDisk* disk = FaultDisk::there();
  const Failing* failing = disk == nullptr ? nullptr : disk->meets_fault(op);
  if (failing != nullptr) errno = *failing == Failing::error ? EIO : ENOSPC;
  return failing;
}

void note(chorus::test::DiskRecord entry) {
  if (FaultDisk* disk = FaultDisk::there()) disk->note(std::move(entry));
}

std::string path_of(int handle) {
  char path[4096];
  const std::string link = "/proc/self/fd/" + std::to_string(handle);
  const ssize_t length = readlink(link.c_str(), path, sizeof path);
  return length < 0 ? std::string() : std::string(path, static_cast<std::size_t>(length));
}

}  // namespace

int __wrap_open(const char* path, int flags, ...) {
  std::va_list more;
  va_start(more, flags);
  const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(more, mode_t) : 0;
  va_end(more);
  if (meets_fault(DiskOp::open) != nullptr) return -1;
  const int handle = __real_open(path, flags, mode);
  if (handle >= 0 && (flags & O_CREAT) != 0) note({DiskOp::write, path, 0, {}, 0});
  return handle;
}

ssize_t __wrap_write(int handle, const void* bytes, size_t size) {
  if (FaultDisk::there() == nullptr) return __real_write(handle, bytes, size);
  if (const Failing* failing = meets_fault(DiskOp::write)) {
    const int reason = errno;
    if (*failing == Failing::torn) (void)__real_write(handle, bytes, size / 2);
    errno = reason;
    return -1;
  }
  const off_t at = lseek(handle, 0, SEEK_CUR);
  const ssize_t written = __real_write(handle, bytes, size);
  if (written > 0) {
    const std::string what(static_cast<const char*>(bytes), static_cast<std::size_t>(written));
    note({DiskOp::write, path_of(handle), at, what, 0});
  }
  return written;
}

int __wrap_fsync(int handle) {
  if (FaultDisk::there() == nullptr) return __real_fsync(handle);
  if (meets_fault(DiskOp::sync) != nullptr) return -1;
  note({DiskOp::sync, path_of(handle), 0, {}, 0});
  return __real_fsync(handle);
}

int __wrap_rename(const char* from, const char* to) {
  if (meets_fault(DiskOp::rename) != nullptr) return -1;
  const int result = __real_rename(from, to);
  if (result == 0) note({DiskOp::rename, from, 0, {}, 0, to});
  return result;
}

int __wrap_link(const char* path, const char* name) {
  if (meets_fault(DiskOp::link) != nullptr) return -1;
  const int result = __real_link(path, name);
  if (result == 0) note({DiskOp::link, path, 0, {}, 0, name});
  return result;
}

int __wrap_unlink(const char* path) {
  if (meets_fault(DiskOp::remove) != nullptr) return -1;
  const int result = __real_unlink(path);
  if (result == 0) note({DiskOp::remove, path, 0, {}, 0});
  return result;
}
