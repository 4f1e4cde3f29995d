#include "prompts/prompts.h"

#include <doctest/doctest.h>

#include <set>

namespace chorus::test {

TEST_CASE("every prompt type is in the list under its own name, once") {
  std::set<std::string_view> names;
  for (const PromptType* type : prompt_types().all()) {
    names.insert(type->name());
    CHECK(prompt_types().find(type->name()) == type);
  }
  CHECK(names == std::set<std::string_view>{"faces", "agree", "single", "multi", "slider", "text",
                                            "say_do", "statements", "ranking", "triad", "picture",
                                            "stop", "experience", "drawing"});
  CHECK(prompt_types().all().size() == names.size());
}

}  // namespace chorus::test
