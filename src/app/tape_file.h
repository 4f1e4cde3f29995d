// A tape on disk: written while a rehearsal runs, read for a replay.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "app/files.h"
#include "exchange/tape.h"

namespace chorus {

class TapeFile {
 public:
  static Result<TapeFile> create(const std::string& path);  // "" = no tape: writes go nowhere
  void write(const TapeEntry& entry);                       // the first error is kept for finish()
  Done finish();

 private:
  std::optional<NewFile> file_;
  std::optional<Error> error_;
};

// Gives each entry in order; a bad line ends it with Fault::bad_input naming the line.
Done read_tape(const std::string& path, const std::function<void(const TapeEntry&)>& each);

}  // namespace chorus
