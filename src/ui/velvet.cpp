#include "ui/velvet.h"

#include <algorithm>
#include <cmath>

#include "ui/light.h"

namespace chorus {
namespace {

constexpr int kSteps = 2048;

std::uint8_t byte(float value) {
  return static_cast<std::uint8_t>(static_cast<int>(std::clamp(value, 0.0f, 255.0f) + 0.5f));
}

void put(std::uint8_t* pixel, const Shade& colour, float brightness, float coverage) {
  const auto over = [&](std::uint8_t below, float above) {
    const float lit = above * brightness;
    return byte(static_cast<float>(below) + (lit - static_cast<float>(below)) * coverage);
  };
  pixel[0] = over(pixel[0], colour.b);
  pixel[1] = over(pixel[1], colour.g);
  pixel[2] = over(pixel[2], colour.r);
}

// The same where nothing shows through; `brightness` leaves every channel below 256.
void put_whole(std::uint8_t* pixel, const Shade& colour, float brightness) {
  pixel[0] = static_cast<std::uint8_t>(static_cast<int>(colour.b * brightness + 0.5f));
  pixel[1] = static_cast<std::uint8_t>(static_cast<int>(colour.g * brightness + 0.5f));
  pixel[2] = static_cast<std::uint8_t>(static_cast<int>(colour.r * brightness + 0.5f));
}

float most_brightness(const Cloth& cloth) {
  const auto most = [](Colour c) { return std::max({c.r, c.g, c.b}); };
  return 255.0f /
         static_cast<float>(std::max({most(cloth.top), most(cloth.bottom), std::uint8_t{1}}));
}

// From 0 to 1, a different number for each `i`, the same every time.
float scattered(unsigned seed, unsigned i) {
  unsigned x = (seed * 7919u + i) * 2654435761u;
  x ^= x >> 15;
  x *= 2246822519u;
  return static_cast<float>(x >> 8) / static_cast<float>(1u << 24);
}

float bell(float x) {
  return std::exp(-x * x);
}

// One fold, from groove to groove: dark at both ends, a ridge left of the middle.
float fold_profile(float t, float depth, float shine) {
  const float groove = std::max(bell(t / 0.16f), 0.85f * bell((1 - t) / 0.24f));
  return 1 - depth * groove + shine * bell((t - 0.4f) / 0.2f);
}

Shade colour_at(const Cloth& cloth, int y) {
  return mixed(shade(cloth.top), shade(cloth.bottom),
               std::min(static_cast<float>(y) / cloth.height, 1.0f));
}

}  // namespace

float Folds::at(float across) const {
  const auto step = static_cast<std::size_t>(std::clamp(across, 0.0f, 1.0f) * (kSteps - 1));
  return brightness[step];
}

Folds make_folds(int count, float depth, float shine, unsigned seed) {
  std::vector<float> ends{0};
  for (int i = 0; i < count; ++i) {
    ends.push_back(ends.back() + 0.6f + 0.8f * scattered(seed, static_cast<unsigned>(i)));
  }
  Folds folds{std::vector<float>(kSteps)};
  std::size_t fold = 0;
  for (int step = 0; step < kSteps; ++step) {
    const float across = static_cast<float>(step) / kSteps * ends.back();
    while (fold + 2 < ends.size() && across >= ends[fold + 1]) ++fold;
    const float t = (across - ends[fold]) / (ends[fold + 1] - ends[fold]);
    const float own_depth =
        depth * (0.55f + 0.45f * scattered(seed + 1, static_cast<unsigned>(fold)));
    folds.brightness[step] = fold_profile(t, own_depth, shine);
  }
  return folds;
}

void paint_hanging(CairoPicture& picture, const Cloth& cloth, const std::vector<float>& hem) {
  const float lowest = *std::max_element(hem.begin(), hem.end());
  const int rows = std::min(picture.height(), static_cast<int>(std::ceil(lowest)));
  const RawPixels pixels = picture.raw();
  const float most = most_brightness(cloth);
  std::vector<float> brightness(hem.size());
  for (std::size_t x = 0; x < hem.size(); ++x) {
    const float across = static_cast<float>(x) / static_cast<float>(hem.size());
    brightness[x] = std::min(cloth.folds.at(across), most);
  }
  for (int y = 0; y < rows; ++y) {
    const Shade colour = colour_at(cloth, y);
    std::uint8_t* row = pixels.row(y);
    for (std::size_t x = 0; x < hem.size(); ++x) {
      const float coverage = hem[x] - static_cast<float>(y);
      if (coverage >= 1) {
        put_whole(row + 4 * x, colour, brightness[x]);
      } else if (coverage > 0) {
        put(row + 4 * x, colour, brightness[x], coverage);
      }
    }
  }
  picture.raw_written();
}

void paint_side(CairoPicture& picture, const Cloth& cloth, const std::vector<float>& edge,
                bool right) {
  const RawPixels pixels = picture.raw();
  const int width = picture.width();
  const float most = most_brightness(cloth);
  for (int y = 0; y < picture.height(); ++y) {
    const Shade colour = colour_at(cloth, y);
    const float reach = edge[static_cast<std::size_t>(y)];
    const int last = std::min(width, static_cast<int>(std::ceil(reach)));
    std::uint8_t* row = pixels.row(y);
    for (int x = 0; x < last; ++x) {
      const float across = (static_cast<float>(x) + 0.5f) / reach;
      // Towards the wings it is darker.
      const float wings = 0.68f + 0.32f * std::min(across * 1.6f, 1.0f);
      const float brightness = std::min(cloth.folds.at(across) * wings, most);
      std::uint8_t* pixel = row + 4 * (right ? width - 1 - x : x);
      const float coverage = reach - static_cast<float>(x);
      coverage >= 1 ? put_whole(pixel, colour, brightness)
                    : put(pixel, colour, brightness, coverage);
    }
  }
  picture.raw_written();
}

void paint_hem_shadow(CairoPicture& picture, const std::vector<float>& hem, float reach,
                      float darkness, Colour dark) {
  const auto [highest, lowest] = std::minmax_element(hem.begin(), hem.end());
  const int first = std::max(static_cast<int>(*highest), 0);
  const int rows = std::min(picture.height(), static_cast<int>(*lowest + reach) + 1);
  const RawPixels pixels = picture.raw();
  for (int y = first; y < rows; ++y) {
    std::uint8_t* row = pixels.row(y);
    for (std::size_t x = 0; x < hem.size(); ++x) {
      const float away = std::clamp((static_cast<float>(y) - hem[x]) / reach, 0.0f, 1.0f);
      const float fade = 1 - away;
      put(row + 4 * x, shade(dark), 1, darkness * fade * fade);
    }
  }
  picture.raw_written();
}

void paint_edge_shadow(CairoPicture& picture, const std::vector<float>& edge, float reach,
                       float darkness, Colour dark, bool right) {
  const RawPixels pixels = picture.raw();
  const int width = picture.width();
  for (int y = 0; y < picture.height(); ++y) {
    std::uint8_t* row = pixels.row(y);
    const float from = edge[static_cast<std::size_t>(y)];
    const int last = std::min(width, static_cast<int>(from + reach));
    for (int x = static_cast<int>(from); x < last; ++x) {
      const float fade = 1 - std::clamp((static_cast<float>(x) - from) / reach, 0.0f, 1.0f);
      put(row + 4 * (right ? width - 1 - x : x), shade(dark), 1, darkness * fade * fade);
    }
  }
  picture.raw_written();
}

}  // namespace chorus
