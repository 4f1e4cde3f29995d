// Errors are values. A function that can fail returns Result<T>: the thing, or an Error whose
// sentence a facilitator can act on. Nothing of ours throws; a library's exceptions are caught in
// the function that calls the library.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>
#include <variant>

namespace chorus {

enum class Fault {
  bad_input,  // a file, a line or a command that cannot be understood
  not_found,  // a thing that was named and is not there
  conflict,   // something else holds it, or it is newer than we are
  storage,    // the database cannot be used
  io,         // the disk, the folder, the stick
};

struct Error {
  Fault fault = Fault::io;
  std::string where;  // file, file:/json/pointer, or path; may be empty
  std::string what;   // what is wrong and what was expected, one sentence without a full stop

  bool operator==(const Error&) const = default;
};

// "where: what", or only "what" where there is no place.
inline std::string sentence(const Error& error) {
  return error.where.empty() ? error.what : error.where + ": " + error.what;
}

// A broken invariant ends the program in every build: the service restarts it and the store is
// crash-safe, so stopping is kinder than going on with a wrong state.
[[noreturn]] inline void broken(const char* what) {
  std::fprintf(stderr, "chorus: broken invariant: %s\n", what);
  std::abort();
}
inline void require(bool holds, const char* what) {
  if (!holds) broken(what);
}

struct Nothing {
  bool operator==(const Nothing&) const = default;
};

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  explicit operator bool() const { return state_.index() == 0; }
  bool ok() const { return state_.index() == 0; }

  T& value() & { return require(ok(), "value of a failed Result"), std::get<0>(state_); }
  const T& value() const& { return require(ok(), "value of a failed Result"), std::get<0>(state_); }
  T&& value() && {
    return require(ok(), "value of a failed Result"), std::get<0>(std::move(state_));
  }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  const Error& error() const {
    return require(!ok(), "error of a good Result"), std::get<1>(state_);
  }

 private:
  std::variant<T, Error> state_;
};

using Done = Result<Nothing>;
inline Done done() {
  return Nothing{};
}

}  // namespace chorus
