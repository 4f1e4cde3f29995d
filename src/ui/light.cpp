#include "ui/light.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace chorus {
namespace {

// One row of the picture, channel by channel, and how much of a light falls on each pixel.
struct Row {
  explicit Row(int width)
      : r(static_cast<std::size_t>(width)), g(r.size()), b(r.size()), weight(r.size()) {}

  void start(const Shade& base) {
    std::fill(r.begin(), r.end(), base.r);
    std::fill(g.begin(), g.end(), base.g);
    std::fill(b.begin(), b.end(), base.b);
  }
  void light(const Shade& colour, std::size_t from, std::size_t to) {
    const auto lit = [&](std::vector<float>& channel, float towards) {
      for (std::size_t x = from; x < to; ++x) channel[x] += (towards - channel[x]) * weight[x];
    };
    lit(r, colour.r), lit(g, colour.g), lit(b, colour.b);
  }

  std::vector<float> r, g, b, weight;
};

float bell(float distance) {
  return std::exp(-distance * distance);
}

std::vector<std::vector<float>> across(const std::vector<Pool>& pools, int width) {
  std::vector<std::vector<float>> all;
  for (const Pool& pool : pools) {
    std::vector<float>& weights = all.emplace_back(static_cast<std::size_t>(width));
    for (int x = 0; x < width; ++x) {
      weights[x] = bell((static_cast<float>(x) - pool.x) / pool.radius_x);
    }
  }
  return all;
}

void shine(Row& row, const Beam& beam, int y) {
  const float down = static_cast<float>(y) / beam.bottom;
  if (down >= 1) return;
  const float middle = beam.from_x + (beam.to_x - beam.from_x) * down;
  const float half = beam.from_width + (beam.to_width - beam.from_width) * down, share = 1 / half;
  const float strength = beam.strength * (1 - down) * (1 - down * 0.3f);
  const float width = static_cast<float>(row.weight.size());
  const auto from = static_cast<std::size_t>(std::clamp(middle - half, 0.0f, width));
  const auto to = static_cast<std::size_t>(std::clamp(middle + half, 0.0f, width));
  for (std::size_t x = from; x < to; ++x) {
    const float away = std::min(std::abs(static_cast<float>(x) - middle) * share, 1.0f);
    const float inside = 1 - away * away;
    row.weight[x] = inside * inside * strength;
  }
  row.light(shade(beam.colour), from, to);
}

// Thresholds of ordered dithering, 8 × 8, each of the 64 levels once.
std::array<float, 64> thresholds() {
  std::array<float, 64> levels{};
  for (unsigned i = 0; i < 64; ++i) {
    const unsigned x = i % 8, y = i / 8, crossed = x ^ y;
    unsigned level = 0;
    for (unsigned bit = 0; bit < 3; ++bit) {
      level |= ((crossed >> bit) & 1u) << (5 - 2 * bit) | ((y >> bit) & 1u) << (4 - 2 * bit);
    }
    levels[i] = (static_cast<float>(level) + 0.5f) / 64;
  }
  return levels;
}

void write(const Row& row, const float* levels, std::uint8_t* to) {
  for (std::size_t x = 0; x < row.r.size(); ++x) {
    const float level = levels[x % 8];
    to[4 * x] = static_cast<std::uint8_t>(static_cast<int>(row.b[x] + level));
    to[4 * x + 1] = static_cast<std::uint8_t>(static_cast<int>(row.g[x] + level));
    to[4 * x + 2] = static_cast<std::uint8_t>(static_cast<int>(row.r[x] + level));
    to[4 * x + 3] = 255;
  }
}

}  // namespace

Shade shade(Colour colour) {
  return {static_cast<float>(colour.r), static_cast<float>(colour.g), static_cast<float>(colour.b)};
}

Shade mixed(Shade a, Shade b, float share_of_b) {
  return {a.r + (b.r - a.r) * share_of_b, a.g + (b.g - a.g) * share_of_b,
          a.b + (b.b - a.b) * share_of_b};
}

void paint_light(CairoPicture& picture, const std::vector<Shade>& rows,
                 const std::vector<Pool>& pools, const std::vector<Beam>& beams) {
  const std::vector<std::vector<float>> bells = across(pools, picture.width());
  const std::array<float, 64> levels = thresholds();
  Row row(picture.width());
  const RawPixels pixels = picture.raw();
  for (int y = 0; y < picture.height(); ++y) {
    row.start(rows[static_cast<std::size_t>(y)]);
    for (std::size_t i = 0; i < pools.size(); ++i) {
      const float down =
          pools[i].strength * bell((static_cast<float>(y) - pools[i].y) / pools[i].radius_y);
      if (down < 0.004f) continue;
      for (std::size_t x = 0; x < row.weight.size(); ++x) row.weight[x] = bells[i][x] * down;
      row.light(shade(pools[i].colour), 0, row.weight.size());
    }
    for (const Beam& beam : beams) shine(row, beam, y);
    write(row, &levels[static_cast<std::size_t>(y % 8) * 8], pixels.row(y));
  }
  picture.raw_written();
}

}  // namespace chorus
