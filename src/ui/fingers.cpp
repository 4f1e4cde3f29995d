#include "ui/fingers.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/strokes.h"

namespace chorus {
namespace {

// A finger may wander this far and still tap: 15 mm at 1920×1080 on a 24 inch display. A slider
// follows sooner.
constexpr float kWander = 60, kSlide = 14;
constexpr float kSeen = 4;  // thousandths of a board
// A stroke that has so many points is made of fewer, so that a finger may draw as long as it likes;
// one that has still as many ends there.
constexpr std::size_t kMostDrawn = 2000;
constexpr int kNotSeen = 1;  // thousandths of a board that a stroke may be off for it

const std::string kNothing;

}  // namespace

Felt Fingers::press(const Painting& painting, const PointerPressed& at, std::int64_t steady_ms) {
  Press press;
  const Found found = widget_at(painting, at.x, at.y);
  if (found.widget) press.widget = *found.widget;
  press.x = at.x;
  press.y = press.last_y = at.y;
  press.since = steady_ms;
  press.key = painting.key;
  if (press.widget && press.widget->track) press.number = press.widget->track->number;
  const bool draws =
      press.widget && press.widget->enabled && press.widget->board && press.widget->board->pen > 0;
  press_ = std::move(press);
  if (draws) return draw(at.x, at.y);
  return {{}, 0, true};
}

Felt Fingers::drag_track(float x) {
  const int number = number_at(*press_->widget->track, x);
  if (press_->way == Way::track && number == press_->number) return {};
  press_->way = Way::track;
  press_->number = number;
  return {{NumberSet{press_->widget->track->prompt, number}}, 0, true};
}

// A board's mark follows the finger, in steps that can be seen.
Felt Fingers::drag_board(float x, float y) {
  press_->way = Way::board;
  const PointTouched point = point_at(*press_->widget->board, x, y);
  const bool same = std::hypot(static_cast<float>(point.x - press_->point_x),
                               static_cast<float>(point.y - press_->point_y)) < kSeen;
  if (same) return {};
  press_->point_x = point.x;
  press_->point_y = point.y;
  return {{point}, 0, true};
}

// A stroke ends at the edge of its board, and goes on along it.
Felt Fingers::draw(float x, float y) {
  press_->way = Way::draw;
  const PointTouched at = point_at(*press_->widget->board, x, y);
  const Point point{std::clamp(at.x, 0, 1000), std::clamp(at.y, 0, 1000)};
  std::vector<Point>& stroke = press_->stroke;
  if (!stroke.empty() && stroke.back() == point) return {};
  if (stroke.size() >= kMostDrawn) {
    if (press_->dense) return {};
    stroke = simplified(stroke, kNotSeen);
    press_->dense = stroke.size() > kMostDrawn / 2;
  }
  if (stroke.size() < kMostDrawn) stroke.push_back(point);
  return {{}, 0, true};
}

Felt Fingers::lift(const Press& press, const Painting& painting, std::int64_t steady_ms) {
  Felt felt{{}, 0, true};
  const bool dot = press.stroke.size() < 2;
  if (press.key != painting.key || (dot && passed_over(press, steady_ms))) return felt;
  felt.taps.push_back(StrokeDrawn{press.widget->board->prompt, press.stroke});
  return felt;
}

Felt Fingers::move(const Painting& painting, const PointerMoved& at, TextEngine&) {
  if (!press_ || press_->way == Way::spent) return {};
  if (press_->way == Way::draw) return draw(at.x, at.y);
  const float dx = at.x - press_->x, dy = at.y - press_->y;
  const bool enabled_track = press_->widget && press_->widget->track && press_->widget->enabled;
  if (press_->way == Way::track) return drag_track(at.x);
  if (press_->way == Way::tap && enabled_track && std::abs(dx) > kSlide * painting.scale &&
      std::abs(dx) > std::abs(dy) && press_->key == painting.key)
    return drag_track(at.x);
  const bool enabled_board = press_->widget && press_->widget->board &&
                             press_->widget->board->follows && press_->widget->enabled;
  if (press_->way == Way::board) return drag_board(at.x, at.y);
  if (press_->way == Way::tap && enabled_board && press_->key == painting.key &&
      std::hypot(dx, dy) > kSlide * painting.scale)
    return drag_board(at.x, at.y);
  if (press_->way == Way::scroll) {
    const float by = press_->last_y - at.y;
    press_->last_y = at.y;
    return {{}, by, by != 0};
  }
  const float slip = rules_.slip > 0 ? rules_.slip : kWander * painting.scale;
  if (std::hypot(dx, dy) <= slip) return {};
  const bool scrolls =
      painting.scroller.most() > 0 && painting.scroller.view.holds(press_->x, press_->y);
  press_->way = scrolls ? Way::scroll : Way::spent;
  press_->last_y = at.y;
  return {{}, 0, true};
}

bool Fingers::passed_over(const Press& press, std::int64_t steady_ms) {
  if (steady_ms - press.since < rules_.shortest_ms) return true;
  const std::string id = press.widget ? press.widget->id : std::string();
  const bool again = id == tapped_ && steady_ms - tapped_ms_ < rules_.repeat_ms;
  if (!again) tapped_ = id, tapped_ms_ = steady_ms;
  return again;
}

Felt Fingers::release(const Painting& painting, const PointerReleased& at, std::int64_t steady_ms,
                      TextEngine& text) {
  if (!press_) return {};
  // The last movement may not have been told on its own.
  Felt felt = move(painting, PointerMoved{at.x, at.y}, text);
  felt.changed = true;
  const Press press = *std::exchange(press_, std::nullopt);
  if (press.way == Way::draw) return lift(press, painting, steady_ms);
  if (press.way != Way::tap || press.repeats > 0 || press.key != painting.key) return felt;
  if (passed_over(press, steady_ms)) return felt;
  if (!press.widget) {
    // A poster is one large invitation: a touch beside its button counts as well.
    for (const Found& found : live_widgets(painting))
      if (painting.poster && found.widget->main && found.widget->enabled)
        felt.taps.push_back(found.widget->tap);
    return felt;
  }
  const Widget& widget = *press.widget;
  if (!widget.enabled) return felt;
  if (widget.hold) {
    if (widget.touched) felt.taps.push_back(*widget.touched);
    return felt;
  }
  if (widget.scrolls != 0) {
    felt.scroll = static_cast<float>(widget.scrolls) * std::round(painting.scroller.view.h * .8F);
    return felt;
  }
  felt.taps.push_back(meaning(widget, press.x, press.y, text));
  return felt;
}

Felt Fingers::due(const Painting& painting, std::int64_t steady_ms) {
  Felt felt;
  if (press_ && press_->key != painting.key) press_.reset();
  while (const auto when = next_due()) {
    if (*when > steady_ms) break;
    felt.changed = true;
    felt.opened = press_->widget->opens;
    if (felt.opened.empty()) felt.taps.push_back(press_->widget->tap);
    if (press_->widget->hold || !felt.opened.empty()) press_->way = Way::spent;
    ++press_->repeats;
  }
  return felt;
}

std::optional<std::int64_t> Fingers::next_due() const {
  if (!press_ || press_->way != Way::tap || !press_->widget || !press_->widget->enabled)
    return std::nullopt;
  if (press_->widget->hold) return press_->since + kHoldMs;
  if (!press_->widget->opens.empty()) return press_->since + kFormsMs;
  if (press_->widget->repeats) return press_->since + kFirstRepeatMs + press_->repeats * kRepeatMs;
  return std::nullopt;
}

const std::string& Fingers::pressed() const {
  const bool counts = press_ && press_->widget && press_->widget->enabled &&
                      (press_->way == Way::tap || press_->way == Way::track ||
                       press_->way == Way::board || press_->way == Way::draw);
  return counts ? press_->widget->id : kNothing;
}

const std::vector<Point>* Fingers::drawn() const {
  return press_ && press_->way == Way::draw ? &press_->stroke : nullptr;
}

std::optional<float> Fingers::held(std::int64_t steady_ms) const {
  if (!press_ || press_->way != Way::tap || !press_->widget || !press_->widget->hold)
    return std::nullopt;
  return std::min(1.F, static_cast<float>(steady_ms - press_->since) / static_cast<float>(kHoldMs));
}

}  // namespace chorus
