#include "core/access.h"

#include <doctest/doctest.h>

using namespace chorus;

namespace {
const std::vector<std::string> kThemes = {"day", "dark"};
}

TEST_CASE("each setting takes each of its choices, and says what it is at") {
  for (const char* setting :
       {"text_size", "theme", "letters", "wording", "reach", "switch", "loudness", "speed"}) {
    const std::vector<std::string> choices = setting_choices(setting, kThemes);
    CHECK(choices.size() >= 2);
    for (const std::string& choice : choices) {
      CAPTURE(setting);
      CAPTURE(choice);
      const Access access = with_setting({}, setting, choice, kThemes);
      CHECK(setting_of(access, setting) == choice);
    }
  }
}

TEST_CASE("a setting or a choice that is not there changes nothing") {
  CHECK(with_setting({}, "text_size", "110", kThemes) == Access{});
  CHECK(with_setting({}, "text_size", "200; DROP", kThemes) == Access{});
  CHECK(with_setting({}, "theme", "neon", kThemes) == Access{});
  CHECK(with_setting({}, "volume", "100", kThemes) == Access{});
  CHECK(setting_choices("volume", kThemes).empty());
  CHECK(setting_of({}, "volume").empty());
}

TEST_CASE("only the setting that was touched changes") {
  Access access = with_setting({}, "letters", "on", kThemes);
  access = with_setting(access, "text_size", "175", kThemes);
  CHECK(access.easy_letters);
  CHECK(access.text_percent == 175);
  access.easy_letters = false;
  access.text_percent = 100;
  CHECK(access == Access{});
}
