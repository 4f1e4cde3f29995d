#include "ui/shadows.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "ui/drawings.h"

namespace chorus {
namespace {

// A blur is three box filters (close to a Gaussian); `share` is of the theme's darkness.
struct Layer {
  float blur, offset, share;
};
using Layers = std::array<Layer, 2>;

Layers layers_of(Shadow kind) {
  if (kind == Shadow::tile) return {Layer{44, 14, 0.85f}, Layer{8, 2, 0.5f}};
  return {Layer{22, 8, 0.85f}, Layer{5, 1.5f, 0.35f}};
}

struct Field {  // of darkness, 0…1
  int width, height;
  std::vector<float> values;
};

// How much of the pixel a rounded box covers, from its distance to the edge.
float covered(float x, float y, const Rect& box, float radius) {
  const float dx = std::abs(x - (box.x + box.w / 2)) - (box.w / 2 - radius);
  const float dy = std::abs(y - (box.y + box.h / 2)) - (box.h / 2 - radius);
  const float outside = std::hypot(std::max(dx, 0.0f), std::max(dy, 0.0f));
  const float distance = outside + std::min(std::max(dx, dy), 0.0f) - radius;
  return std::clamp(0.5f - distance, 0.0f, 1.0f);
}

void box_filter(const float* from, float* to, int count, int step, int radius) {
  const auto at = [&](int i) { return i < 0 || i >= count ? 0.0f : from[i * step]; };
  float sum = 0;
  for (int i = -radius; i <= radius; ++i) sum += at(i);
  const float share = 1.0f / static_cast<float>(2 * radius + 1);
  for (int i = 0; i < count; ++i) {
    to[i * step] = sum * share;
    sum += at(i + radius + 1) - at(i - radius);
  }
}

void blur(Field& field, float width) {
  const int radius = std::max(1, static_cast<int>(std::lround(width / 2.7f)));
  std::vector<float> other(field.values.size());
  for (int pass = 0; pass < 3; ++pass) {
    for (int y = 0; y < field.height; ++y) {
      const int row = y * field.width;
      box_filter(&field.values[row], &other[row], field.width, 1, radius);
    }
    for (int x = 0; x < field.width; ++x) {
      box_filter(&other[x], &field.values[x], field.height, field.width, radius);
    }
  }
}

Field dark_field(int width, int height, const Rect& box, float radius, const Layer& layer) {
  Field field{width, height, std::vector<float>(static_cast<std::size_t>(width) * height)};
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      field.values[static_cast<std::size_t>(y) * width + x] =
          covered(static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f, box, radius);
    }
  }
  blur(field, layer.blur);
  return field;
}

// Writes the darkness of all layers into the picture, premultiplied as Cairo wants it.
void draw_layers(CairoPicture& picture, const Rect& box, float radius, float scale, Shadow kind,
                 const Theme& theme) {
  std::vector<float> light(static_cast<std::size_t>(picture.width()) * picture.height(), 1);
  for (Layer layer : layers_of(kind)) {
    layer = {layer.blur * scale, layer.offset * scale, layer.share};
    const Rect moved{box.x, box.y + layer.offset, box.w, box.h};
    const Field field = dark_field(picture.width(), picture.height(), moved, radius, layer);
    const float alpha = layer.share * static_cast<float>(theme.shadow_percent) / 100;
    for (std::size_t i = 0; i < light.size(); ++i) light[i] *= 1 - alpha * field.values[i];
  }
  const Colour dark = dark_of(theme);
  cairo_surface_t* surface = cairo_get_target(picture.cairo());
  cairo_surface_flush(surface);
  std::uint8_t* data = cairo_image_surface_get_data(surface);
  for (std::size_t i = 0; i < light.size(); ++i) {
    const float alpha = 1 - light[i];
    const auto times = [&](std::uint8_t c) {
      return static_cast<std::uint8_t>(std::lround(static_cast<float>(c) * alpha));
    };
    data[4 * i] = times(dark.b);
    data[4 * i + 1] = times(dark.g);
    data[4 * i + 2] = times(dark.r);
    data[4 * i + 3] = times(255);
  }
  cairo_surface_mark_dirty(surface);
}

// Cut positions along one axis: outside, where the shape begins to cover, end of the first corner,
// and the same backwards.
constexpr std::size_t kCells = 5;
struct Cuts {
  std::array<float, kCells + 1> screen, texture;
};
Cuts cuts(float from, float length, float margin, float covered_from, int inner, int total) {
  const float corner = std::floor(static_cast<float>(inner) / 2);
  const float hidden = std::min(covered_from, corner), size = static_cast<float>(total);
  const float end = from + length;
  return {{from - margin, from + hidden, from + corner, end - corner, end - hidden, end + margin},
          {0, (margin + hidden) / size, (margin + corner) / size, (size - margin - corner) / size,
           (size - margin - hidden) / size, 1}};
}

// Only the cells around the edge: the rest is under the shape, and drawing it costs as much.
void draw_cells(ImDrawList* list, TextureId texture, const Cuts& x, const Cuts& y) {
  for (std::size_t row = 0; row < kCells; ++row) {
    for (std::size_t column = 0; column < kCells; ++column) {
      const bool at_edge = row == 0 || row == kCells - 1 || column == 0 || column == kCells - 1;
      if (!at_edge) continue;
      list->AddImage(reinterpret_cast<ImTextureID>(texture),
                     {x.screen[column], y.screen[row]}, {x.screen[column + 1], y.screen[row + 1]},
                     {x.texture[column], y.texture[row]},
                     {x.texture[column + 1], y.texture[row + 1]});
    }
  }
}

}  // namespace

void draw_shadow(PictureCache& pictures, ImDrawList* list, const Rect& rect, float radius,
                 Shadow kind, float scale, const Theme& theme) {
  if (kind == Shadow::none || theme.shadow_percent == 0 || rect.empty()) return;
  const Layer widest = layers_of(kind)[0];
  const float margin = std::ceil((widest.blur * 1.1f + widest.offset) * scale);
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
  draw_cells(list, texture, cuts(rect.x, rect.w, margin, covered_from, inner_w, key.width),
             cuts(rect.y, rect.h, margin, covered_from, inner_h, key.height));
}

}  // namespace chorus
