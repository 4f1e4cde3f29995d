#include "store/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

namespace chorus {
namespace {

constexpr std::size_t kPiece = 64u << 10;  // that is copied at once

// An open file that is closed by itself.
class Handle {
 public:
  explicit Handle(int number) : number_(number) {}
  ~Handle() {
    if (number_ >= 0) close(number_);
  }
  Handle(Handle&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Handle& operator=(Handle&&) = delete;
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

bool write_all(int handle, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(handle, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

Result<Handle> make_private(const std::string& path) {
  if (const Done removed = remove_file(path); !removed) return removed.error();
  Handle handle(open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
  if (!handle.ok()) return failed(path, "made");
  return handle;
}

bool same_file(const std::string& one, const std::string& other) {
  struct stat first {};
  struct stat second {};
  return lstat(one.c_str(), &first) == 0 && lstat(other.c_str(), &second) == 0 &&
         first.st_dev == second.st_dev && first.st_ino == second.st_ino;
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
  const auto handle = make_private(path);
  if (!handle) return handle.error();
  if (!write_all(handle->number(), bytes) || fsync(handle->number()) != 0)
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

Done copy_file(const std::string& from, const std::string& to) {
  const Handle source(open(from.c_str(), O_RDONLY | O_CLOEXEC));
  if (!source.ok()) return failed(from, "opened");
  const auto copy = make_private(to);
  if (!copy) return copy.error();
  std::string piece(kPiece, '\0');
  for (;;) {
    const ssize_t got = read(source.number(), piece.data(), piece.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return failed(from, "read");
    if (got == 0) break;
    if (!write_all(copy->number(),
                   std::string_view(piece).substr(0, static_cast<std::size_t>(got))))
      return failed(to, "written");
  }
  return fsync(copy->number()) == 0 ? done() : Done(failed(to, "written"));
}

Done give_name(const std::string& path, const std::string& name) {
  if (same_file(path, name)) return done();
  if (const Done free = remove_file(name); !free) return free;
  if (link(path.c_str(), name.c_str()) == 0) return done();
  const bool unknown = errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS || errno == EMLINK;
  return unknown ? copy_file(path, name) : Done(failed(name, "made"));
}

Done sync_folder(const std::string& folder) {
  const Handle handle(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!handle.ok() || fsync(handle.number()) != 0) return failed(folder, "synced");
  return done();
}

}  // namespace chorus
