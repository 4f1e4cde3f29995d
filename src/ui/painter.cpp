#include "ui/painter.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "core/result.h"
#include "ui/drawings.h"
#include "ui/frames.h"
#include "ui/metrics.h"
#include "ui/photo.h"
#include "ui/picture_cache.h"
#include "ui/shadows.h"

namespace chorus {
namespace {

// Enough for two full-screen backdrops at 1920×1080, the large drawings of a visit and every small
// thing of a screen.
constexpr std::size_t kMostPictureBytes = 32u << 20;

ImU32 packed(Colour colour, float alpha = 1) {
  return IM_COL32(colour.r, colour.g, colour.b, std::lround(std::clamp(alpha, 0.0f, 1.0f) * 255));
}
ImTextureID texture_of(TextureId id) {
  return reinterpret_cast<ImTextureID>(id);
}
ImVec2 low(const Rect& r) {
  return {r.x, r.y};
}
ImVec2 high(const Rect& r) {
  return {r.right(), r.bottom()};
}
float snapped(float value) {
  return std::floor(value + 0.5f);
}
int whole(float value) {
  return static_cast<int>(std::lround(value));
}

}  // namespace

struct ReadyStage {
  BackdropShape shape;
  std::unique_ptr<CairoPicture> picture;
};

std::shared_ptr<const ReadyStage> draw_stage_ahead(Size screen, const Theme& theme) {
  Frame poster;
  poster.layout = Layout::poster;
  const Metrics metrics = metrics_for(screen, poster);
  auto ready = std::make_shared<ReadyStage>();
  ready->shape = {whole(screen.w), whole(screen.h), metrics.scale, 0, true};
  ready->picture = std::make_unique<CairoPicture>(ready->shape.width, ready->shape.height);
  draw_backdrop(*ready->picture, ready->shape, theme);
  return ready;
}

struct Painter::Inner {
  Inner(Textures& textures, TextEngine& text_engine, std::vector<Theme> offered)
      : text(text_engine),
        themes(std::move(offered)),
        theme(themes.front()),
        pictures(textures, kMostPictureBytes) {}

  // A cached picture at whole pixels, where it is as sharp as it was drawn.
  void place(const PictureKey& key, float x, float y,
             const std::function<void(CairoPicture&)>& draw) {
    const TextureId texture = pictures.get(key, draw);
    const ImVec2 from{snapped(x), snapped(y)};
    const ImVec2 to{from.x + static_cast<float>(key.width),
                    from.y + static_cast<float>(key.height)};
    list->AddImage(texture_of(texture), from, to);
  }

