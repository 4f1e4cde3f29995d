#include "ui/layout_scroll.h"

#include <algorithm>
#include <cmath>

namespace chorus {
namespace {

constexpr float kButton = 100, kEdge = 24;

float button_size(const Metrics& metrics) {
  return std::max(metrics.px(kButton), metrics.target());
}

bool side_by_side(const Metrics& metrics, const Rect& view) {
  return view.h < 2 * button_size(metrics) + metrics.gap();
}

float gutter(const Metrics& metrics, const Rect& view) {
  const float one = button_size(metrics);
  return side_by_side(metrics, view) ? 2 * one + metrics.gap() : one;
}

float room_at_edge(const Metrics& metrics) {
  return metrics.px(metrics.sheet ? 0 : kEdge);
}

void bring_into_view(Scroller& scroller, const Block& content, const std::string& wanted,
                     float air) {
  const auto keep = [&](float top, float bottom) {
    scroller.offset = std::max(scroller.offset, bottom - scroller.view.h);
    scroller.offset = std::min(scroller.offset, std::max(0.F, top));
  };
  if (content.marked) keep(content.marked->y - air, content.marked->bottom() + air);
  for (const Widget& widget : content.widgets) {
    if (wanted.empty() || widget.id != wanted) continue;
    keep(widget.outline.y - air, widget.outline.bottom() + air);
  }
}

void draw_button(Block& block, int direction, bool enabled, const Rect& rect) {
  const Surroundings& around = block.around();
  Widget widget;
  widget.id = direction < 0 ? "scroll.up" : "scroll.down";
  widget.enabled = enabled;
  widget.scrolls = direction;
  const int owner = block.add(std::move(widget), rect, rect.w / 2);
  PanelShape panel = tile_panel(around, rect, false);
  panel.radius = rect.w / 2;
  panel.shadow = enabled ? Shadow::button : Shadow::none;
  panel.fill = enabled ? around.theme.accent
                       : mixed(around.theme.surface, around.theme.background_bottom, .7F);
  panel.edge = enabled ? around.theme.accent : mixed(around.theme.border, panel.fill, .5F);
  block.panel(panel, owner);
  const Colour ink =
      enabled ? around.theme.on_accent : mixed(around.theme.ink_secondary, panel.fill, .5F);
  block.icon(direction < 0 ? Icon::up : Icon::down, rect.x + rect.w / 2, rect.y + rect.h / 2,
             rect.w * .42F, ink, owner);
}

Layer controls(const Surroundings& around, const Scroller& scroller, const Rect& window,
               float right_edge) {
  const Metrics& metrics = around.metrics;
  Block block(around);
  const float fade = metrics.px(44), size = button_size(metrics);
  const Colour back = metrics.sheet ? around.theme.surface : around.theme.background_top;
  const Colour under = metrics.sheet ? around.theme.surface : around.theme.background_bottom;
  const auto ground = [&](float y) {
    return mixed(back, under, std::clamp(y / metrics.screen.h, 0.F, 1.F));
  };
  if (scroller.offset > 0)
    block.shape(FadeShape{{window.x, window.y, window.w, fade}, ground(window.y), true});
  if (scroller.offset < scroller.most() - 1)
    block.shape(FadeShape{
        {window.x, window.bottom() - fade, window.w, fade}, ground(window.bottom()), false});
  const bool beside = side_by_side(metrics, scroller.view);
  const float x = right_edge - size, bottom = scroller.view.bottom() - size;
  const Rect down{x, bottom, size, size};
  const Rect up = beside ? Rect{x - size - metrics.gap(), bottom, size, size}
                         : Rect{x, bottom - size - metrics.gap(), size, size};
  draw_button(block, -1, scroller.offset > 0, up);
  draw_button(block, 1, scroller.offset < scroller.most() - 1, down);
  Layer layer;
  layer.pieces = std::move(block.pieces);
  layer.widgets = std::move(block.widgets);
  return layer;
}

}  // namespace

Rect beside_scroll_buttons(const Metrics& metrics, Rect view) {
  const float reach = view.right() + (metrics.sheet ? 0 : metrics.margin() - room_at_edge(metrics));
  const float right = reach - gutter(metrics, view) - metrics.gap();
  const float lost = std::max(0.F, view.right() - right);
  if (metrics.centred && !metrics.portrait && !metrics.sheet) view.x += lost;
  view.w = right - view.x;
  return view;
}

void place_scrolled(Painting& painting, const Surroundings& around, Block&& content,
                    Scroller& scroller, const std::string& wanted) {
  const Metrics& metrics = around.metrics;
  const bool scrolls = scroller.most() > 0;
  bring_into_view(scroller, content, wanted, metrics.px(48));
  scroller.offset = std::round(std::clamp(scroller.offset, 0.F, scroller.most()));
  Layer layer;
  Block moved(around);
  moved.take(std::move(content), scroller.view.x, scroller.view.y - scroller.offset);
  layer.pieces = std::move(moved.pieces);
  layer.widgets = std::move(moved.widgets);
  const float over = metrics.px(20);
  // The window reaches over the content's sides, so that shadows and focus rings are not cut there.
  const float left = metrics.px(42), right_side = metrics.px(metrics.sheet ? 12 : 42);
  const Rect window{scroller.view.x - left, scroller.view.y - over,
                    scroller.view.w + left + right_side, scroller.view.h + 2 * over};
  if (scrolls) {
    layer.view = window;
    layer.live_view = Rect{window.x, scroller.view.y, window.w, scroller.view.h};
  }
  painting.layers.push_back(std::move(layer));
  if (!scrolls) return;
  const float right = scroller.view.right() + metrics.gap() + gutter(metrics, scroller.view);
  painting.layers.push_back(controls(around, scroller, window, right));
}

}  // namespace chorus
