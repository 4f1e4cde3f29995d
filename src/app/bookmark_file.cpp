#include "app/bookmark_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "app/files.h"
#include "exchange/tape.h"

namespace chorus {
namespace {

constexpr std::size_t kMostPlaceBytes = 256 * 1024;

// The steady clock begins anew with each boot.
std::string boot_line() {
  auto id = read_file("/proc/sys/kernel/random/boot_id", 100);
  return id ? std::move(*id) : "no boot id\n";
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

Error failed(const std::string& path) {
  return {Fault::io, path,
          std::string("where the visitor stands cannot be kept: ") + std::strerror(errno)};
}

}  // namespace

Done keep_bookmark(const std::string& path, const Bookmark& place) {
  const std::string text =
      boot_line() + write_tape_line({Moment{}, {0, 0, BookmarkFound{place, {}}}}) + "\n";
  const std::string beside = path + ".new";
  const int file = open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (file < 0) return failed(path);
  const bool written = write_all(file, text);
  if (close(file) != 0 || !written || std::rename(beside.c_str(), path.c_str()) != 0) {
    const Error error = failed(path);
    unlink(beside.c_str());
    return error;
  }
  return done();
}

std::optional<Bookmark> find_bookmark(const std::string& path) {
  const auto text = read_file(path, kMostPlaceBytes);
  const std::string boot = boot_line();
  if (!text || !text->starts_with(boot)) return std::nullopt;
  std::string_view line = std::string_view(*text).substr(boot.size());
  if (line.ends_with('\n')) line.remove_suffix(1);
  const auto entry = read_tape_line(line);
  const BookmarkFound* found = entry ? entry->event.what.get<BookmarkFound>() : nullptr;
  if (found == nullptr) return std::nullopt;
  return found->place;
}

void forget_bookmark(const std::string& path) {
  unlink((path + ".new").c_str());
  unlink(path.c_str());
}

}  // namespace chorus
