#include "app/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

namespace chorus {
namespace {

std::string reason(int number) {
  return std::generic_category().message(number);
}

std::string folder_of(const std::string& path) {
  const auto slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

Error io_error(const std::string& path, const std::string& doing, int number) {
  const Fault fault = number == ENOENT ? Fault::not_found : Fault::io;
  return {fault, path, doing + ": " + reason(number)};
}

}  // namespace

Result<std::string> read_file(const std::string& path, std::size_t most) {
  auto file = OldFile::open(path);
  if (!file) return file.error();
  std::string text;
  std::string chunk(64 * 1024, '\0');
  for (;;) {
    const auto read = file->read(chunk.data(), chunk.size());
    if (!read) return read.error();
    if (*read == 0) return text;
    text.append(chunk, 0, *read);
    if (text.size() > most) {
      return Error{Fault::bad_input, path,
                   "the file is larger than " + std::to_string(most / 1024 / 1024) + " MiB"};
    }
  }
}

std::vector<std::string> files_in(const std::string& folder, std::string_view ending) {
  std::vector<std::string> names;
  std::error_code error;
  for (const auto& each : std::filesystem::directory_iterator(folder, error)) {
    const std::string name = each.path().filename().string();
    const bool ends = name.size() > ending.size() &&
                      std::string_view(name).substr(name.size() - ending.size()) == ending;
    if (ends && each.is_regular_file(error)) names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

Done make_folder(const std::string& path) {
  for (std::size_t at = 1; at <= path.size(); ++at) {
    if (at != path.size() && path[at] != '/') continue;
    const std::string part = path.substr(0, at);
    if (mkdir(part.c_str(), 0700) != 0 && errno != EEXIST) {
      return io_error(part, "the folder cannot be made", errno);
    }
  }
  struct stat about {};
  if (stat(path.c_str(), &about) != 0 || !S_ISDIR(about.st_mode)) {
    return Error{Fault::io, path, "a folder was expected here"};
  }
  return done();
}

NewFile::NewFile(int descriptor, std::string path, std::string temporary)
    : descriptor_(descriptor), path_(std::move(path)), temporary_(std::move(temporary)) {}

NewFile::NewFile(NewFile&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)),
      path_(std::move(other.path_)),
      temporary_(std::move(other.temporary_)) {}

NewFile::~NewFile() {
  if (descriptor_ < 0) return;
  close(descriptor_);
  unlink(temporary_.c_str());
}

Error NewFile::failed(const char* doing) const {
  return io_error(path_, doing, errno);
}

Result<NewFile> NewFile::create(const std::string& path) {
  const std::string temporary = path + ".part" + std::to_string(getpid());
  const int descriptor = open(temporary.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0600);
  if (descriptor < 0) return io_error(path, "the file cannot be written", errno);
  return NewFile(descriptor, path, temporary);
}

Done NewFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return failed("the file cannot be written");
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return done();
}

Done NewFile::patch(std::int64_t offset, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = pwrite(descriptor_, bytes.data(), bytes.size(), offset);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return failed("the file cannot be written");
    bytes.remove_prefix(static_cast<std::size_t>(written));
    offset += written;
  }
  return done();
}

Done NewFile::finish() {
  if (fsync(descriptor_) != 0) return failed("the file cannot be made durable");
  if (close(std::exchange(descriptor_, -1)) != 0) {
    unlink(temporary_.c_str());
    return failed("the file cannot be closed");
  }
  if (rename(temporary_.c_str(), path_.c_str()) != 0) {
    const Error error = failed("the file cannot be put in its place");
    unlink(temporary_.c_str());
    return error;
  }
  const int folder = open(folder_of(path_).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return failed("the folder cannot be made durable");
  const int synced = fsync(folder);
  const int number = errno;
  close(folder);
  // Some file systems of USB sticks cannot sync a folder and say so; the file itself is synced.
  if (synced != 0 && number != EINVAL && number != ENOTSUP) {
    return io_error(path_, "the folder cannot be made durable", number);
  }
  return done();
}

Result<OldFile> OldFile::open(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return io_error(path, "the file cannot be opened", errno);
  struct stat about {};
  if (fstat(descriptor, &about) == 0 && S_ISDIR(about.st_mode)) {
    close(descriptor);
    return Error{Fault::bad_input, path, "this is a folder; a file was expected"};
  }
  return OldFile(descriptor, path);
}

OldFile::OldFile(OldFile&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), path_(std::move(other.path_)) {}

OldFile::~OldFile() {
  if (descriptor_ >= 0) close(descriptor_);
}

Result<std::size_t> OldFile::read(char* bytes, std::size_t size) {
  for (;;) {
    const ssize_t got = ::read(descriptor_, bytes, size);
    if (got >= 0) return static_cast<std::size_t>(got);
    if (errno != EINTR) return io_error(path_, "the file cannot be read", errno);
  }
}

}  // namespace chorus
