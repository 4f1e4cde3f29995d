#include "store/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace chorus {
namespace {

// An open file that is closed by itself.
class Handle {
 public:
  explicit Handle(int number) : number_(number) {}
  ~Handle() {
    if (number_ >= 0) close(number_);
  }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  int number() const { return number_; }
  bool ok() const { return number_ >= 0; }

 private:
  int number_;
};

Error failed(const std::string& path, const char* to_do) {
  const int reason = errno;
  const Fault fault = reason == ENOENT ? Fault::not_found : Fault::io;
  return {fault, path, std::string("it cannot be ") + to_do + " (" + std::strerror(reason) + ")"};
}

Done sync_folder(const std::string& folder) {
  const Handle handle(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!handle.ok() || fsync(handle.number()) != 0) return failed(folder, "synced");
  return done();
}

bool write_all(int handle, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(handle, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

bool is_folder(const std::string& path) {
  struct stat about {};
  return stat(path.c_str(), &about) == 0 && S_ISDIR(about.st_mode);
}

bool is_there(const std::string& path) {
  struct stat about {};
  return lstat(path.c_str(), &about) == 0 || errno != ENOENT;
}

bool is_file(const std::string& path) {
  struct stat about {};
  return stat(path.c_str(), &about) == 0 && S_ISREG(about.st_mode);
}

bool may_write(const std::string& path) {
  return access(path.c_str(), W_OK) == 0;
}

std::int64_t size_of(const std::string& path) {
  struct stat about {};
  return stat(path.c_str(), &about) == 0 ? about.st_size : 0;
}

Result<std::string> read_small_file(const std::string& path, std::size_t most) {
  const Handle handle(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!handle.ok()) return failed(path, "opened");
  std::string bytes(most + 1, '\0');
  std::size_t length = 0;
  while (length < bytes.size()) {
    const ssize_t got = read(handle.number(), bytes.data() + length, bytes.size() - length);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return failed(path, "read");
    if (got == 0) break;
    length += static_cast<std::size_t>(got);
  }
  if (length > most) return Error{Fault::io, path, "it is far longer than it should be"};
  bytes.resize(length);
  return bytes;
}

Done write_private_file(const std::string& path, std::string_view bytes) {
  if (const Done removed = remove_file(path); !removed) return removed;
  const Handle handle(open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
  if (!handle.ok()) return failed(path, "made");
  if (!write_all(handle.number(), bytes) || fsync(handle.number()) != 0)
    return failed(path, "written");
  return done();
}

Done remove_file(const std::string& path) {
  if (unlink(path.c_str()) == 0 || errno == ENOENT) return done();
  return failed(path, "removed");
}

Done move_into_place(const std::string& from, const std::string& to) {
  if (rename(from.c_str(), to.c_str()) != 0) return failed(to, "put in place");
  return sync_folder(folder_of(to));
}

}  // namespace chorus
