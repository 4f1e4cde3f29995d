#include "exchange/config_keys.h"

#include "core/keys.h"

namespace chorus {

std::vector<std::string> export_keys_in(const Json& tree) {
  const Json& keys = member(tree, "export_key");
  if (keys.is_string()) return {text_of(keys)};
  std::vector<std::string> all;
  for (const Json& key : keys) all.push_back(text_of(key));
  return all;
}

void check_export_keys(const Json& tree, Findings& findings) {
  const Path root, place(root, "export_key");
  const Json& keys = member(tree, "export_key");
  const auto check_one = [&](const Json& key, const Path& path) {
    const std::string problem = key.is_string() ? export_key_problem(text_of(key)) : "";
    if (!problem.empty()) findings.add(path, problem);
  };
  if (!keys.is_array()) return check_one(keys, place);
  for (std::size_t i = 0; i < keys.size(); ++i) check_one(keys[i], Path(place, i));
}

void check_seal_key(const Json& tree, Findings& findings) {
  const Json& key = member(tree, "seal_words");
  if (!key.is_string()) return;
  const Path root;
  const std::string problem = seal_key_problem(text_of(key));
  if (!problem.empty()) return findings.add(Path(root, "seal_words"), problem);
  if (text_of(member(member(tree, "promises"), "words")) == "never") return;
  findings.add("/promises/words",
               "words that are sealed can be shown to nobody here: expected \"never\"");
}

}  // namespace chorus
