// What the tests of on-screen keyboards share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/keyboard_layouts.h"

namespace chorus::test {

inline const std::vector<const char*> kWithoutCapitals = {"ar", "ur", "bn", "pa", "gu", "ta"};

inline const KeyboardKey* find(const KeyboardRows& rows, const std::string& id) {
  for (const auto& row : rows)
    for (const KeyboardKey& key : row)
      if (key.id == id) return &key;
  return nullptr;
}

inline KeyboardRows plain(std::string_view language) {
  return keyboard_rows(language, {});
}

// Letters, letters with shift, signs, letters with marks.
inline std::vector<KeyboardState> layers() {
  std::vector<KeyboardState> all(4);
  all[1].shift = all[2].symbols = all[3].marks = true;
  return all;
}

}  // namespace chorus::test
