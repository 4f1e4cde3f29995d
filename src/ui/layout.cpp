#include "ui/layout.h"

#include <algorithm>
#include <cmath>
#include <deque>

#include "ui/layout_flow.h"
#include "ui/layout_frame.h"
#include "ui/layout_scroll.h"
#include "ui/layout_sheet.h"
#include "ui/layout_stage.h"

namespace chorus {
namespace {

// The page at one density: its fixed parts, and the content in the window between them.
struct Sketch {
  Block bar, dock, flow;
  Rect view;  // where content goes
  bool fits = false;
  explicit Sketch(const Surroundings& around) : bar(around), dock(around), flow(around) {}
};

float side_margin(const Metrics& metrics) {
  if (metrics.title_page()) return metrics.px(metrics.portrait ? 190 : 340);
  return metrics.margin();
}

// The keyboard, and over it the box being written in where `with_box`.
Block lay_dock(const Surroundings& around, const TextBox& box, float width, bool with_box) {
  Block dock(around);
  if (with_box) {
    Block field = lay_text_box(around, box, width, 0);
    dock.height = field.height + around.metrics.spaced(24);
    dock.take(std::move(field), 0, 0);
  }
  Block keys = lay_keyboard(around, box, width);
  const float high = keys.height;
  dock.take(std::move(keys), 0, dock.height);
  dock.height += high;
  return dock;
}

Rect view_of(const Surroundings& around, const Block& bar, const Block& dock) {
  const Metrics& metrics = around.metrics;
  const float side = side_margin(metrics), top = content_top(around);
  float bottom = metrics.screen.h - (bar.height > 0 ? bar_margin(metrics) + bar.height : 0);
  const float off = bar.height <= 0 ? 56 : metrics.desk() ? 28 : 44;
  bottom -= std::max({metrics.px(26), metrics.real(8, .05F), metrics.spaced(off)});
  if (dock.height > 0) bottom -= dock.height + std::max(metrics.real(8, .05F), metrics.spaced(24));
  return {side, top, metrics.screen.w - 2 * side, std::max(metrics.px(60), bottom - top)};
}

Sketch sketch(const Surroundings& around, const Said& said, bool last) {
  const Metrics& metrics = around.metrics;
  Sketch made(around);
  const TextBox* box = edited_box(said.items);
  made.bar = lay_bar(around, said.items);
  const float width = metrics.screen.w - 2 * metrics.margin();
  if (box) made.dock = lay_dock(around, *box, width, false);
  made.view = view_of(around, made.bar, made.dock);
  made.flow = lay_flow(around, said.items, made.view.w, made.view.h, nullptr);
  made.fits = made.flow.height <= made.view.h;
  if (made.fits || !last) return made;
  if (box) {
    Block with_box = lay_dock(around, *box, width, true);
    const Rect view = view_of(around, made.bar, with_box);
    // On a small display there is no room for the question over the box: both scroll together.
    const bool room = view.h >= 1.5F * metrics.target();
    if (!room) box = nullptr;
    if (room) made.dock = std::move(with_box);
    made.view = view_of(around, made.bar, made.dock);
    made.flow = lay_flow(around, said.items, made.view.w, made.view.h, box);
    made.fits = made.flow.height <= made.view.h;
  }
  if (made.fits) return made;
  made.view = beside_scroll_buttons(metrics, made.view);
  made.flow = lay_flow(around, said.items, made.view.w, 0, box);
  return made;
}

Layer layer_of(Block&& block, float dx, float dy) {
  Layer layer;
  Block moved(block.around());
  moved.take(std::move(block), dx, dy);
  layer.pieces = std::move(moved.pieces);
  layer.widgets = std::move(moved.widgets);
  return layer;
}

void place_fixed(Painting& painting, const Surroundings& around, const Said& said, Sketch& made) {
  const Metrics& metrics = around.metrics;
  painting.layers.push_back(layer_of(lay_header(around), 0, 0));
  painting.layers.push_back(layer_of(lay_ribbon(around), 0, 0));
  const float bar_top = metrics.screen.h - bar_margin(metrics) - made.bar.height;
  const float dock_top = bar_top - made.dock.height - metrics.spaced(metrics.desk() ? 24.F : 28.F);
  painting.layers.push_back(layer_of(std::move(made.dock), metrics.margin(), dock_top));
  painting.layers.push_back(layer_of(std::move(made.bar), 0, bar_top));
  painting.layers.push_back(layer_of(lay_corner(around, said.items), 0, 0));
}

// Three paragraphs or more of a page to read are points of a list.
bool is_list(const Said& said) {
  if (said.frame.layout != Layout::reading) return false;
  return std::count_if(said.items.begin(), said.items.end(), [](const Item& item) {
           const auto* say = std::get_if<SayItem>(&item);
           return say && say->tone == Tone::body;
         }) >= 3;
}

int count_groups(const std::vector<Item>& items) {
  return static_cast<int>(std::count_if(items.begin(), items.end(), [](const Item& item) {
    return std::holds_alternative<Choices>(item);
  }));
}

// Where even the tightest is too long, a result for a whole room leaves its smallest groups out: it
// is never scrolled.
Sketch shortened(const Surroundings& around, const Said& said, Sketch made) {
  Shortened rest(said);
  while (!made.fits && rest.leave_one_out()) {
    Sketch next = sketch(around, rest.said(), false);
    made.flow = std::move(next.flow);
    made.fits = next.fits;
  }
  made.flow.height = std::min(made.flow.height, made.view.h);
  made.fits = true;
  return made;
}

void place_page(Painting& painting, const Request& request) {
  const Said& said = request.said;
  const std::vector<Density> densities = densities_of(said.frame);
  std::deque<Metrics> metrics;
  for (std::size_t i = 0; i < densities.size(); ++i) {
    Metrics& own =
        metrics.emplace_back(metrics_for(request.screen, said.frame, request.millimetre));
    own.air = densities[i].air;
    own.dense = densities[i].dense;
    own.text *= densities[i].text;
    own.writing = edited_box(said.items) != nullptr;
    const bool last = i + 1 == densities.size();
    const Item* spoken = said.sheet ? nullptr : spoken_item(request, said.items);
    const Mark* mark = spoken ? &*request.mark : nullptr;
    const Surroundings around{
        own,           request.theme, request.text, said.frame,   count_groups(said.items),
        is_list(said), spoken,        mark,         request.forms};
    Sketch made = sketch(around, said, last && !own.stage());
    if (!made.fits && !last) continue;
    if (own.stage()) made = shortened(around, said, std::move(made));
    painting.header = header_height(around);
    const bool live = !said.sheet;
    Scroller scroller{made.view, made.flow.height, request.page_offset};
    place_scrolled(painting, around, std::move(made.flow), scroller, live ? request.wanted : "");
    painting.layers.front().enters = true;
    if (live) painting.scroller = scroller;
    place_fixed(painting, around, said, made);
    return;
  }
}

void mirror_all(Painting& painting) {
  for (Layer& layer : painting.layers) {
    for (Piece& piece : layer.pieces) mirror(piece.shape, painting.screen.w);
    for (Widget& widget : layer.widgets) mirror(widget, painting.screen.w);
    if (layer.view) layer.view->x = painting.screen.w - layer.view->right();
    if (layer.live_view) layer.live_view->x = painting.screen.w - layer.live_view->right();
  }
}

}  // namespace

const Item* spoken_item(const Request& request, const std::vector<Item>& items) {
  if (!request.mark || !request.mark->widget.empty()) return nullptr;
  const auto index = static_cast<std::size_t>(request.mark->item);
  return index < items.size() ? &items[index] : nullptr;
}

Painting lay_out(const Request& request) {
  const Said& said = request.said;
  Painting painting;
  painting.screen = request.screen;
  painting.scale = metrics_for(request.screen, said.frame).scale;
  painting.theme = said.frame.theme;
  painting.poster = said.frame.layout == Layout::poster;
  painting.curtain_down = said.frame.layout == Layout::curtain;
  painting.mirrored = said.frame.right_to_left;
  painting.key = screen_key(said);
  place_page(painting, request);
  if (said.sheet) {
    for (Layer& layer : painting.layers) layer.live = false;
    place_sheet(painting, request);
  }
  if (painting.mirrored) mirror_all(painting);
  return painting;
}

}  // namespace chorus
