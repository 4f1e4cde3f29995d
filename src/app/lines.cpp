#include "app/lines.h"

#include <optional>

#include "app/files.h"

namespace chorus {

Done read_lines(const std::string& path,
                const std::function<bool(std::int64_t, std::string_view)>& each) {
  auto file = OldFile::open(path == "-" ? "/dev/stdin" : path);
  if (!file) return file.error();
  std::string chunk(64 * 1024, '\0'), line;
  std::int64_t number = 0;
  for (;;) {
    const auto read = file->read(chunk.data(), chunk.size());
    if (!read) return read.error();
    if (*read == 0) break;
    std::string_view rest(chunk.data(), *read);
    for (auto end = rest.find('\n'); end != std::string_view::npos; end = rest.find('\n')) {
      if (line.size() < kMostLineBytes) line += rest.substr(0, end);
      if (!each(++number, std::string_view(line).substr(0, kMostLineBytes))) return done();
      line.clear();
      rest.remove_prefix(end + 1);
    }
    if (line.size() < kMostLineBytes) line += rest;
  }
  if (!line.empty()) each(++number, std::string_view(line).substr(0, kMostLineBytes));
  return done();
}

}  // namespace chorus
