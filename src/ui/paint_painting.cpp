#include "ui/paint_painting.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <variant>

namespace chorus {
namespace {

constexpr float kPressed = .97F;  // size of what is pressed
constexpr std::int64_t kTextMs = 320, kTileMs = 340, kStaggerMs = 50, kMostSteps = 6;
constexpr float kRise = 28;

// Draws one shape after another, and keeps count of the words.
class Brush {
 public:
  Brush(Painter& painter, ImDrawList* list, const Painting& painting, Written& written)
      : painter_(painter), list_(list), painting_(painting), written_(written) {}

  void in(const Layer* layer) { layer_ = layer; }

  void operator()(const PanelShape& panel) {
    if (panel.shadow != Shadow::none) painter_.shadow(panel.rect, panel.radius, panel.shadow);
    if (panel.alpha >= 1 && panel.edge_width > 0 && !panel.fill_bottom)
      return painter_.panel(panel.rect, panel.radius, panel.fill, panel.edge, panel.edge_width);
    if (panel.alpha > 0 && panel.fill_bottom) {
      painter_.gradient(panel.rect, panel.radius, panel.fill, *panel.fill_bottom);
    } else if (panel.alpha > 0) {
      painter_.fill(panel.rect, panel.radius, panel.fill, panel.alpha);
    }
    if (panel.edge_width > 0)
      painter_.outline(panel.rect, panel.radius, panel.edge, panel.edge_width);
  }
  void operator()(const WordsShape& words) {
    const TextBlock& block =
        painter_.text().block(words.style, words.language, words.text, words.wrap, words.colour);
    if (words.clips) painter_.clip(words.room);
    painter_.words(block, words.rect.x, words.rect.y, words.alpha);
    if (words.clips) painter_.unclip();
    note(words, block);
  }
  void operator()(const IconShape& icon) {
    painter_.icon(icon.icon, icon.cx, icon.cy, icon.size, icon.colour,
                  painting_.mirrored && icon.flips);
  }
  void operator()(const FaceShape& face) {
    painter_.face(face.level, face.cx, face.cy, face.diameter);
  }
  void operator()(const ArtShape& art) { painter_.art(art.art, art.rect); }
  void operator()(const PhotoShape& photo) { painter_.photo(photo.name, photo.rect); }
  void operator()(const MarkShape& mark) { painter_.mark(mark.rect.x, mark.rect.y, mark.rect.h); }
  void operator()(const SketchShape& sketch) {
    painter_.sketch(sketch.drawing, sketch.rect, sketch.colour, sketch.width);
  }
  void operator()(const LineShape& line) {
    painter_.line(line.x1, line.y1, line.x2, line.y2, line.colour, line.width);
  }
  void operator()(const TriangleShape& it) {
    painter_.triangle(it.x1, it.y1, it.x2, it.y2, it.x3, it.y3, it.colour);
  }
  void operator()(const RingShape& ring) {
    painter_.ring(ring.cx, ring.cy, ring.radius, ring.colour, ring.width, ring.from, ring.to);
  }
  void operator()(const DiscShape& disc) {
    painter_.disc(disc.cx, disc.cy, disc.radius, disc.colour, disc.alpha);
  }
  void operator()(const FadeShape& fade) {
    const ImU32 full = IM_COL32(fade.colour.r, fade.colour.g, fade.colour.b, 255),
                none = full & ~IM_COL32_A_MASK;
    const ImU32 top = fade.upwards ? full : none, bottom = fade.upwards ? none : full;
    list_->AddRectFilledMultiColor({fade.rect.x, fade.rect.y},
                                   {fade.rect.right(), fade.rect.bottom()}, top, top, bottom,
                                   bottom);
  }

 private:
  void note(const WordsShape& words, const TextBlock& block) {
    written_.unknown_glyphs += block.unknown_glyphs;
    const bool scrolled = layer_ && layer_->view;
    if (scrolled && !overlap(words.rect, *layer_->view)) return;
    const Rect& r = words.rect;
    const bool outside = r.x < -1 || r.right() > painting_.screen.w + 1 ||
                         (!scrolled && (r.y < -1 || r.bottom() > painting_.screen.h + 1));
    const bool cut = block.cut || (!words.clips && (outside || r.w > words.room.w + 1.5F));
    written_.texts.push_back({words.text, words.rect, cut});
  }

