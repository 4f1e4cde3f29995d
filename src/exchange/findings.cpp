#include "exchange/findings.h"

#include <algorithm>
#include <utility>

namespace chorus {
namespace {

bool is_number(std::string_view step) {
  return !step.empty() && step.size() < 12 &&
         step.find_first_not_of("0123456789") == std::string_view::npos;
}

// Takes the first step off `pointer` ("/a/b" → "a", leaving "/b").
std::string_view take_step(std::string_view& pointer) {
  pointer.remove_prefix(1);
  const std::string_view step = pointer.substr(0, pointer.find('/'));
  pointer.remove_prefix(step.size());
  return step;
}

// The order in which a person reads a file's problems: item 2 comes before item 10.
bool comes_before(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty()) {
    const std::string_view step_a = take_step(a), step_b = take_step(b);
    if (step_a == step_b) continue;
    if (is_number(step_a) && is_number(step_b) && step_a.size() != step_b.size()) {
      return step_a.size() < step_b.size();
    }
    return step_a < step_b;
  }
  return a.empty() && !b.empty();
}

}  // namespace

std::string pointer_step(std::string_view name) {
  std::string step;
  for (const char c : name) {
    if (c == '~') {
      step += "~0";
    } else if (c == '/') {
      step += "~1";
    } else {
      step += c;
    }
  }
  return step;
}

std::string Path::pointer() const {
  if (parent_ == nullptr) return std::string(text_);
  return parent_->pointer() + "/" +
         (index_ == kNoIndex ? pointer_step(text_) : std::to_string(index_));
}

void Findings::add(std::string pointer, std::string what) {
  if (!full()) found_.push_back({std::move(pointer), std::move(what)});
}

void Findings::add_all(const Findings& others) {
  for (const Found& found : others.found_) add(found.pointer, found.what);
}

bool Findings::any_below(std::string_view pointer) const {
  return std::any_of(found_.begin(), found_.end(), [&](const Found& found) {
    const std::string_view at = found.pointer;
    return at.substr(0, pointer.size()) == pointer &&
           (at.size() == pointer.size() || at[pointer.size()] == '/');
  });
}

std::vector<Problem> Findings::problems(std::string_view file) const {
  std::vector<Problem> problems;
  for (const Found& found : found_) {
    problems.push_back({std::string(file), found.pointer, found.what});
  }
  std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
    return comes_before(a.pointer, b.pointer);
  });
  if (full()) {
    problems.push_back(
        {std::string(file), "",
         "there may be more problems: these are the first " + std::to_string(most_)});
  }
  return problems;
}

}  // namespace chorus
