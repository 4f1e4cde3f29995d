#include "ui/shadows.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/drawings.h"

namespace chorus {
namespace {

// `share` is of the theme's darkness.
struct Layer {
  float blur, offset, share;
};
using Layers = std::array<Layer, 2>;

Layers layers_of(Shadow kind) {
  if (kind == Shadow::tile) return {Layer{44, 14, 0.85f}, Layer{8, 2, 0.5f}};
  return {Layer{22, 8, 0.85f}, Layer{5, 1.5f, 0.35f}};
}

// How far a point is outside a rounded box; negative inside.
float distance_to(float x, float y, const Rect& box, float radius) {
  const float dx = std::abs(x - (box.x + box.w / 2)) - (box.w / 2 - radius);
  const float dy = std::abs(y - (box.y + box.h / 2)) - (box.h / 2 - radius);
  const float outside =
      std::sqrt(std::max(dx, 0.0f) * std::max(dx, 0.0f) + std::max(dy, 0.0f) * std::max(dy, 0.0f));
  return outside + std::min(std::max(dx, dy), 0.0f) - radius;
}

// What a blur leaves of an edge, from 1 well inside to 0 well outside.
float softened(float distance, float blur) {
  const float t = std::clamp(0.5f - distance / (2 * blur), 0.0f, 1.0f);
  return t * t * (3 - 2 * t);
}

// Writes the darkness of both layers into the picture, premultiplied as Cairo wants it.
void draw_layers(CairoPicture& picture, const Rect& box, float radius, float scale, Shadow kind,
                 const Theme& theme) {
  const Layers layers = layers_of(kind);
  const Colour dark = dark_of(theme);
  const float darkness = static_cast<float>(theme.shadow_percent) / 100;
  const RawPixels pixels = picture.raw();
  for (int y = 0; y < picture.height(); ++y) {
    std::uint8_t* pixel = pixels.row(y);
    for (int x = 0; x < picture.width(); ++x, pixel += 4) {
      float light = 1;
      for (const Layer& layer : layers) {
        const float distance =
            distance_to(static_cast<float>(x) + 0.5f,
                        static_cast<float>(y) + 0.5f - layer.offset * scale, box, radius);
        light *= 1 - layer.share * darkness * softened(distance, layer.blur * scale);
      }
      const float alpha = 1 - light;
      const auto times = [&](std::uint8_t c) {
        return static_cast<std::uint8_t>(static_cast<float>(c) * alpha + 0.5f);
      };
      pixel[0] = times(dark.b), pixel[1] = times(dark.g), pixel[2] = times(dark.r);
      pixel[3] = times(255);
    }
  }
  picture.raw_written();
}

// Cut positions along one axis: outside, where the shape begins to cover, end of the first corner,
// and the same backwards.
constexpr std::size_t kCells = 5;
struct Cuts {
  std::array<float, kCells + 1> screen, texture;
};
// `reach`: how far the shadow shows before and behind the shape, of the picture's whole margin.
struct Reach {
  float before, behind;
};
Cuts cuts(float from, float length, float margin, const Reach& reach, float covered_from, int inner,
          int total) {
  const float corner = std::floor(static_cast<float>(inner) / 2);
  const float hidden = std::min(covered_from, corner), size = static_cast<float>(total);
  const float end = from + length;
  return {{from - reach.before, from + hidden, from + corner, end - corner, end - hidden,
           end + reach.behind},
          {(margin - reach.before) / size, (margin + hidden) / size, (margin + corner) / size,
           (size - margin - corner) / size, (size - margin - hidden) / size,
           (size - margin + reach.behind) / size}};
}

// Only the cells around the edge: the rest is under the shape, and drawing it costs as much.
void draw_cells(ImDrawList* list, TextureId texture, const Cuts& x, const Cuts& y) {
  for (std::size_t row = 0; row < kCells; ++row) {
    for (std::size_t column = 0; column < kCells; ++column) {
      const bool at_edge = row == 0 || row == kCells - 1 || column == 0 || column == kCells - 1;
      if (!at_edge) continue;
      list->AddImage(reinterpret_cast<ImTextureID>(texture), {x.screen[column], y.screen[row]},
                     {x.screen[column + 1], y.screen[row + 1]}, {x.texture[column], y.texture[row]},
                     {x.texture[column + 1], y.texture[row + 1]});
    }
  }
}

}  // namespace

void draw_shadow(PictureCache& pictures, ImDrawList* list, const Rect& rect, float radius,
                 Shadow kind, float scale, const Theme& theme) {
  if (kind == Shadow::none || theme.shadow_percent == 0 || rect.empty()) return;
  const Layer widest = layers_of(kind)[0];
  const float margin = std::ceil((widest.blur + widest.offset) * scale);
  radius = std::min({radius, rect.w / 2, rect.h / 2});
  // Larger boxes than this look the same at their corners, so they share one picture.
  const int corner = static_cast<int>(std::ceil(radius + margin));
  const int inner_w = std::min(static_cast<int>(rect.w), 2 * corner + 1);
  const int inner_h = std::min(static_cast<int>(rect.h), 2 * corner + 1);
  const PictureKey key{Drawn::shadow,
                       static_cast<int>(std::lround(radius)),
                       inner_w + 2 * static_cast<int>(margin),
                       inner_h + 2 * static_cast<int>(margin),
                       dark_of(theme),
                       static_cast<int>(kind)};
  const TextureId texture = pictures.get(key, [&](CairoPicture& picture) {
    const Rect box{margin, margin, static_cast<float>(inner_w), static_cast<float>(inner_h)};
    draw_layers(picture, box, radius, scale, kind, theme);
  });
  // A rounded corner leaves at most three tenths of its radius uncovered.
  const float covered_from = std::ceil(radius * 0.3f) + 1;
  // It falls downwards, and the last of a blur is so faint that no pixel shows it.
  const float seen = widest.blur * .93f;
  const float beside = std::ceil(seen * scale), above = std::ceil((seen - widest.offset) * scale),
              below = std::ceil((seen + widest.offset) * scale);
  draw_cells(list, texture,
             cuts(rect.x, rect.w, margin, {beside, beside}, covered_from, inner_w, key.width),
             cuts(rect.y, rect.h, margin, {above, below}, covered_from, inner_h, key.height));
}

}  // namespace chorus