  Painter& painter_;
  ImDrawList* list_;
  const Painting& painting_;
  Written& written_;
  const Layer* layer_ = nullptr;
};

// Changes what was drawn since `first` in place: cheaper than drawing it another way.
void shrink_drawn(ImDrawList* list, int first, const Rect& around) {
  const float cx = around.x + around.w / 2, cy = around.y + around.h / 2;
  for (int i = first; i < list->VtxBuffer.Size; ++i) {
    ImVec2& p = list->VtxBuffer[i].pos;
    p = {cx + (p.x - cx) * kPressed, cy + (p.y - cy) * kPressed};
  }
}

void lower_drawn(ImDrawList* list, int first, float by) {
  for (int i = first; i < list->VtxBuffer.Size; ++i) list->VtxBuffer[i].pos.y += by;
}

std::int64_t delay_of(int owner) {
  return owner == kNobody ? 0 : std::min<std::int64_t>(owner, kMostSteps) * kStaggerMs;
}

// How far below its place a piece still is: ease-out cubic.
float entrance_offset(const Painting& painting, int owner, std::int64_t since) {
  const std::int64_t lasts = owner == kNobody ? kTextMs : kTileMs;
  const float part =
      std::clamp(static_cast<float>(since - delay_of(owner)) / static_cast<float>(lasts), 0.F, 1.F);
  const float left = 1 - part;
  return std::round(kRise * painting.scale * left * left * left);
}

void draw_focus(const Painting& painting, Painter& painter, const Widget& widget) {
  const float scale = painting.scale, away = std::round(9 * scale), outer = std::round(6 * scale),
              inner = std::round(4 * scale);
  const Theme& theme = painter.theme();
  painter.outline(widget.outline.inset(-away - outer), widget.radius + away + outer, theme.focus,
                  outer);
  painter.outline(widget.outline.inset(-away), widget.radius + away, theme.focus_outer, inner);
}

bool is_lit(const Moving& moving, const Widget& widget) {
  return std::find(moving.lit.begin(), moving.lit.end(), widget.id) != moving.lit.end();
}

// What the voice is saying: a single ring, close to it, and so unlike the focus.
void draw_spoken(const Painting& painting, Painter& painter, const Widget& widget) {
  const float away = std::round(5 * painting.scale), wide = std::round(7 * painting.scale);
  painter.outline(widget.outline.inset(-away - wide), widget.radius + away + wide,
                  painter.theme().accent, wide);
}

void draw_hold(const Painting& painting, Painter& painter, const Widget& widget, float held) {
  const float x = painting.mirrored ? widget.rect.x + 48 * painting.scale
                                    : widget.rect.right() - 48 * painting.scale;
  painter.ring(x, widget.rect.y + 48 * painting.scale, 30 * painting.scale, painter.theme().gold,
               8 * painting.scale, 0, held);
}

// The line under the finger, until it is a part of the drawing.
void draw_stroke(Painter& painter, const BoardPart& board, const std::vector<Point>& stroke) {
  painter.stroke(stroke, {board.x1, board.y1, board.x2 - board.x1, board.y2 - board.y1},
                 painter.theme().ink, board.pen);
}

void paint_layer(const Layer& layer, const Painting& painting, Painter& painter, ImDrawList* list,
                 const Moving& moving, Brush& brush) {
  if (layer.view) painter.clip(*layer.view);
  brush.in(&layer);
  for (const Piece& piece : layer.pieces) {
    const int first = list->VtxBuffer.Size;
    std::visit(brush, piece.shape);
    const Widget* owner =
        piece.owner == kNobody ? nullptr : &layer.widgets[static_cast<std::size_t>(piece.owner)];
    if (owner && layer.live && !moving.pressed.empty() && owner->id == moving.pressed &&
        !owner->track && !owner->board && !owner->words && !owner->hold)
      shrink_drawn(list, first, owner->outline);
    if (layer.enters && moving.entering_ms)
      lower_drawn(list, first, entrance_offset(painting, piece.owner, *moving.entering_ms));
  }
  for (const Widget& widget : layer.widgets) {
    if (!layer.live) break;
    if (moving.drawn && widget.board && widget.id == moving.pressed)
      draw_stroke(painter, *widget.board, *moving.drawn);
    if (is_lit(moving, widget)) draw_focus(painting, painter, widget);
    if (!moving.spoken.empty() && widget.id == moving.spoken)
      draw_spoken(painting, painter, widget);
    if (moving.held && widget.hold && widget.id == moving.pressed)
      draw_hold(painting, painter, widget, *moving.held);
  }
  if (layer.view) painter.unclip();
}

}  // namespace

std::int64_t entrance_ms(const Painting& painting) {
  int most = 0;
  for (const Layer& layer : painting.layers)
    if (layer.enters) most = std::max(most, static_cast<int>(layer.widgets.size()));
  return kTileMs + delay_of(most);
}

Written paint_all(const Painting& painting, Painter& painter, ImDrawList* list,
                  const Moving& moving) {
  Written written;
  painter.start(list, painting.scale);
  painter.backdrop(painting.screen, painting.header, painting.poster || painting.curtain_down,
                   painting.mirrored, painting.curtain_down);
  Brush brush(painter, list, painting, written);
  for (const Layer& layer : painting.layers)
    paint_layer(layer, painting, painter, list, moving, brush);
  return written;
}

}  // namespace chorus
