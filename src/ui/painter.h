// Draws shapes, shadows, words and the family of drawn things into an ImGui draw list, by role of
// colour. Positions are pixels; sizes are already scaled by the caller. Drawing thread only.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/page.h"
#include "core/theme.h"
#include "ui/geometry.h"
#include "ui/text.h"
#include "ui/textures.h"

struct ImDrawList;

namespace chorus {

struct ReadyStage;

// The poster's whole backdrop drawn ahead of its painter: any thread, while the display opens the
// window. To be handed to Painter::use().
std::shared_ptr<const ReadyStage> draw_stage_ahead(Size screen, const Theme& theme);

enum class Shadow { none, tile, button };

class Painter {
 public:
  // `themes`: at least one; the first is the one that is painted with where no other is chosen.
  Painter(Textures& textures, TextEngine& text, std::vector<Theme> themes);
  ~Painter();
  Painter(const Painter&) = delete;
  Painter& operator=(const Painter&) = delete;

  // By name; the first where there is no such theme.
  void choose(std::string_view theme);
  // Pictures that programmes name: file name → PNG. Kept as they are, drawn when they are needed.
  void offer(std::map<std::string, std::string, std::less<>> photos);
  // Taken where the first poster fits it, and let go then.
  void use(std::shared_ptr<const ReadyStage> stage);

  // The list that following calls draw into, and the scale of strokes and shadows (1 = 1920×1080).
  void start(ImDrawList* list, float scale);
  const Theme& theme() const;
  TextEngine& text();

  // The whole backdrop (gradient, glow, curtain with its scallop and folds): one texture per size.
  // `header` is the curtain's height without the scallop; 0 = no curtain (poster has its own,
  // tall). `poster`: full stage with side curtains and a pool of light. It is the same both ways,
  // so that `mirrored` needs no picture of its own.
  // `closed`: of a poster, with the curtain down.
  void backdrop(Size screen, float header, bool poster, bool mirrored, bool closed = false);

  // Edges of boxes lie on whole pixels; outlines lie inside the rectangle.
  void fill(const Rect& rect, float radius, Colour colour, float alpha = 1);
  void outline(const Rect& rect, float radius, Colour colour, float width);
  void panel(const Rect& rect, float radius, Colour fill, Colour edge, float width);  // both
  void gradient(const Rect& rect, float radius, Colour top, Colour bottom);
  void shadow(const Rect& rect, float radius, Shadow kind);
  void line(float x1, float y1, float x2, float y2, Colour colour, float width);
  void triangle(float x1, float y1, float x2, float y2, float x3, float y3, Colour colour);
  void ring(float cx, float cy, float radius, Colour colour, float width, float from = 0,
            float to = 1);
  void disc(float cx, float cy, float radius, Colour colour, float alpha = 1);
  // Draws a block with its logical top left corner at (x, y).
  void words(const TextBlock& block, float x, float y, float alpha = 1);

  // Drawn with Cairo into cached textures, per size. `mirrored` flips arrows.
  void icon(Icon icon, float cx, float cy, float size, Colour colour, bool mirrored = false);
  void face(int level, float cx, float cy, float diameter);  // 1 … 5
  void art(Art art, const Rect& where);
  void mark(float x, float y, float height);  // the three rings
  // A photo, whole, in the middle of `where`; nothing where it is unknown or cannot be read.
  void photo(std::string_view name, const Rect& where);

  // What somebody has drawn on a board of that place, in strokes of `width` pixels.
  void sketch(const Drawing& drawing, const Rect& where, Colour colour, float width);
  // One of its strokes that is still being drawn, and changes from frame to frame.
  void stroke(const std::vector<Point>& points, const Rect& where, Colour colour, float width);

  std::size_t picture_bytes() const;  // of cached drawings

  void clip(const Rect& rect);  // push
  void unclip();                // pop

 private:
  struct Inner;
  std::unique_ptr<Inner> inner_;
};

}  // namespace chorus
