// The configuration that is shipped, read as the kiosk reads it.
#pragma once

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "exchange/config.h"
#include "prompts/prompts.h"

namespace chorus::test {

inline std::string shipped_text(const std::string& path) {
  std::ifstream file(std::string(CHORUS_SOURCE_DIR) + "/" + path);
  std::ostringstream text;
  text << file.rdbuf();
  INFO("reading " << path);
  REQUIRE_FALSE(text.str().empty());
  return text.str();
}

inline Schemas shipped_schemas() {
  Schemas schemas;
  schemas.kiosk = shipped_text("assets/schema/kiosk.schema.json");
  schemas.programme = shipped_text("assets/schema/programme.schema.json");
  schemas.translation = shipped_text("assets/schema/translation.schema.json");
  schemas.strings = shipped_text("assets/schema/strings.schema.json");
  schemas.theme = shipped_text("assets/schema/theme.schema.json");
  for (const PromptType* type : prompt_types().all()) {
    const std::string name(type->name());
    schemas.prompts.emplace_back(name,
                                 shipped_text("assets/schema/prompts/" + name + ".schema.json"));
  }
  return schemas;
}

template <class T>
T without_problems(Loaded<T> loaded) {
  for (const Problem& problem : loaded.problems) FAIL_CHECK(problem.line());
  REQUIRE(loaded.ok());
  return std::move(loaded.thing);
}

// The languages that Chorus promises, each whole.
inline const std::vector<std::string>& shipped_languages() {
  static const std::vector<std::string> kLanguages = {"en", "cy", "pl", "ro", "tr",
                                                      "so", "pt", "fr", "bn", "ur",
                                                      "ar", "pa", "gu", "ta", "zh-Hans"};
  return kLanguages;
}

inline Programme shipped_programme(const std::string& id) {
  const std::string path = "kiosk-config/programmes/" + id + ".json";
  std::vector<Source> translations;
  for (const std::string& language : shipped_languages()) {
    if (language == "en") continue;
    const std::string file = "kiosk-config/translations/" + id + "/" + language + ".json";
    translations.push_back({file, shipped_text(file)});
  }
  return without_problems(
      read_programme(shipped_schemas(), prompt_types(), path, shipped_text(path), translations));
}

inline Strings shipped_strings() {
  const Schemas schemas = shipped_schemas();
  Strings strings;
  const Language english = without_problems(
      read_strings(schemas, nullptr, "en.json", shipped_text("assets/strings/en.json")));
  strings.add(english);
  for (const std::string& language : shipped_languages()) {
    if (language == "en") continue;
    const std::string file = "assets/strings/" + language + ".json";
    strings.add(without_problems(read_strings(schemas, &english, file, shipped_text(file))));
  }
  return strings;
}

inline Theme shipped_theme(const std::string& name) {
  const std::string path = "assets/themes/" + name + ".json";
  return without_problems(read_theme(shipped_schemas(), path, shipped_text(path)));
}

}  // namespace chorus::test
