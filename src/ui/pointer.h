// What fingers, mice and keys did, in order, with the position that the window system reported.
// Filled by the window's callbacks (the position is that of the last cursor callback: the server is
// never asked), emptied by the main loop.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace chorus {

struct PointerMoved {
  float x = 0, y = 0;
};
struct PointerPressed {
  float x = 0, y = 0;
};
struct PointerReleased {
  float x = 0, y = 0;
};
struct WheelTurned {
  float x = 0, y = 0;
  float lines = 0;
};
enum class NamedKey {
  tab,
  back_tab,
  enter,
  escape,
  left,
  right,
  up,
  down,
  backspace,
  space,
  home,
  end,
  desk,
  one_switch,  // the switch of somebody who has only one
  listen,
};
struct KeyPressed {
  NamedKey key = NamedKey::enter;
};  // pressed or repeated
struct TextTyped {
  std::string text;
};  // UTF-8, from a plugged-in keyboard

using Input =
    std::variant<PointerMoved, PointerPressed, PointerReleased, WheelTurned, KeyPressed, TextTyped>;

struct TimedInput {
  std::int64_t steady_ms = 0;
  Input input;
};

}  // namespace chorus
