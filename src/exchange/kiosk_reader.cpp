#include "exchange/config.h"
#include "exchange/config_keys.h"
#include "exchange/json_tree.h"
#include "exchange/schema.h"

namespace chorus {
namespace {

KioskConfig make_config(const Json& tree) {
  KioskConfig config;
  config.name = tree.value("name", config.name);
  config.first_language = tree.value("first_language", config.first_language);
  config.first_programme = tree.value("first_programme", config.first_programme);
  config.theme = tree.value("theme", config.theme);
  config.idle_seconds = tree.value("idle_seconds", config.idle_seconds);
  config.warning_seconds = tree.value("warning_seconds", config.warning_seconds);
  config.desk_idle_seconds = tree.value("desk_idle_seconds", config.desk_idle_seconds);
  config.reduced_motion = tree.value("reduced_motion", config.reduced_motion);
  config.easy_letters = tree.value("easy_letters", config.easy_letters);
  config.one_switch = tree.value("one_switch", config.one_switch);
  config.switch_pace_ms = tree.value("switch_pace_ms", config.switch_pace_ms);
  config.display_width_mm = tree.value("display_width_mm", config.display_width_mm);
  const Json touch = tree.value("touch", Json::object());
  config.slip_mm = touch.value("slip_mm", config.slip_mm);
  config.shortest_ms = touch.value("shortest_ms", config.shortest_ms);
  config.repeat_ms = touch.value("repeat_ms", config.repeat_ms);
  const Json keys = tree.value("keys", Json::object());
  for (const auto& [key, deed] : keys.items())
    config.keys.emplace_back(key, deed.get<std::string>());
  config.text_percent = tree.value("text_percent", config.text_percent);
  config.export_folders = tree.value("export_folders", config.export_folders);
  config.backup_folder = tree.value("backup_folder", config.backup_folder);
  config.texture_megabytes = tree.value("texture_megabytes", config.texture_megabytes);
  config.export_keys = export_keys_in(tree);
  config.stage = tree.value("stage", config.stage);
  return config;
}

}  // namespace

Loaded<KioskConfig> read_kiosk_config(const Schemas& schemas, std::string_view file,
                                      std::string_view text) {
  Findings findings;
  const std::optional<Json> tree = read_checked(schemas.kiosk, "kiosk.schema.json", text, findings);
  if (tree) check_export_keys(*tree, findings);
  Loaded<KioskConfig> loaded{{}, findings.problems(file)};
  if (loaded.ok()) loaded.thing = make_config(*tree);
  return loaded;
}

}  // namespace chorus
