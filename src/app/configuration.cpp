#include "app/configuration.h"

#include <algorithm>
#include <cstdio>

#include "app/files.h"
#include "prompts/prompts.h"
#include "ui/photo.h"
#include "ui/window_keys.h"

namespace chorus {
namespace {

// The text of a file, or "" and a problem.
std::string text_of(const std::string& path, std::vector<Problem>& problems) {
  auto text = read_file(path);
  if (text) return std::move(*text);
  problems.push_back({path, "", text.error().what});
  return {};
}

void append(std::vector<Problem>& all, const std::vector<Problem>& some) {
  all.insert(all.end(), some.begin(), some.end());
}

void read_settings(Configuration& configuration, const Places& places, const Schemas& schemas) {
  const std::string file = places.config + "/kiosk.json";
  const std::string text = text_of(file, configuration.problems);
  if (text.empty()) return;
  Loaded<KioskConfig> loaded = read_kiosk_config(schemas, file, text);
  append(configuration.problems, loaded.problems);
  configuration.kiosk = std::move(loaded.thing);
}

void read_programmes(Configuration& configuration, const Places& places, const Schemas& schemas) {
  const std::string folder = places.config + "/programmes";
  const auto names = files_in(folder, ".json");
  auto& programmes = configuration.catalogue->programmes;
  if (names.empty())
    configuration.problems.push_back(
        {folder, "", "at least one programme (*.json) was expected here"});
  for (const std::string& name : names) {
    const std::string file = folder + "/" + name;
    const std::string text = text_of(file, configuration.problems);
    if (text.empty()) continue;
    const auto translations = load_translations(places.config, name, configuration.problems);
    Loaded<Programme> loaded = read_programme(schemas, prompt_types(), file, text, translations);
    append(configuration.problems, loaded.problems);
    if (!loaded.ok()) continue;
    const bool twice = configuration.catalogue->programme(loaded.thing.id) != nullptr;
    if (twice)
      configuration.problems.push_back(
          {file, "/id",
           "another file has a programme with the id \"" + loaded.thing.id + "\" already"});
    programmes.push_back(std::move(loaded.thing));
  }
}

// The kiosk's own theme stands first: it is what is painted where no other is asked for.
void read_themes(Configuration& configuration, const Places& places, const Schemas& schemas) {
  const std::string folder = places.assets + "/themes/", own = configuration.kiosk.theme;
  std::vector<std::string> names = {own + ".json"};
  for (const char* name : {"day.json", "dark.json", "contrast.json"})
    if (name != names.front()) names.emplace_back(name);
  for (const std::string& name : names) {
    const std::string text = text_of(folder + name, configuration.problems);
    if (text.empty()) continue;
    Loaded<Theme> loaded = read_theme(schemas, folder + name, text);
    append(configuration.problems, loaded.problems);
    configuration.themes.push_back(std::move(loaded.thing));
  }
}

// A picture that a programme names is a drawn symbol, or a file that can be shown.
void read_photo(Configuration& configuration, const Places& places, const std::string& programme,
                const std::string& name) {
  if (name.empty() || configuration.photos.count(name) > 0) return;
  const std::string file = places.config + "/pictures/" + name;
  if (!name.ends_with(".png")) {
    if (icon_named(name) == Icon::none && !art_named(name))
      configuration.problems.push_back(
          {places.config + "/programmes/" + programme + ".json", "",
           "there is no drawn symbol \"" + name +
               "\": expected one of the list in the guide, or a file"});
    return;
  }
  auto png = read_file(file);
  std::string objection = png ? photo_objection(*png) : png.error().what;
  std::size_t together = png ? png->size() : 0;
  for (const auto& [other, bytes] : configuration.photos) together += bytes.size();
  if (objection.empty() && together > kMostPhotoBytes)
    objection = "the pictures are larger than " + std::to_string(kMostPhotoBytes / 1024 / 1024) +
                " MiB together: make them smaller, or leave some out";
  if (!objection.empty()) return configuration.problems.push_back({file, "", objection});
  configuration.photos.emplace(name, std::move(*png));
}

void read_photos(Configuration& configuration, const Places& places) {
  for (const Programme& programme : configuration.catalogue->programmes) {
    for (const Prompt& prompt : programme.prompts) {
      read_photo(configuration, places, programme.id, prompt.picture);
      for (const Option& option : prompt.options)
        read_photo(configuration, places, programme.id, option.picture);
    }
  }
}

void check_keys(Configuration& configuration, const Places& places) {
  std::string problem;
  key_map(configuration.kiosk.keys, problem);
  if (!problem.empty())
    configuration.problems.push_back({places.config + "/kiosk.json", "/keys", problem});
}

void settle(Configuration& configuration) {
  Catalogue& catalogue = *configuration.catalogue;
  const KioskConfig& kiosk = configuration.kiosk;
  catalogue.types = prompt_types();
  catalogue.name = kiosk.name;
  catalogue.first_language = kiosk.first_language;
  catalogue.idle_seconds = kiosk.idle_seconds;
  catalogue.warning_seconds = kiosk.warning_seconds;
  catalogue.access.text_percent = kiosk.text_percent;
  catalogue.access.easy_letters = kiosk.easy_letters;
  catalogue.access.one_switch = kiosk.one_switch;
  catalogue.access.theme = kiosk.theme;
  catalogue.desk_idle_seconds = kiosk.desk_idle_seconds;
  catalogue.themes.clear();
  for (const Theme& theme : configuration.themes) catalogue.themes.push_back(theme.name);
  catalogue.export_keys = kiosk.export_keys;
  catalogue.reduced_motion = kiosk.reduced_motion;
  std::stable_partition(catalogue.programmes.begin(), catalogue.programmes.end(),
                        [&](const Programme& each) { return each.id == kiosk.first_programme; });
}

}  // namespace

std::vector<Source> load_translations(const std::string& config, const std::string& file,
                                      std::vector<Problem>& problems) {
  const std::string folder = config + "/translations/" + file.substr(0, file.rfind('.')) + "/";
  std::vector<Source> sources;
  for (const std::string& name : files_in(folder, ".json"))
    sources.push_back({folder + name, text_of(folder + name, problems)});
  return sources;
}

Schemas load_schemas(const std::string& assets, std::vector<Problem>& problems) {
  const std::string folder = assets + "/schema/";
  Schemas schemas;
  schemas.kiosk = text_of(folder + "kiosk.schema.json", problems);
  schemas.programme = text_of(folder + "programme.schema.json", problems);
  schemas.translation = text_of(folder + "translation.schema.json", problems);
  schemas.strings = text_of(folder + "strings.schema.json", problems);
  schemas.theme = text_of(folder + "theme.schema.json", problems);
  for (const PromptType* type : prompt_types().all()) {
    const std::string name(type->name());
    schemas.prompts.emplace_back(name,
                                 text_of(folder + "prompts/" + name + ".schema.json", problems));
  }
  return schemas;
}

Strings load_strings(const std::string& assets, const Schemas& schemas,
                     std::vector<Problem>& problems) {
  Strings strings;
  const std::string folder = assets + "/strings/";
  const auto read = [&](const std::string& name, const Language* english) {
    const std::string text = text_of(folder + name, problems);
    if (text.empty()) return;
    Loaded<Language> loaded = read_strings(schemas, english, folder + name, text);
    append(problems, loaded.problems);
    strings.add(std::move(loaded.thing));
  };
  read("en.json", nullptr);
  for (const std::string& name : files_in(folder, ".json")) {
    if (name == "en.json") continue;
    const Language* english = strings.find("en");
    if (english == nullptr) break;
    const Language reference = *english;  // add() may move what find() points at
    read(name, &reference);
  }
  return strings;
}

Settings load_settings(const Places& places) {
  Settings settings;
  Configuration& configuration = settings.configuration;
  configuration.catalogue = std::make_shared<Catalogue>();
  Schemas schemas = load_schemas(places.assets, configuration.problems);
  if (!configuration.problems.empty()) return settings;
  read_settings(configuration, places, schemas);
  read_themes(configuration, places, schemas);
  settings.schemas = std::move(schemas);
  check_keys(configuration, places);
  return settings;
}

Configuration load_rest(Settings settings, const Places& places) {
  Configuration& configuration = settings.configuration;
  if (!settings.schemas) return std::move(configuration);
  configuration.catalogue->strings =
      load_strings(places.assets, *settings.schemas, configuration.problems);
  read_programmes(configuration, places, *settings.schemas);
  read_photos(configuration, places);
  settle(configuration);
  return std::move(configuration);
}

Configuration load_configuration(const Places& places) {
  return load_rest(load_settings(places), places);
}

void print_problems(const std::vector<Problem>& problems) {
  for (const Problem& problem : problems) std::fprintf(stderr, "%s\n", problem.line().c_str());
}

}  // namespace chorus
