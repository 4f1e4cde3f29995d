#include "ui/layout_sheet.h"

#include <algorithm>
#include <cmath>

#include "ui/layout_buttons.h"
#include "ui/layout_flow.h"
#include "ui/layout_scroll.h"

namespace chorus {
namespace {

constexpr float kLowShare = .64F;  // of the height, that a sheet has which lies low

Block lay_sheet_buttons(const Surroundings& around, const std::vector<Item>& items, float width) {
  std::vector<const Button*> buttons;
  for (const Item& item : items) {
    const auto* button = std::get_if<Button>(&item);
    if (button && !in_flow(around.metrics, *button)) buttons.push_back(button);
  }
  return lay_button_rows(around, button_look(around), buttons, width, around.metrics.portrait);
}

Layer shade(const Surroundings& around) {
  PanelShape dark;
  dark.rect = {0, 0, around.metrics.screen.w, around.metrics.screen.h};
  const bool plain = around.theme.background_top == around.theme.background_bottom;
  dark.fill = plain ? around.theme.background_top : Colour{18, 6, 14};
  dark.alpha = plain ? .8F : .66F;
  Layer layer;
  layer.pieces.push_back({dark, kNobody});
  return layer;
}

Layer sheet_panel(const Surroundings& around, const Rect& rect) {
  PanelShape panel = card_panel(around, rect);
  panel.radius = around.metrics.px(48);
  Layer layer;
  layer.pieces.push_back({panel, kNobody});
  return layer;
}

// A sheet at one density.
struct SheetSketch {
  Block buttons, flow;
  float wide = 0, pad = 0, room = 0;  // of the panel, and of what is in it
  float under = 0, most = 0;  // height of the buttons with their distance; of the rest at most
  explicit SheetSketch(const Surroundings& around) : buttons(around), flow(around) {}
};

SheetSketch sketch_sheet(const Surroundings& around, const std::vector<Item>& items) {
  const Metrics& metrics = around.metrics;
  SheetSketch made(around);
  const float growth = 1 + (metrics.text - 1) * .5F;
  made.pad = metrics.spaced(metrics.portrait ? 48 : 72);
  made.wide = std::min(metrics.screen.w - 2 * metrics.margin(), metrics.px(1080) * growth);
  made.room = made.wide - 2 * made.pad;
  made.buttons = lay_sheet_buttons(around, items, made.room);
  const float apart = std::max(metrics.spaced(48), metrics.gap());
  made.under = made.buttons.height > 0 ? made.buttons.height + apart : 0;
  made.most = metrics.screen.h - 2 * metrics.spaced(48) - 2 * made.pad - made.under;
  // For those who reach low, what does not fit below scrolls there.
  if (metrics.low)
    made.most = std::min(made.most, std::max(metrics.px(160), kLowShare * metrics.screen.h -
                                                                  2 * made.pad - made.under));
  made.flow = lay_flow(around, items, made.room, 0, nullptr);
  return made;
}

void add(Painting& painting, Block&& block, const Surroundings& around, float x, float y) {
  Block moved(around);
  moved.take(std::move(block), x, y);
  Layer layer;
  layer.pieces = std::move(moved.pieces);
  layer.widgets = std::move(moved.widgets);
  painting.layers.push_back(std::move(layer));
}

void place(Painting& painting, const Request& request, const Surroundings& around,
           SheetSketch& made) {
  const Metrics& metrics = around.metrics;
  const float left = std::floor((metrics.screen.w - made.room) / 2);
  Rect view{left, 0, made.room, std::min(made.flow.height, made.most)};
  if (made.flow.height > made.most) {
    view = beside_scroll_buttons(metrics, view);
    made.flow = lay_flow(around, request.said.sheet->items, view.w, 0, nullptr);
  }
  const float high = view.h + made.under + 2 * made.pad;
  // Low down for those who reach low; else in the middle.
  const float share = metrics.low ? .96F : .5F;
  const float top = std::floor((metrics.screen.h - high) * share);
  view.y = top + made.pad;
  painting.layers.push_back(shade(around));
  painting.layers.push_back(
      sheet_panel(around, {std::floor((metrics.screen.w - made.wide) / 2), top, made.wide, high}));
  painting.scroller = {view, made.flow.height, request.sheet_offset};
  place_scrolled(painting, around, std::move(made.flow), painting.scroller, request.wanted);
  const float buttons = top + high - made.pad - made.buttons.height;
  add(painting, std::move(made.buttons), around, left, buttons);
}

}  // namespace

void place_sheet(Painting& painting, const Request& request) {
  for (const float air : {1.F, .78F, .56F}) {
    Metrics metrics = on_sheet(metrics_for(request.screen, request.said.frame, request.millimetre));
    metrics.air = air;
    const Item* spoken = spoken_item(request, request.said.sheet->items);
    const Mark* mark = spoken ? &*request.mark : nullptr;
    const Surroundings around{metrics, request.theme, request.text, request.said.frame,
                              1,       false,         spoken,       mark};
    SheetSketch made = sketch_sheet(around, request.said.sheet->items);
    if (made.flow.height > made.most && !metrics.tightest()) continue;
    return place(painting, request, around, made);
  }
}

}  // namespace chorus
