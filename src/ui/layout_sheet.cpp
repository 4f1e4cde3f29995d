#include "ui/layout_sheet.h"

#include <algorithm>
#include <cmath>

#include "ui/layout_buttons.h"
#include "ui/layout_flow.h"
#include "ui/layout_scroll.h"

namespace chorus {
namespace {

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
  dark.fill = Colour{18, 6, 14};
  dark.alpha = .66F;
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

}  // namespace

void place_sheet(Painting& painting, const Request& request) {
  const std::vector<Item>& items = request.said.sheet->items;
  Metrics metrics = on_sheet(metrics_for(request.screen, request.said.frame));
  const Surroundings around{metrics, request.theme, request.text, request.said.frame};
  const float pad = metrics.px(metrics.portrait ? 48 : 72);
  const float wide = std::min(metrics.screen.w - 2 * metrics.margin(),
                              metrics.px(1080) * (1 + (metrics.text - 1) * .5F));
  const float room = wide - 2 * pad;
  Block buttons = lay_sheet_buttons(around, items, room);
  const float under = buttons.height > 0 ? buttons.height + metrics.px(48) : 0;
  const float most = metrics.screen.h - 2 * metrics.px(48) - 2 * pad - under;
  Block flow = lay_flow(around, items, room, 0, nullptr);
  Rect view{std::floor((metrics.screen.w - room) / 2), 0, room, std::min(flow.height, most)};
  if (flow.height > most) {
    view = beside_scroll_buttons(metrics, view);
    flow = lay_flow(around, items, view.w, 0, nullptr);
  }
  const float high = view.h + under + 2 * pad, top = std::floor((metrics.screen.h - high) / 2);
  view.y = top + pad;
  painting.layers.push_back(shade(around));
  painting.layers.push_back(
      sheet_panel(around, {std::floor((metrics.screen.w - wide) / 2), top, wide, high}));
  painting.scroller = {view, flow.height, request.sheet_offset};
  place_scrolled(painting, around, std::move(flow), painting.scroller, request.wanted);
  Block moved(around);
  const float left = std::floor((metrics.screen.w - room) / 2);
  moved.take(std::move(buttons), left, top + high - pad - buttons.height);
  Layer bar;
  bar.pieces = std::move(moved.pieces);
  bar.widgets = std::move(moved.widgets);
  painting.layers.push_back(std::move(bar));
}

}  // namespace chorus
