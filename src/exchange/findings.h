// What readers find wrong while they walk a document. Private to exchange.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/problem.h"

namespace chorus {

// Where a walk is: a chain of member names and indexes on the stack, so that a document without
// problems costs no pointer text. A Path must not outlive its parent.
class Path {
 public:
  Path() = default;  // the whole document
  explicit Path(std::string_view pointer) : text_(pointer) {}
  Path(const Path& parent, std::string_view member) : parent_(&parent), text_(member) {}
  Path(const Path& parent, std::size_t index) : parent_(&parent), index_(index) {}

  std::string pointer() const;  // RFC 6901

 private:
  static constexpr std::size_t kNoIndex = static_cast<std::size_t>(-1);

  const Path* parent_ = nullptr;
  std::string_view text_;  // a member's name; with no parent: the pointer that the walk began at
  std::size_t index_ = kNoIndex;
};

// `name` as a step of a JSON pointer ("~" and "/" escaped).
std::string pointer_step(std::string_view name);

// A bounded list of problems: hostile input must not make an endless one.
class Findings {
 public:
  explicit Findings(std::size_t most = 200) : most_(most) {}

  void add(std::string pointer, std::string what);
  void add(const Path& path, std::string what) { add(path.pointer(), std::move(what)); }
  void add_all(const Findings& others);

  bool empty() const { return found_.empty(); }
  bool full() const { return found_.size() >= most_; }
  bool any_below(std::string_view pointer) const;  // at `pointer` or deeper

  // Sorted by pointer (numbers by size); a list that is full says so at its end.
  std::vector<Problem> problems(std::string_view file) const;

 private:
  struct Found {
    std::string pointer, what;
  };
  std::size_t most_;
  std::vector<Found> found_;
};

}  // namespace chorus
