// A problem in a file, found by loading or checking it.
#pragma once

#include <string>
#include <vector>

namespace chorus {

struct Problem {
  std::string file;     // as named by the caller
  std::string pointer;  // JSON pointer (RFC 6901); "" = the whole file
  std::string what;     // what is wrong, what was expected

  std::string line() const { return file + ":" + (pointer.empty() ? "/" : pointer) + ": " + what; }
  bool operator==(const Problem&) const = default;
};

// A thing read from a file: there only when there are no problems.
template <class T>
struct Loaded {
  T thing{};
  std::vector<Problem> problems;
  bool ok() const { return problems.empty(); }
};

}  // namespace chorus
