#include "exchange/programme_texts.h"

#include <algorithm>

namespace chorus {
namespace {

using ForEach = std::function<void(const std::string&, Json&)>;

// A text in the programme's own language, and perhaps in others.
bool is_words(const Json& tree, const std::string& own) {
  return tree.is_object() && tree.contains(own) &&
         std::all_of(tree.begin(), tree.end(), [](const Json& each) { return each.is_string(); });
}

void walk(Json& tree, const std::string& key, const std::string& own, const ForEach& visit) {
  if (is_words(tree, own)) return visit(key, tree);
  const std::string stem = key.empty() ? key : key + ".";
  if (tree.is_object()) {
    for (auto& [name, value] : tree.items()) walk(value, stem + name, own, visit);
  } else if (tree.is_array()) {
    for (std::size_t i = 0; i < tree.size(); ++i) {
      const std::string& code = text_of(member(tree[i], "code"));
      walk(tree[i], stem + (code.empty() ? std::to_string(i) : code), own, visit);
    }
  }
}

}  // namespace

void each_text(Json& programme, const ForEach& visit) {
  const Json& languages = member(programme, "languages");
  if (!languages.is_array() || languages.empty() || !languages[0].is_string()) return;
  walk(programme, {}, text_of(languages[0]), visit);
}

}  // namespace chorus
