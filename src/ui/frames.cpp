#include "ui/frames.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace chorus {
namespace {

float whole(float value) {
  return std::floor(value + 0.5f);
}

Rect on_pixels(const Rect& rect) {
  const float x = whole(rect.x), y = whole(rect.y);
  return {x, y, whole(rect.right()) - x, whole(rect.bottom()) - y};
}

float fitting(const Rect& box, float radius) {
  return std::max(0.0f, std::min({whole(radius), std::floor(box.w / 2), std::floor(box.h / 2)}));
}

int bits_of(const std::optional<Colour>& colour) {
  return colour ? 1 << 24 | colour->r << 16 | colour->g << 8 | colour->b : 0;
}

void trace(cairo_t* cairo, double left, double top, double right, double bottom, double radius) {
  constexpr double quarter = std::numbers::pi / 2;
  cairo_new_sub_path(cairo);
  cairo_arc(cairo, right - radius, top + radius, radius, -quarter, 0);
  cairo_arc(cairo, right - radius, bottom - radius, radius, 0, quarter);
  cairo_arc(cairo, left + radius, bottom - radius, radius, quarter, 2 * quarter);
  cairo_arc(cairo, left + radius, top + radius, radius, 2 * quarter, 3 * quarter);
  cairo_close_path(cairo);
}

// A frame so small that its corners meet but for one pixel.
void draw_smallest(CairoPicture& picture, const FrameLook& look, double radius, double thick) {
  cairo_t* cairo = picture.cairo();
  const double size = picture.width();
  const auto inner = [&] {
    trace(cairo, thick, thick, size - thick, size - thick, std::max(radius - thick, 0.0));
  };
  if (look.edge) {
    trace(cairo, 0, 0, size, size, radius);
    if (!look.fill) inner();
    set_colour(cairo, *look.edge);
    cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_EVEN_ODD);
    cairo_fill(cairo);
  }
  if (!look.fill) return;
  inner();
  set_colour(cairo, *look.fill);
  cairo_fill(cairo);
}

ImU32 packed(Colour colour, float alpha) {
  return IM_COL32(colour.r, colour.g, colour.b, std::lround(std::clamp(alpha, 0.0f, 1.0f) * 255));
}

// Pieces of one picture, between pixels `from` and `to` of a side that is stretched in the middle.
class Cells {
 public:
  Cells(ImDrawList& list, TextureId texture, float alpha, Size picture)
      : list_(list), picture_(picture), tint_(packed({255, 255, 255}, alpha)) {
    list.PushTextureID(reinterpret_cast<ImTextureID>(texture));
  }
  ~Cells() { list_.PopTextureID(); }
  Cells(const Cells&) = delete;
  Cells& operator=(const Cells&) = delete;

  void draw(const Rect& where, const Rect& from) {
    if (where.w <= 0 || where.h <= 0) return;
    list_.PrimReserve(6, 4);
    list_.PrimRectUV({where.x, where.y}, {where.right(), where.bottom()},
                     {from.x / picture_.w, from.y / picture_.h},
                     {from.right() / picture_.w, from.bottom() / picture_.h}, tint_);
  }

 private:
  ImDrawList& list_;
  Size picture_;
  ImU32 tint_;
};

// Corners of c × c, and edges `thick` wide from one pixel between them.
void draw_border(Cells&& cells, const Rect& box, float c, float thick) {
  const float right = box.right() - c, bottom = box.bottom() - c, far = c + 1;
  for (const auto& [x, u] : {std::array{box.x, 0.0f}, std::array{right, far}})
    for (const auto& [y, v] : {std::array{box.y, 0.0f}, std::array{bottom, far}})
      cells.draw({x, y, c, c}, {u, v, c, c});
  const float w = box.w - 2 * c, h = box.h - 2 * c, end = 2 * c + 1 - thick;
  cells.draw({box.x + c, box.y, w, thick}, {c, 0, 1, thick});
  cells.draw({box.x + c, box.bottom() - thick, w, thick}, {c, end, 1, thick});
  cells.draw({box.x, box.y + c, thick, h}, {0, c, thick, 1});
  cells.draw({box.right() - thick, box.y + c, thick, h}, {end, c, thick, 1});
}

void draw_middle(ImDrawList& list, const Rect& box, float c, float thick, ImU32 colour) {
  const auto plain = [&](float x, float y, float right, float bottom) {
    if (right > x && bottom > y) list.AddRectFilled({x, y}, {right, bottom}, colour);
  };
  const float left = box.x + c, right = box.right() - c;
  plain(box.x + thick, box.y + c, box.right() - thick, box.bottom() - c);
  plain(left, box.y + thick, right, box.y + c);
  plain(left, box.bottom() - c, right, box.bottom() - thick);
}

}  // namespace

void draw_frame(PictureCache& pictures, ImDrawList& list, const Rect& rect, float radius,
                const FrameLook& asked) {
  const Rect box = on_pixels(rect);
  if (box.empty()) return;
  FrameLook look = asked;
  float thick = look.edge ? std::max(whole(look.width), 1.0f) : 0;
  if (box.w < 2 * thick || box.h < 2 * thick) look.edge.reset(), thick = 0;
  const float round = fitting(box, radius), c = std::max(round, thick);
  if (look.fill) draw_middle(list, box, c, thick, packed(*look.fill, look.alpha));
  if (c < 1 || (!look.fill && !look.edge)) return;
  const int size = 2 * static_cast<int>(c) + 1;
  const PictureKey key{Drawn::frame,
                       static_cast<int>(round) << 12 | static_cast<int>(thick),
                       size,
                       size,
                       look.edge.value_or(Colour{}),
                       bits_of(look.fill)};
  const TextureId texture =
      pictures.get(key, [&](CairoPicture& picture) { draw_smallest(picture, look, round, thick); });
  const auto side = static_cast<float>(size);
  draw_border(Cells(list, texture, look.alpha, {side, side}), box, c, thick);
}

void draw_gradient(PictureCache& pictures, ImDrawList& list, const Rect& rect, float radius,
                   Colour top, Colour bottom) {
  const Rect box = on_pixels(rect);
  if (box.empty()) return;
  const float c = fitting(box, radius);
  const PictureKey key{Drawn::gradient,
                       static_cast<int>(c),
                       2 * static_cast<int>(c) + 1,
                       static_cast<int>(box.h),
                       top,
                       bits_of(bottom)};
  const TextureId texture = pictures.get(key, [&](CairoPicture& picture) {
    cairo_pattern_t* blend = cairo_pattern_create_linear(0, 0, 0, picture.height());
    cairo_pattern_add_color_stop_rgb(blend, 0, top.r / 255.0, top.g / 255.0, top.b / 255.0);
    cairo_pattern_add_color_stop_rgb(blend, 1, bottom.r / 255.0, bottom.g / 255.0,
                                     bottom.b / 255.0);
    trace(picture.cairo(), 0, 0, picture.width(), picture.height(), c);
    cairo_set_source(picture.cairo(), blend);
    cairo_fill(picture.cairo());
    cairo_pattern_destroy(blend);
  });
  Cells cells(list, texture, 1, {static_cast<float>(key.width), box.h});
  cells.draw({box.x, box.y, c, box.h}, {0, 0, c, box.h});
  cells.draw({box.x + c, box.y, box.w - 2 * c, box.h}, {c, 0, 1, box.h});
  cells.draw({box.right() - c, box.y, c, box.h}, {c + 1, 0, c, box.h});
}

}  // namespace chorus
