#include "exchange/programme_translations.h"

#include <set>

#include "exchange/programme_texts.h"
#include "exchange/schema.h"

namespace chorus {
namespace {

// One translation's texts into their places; what is missing and what has no place is found.
void put_texts(Json& programme, const Json& translation, Findings& findings) {
  const std::string& language = text_of(member(translation, "language"));
  const Json& texts = member(translation, "texts");
  std::set<std::string> placed;
  each_text(programme, [&](const std::string& key, Json& words) {
    const auto text = texts.find(key);
    if (text != texts.end()) {
      words[language] = *text;
      placed.insert(key);
    } else {
      findings.add("/texts",
                   "the text \"" + key + "\" is missing: it is " + found(words.begin().value()));
    }
  });
  for (const auto& [key, text] : texts.items()) {
    if (placed.count(key) > 0) continue;
    findings.add("/texts/" + pointer_step(key), "the programme has no such text");
  }
}

void check_offered(const Json& programme, const Json& translation, Findings& findings) {
  const Json& language = member(translation, "language");
  for (const Json& each : member(programme, "languages"))
    if (each == language) return;
  findings.add("/language", "the programme does not offer " + found(language) +
                                ": add it to its \"languages\", or take this file away");
}

}  // namespace

Translated put_translations(Json& programme, const Schemas& schemas,
                            const std::vector<Source>& translations) {
  Translated result;
  for (const Source& source : translations) {
    Findings findings;
    const std::optional<Json> tree =
        read_checked(schemas.translation, "translation.schema.json", source.text, findings);
    if (tree && findings.empty()) {
      if (member(*tree, "programme") != member(programme, "id")) continue;
      check_offered(programme, *tree, findings);
      put_texts(programme, *tree, findings);
      if (member(*tree, "reviewed") == false)
        result.unreviewed.push_back(text_of(member(*tree, "language")));
    }
    const std::vector<Problem> problems = findings.problems(source.file);
    result.problems.insert(result.problems.end(), problems.begin(), problems.end());
  }
  return result;
}

}  // namespace chorus
