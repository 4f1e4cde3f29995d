#include <algorithm>
#include <memory>

#include "exchange/config.h"
#include "exchange/config_keys.h"
#include "exchange/programme_parts.h"
#include "exchange/programme_translations.h"

namespace chorus {
namespace {

constexpr std::string_view kWords = "words";  // the definition of a text in several languages

// Reads one programme; used once.
class ProgrammeReader {
 public:
  ProgrammeReader(const Schemas& schemas, const PromptTypes& types)
      : schemas_(&schemas), types_(&types) {}

  Loaded<Programme> read(std::string_view file, std::string_view text,
                         const std::vector<Source>& translations) {
    Loaded<Programme> loaded;
    std::optional<Json> tree = read_document(text, findings_);
    Translated translated;
    if (tree) translated = put_translations(*tree, *schemas_, translations);
    loaded.problems = std::move(translated.problems);
    // Texts that a translation lacks are told once, with the translation.
    if (tree && loaded.problems.empty()) check_all(*tree);
    const std::vector<Problem> own = findings_.problems(file);
    loaded.problems.insert(loaded.problems.end(), own.begin(), own.end());
    if (!loaded.ok()) return loaded;
    loaded.thing = make_programme(*tree);
    loaded.thing.unreviewed = std::move(translated.unreviewed);
    return loaded;
  }

 private:
  void check_all(const Json& tree) {
    const Result<Schema> schema = Schema::parse("programme.schema.json", schemas_->programme);
    if (!schema) return findings_.add(std::string(), sentence(schema.error()));
    check(schema->root(), tree, Path(), {&findings_, kWords, &words_});
    check_codes(tree, findings_);
    check_prompts(schema->root(), tree);
    check_languages(tree, words_, findings_);
    check_export_keys(tree, findings_);
    check_seal_key(tree, findings_);
  }

  void check_prompts(const Rule& root, const Json& tree) {
    const Json& prompts = member(tree, "prompts");
    const auto rule = root.members.find("prompts");
    if (!prompts.is_array() || rule == root.members.end() || rule->second->items == nullptr) return;
    const Path document, list(document, "prompts");
    for (std::size_t i = 0; i < prompts.size() && !findings_.full(); ++i) {
      check_prompt(*rule->second->items, prompts[i], Path(list, i));
    }
  }

  // A prompt has the members of every prompt and those of its type, and no others.
  void check_prompt(const Rule& every, const Json& prompt, const Path& path) {
    const std::string& name = text_of(member(prompt, "type"));
    if (name.empty()) return;
    const PromptType* type = types_->find(name);
    const Schema* fragment = type == nullptr ? nullptr : fragment_of(name);
    if (fragment == nullptr) {
      return findings_.add(Path(path, "type"), "there is no prompt type " + found(name) +
                                                   ": the types are " + known_types());
    }
    check(fragment->root(), prompt, path, {&findings_, kWords, &words_});
    for (const auto& [member_name, value] : prompt.items()) {
      if (every.members.count(member_name) + fragment->root().members.count(member_name) > 0)
        continue;
      std::vector<std::string> known = member_names(every);
      const std::vector<std::string> own = member_names(fragment->root());
      known.insert(known.end(), own.begin(), own.end());
      findings_.add(Path(path, member_name), unknown_member(member_name, known));
    }
    const std::string pointer = path.pointer();
    if (findings_.any_below(pointer)) return;
    const Prompt made = make_prompt(prompt);
    for (const PromptType::Problem& problem : type->problems(made)) {
      findings_.add(pointer + problem.pointer, problem.what);
    }
    if (member(prompt, "again").is_string() && type->places(made) == 0) {
      findings_.add(pointer + "/again",
                    "this cannot be asked again: expected faces, agree, a slider of at most 21 "
                    "numbers, or a single choice between two options");
    }
  }

  // The schema of a type's own members, read when it is first needed; nullptr when it is missing or
  // cannot be used.
  const Schema* fragment_of(const std::string& type) {
    const auto known = fragments_.find(type);
    if (known != fragments_.end()) return known->second.get();
    std::unique_ptr<Schema>& fragment = fragments_[type];
    for (const auto& [name, text] : schemas_->prompts) {
      if (name != type) continue;
      Result<Schema> schema = Schema::parse("prompts/" + name + ".schema.json", text);
      if (schema) {
        fragment = std::make_unique<Schema>(std::move(*schema));
      } else {
        findings_.add(std::string(), sentence(schema.error()));
      }
    }
    return fragment.get();
  }

  std::string known_types() const {
    std::string names;
    for (const PromptType* type : types_->all()) {
      names += names.empty() ? "" : ", ";
      names += "\"" + std::string(type->name()) + "\"";
    }
    return names;
  }

  const Schemas* schemas_;
  const PromptTypes* types_;
  Findings findings_;
  std::vector<Marked> words_;
  std::map<std::string, std::unique_ptr<Schema>> fragments_;
};

}  // namespace

Loaded<Programme> read_programme(const Schemas& schemas, const PromptTypes& types,
                                 std::string_view file, std::string_view text,
                                 const std::vector<Source>& translations) {
  return ProgrammeReader(schemas, types).read(file, text, translations);
}

}  // namespace chorus
