// What makes the kiosk easier for one visitor. Belongs to a visit: the next person starts with the
// kiosk's own settings again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chorus {

struct Access {
  int text_percent = 100;     // 100, 125, 150, 175, 200
  std::string theme = "day";  // name of one of the catalogue's themes
  bool easy_letters = false;  // a face whose letters are easier to tell apart
  bool easy_words = false;    // easy-read wording and pictures, where a prompt has them
  bool low = false;           // everything in the lower part of the screen
  bool one_switch = false;    // things light up in turn; one key or a touch anywhere chooses
  int loudness = 70;          // of the voice, percent: 40, 70, 100
  int speed = 100;            // of the voice, percent of the usual: 75, 100

  bool operator==(const Access&) const = default;
};

// One setting by the code of the choice that stands for it ("text_size", "150"); as it was where
// there is no such setting or choice.
Access with_setting(Access access, std::string_view setting, std::string_view to,
                    const std::vector<std::string>& themes);
// The code of what a setting is at ("150", "dark", "on").
std::string setting_of(const Access& access, std::string_view setting);
// The codes that a setting may have, in order; empty when there is no such setting.
std::vector<std::string> setting_choices(std::string_view setting,
                                         const std::vector<std::string>& themes);

}  // namespace chorus
