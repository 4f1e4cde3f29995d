#include "core/theme.h"

#include <algorithm>
#include <cmath>

namespace chorus {
namespace {

// Source: WCAG 2.2, "relative luminance", with the sRGB threshold 0.04045.
double linear(std::uint8_t channel) {
  const double share = channel / 255.0;
  return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
  return 0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b);
}

}  // namespace

// Rounded down, so that no figure claims a ratio that is only nearly reached. The small addition
// keeps 21:1 from becoming 20.99 by the last bit.
int contrast_hundredths(Colour a, Colour b) {
  const double first = luminance(a);
  const double second = luminance(b);
  const double ratio = (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
  return static_cast<int>(std::floor(ratio * 100 + 1e-6));
}

}  // namespace chorus
