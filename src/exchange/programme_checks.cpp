#include <algorithm>
#include <map>

#include "core/movement.h"
#include "exchange/programme_parts.h"

namespace chorus {
namespace {

// Each object of `list` has a `code` that none before it has.
void check_unique(const Json& list, const Path& path, Findings& findings) {
  if (!list.is_array()) return;
  std::map<std::string, std::size_t> first;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::string& code = text_of(member(list[i], "code"));
    if (code.empty()) continue;
    const auto [known, fresh] = first.emplace(code, i);
    if (fresh) continue;
    const Path item(path, i);
    findings.add(Path(item, "code"), "the code " + found(code) + " is used twice: " +
                                         Path(path, known->second).pointer() + " has it too");
  }
}

std::string codes_of(const Json& list) {
  std::string codes;
  for (const Json& each : list) {
    codes += codes.empty() ? "" : ", ";
    codes += found(member(each, "code"));
  }
  return codes.empty() ? "none" : codes;
}

void check_scene(const Json& prompt, const Json& scenes, const Path& path, Findings& findings) {
  const Json& scene = member(member(prompt, "when"), "after_scene");
  if (!scene.is_string() || !scenes.is_array()) return;
  const bool known = std::any_of(scenes.begin(), scenes.end(),
                                 [&](const Json& each) { return member(each, "code") == scene; });
  if (known) return;
  const Path when(path, "when");
  findings.add(Path(when, "after_scene"),
               "there is no scene " + found(scene) + ": the scenes are " + codes_of(scenes));
}

// The scene whose beats a prompt asks about is there, and has some to choose between.
void check_beats(const Json& prompt, const Json& scenes, const Path& path, Findings& findings) {
  const Json& code = member(prompt, "beats_of");
  if (!code.is_string() || !scenes.is_array()) return;
  const auto scene = std::find_if(scenes.begin(), scenes.end(),
                                  [&](const Json& each) { return member(each, "code") == code; });
  if (scene == scenes.end()) {
    findings.add(Path(path, "beats_of"),
                 "there is no scene " + found(code) + ": the scenes are " + codes_of(scenes));
  } else if (member(*scene, "beats").size() < 2) {
    findings.add(Path(path, "beats_of"), "the scene " + found(code) +
                                             " has fewer than two beats: expected some to choose "
                                             "between");
  }
}

// A prompt that is asked again has a second code, which no other prompt may have.
void check_again(const Json& prompt, const Json& prompts, const Path& path, Findings& findings) {
  if (!member(prompt, "again").is_string()) return;
  const std::string& code = text_of(member(prompt, "code"));
  if (code.size() > kMostOfAskedAgain) {
    findings.add(Path(path, "code"), "expected at most " + std::to_string(kMostOfAskedAgain) +
                                         " characters where a prompt is asked again");
  }
  if (member(prompt, "when") == "leaving") {
    findings.add(Path(path, "again"),
                 "what is asked at leaving cannot be asked again then: expected another \"when\"");
  }
  for (const Json& each : prompts) {
    if (text_of(member(each, "code")) != code_again(code)) continue;
    findings.add(Path(path, "again"), "there is a prompt " + found(member(each, "code")) +
                                          " already, which would be the second asking's code");
  }
}

}  // namespace

void check_codes(const Json& programme, Findings& findings) {
  const Path root;
  for (const std::string_view name : {"roles", "scenes", "tactics", "prompts"}) {
    check_unique(member(programme, name), Path(root, name), findings);
  }
  const Json& scenes = member(programme, "scenes");
  const Path scenes_path(root, "scenes");
  for (std::size_t i = 0; scenes.is_array() && i < scenes.size(); ++i) {
    const Path scene(scenes_path, i);
    for (const std::string_view name : {"beats", "characters", "tactics"})
      check_unique(member(scenes[i], name), Path(scene, name), findings);
  }
  const Json& prompts = member(programme, "prompts");
  const Path prompts_path(root, "prompts");
  for (std::size_t i = 0; prompts.is_array() && i < prompts.size(); ++i) {
    const Path prompt(prompts_path, i);
    check_unique(member(prompts[i], "options"), Path(prompt, "options"), findings);
    check_scene(prompts[i], scenes, prompt, findings);
    check_beats(prompts[i], scenes, prompt, findings);
    check_again(prompts[i], prompts, prompt, findings);
  }
}

void check_languages(const Json& programme, const std::vector<Marked>& words, Findings& findings) {
  const Json& languages = member(programme, "languages");
  if (!languages.is_array()) return;
  for (std::size_t i = 0; i < languages.size(); ++i) {
    const Json& language = languages[i];
    if (!language.is_string()) continue;
    const auto has_text = [&](const Marked& each) {
      return each.value->contains(text_of(language));
    };
    if (!words.empty() && std::none_of(words.begin(), words.end(), has_text)) {
      findings.add("/languages/" + std::to_string(i),
                   "there is not one text in " + found(language) +
                       ": expected them here or in translations/<programme>/<language>.json");
      continue;
    }
    for (const Marked& each : words) {
      if (has_text(each)) continue;
      findings.add(each.pointer, "there is no text in " + found(language) +
                                     ": expected one in every language of the programme");
    }
  }
}

}  // namespace chorus
