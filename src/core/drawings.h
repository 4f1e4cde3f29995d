// The symbols and drawings that a page can show, by what they are of; the painted page knows how
// they look.
#pragma once

#include <optional>
#include <string_view>

namespace chorus {

// Drawn things, a small family. In icons and art alike the meaning is also in a label.
enum class Icon {
  none,
  back,
  next,
  skip,
  check,
  cross,
  globe,
  speaker,
  text_size,
  lock,
  play,
  pause,
  stop,
  people,
  chart,
  save,
  usb,
  folder,
  home,
  pencil,
  eye,
  eye_off,
  plus,
  minus,
  backspace,
  shift,
  space_bar,
  enter,
  clock,
  heart,
  list,
  leave,
  refresh,
  mask,
  up,
  down,
  easy,
  person,
  question,
  flag,
  screen,
  // The pictures of a way back, in the order of kCodePictures (core/way_back.h).
  sun,
  moon,
  cloud,
  star,
  tree,
  flower,
  apple,
  fish,
  bird,
  cat,
  snail,
  house,
  ladder,
  chair,
  key,
  bell,
  cup,
  book,
  butterfly,
  hat,
  boat,
  bicycle,
  umbrella,
  scissors,
};

// A symbol by the name that a programme calls it ("heart"); none when there is no such.
Icon icon_named(std::string_view name);
Icon code_icon(int picture);  // of kCodePictures

enum class Art { rings, masks, spotlight, curtain_call, empty_chairs, envelope, waiting_room };

// A drawing to be marked, by the name that a programme calls it ("waiting-room").
std::optional<Art> art_named(std::string_view name);

}  // namespace chorus