  TextEngine& text;
  std::shared_ptr<const ReadyStage> stage;
  const std::vector<Theme> themes;
  Theme theme;  // chosen
  std::map<std::string, std::string, std::less<>> photos;
  PictureCache pictures;
  ImDrawList* list = nullptr;
  float scale = 1;
};

Painter::Painter(Textures& textures, TextEngine& text, std::vector<Theme> themes) {
  require(!themes.empty(), "painting needs a theme");
  inner_ = std::make_unique<Inner>(textures, text, std::move(themes));
}

Painter::~Painter() = default;

void Painter::choose(std::string_view theme) {
  if (theme == inner_->theme.name) return;
  const auto found = std::find_if(inner_->themes.begin(), inner_->themes.end(),
                                  [&](const Theme& each) { return each.name == theme; });
  const Theme& chosen = found == inner_->themes.end() ? inner_->themes.front() : *found;
  if (chosen == inner_->theme) return;
  inner_->theme = chosen;
  inner_->pictures.clear();
}

void Painter::offer(std::map<std::string, std::string, std::less<>> photos) {
  inner_->photos = std::move(photos);
}

void Painter::use(std::shared_ptr<const ReadyStage> stage) {
  inner_->stage = std::move(stage);
}

void Painter::start(ImDrawList* list, float scale) {
  require(list != nullptr, "painting needs a draw list");
  inner_->list = list;
  inner_->scale = scale;
  inner_->pictures.trim();
}

const Theme& Painter::theme() const {
  return inner_->theme;
}

TextEngine& Painter::text() {
  return inner_->text;
}

void Painter::backdrop(Size screen, float header, bool poster, bool, bool closed) {
  const BackdropShape shape{whole(screen.w), whole(screen.h), inner_->scale,
                            header,          poster,          closed};
  const int kind = closed ? 2 : poster ? 1 : 0;
  const PictureKey key{Drawn::backdrop, whole(header), shape.width, shape.height, {}, kind};
  const std::shared_ptr<const ReadyStage> ready = std::exchange(inner_->stage, nullptr);
  if (ready && ready->shape == shape) inner_->pictures.keep(key, *ready->picture);
  inner_->place(key, 0, 0,
                [&](CairoPicture& picture) { draw_backdrop(picture, shape, inner_->theme); });
}

void Painter::fill(const Rect& rect, float radius, Colour colour, float alpha) {
  draw_frame(inner_->pictures, *inner_->list, rect, radius, {colour, {}, 0, alpha});
}

void Painter::outline(const Rect& rect, float radius, Colour colour, float width) {
  draw_frame(inner_->pictures, *inner_->list, rect, radius, {{}, colour, width});
}

void Painter::panel(const Rect& rect, float radius, Colour fill, Colour edge, float width) {
  draw_frame(inner_->pictures, *inner_->list, rect, radius, {fill, edge, width});
}

void Painter::gradient(const Rect& rect, float radius, Colour top, Colour bottom) {
  draw_gradient(inner_->pictures, *inner_->list, rect, radius, top, bottom);
}

void Painter::shadow(const Rect& rect, float radius, Shadow kind) {
  draw_shadow(inner_->pictures, inner_->list, rect, radius, kind, inner_->scale, inner_->theme);
}

void Painter::line(float x1, float y1, float x2, float y2, Colour colour, float width) {
  inner_->list->AddLine({x1, y1}, {x2, y2}, packed(colour), width);
}

void Painter::triangle(float x1, float y1, float x2, float y2, float x3, float y3, Colour colour) {
  inner_->list->AddTriangleFilled({x1, y1}, {x2, y2}, {x3, y3}, packed(colour));
}

void Painter::ring(float cx, float cy, float radius, Colour colour, float width, float from,
                   float to) {
  if (to <= from || radius <= 0) return;
  if (to - from >= 1) {
    inner_->list->AddCircle({cx, cy}, radius, packed(colour), 0, width);
    return;
  }
  constexpr float turn = 2 * std::numbers::pi_v<float>, top = -turn / 4;
  inner_->list->PathArcTo({cx, cy}, radius, top + turn * from, top + turn * to,
                          std::max(8, whole((to - from) * 96)));
  inner_->list->PathStroke(packed(colour), 0, width);
}

void Painter::disc(float cx, float cy, float radius, Colour colour, float alpha) {
  if (radius > 0) inner_->list->AddCircleFilled({cx, cy}, radius, packed(colour, alpha));
}

void Painter::words(const TextBlock& block, float x, float y, float alpha) {
  if (block.texture == 0) return;
  const ImVec2 from{snapped(x) + block.picture.x, snapped(y) + block.picture.y};
  const ImVec2 to{from.x + block.picture.w, from.y + block.picture.h};
  inner_->list->AddImage(texture_of(block.texture), from, to, {0, 0}, {1, 1},
                         packed({255, 255, 255}, alpha));
}

void Painter::icon(Icon icon, float cx, float cy, float size, Colour colour, bool mirrored) {
  const int pixels = std::max(whole(size), 1);
  const float half = static_cast<float>(pixels) / 2;
  if (icon == Icon::none) return;
  const PictureKey key{Drawn::icon, static_cast<int>(icon), pixels, pixels, colour, mirrored};
  inner_->place(key, cx - half, cy - half, [&](CairoPicture& picture) {
    draw_icon(picture.cairo(), icon, pixels, colour, mirrored);
  });
}

void Painter::face(int level, float cx, float cy, float diameter) {
  const int pixels = std::max(whole(diameter), 1);
  const float half = static_cast<float>(pixels) / 2;
  const PictureKey key{Drawn::face, std::clamp(level, 1, 5), pixels, pixels, {}, 0};
  inner_->place(key, cx - half, cy - half, [&](CairoPicture& picture) {
    draw_face(picture.cairo(), key.what, pixels, inner_->theme);
  });
}

void Painter::art(Art art, const Rect& where) {
  if (where.w < 1 || where.h < 1) return;
  const PictureKey key{Drawn::art, static_cast<int>(art), whole(where.w), whole(where.h), {}, 0};
  inner_->place(key, where.x, where.y, [&](CairoPicture& picture) {
    draw_art(picture.cairo(), art, key.width, key.height, inner_->theme);
  });
}

void Painter::mark(float x, float y, float height) {
  const int tall = std::max(whole(height), 1);
  const int wide = static_cast<int>(std::ceil(tall * mark_aspect()));
  inner_->place({Drawn::mark, 0, wide, tall, {}, 0}, x, y,
                [&](CairoPicture& picture) { draw_mark(picture.cairo(), tall, inner_->theme); });
}

void Painter::photo(std::string_view name, const Rect& where) {
  const auto found = inner_->photos.find(name);
  if (found == inner_->photos.end() || where.w < 1 || where.h < 1) return;
  const int index = static_cast<int>(std::distance(inner_->photos.begin(), found));
  const PictureKey key{Drawn::photo, index, whole(where.w), whole(where.h), {}, 0};
  inner_->place(key, where.x, where.y, [&](CairoPicture& picture) {
    draw_png(picture.cairo(), found->second, key.width, key.height);
  });
}

void Painter::sketch(const Drawing& drawing, const Rect& where, Colour colour, float width) {
  if (drawing.empty() || where.w < 1 || where.h < 1) return;
  const std::uint64_t print = drawing.fingerprint();
  const PictureKey key{Drawn::sketch,  static_cast<int>(static_cast<std::uint32_t>(print)),
                       whole(where.w), whole(where.h),
                       colour,         static_cast<int>(static_cast<std::uint32_t>(print >> 32))};
  inner_->place(key, where.x, where.y, [&](CairoPicture& picture) {
    set_colour(picture.cairo(), colour);
    draw_sketch(picture.cairo(), drawing, key.width, key.height, width);
  });
}

void Painter::stroke(const std::vector<Point>& points, const Rect& where, Colour colour,
                     float width) {
  ImDrawList& list = *inner_->list;
  const auto place = [&](const Point& point) {
    return ImVec2{where.x + where.w * static_cast<float>(point.x) / 1000,
                  where.y + where.h * static_cast<float>(point.y) / 1000};
  };
  if (points.empty()) return;
  for (const Point& point : points) list.PathLineTo(place(point));
  list.PathStroke(packed(colour), 0, width);
  for (const Point& end : {points.front(), points.back()})
    list.AddCircleFilled(place(end), width / 2, packed(colour));
}

std::size_t Painter::picture_bytes() const {
  return inner_->pictures.bytes();
}

void Painter::clip(const Rect& rect) {
  inner_->list->PushClipRect(low(rect), high(rect), true);
}

void Painter::unclip() {
  inner_->list->PopClipRect();
}

}  // namespace chorus
