#include "core/results.h"

#include <doctest/doctest.h>

#include "support/theatre.h"

namespace chorus::test {
namespace {

Programme hoping(int patients, int managers) {
  Programme programme = small_programme();
  programme.roles[0].expected = patients;
  programme.roles[1].expected = managers;
  return programme;
}

ShownTally told(std::int64_t all, Shown patients, Shown managers) {
  ShownTally shown;
  shown.everybody = {false, all, {}};
  for (const Shown& row : {patients, managers}) shown.roles.push_back({!row, row, {}});
  return shown;
}

}  // namespace

TEST_CASE("a role with less than its share of the room is missing, one with its share is not") {
  CHECK(missing_voices(hoping(50, 20), told(40, 19, 21)) == std::vector<int>{0});
  CHECK(missing_voices(hoping(50, 20), told(40, 20, 20)).empty());
}

TEST_CASE("a role with too few to show is missing where a share was hoped for, and only there") {
  CHECK(missing_voices(hoping(50, 20), told(40, 40, std::nullopt)) == std::vector<int>{1});
  CHECK(missing_voices(hoping(50, 0), told(40, 40, std::nullopt)).empty());
}

TEST_CASE("nothing is said of missing voices where nothing is shown or nobody has answered") {
  ShownTally hidden = told(40, 1, 39);
  hidden.everybody = {true, std::nullopt, {}};
  CHECK(missing_voices(hoping(50, 20), hidden).empty());
  CHECK(missing_voices(hoping(50, 20), told(0, 0, 0)).empty());
}

}  // namespace chorus::test
