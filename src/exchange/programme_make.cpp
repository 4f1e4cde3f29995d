#include "core/movement.h"
#include "exchange/config_keys.h"
#include "exchange/names.h"
#include "exchange/programme_parts.h"

namespace chorus {
namespace {

Words words_of(const Json& tree) {
  Words words;
  if (!tree.is_object()) return words;
  for (const auto& [language, text] : tree.items()) words.set(language, text_of(text));
  return words;
}

int number_of(const Json& tree, std::string_view name, int otherwise) {
  const Json& number = member(tree, name);
  return number.is_number_integer() ? number.get<int>() : otherwise;
}

// The word at `name` of `tree`; the schema has made sure that it is one.
template <class Enumeration>
void take_word(const Json& tree, std::string_view name, Enumeration& word) {
  word = named<Enumeration>(text_of(member(tree, name))).value_or(word);
}

Promises promises_of(const Json& tree) {
  Promises promises;
  take_word(tree, "results", promises.results);
  take_word(tree, "words", promises.words);
  take_word(tree, "export_to", promises.export_to);
  take_word(tree, "anonymity", promises.anonymity);
  return promises;
}

When when_of(const Json& tree) {
  if (tree.is_object()) return {When::Kind::after_scene, text_of(member(tree, "after_scene"))};
  if (tree == "arrival") return {When::Kind::arrival, {}};
  if (tree == "leaving") return {When::Kind::leaving, {}};
  return {When::Kind::any_time, {}};
}

std::vector<Named> named_of(const Json& tree) {
  std::vector<Named> all;
  for (const Json& each : tree) {
    all.push_back({text_of(member(each, "code")), words_of(member(each, "label"))});
  }
  return all;
}

Scene scene_of(const Json& tree) {
  return {text_of(member(tree, "code")),        words_of(member(tree, "title")),
          words_of(member(tree, "about")),      named_of(member(tree, "beats")),
          named_of(member(tree, "characters")), named_of(member(tree, "tactics"))};
}

// A prompt that is asked of a scene's beats has these for options: so other beats are another
// wording of it.
Json with_beats(Json prompt, const Json& scenes) {
  const Json& code = member(prompt, "beats_of");
  if (!code.is_string()) return prompt;
  for (const Json& scene : scenes) {
    if (member(scene, "code") == code) prompt["options"] = member(scene, "beats");
  }
  return prompt;
}

// `options` have codes of their own; `labels` are numbered from 1.
std::vector<Option> options_of(const Json& tree) {
  std::vector<Option> options;
  for (const Json& option : member(tree, "options")) {
    options.push_back({text_of(member(option, "code")), words_of(member(option, "label")),
                       words_of(member(option, "easy")), text_of(member(option, "picture"))});
  }
  for (const Json& label : member(tree, "labels")) {
    options.push_back({std::to_string(options.size() + 1), words_of(label), {}, {}});
  }
  return options;
}

// The second asking of a prompt: the same, as a prompt of its own, at leaving.
Json asked_again(Json prompt) {
  const std::string first = text_of(member(prompt, "code"));
  prompt.erase("again");
  prompt["again_of"] = first;
  prompt["code"] = code_again(first);
  prompt["when"] = "leaving";
  return prompt;
}

}  // namespace

Prompt make_prompt(const Json& tree) {
  Prompt prompt;
  prompt.code = text_of(member(tree, "code"));
  prompt.type = text_of(member(tree, "type"));
  prompt.text = words_of(member(tree, "text"));
  prompt.easy = words_of(member(tree, "easy"));
  prompt.picture = text_of(member(tree, "picture"));
  prompt.hint = words_of(member(tree, "hint"));
  prompt.when = when_of(member(tree, "when"));
  prompt.options = options_of(tree);
  prompt.max_choices = number_of(tree, "max_choices", prompt.max_choices);
  prompt.min = number_of(tree, "min", prompt.min);
  prompt.max = number_of(tree, "max", prompt.max);
  prompt.step = number_of(tree, "step", prompt.step);
  for (const Json& chip : member(tree, "chips"))
    prompt.chips.push_back(
        {text_of(member(chip, "code")), words_of(member(chip, "label")), {}, {}});
  prompt.low = words_of(member(tree, "low"));
  prompt.high = words_of(member(tree, "high"));
  prompt.max_length = number_of(tree, "max_length", prompt.max_length);
  prompt.again_of = text_of(member(tree, "again_of"));
  prompt.definition = canonical(tree);
  return prompt;
}

Programme make_programme(const Json& tree) {
  Programme programme;
  programme.id = text_of(member(tree, "id"));
  programme.title = words_of(member(tree, "title"));
  programme.about = words_of(member(tree, "about"));
  for (const Json& language : member(tree, "languages")) {
    programme.languages.push_back(text_of(language));
  }
  for (const Json& role : member(tree, "roles")) {
    programme.roles.push_back({text_of(member(role, "code")), words_of(member(role, "label")),
                               member(role, "power") == true, number_of(role, "expected", 0)});
  }
  programme.promises = promises_of(member(tree, "promises"));
  const Json& thresholds = member(tree, "thresholds");
  programme.thresholds.breakdown = number_of(thresholds, "breakdown", 10);
  programme.thresholds.cell = number_of(thresholds, "cell", 5);
  programme.contact = words_of(member(tree, "contact"));
  for (const Json& scene : member(tree, "scenes")) programme.scenes.push_back(scene_of(scene));
  programme.tactics = named_of(member(tree, "tactics"));
  for (const Json& prompt : member(tree, "prompts")) {
    programme.prompts.push_back(make_prompt(with_beats(prompt, member(tree, "scenes"))));
    if (member(prompt, "again") == "leaving")
      programme.prompts.push_back(make_prompt(asked_again(prompt)));
  }
  const Json& steps = member(tree, "steps");
  for (std::size_t i = 0; i < programme.steps.size(); ++i) programme.steps[i] = words_of(steps[i]);
  programme.export_keys = export_keys_in(tree);
  programme.promises.seal_words = text_of(member(tree, "seal_words"));
  programme.keep_months = number_of(tree, "keep_months", 0);
  return programme;
}

}  // namespace chorus
