#include "core/prompt_type.h"

#include <algorithm>

namespace chorus {

const PromptType* PromptTypes::find(std::string_view name) const {
  const auto found = std::find_if(types_.begin(), types_.end(),
                                  [&](const PromptType* type) { return type->name() == name; });
  return found == types_.end() ? nullptr : *found;
}

}  // namespace chorus
