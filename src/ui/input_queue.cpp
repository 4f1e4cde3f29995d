#include "ui/input_queue.h"

#include <utility>

namespace chorus {
namespace {

std::string utf8(char32_t c) {
  std::string text;
  const auto tail = [&](int shift) {
    text.push_back(static_cast<char>(0x80 | ((c >> shift) & 0x3F)));
  };
  if (c < 0x80) {
    text.push_back(static_cast<char>(c));
  } else if (c < 0x800) {
    text.push_back(static_cast<char>(0xC0 | (c >> 6)));
    tail(0);
  } else if (c < 0x10000) {
    text.push_back(static_cast<char>(0xE0 | (c >> 12)));
    tail(6), tail(0);
  } else {
    text.push_back(static_cast<char>(0xF0 | (c >> 18)));
    tail(12), tail(6), tail(0);
  }
  return text;
}

}  // namespace

void InputQueue::moved(std::int64_t steady_ms, float x, float y) {
  x_ = x, y_ = y;
  const TimedInput movement{steady_ms, PointerMoved{x, y}};
  const bool runs = !inputs_.empty() && std::holds_alternative<PointerMoved>(inputs_.back().input);
  if (runs && !down_) {
    inputs_.back() = movement;
  } else {
    inputs_.push_back(movement);
  }
}

void InputQueue::pressed(std::int64_t steady_ms) {
  if (std::exchange(down_, true)) return;
  inputs_.push_back({steady_ms, PointerPressed{x_, y_}});
}

void InputQueue::released(std::int64_t steady_ms) {
  if (!std::exchange(down_, false)) return;
  inputs_.push_back({steady_ms, PointerReleased{x_, y_}});
}

void InputQueue::wheel(std::int64_t steady_ms, float lines) {
  inputs_.push_back({steady_ms, WheelTurned{x_, y_, lines}});
}

void InputQueue::key(std::int64_t steady_ms, NamedKey key) {
  inputs_.push_back({steady_ms, KeyPressed{key}});
}

void InputQueue::typed(std::int64_t steady_ms, char32_t character) {
  inputs_.push_back({steady_ms, TextTyped{utf8(character)}});
}

std::vector<TimedInput> InputQueue::take() {
  return std::exchange(inputs_, {});
}

}  // namespace chorus
