#include "core/programme.h"

#include <doctest/doctest.h>

namespace chorus::test {

TEST_CASE("roles, scenes and prompts of a programme are found by their codes") {
  Programme programme;
  programme.roles = {{"patient", {}, false}, {"manager", {}, true}};
  programme.scenes = {{"desk", {}, {}, {}}, {"room", {}, {}, {}}};
  programme.prompts.resize(2);
  programme.prompts[0].code = "felt";
  programme.prompts[1].code = "seen";
  CHECK(programme.role_index("manager") == 1);
  CHECK(programme.scene_index("desk") == 0);
  CHECK(programme.prompt("seen") == &programme.prompts[1]);
  CHECK(programme.role_index("nurse") == -1);
  CHECK(programme.scene_index("") == -1);
  CHECK(programme.prompt("Felt") == nullptr);
}

}  // namespace chorus::test
