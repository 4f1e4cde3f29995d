#include "ui/scanner.h"

#include <algorithm>
#include <cmath>

#include "ui/hits.h"

namespace chorus {
namespace {

constexpr std::size_t kFewThings = 10;  // so many light up one by one
constexpr int kRounds = 2;

bool in_row(const Rect& a, const Rect& b) {
  return std::abs(a.y + a.h / 2 - b.y - b.h / 2) < std::min(a.h, b.h) / 2;
}

std::vector<std::vector<std::string>> rows_of(const Painting& painting) {
  std::vector<Found> things;
  for (const Found& found : live_widgets(painting))
    if (found.widget->enabled && !found.widget->corner && !found.widget->board)
      things.push_back(found);
  const bool few = things.size() <= kFewThings;
  std::vector<std::vector<std::string>> rows;
  const Found* last = nullptr;
  for (const Found& found : things) {
    const bool same = !few && last && last->layer == found.layer &&
                      in_row(last->widget->rect, found.widget->rect);
    if (!same) rows.emplace_back();
    rows.back().push_back(found.widget->id);
    last = &found;
  }
  return rows;
}

}  // namespace

void Scanner::begin(const Painting& painting, std::int64_t steady_ms) {
  rows_ = rows_of(painting);
  inside_.reset();
  at_ = 0;
  since_ms_ = steady_ms;
}

void Scanner::follow(const Painting& painting) {
  std::vector<Row> rows = rows_of(painting);
  if (rows == rows_) return;
  const std::vector<std::string> before = lit();
  rows_ = std::move(rows);
  if (inside_ && *inside_ < rows_.size() && at_ < rows_[*inside_].size()) return;
  inside_.reset();
  const auto found = std::find_if(rows_.begin(), rows_.end(), [&](const Row& row) {
    return !before.empty() && row.front() == before.front();
  });
  at_ = found == rows_.end() ? 0 : static_cast<std::size_t>(found - rows_.begin());
}

std::optional<std::int64_t> Scanner::next_due() const {
  if (!on() || rows_.empty()) return std::nullopt;
  return since_ms_ + pace_ms_;
}

void Scanner::go(std::int64_t steady_ms, int step) {
  since_ms_ = steady_ms;
  const std::size_t all = inside_ ? rows_[*inside_].size() : rows_.size();
  at_ += static_cast<std::size_t>(step);
  if (at_ < all) return;
  at_ = 0;
  if (!inside_ || ++rounds_ < kRounds) return;
  at_ = *inside_;
  inside_.reset();
}

bool Scanner::due(std::int64_t steady_ms) {
  const auto when = next_due();
  if (!when || steady_ms < *when) return false;
  go(steady_ms, 1);
  return true;
}

std::optional<std::string> Scanner::press(std::int64_t steady_ms) {
  since_ms_ = steady_ms;
  if (rows_.empty()) return std::nullopt;
  if (!inside_ && rows_[at_].size() > 1) {
    inside_ = at_;
    at_ = 0;
    rounds_ = 0;
    return std::nullopt;
  }
  const std::string chosen = inside_ ? rows_[*inside_][at_] : rows_[at_].front();
  // What was chosen stays lit first, for a second letter or a number that goes on.
  return chosen;
}

std::vector<std::string> Scanner::lit() const {
  if (!on() || rows_.empty()) return {};
  if (inside_) return {rows_[*inside_][at_]};
  return rows_[at_];
}

}  // namespace chorus
