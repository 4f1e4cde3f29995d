#include "core/access.h"

#include <algorithm>
#include <array>

namespace chorus {
namespace {

struct NumberSetting {
  std::string_view name;
  int Access::*number;
  std::vector<std::string> choices;
};
const std::array<NumberSetting, 3>& numbers() {
  static const std::array<NumberSetting, 3> kNumbers = {
      {{"text_size", &Access::text_percent, {"100", "125", "150", "175", "200"}},
       {"loudness", &Access::loudness, {"40", "70", "100"}},
       {"speed", &Access::speed, {"75", "100"}}}};
  return kNumbers;
}

struct OnOffSetting {
  std::string_view name;
  bool Access::*on;
};
constexpr std::array<OnOffSetting, 4> kOnOff = {{{"letters", &Access::easy_letters},
                                                 {"wording", &Access::easy_words},
                                                 {"reach", &Access::low},
                                                 {"switch", &Access::one_switch}}};

}  // namespace

std::vector<std::string> setting_choices(std::string_view setting,
                                         const std::vector<std::string>& themes) {
  if (setting == "theme") return themes;
  for (const NumberSetting& each : numbers())
    if (each.name == setting) return each.choices;
  for (const OnOffSetting& each : kOnOff)
    if (each.name == setting) return {"off", "on"};
  return {};
}

Access with_setting(Access access, std::string_view setting, std::string_view to,
                    const std::vector<std::string>& themes) {
  const std::vector<std::string> choices = setting_choices(setting, themes);
  if (std::find(choices.begin(), choices.end(), to) == choices.end()) return access;
  if (setting == "theme") access.theme = to;
  for (const NumberSetting& each : numbers())
    if (each.name == setting) access.*each.number = std::stoi(std::string(to));
  for (const OnOffSetting& each : kOnOff)
    if (each.name == setting) access.*each.on = to == "on";
  return access;
}

std::string setting_of(const Access& access, std::string_view setting) {
  if (setting == "theme") return access.theme;
  for (const NumberSetting& each : numbers())
    if (each.name == setting) return std::to_string(access.*each.number);
  for (const OnOffSetting& each : kOnOff)
    if (each.name == setting) return access.*each.on ? "on" : "off";
  return {};
}

}  // namespace chorus
