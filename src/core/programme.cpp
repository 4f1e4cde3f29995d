#include "core/programme.h"

#include <algorithm>

namespace chorus {
namespace {

template <class Coded>
int index_of(const std::vector<Coded>& things, std::string_view code) {
  const auto found = std::find_if(things.begin(), things.end(),
                                  [&](const Coded& each) { return each.code == code; });
  return found == things.end() ? -1 : static_cast<int>(found - things.begin());
}

}  // namespace

const Prompt* Programme::prompt(std::string_view code) const {
  const int index = index_of(prompts, code);
  return index < 0 ? nullptr : &prompts[static_cast<std::size_t>(index)];
}

int Programme::role_index(std::string_view code) const {
  return index_of(roles, code);
}

int Programme::scene_index(std::string_view code) const {
  return index_of(scenes, code);
}

}  // namespace chorus
