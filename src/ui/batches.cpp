#include "ui/batches.h"

#include <algorithm>
#include <cmath>

#include "ui/boxes.h"

namespace chorus {
namespace {

Rect common(const Rect& a, const Rect& b) {
  const float x = std::max(a.x, b.x), y = std::max(a.y, b.y);
  return {x, y, std::min(a.right(), b.right()) - x, std::min(a.bottom(), b.bottom()) - y};
}

Rect in_whole_pixels(const ImVec4& clip) {
  const float x = std::floor(clip.x), y = std::floor(clip.y);
  return {x, y, std::ceil(clip.z) - x, std::ceil(clip.w) - y};
}

bool whole(ImU32 colour) {
  return (colour >> IM_COL32_A_SHIFT) == 255;
}

ImVec2 placed(const ImVec2& uv, const PicturePlace* place) {
  if (!place) return uv;
  return {place->part.x + uv.x * place->part.w, place->part.y + uv.y * place->part.h};
}

BatchLook look_of(ImU32 colour, const PicturePlace* place) {
  BatchLook look;
  look.tint = colour;
  look.blended = !whole(colour) || (place && !place->opaque);
  look.ink = !place ? Ink::boxes : colour == IM_COL32_WHITE ? Ink::copies : Ink::pictures;
  look.texture = place ? place->texture : 0;
  return look;
}

float between(float from, float to, float part) {
  return from + (to - from) * part;
}

}  // namespace

// The last batch that looks so, unless something lies upon it there that came before.
Batch& Batches::batch_for(const BatchLook& look, const Rect& touched) {
  const auto in_the_way = [&](const Rect& rect) { return overlap(rect, touched); };
  for (std::size_t i = used_; i-- > 0;) {
    Batch& batch = batches_[i];
    if (batch.look == look) return batch;
    if (std::any_of(batch.touched.begin(), batch.touched.end(), in_the_way)) break;
  }
  if (used_ == batches_.size()) batches_.emplace_back();
  Batch& fresh = batches_[used_++];
  fresh.look = look;
  fresh.corners.clear();
  fresh.touched.clear();
  return fresh;
}

void Batches::add_box(const ImDrawVert* vertices, const ImDrawIdx* index, const Rect& clip,
                      const PicturePlace* place) {
  const ImDrawVert &from = vertices[index[0]], &to = vertices[index[2]];
  const Rect box{from.pos.x, from.pos.y, to.pos.x - from.pos.x, to.pos.y - from.pos.y};
  const Rect seen = common(box, clip);
  if (seen.empty()) return;
  const auto corner = [&](float x, float y) {
    const ImVec2 uv{between(from.uv.x, to.uv.x, (x - box.x) / box.w),
                    between(from.uv.y, to.uv.y, (y - box.y) / box.h)};
    return ImDrawVert{{x, y}, placed(uv, place), from.col};
  };
  const ImDrawVert a = corner(seen.x, seen.y), b = corner(seen.right(), seen.y),
                   c = corner(seen.right(), seen.bottom()), d = corner(seen.x, seen.bottom());
  Batch& batch = batch_for(look_of(from.col, place), seen);
  batch.corners.insert(batch.corners.end(), {a, b, c, a, c, d});
  batch.touched.push_back(seen);
}

void Batches::add_triangle(const ImDrawVert* vertices, const ImDrawIdx* index, const Rect& clip,
                           const PicturePlace* place) {
  ImDrawVert corners[3];
  for (int i = 0; i < 3; ++i) {
    corners[i] = vertices[index[i]];
    corners[i].uv = placed(corners[i].uv, place);
  }
  const auto [left, right] = std::minmax({corners[0].pos.x, corners[1].pos.x, corners[2].pos.x});
  const auto [top, bottom] = std::minmax({corners[0].pos.y, corners[1].pos.y, corners[2].pos.y});
  const Rect seen = common({left, top, right - left, bottom - top}, clip);
  if (seen.empty()) return;
  BatchLook look;
  if (place) look = look_of(corners[0].col, place);
  look.clip = clip;
  Batch& batch = batch_for(look, seen);
  const bool goes_on = !batch.corners.empty() && &batch == &batches_[used_ - 1];
  batch.corners.insert(batch.corners.end(), corners, corners + 3);
  // A shape is many small triangles: what they touch is kept as few boxes.
  if (goes_on && overlap(batch.touched.back().inset(-1), seen)) {
    batch.touched.back() = united(batch.touched.back(), seen);
  } else {
    batch.touched.push_back(seen);
  }
}

void Batches::gather(const ImDrawList& list, const ImDrawList& part, const FindPicture& find) {
  used_ = 0;
  for (const ImDrawCmd& command : part.CmdBuffer) {
    const auto texture = reinterpret_cast<TextureId>(command.TextureId);
    const PicturePlace* place = texture == kNoPicture ? nullptr : find(texture);
    if (texture != kNoPicture && !place) continue;
    const Rect clip = in_whole_pixels(command.ClipRect);
    const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
    const std::span all(part.IdxBuffer.Data + command.IdxOffset, command.ElemCount);
    for (std::size_t at = 0; at + 2 < all.size();) {
      const auto box = box_at(vertices, all.subspan(at));
      if (box && box->plain) {
        add_box(vertices, &all[at], clip, place);
        at += 6;
      } else {
        add_triangle(vertices, &all[at], clip, place);
        at += 3;
      }
    }
  }
}

}  // namespace chorus
