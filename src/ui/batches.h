// What is to be drawn, in as few draws as its order allows: for a rasteriser in software each draw
// costs as much as a thousand pixels. Boxes and pictures are cut to what is to be seen of them, so
// that those of all parts of the screen go together, and may go before others that they do not
// touch. Knows draw lists only, no window. Drawing thread only.
#pragma once

#include <imgui.h>

#include <functional>
#include <span>
#include <vector>

#include "ui/geometry.h"
#include "ui/textures.h"

namespace chorus {

// The texture of shapes without a picture.
constexpr TextureId kNoPicture = 0;

// Where a picture is: several may share one texture of the graphics card.
struct PicturePlace {
  unsigned texture = 0;
  Rect part{0, 0, 1, 1};  // of the texture, which is 1 × 1
  bool opaque = false;    // no pixel lets anything through
};
// nullptr: there is no such picture (any more), and nothing to draw.
using FindPicture = std::function<const PicturePlace*(TextureId)>;

// What a pixel gets: the colour between the corners'; one colour; picture times one colour; the
// picture as it is.
enum class Ink { shapes, boxes, pictures, copies };

struct BatchLook {
  Ink ink = Ink::shapes;
  unsigned texture = 0;
  ImU32 tint = IM_COL32_WHITE;  // of boxes and pictures
  bool blended = true;          // lets something through
  Rect clip;                    // whole pixels; empty: the corners are cut already
  bool operator==(const BatchLook&) const = default;
};

struct Batch {
  BatchLook look;
  std::vector<ImDrawVert> corners;  // three for each triangle; of boxes and pictures six in order
  std::vector<Rect> touched;        // pixels that it may change
};

class Batches {
 public:
  // From the commands and indices of `part`, which are those of `list`'s vertices (take_part()).
  void gather(const ImDrawList& list, const ImDrawList& part, const FindPicture& find);
  // To be drawn in this order. Valid until the next gather().
  std::span<const Batch> all() const { return {batches_.data(), used_}; }

 private:
  Batch& batch_for(const BatchLook& look, const Rect& touched);
  void add_box(const ImDrawVert* vertices, const ImDrawIdx* index, const Rect& clip,
               const PicturePlace* place);
  void add_triangle(const ImDrawVert* vertices, const ImDrawIdx* index, const Rect& clip,
                    const PicturePlace* place);

  std::vector<Batch> batches_;  // more than are used: their memory serves the next frame
  std::size_t used_ = 0;
};

}  // namespace chorus
