// One target under libFuzzer (-DCHORUS_FUZZ=ON, ./run fuzz): CHORUS_FUZZ_TARGET names it.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <cstdint>
#include <cstdlib>

#include "fuzz/targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  // What the targets share with the tests asserts, and there is no test here.
  static doctest::Context context;
  context.setAsDefaultForAssertsOutOfTestCases();
  static const auto* const kTarget = [] {
    for (const auto& each : chorus::test::fuzz_targets())
      if (each.name == CHORUS_FUZZ_TARGET) return &each;
    std::abort();
  }();
  kTarget->feed({reinterpret_cast<const char*>(bytes), size});
  return 0;
}
