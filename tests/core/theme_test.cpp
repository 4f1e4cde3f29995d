#include "core/theme.h"

#include <doctest/doctest.h>

namespace chorus::test {

TEST_CASE("contrast is that of WCAG, from 1:1 to 21:1, whichever colour is named first") {
  const Colour black{0, 0, 0}, white{255, 255, 255}, grey{0x77, 0x77, 0x77};
  CHECK(contrast_hundredths(black, white) == 2100);
  CHECK(contrast_hundredths(white, black) == 2100);
  CHECK(contrast_hundredths(grey, grey) == 100);
  CHECK(contrast_hundredths(white, grey) == 447);  // the well-known grey that just fails 4.5
  CHECK(contrast_hundredths(white, {0x76, 0x76, 0x76}) == 454);
}

TEST_CASE("the pairs that the look was chosen by have the contrast it gives for them") {
  CHECK(contrast_hundredths({0x0B, 0x5D, 0x5E}, {255, 255, 255}) == 765);  // 7.658, rounded down
  CHECK(contrast_hundredths({0xF2, 0xB8, 0x4B}, {0x24, 0x10, 0x19}) == 1008);
  CHECK(contrast_hundredths({0xFF, 0xE6, 0x00}, {0, 0, 0}) == 1657);
  CHECK(contrast_hundredths({0xFF, 0, 0}, {255, 255, 255}) == 399);
}

}  // namespace chorus::test
