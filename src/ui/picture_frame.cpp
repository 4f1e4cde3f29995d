#include "ui/picture_frame.h"

#include <cmath>

namespace chorus {
namespace {

constexpr float kAspect = 1.5F;

float border(const Metrics& metrics) {
  return metrics.px(16);
}

}  // namespace

void draw_named_picture(Block& block, std::string_view name, const Rect& rect, int owner) {
  if (const Icon icon = icon_named(name); icon != Icon::none)
    return block.icon(icon, rect.x + rect.w / 2, rect.y + rect.h / 2, rect.h,
                      block.around().theme.ink, owner);
  if (const auto art = art_named(name)) return block.shape(ArtShape{*art, rect}, owner);
  block.shape(PhotoShape{std::string(name), rect}, owner);
}

float picture_frame_height(const Metrics& metrics, float width) {
  return std::floor((width - 2 * border(metrics)) / kAspect) + 2 * border(metrics);
}

float picture_frame_width(const Metrics& metrics, float height) {
  return std::floor((height - 2 * border(metrics)) * kAspect) + 2 * border(metrics);
}

Rect picture_in_frame(const Metrics& metrics, const Rect& frame) {
  return frame.inset(border(metrics));
}

Rect draw_picture_frame(Block& block, std::string_view name, const Rect& frame, int owner) {
  block.panel(card_panel(block.around(), frame), owner);
  const Rect picture = picture_in_frame(block.around().metrics, frame);
  draw_named_picture(block, name, picture, owner);
  return picture;
}

PicturePlace picture_place(const Rect& picture, const Point& point) {
  return {picture.x + picture.w * static_cast<float>(point.x) / 1000,
          picture.y + picture.h * static_cast<float>(point.y) / 1000};
}

}  // namespace chorus
