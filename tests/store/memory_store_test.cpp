#include "store/memory_store.h"

#include <doctest/doctest.h>

#include "support/store_builders.h"

namespace chorus::test {
struct InMemory {
  std::unique_ptr<Store> store = make_memory_store(id_of(77));
};
}  // namespace chorus::test

#define CHORUS_TWIN chorus::test::InMemory
#include "contract/store_contract.h"

TEST_CASE("a store in memory has the kiosk id that it was given") {
  using namespace chorus;
  CHECK(test::good(make_memory_store(test::id_of(5))->kiosk_id()) == test::id_of(5));
}
