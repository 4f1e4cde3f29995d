#include "app/tape_file.h"

#include "app/lines.h"

namespace chorus {

Result<TapeFile> TapeFile::create(const std::string& path) {
  TapeFile tape;
  if (path.empty()) return tape;
  auto file = NewFile::create(path);
  if (!file) return file.error();
  tape.file_.emplace(std::move(*file));
  return tape;
}

void TapeFile::write(const TapeEntry& entry) {
  if (!file_ || error_) return;
  const Done written = file_->write(write_tape_line(entry) + "\n");
  if (!written) error_ = written.error();
}

Done TapeFile::finish() {
  if (error_) return *error_;
  return file_ ? file_->finish() : done();
}

Done read_tape(const std::string& path, const std::function<void(const TapeEntry&)>& each) {
  std::optional<Error> bad;
  const Done read = read_lines(path, [&](std::int64_t number, std::string_view line) {
    if (line.empty()) return true;
    const auto entry = read_tape_line(line);
    if (entry) {
      each(*entry);
      return true;
    }
    bad = Error{Fault::bad_input, path + ":" + std::to_string(number), sentence(entry.error())};
    return false;
  });
  if (bad) return *bad;
  return read;
}

}  // namespace chorus
