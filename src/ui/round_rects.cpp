#include "ui/round_rects.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace chorus {
namespace {

constexpr float kQuarter = std::numbers::pi_v<float> / 2;
constexpr unsigned kWithoutAlpha = ~static_cast<unsigned>(IM_COL32_A_MASK);

float whole(float value) {
  return std::floor(value + 0.5f);
}

Rect on_pixels(const Rect& rect) {
  const float x = whole(rect.x), y = whole(rect.y);
  return {x, y, whole(rect.right()) - x, whole(rect.bottom()) - y};
}

// Middles of the corners' circles, and the angle at which each begins.
struct Corner {
  ImVec2 middle;
  float from;
};
std::array<Corner, 4> corners_of(const Rect& rect, float radius) {
  const float left = rect.x + radius, right = rect.right() - radius;
  const float top = rect.y + radius, bottom = rect.bottom() - radius;
  return {Corner{{left, top}, 2 * kQuarter}, Corner{{right, top}, 3 * kQuarter},
          Corner{{right, bottom}, 0}, Corner{{left, bottom}, kQuarter}};
}

// Enough steps that no more than an eighth of a pixel is cut off.
int steps_of(float radius) {
  const float step = 2 * std::acos(1 - 0.125f / std::max(radius, 0.5f));
  return std::clamp(static_cast<int>(std::ceil(kQuarter / step)), 2, 24);
}

// Vertices are written by hand: a box of this kind is drawn hundreds of times a frame.
class Pen {
 public:
  Pen(ImDrawList& list, int vertices, int triangles)
      : list_(list), white_(list._Data->TexUvWhitePixel) {
    list.PrimReserve(3 * triangles, vertices);
  }
  unsigned vertex(ImVec2 at, unsigned colour) {
    list_.PrimWriteVtx(at, white_, colour);
    return list_._VtxCurrentIdx - 1;
  }
  void triangle(unsigned a, unsigned b, unsigned c) {
    for (const unsigned corner : {a, b, c}) list_.PrimWriteIdx(static_cast<ImDrawIdx>(corner));
  }
  void quad(unsigned a, unsigned b, unsigned c, unsigned d) {
    triangle(a, b, c);
    triangle(a, c, d);
  }

 private:
  ImDrawList& list_;
  ImVec2 white_;
};

class Blend {
 public:
  Blend(const Rect& rect, unsigned top, unsigned bottom)
      : rect_(rect), top_(top), bottom_(bottom) {}
  unsigned at(float y) const {
    if (top_ == bottom_) return top_;
    const float share = std::clamp((y - rect_.y) / rect_.h, 0.0f, 1.0f);
    unsigned mixed = 0;
    for (const int shift :
         {IM_COL32_R_SHIFT, IM_COL32_G_SHIFT, IM_COL32_B_SHIFT, IM_COL32_A_SHIFT}) {
      const auto from = static_cast<float>((top_ >> shift) & 0xFF);
      const auto to = static_cast<float>((bottom_ >> shift) & 0xFF);
      mixed |= static_cast<unsigned>(from + (to - from) * share + 0.5f) << shift;
    }
    return mixed;
  }

 private:
  Rect rect_;
  unsigned top_, bottom_;
};

void band(ImDrawList& list, float left, float top, float right, float bottom, const Blend& blend) {
  if (right <= left || bottom <= top) return;
  Pen pen(list, 4, 2);
  const unsigned high = blend.at(top), low = blend.at(bottom);
  const unsigned a = pen.vertex({left, top}, high), b = pen.vertex({right, top}, high);
  const unsigned c = pen.vertex({right, bottom}, low), d = pen.vertex({left, bottom}, low);
  pen.quad(a, b, c, d);
}

// A quarter of a disc (`inner` ≤ 0) or of a ring, with soft round edges.
void corner(ImDrawList& list, const Corner& at, float inner, float outer, const Blend& blend) {
  const int steps = steps_of(outer);
  const bool disc = inner <= 0;
  const int rows = disc ? 2 : 4;
  Pen pen(list, rows * (steps + 1) + (disc ? 1 : 0), steps * (disc ? 3 : 6));
  const std::array<float, 4> radii = {outer + 0.5f, std::max(outer - 0.5f, 0.0f), inner + 0.5f,
                                      std::max(inner - 0.5f, 0.0f)};
  const unsigned middle = disc ? pen.vertex(at.middle, blend.at(at.middle.y)) : 0;
  std::array<unsigned, 4> before{}, now{};
  for (int step = 0; step <= steps; ++step) {
    const float angle = at.from + kQuarter * static_cast<float>(step) / static_cast<float>(steps);
    const float x = std::cos(angle), y = std::sin(angle);
    for (int row = 0; row < rows; ++row) {
      const ImVec2 point{at.middle.x + x * radii[row], at.middle.y + y * radii[row]};
      const unsigned colour = blend.at(point.y);
      const bool outside = row == 0 || row == 3;
      now[row] = pen.vertex(point, outside ? colour & kWithoutAlpha : colour);
    }
    if (step > 0) {
      if (disc) pen.triangle(middle, before[1], now[1]);
      for (int row = 0; row + 1 < rows; ++row) {
        pen.quad(before[row], now[row], now[row + 1], before[row + 1]);
      }
    }
    before = now;
  }
}

}  // namespace

void fill_round_rect(ImDrawList& list, const Rect& rect, float radius, unsigned top,
                     unsigned bottom) {
  const Rect box = on_pixels(rect);
  if (box.empty()) return;
  const float round = std::min({whole(radius), std::floor(box.w / 2), std::floor(box.h / 2)});
  const Blend blend(box, top, bottom);
  band(list, box.x, box.y + round, box.right(), box.bottom() - round, blend);
  if (round < 1) return;
  band(list, box.x + round, box.y, box.right() - round, box.y + round, blend);
  band(list, box.x + round, box.bottom() - round, box.right() - round, box.bottom(), blend);
  for (const Corner& each : corners_of(box, round)) corner(list, each, 0, round, blend);
}

void stroke_round_rect(ImDrawList& list, const Rect& rect, float radius, float width,
                       unsigned colour) {
  const Rect box = on_pixels(rect);
  const float thick = std::max(whole(width), 1.0f);
  if (box.w < 2 * thick || box.h < 2 * thick) return;
  const float round = std::min({whole(radius), std::floor(box.w / 2), std::floor(box.h / 2)});
  const float square = std::max(round, thick);
  const Blend blend(box, colour, colour);
  const float left = box.x, top = box.y, right = box.right(), bottom = box.bottom();
  band(list, left + square, top, right - square, top + thick, blend);
  band(list, left + square, bottom - thick, right - square, bottom, blend);
  band(list, left, top + square, left + thick, bottom - square, blend);
  band(list, right - thick, top + square, right, bottom - square, blend);
  if (round >= thick) {
    for (const Corner& each : corners_of(box, round))
      corner(list, each, round - thick, round, blend);
    return;
  }
  band(list, left, top, left + thick, top + thick, blend);
  band(list, right - thick, top, right, top + thick, blend);
  band(list, right - thick, bottom - thick, right, bottom, blend);
  band(list, left, bottom - thick, left + thick, bottom, blend);
}

}  // namespace chorus
