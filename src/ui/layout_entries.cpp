// A list of things with what can be done to each.
#include <algorithm>
#include <cmath>

#include "ui/layout_buttons.h"
#include "ui/layout_items.h"

namespace chorus {
namespace {

ButtonLook entry_look(const Surroundings& around) {
  ButtonLook look = button_look(around);
  look.height =
      std::max(around.metrics.px(around.metrics.desk() ? 68 : 92), around.metrics.real(20, .13F));
  look.pad = around.metrics.px(26);
  look.icon = around.metrics.type(30);
  return look;
}

std::vector<const Button*> buttons_of(const Entry& entry) {
  std::vector<const Button*> buttons;
  for (const Button& button : entry.buttons) buttons.push_back(&button);
  return buttons;
}

float natural_width(const Surroundings& around, const Entry& entry) {
  float all = 0;
  for (const Button& button : entry.buttons)
    all += button_size(around, entry_look(around), button, 1e6F).w + around.metrics.gap();
  return all > 0 ? all - around.metrics.gap() : 0;
}

Size drawing_size(const Metrics& metrics) {
  return {metrics.px(270), metrics.px(180)};
}

struct EntryPlan {
  float left = 0, room = 0;  // of the words
  float words = 0;           // their height
  float least = 0;           // height of what stands before them
  float buttons = 0;         // width beside the words; 0: none, or below them
  bool below = false;
};

EntryPlan plan_of(const Surroundings& around, const Entry& entry, float width) {
  const Metrics& metrics = around.metrics;
  EntryPlan plan;
  const float pad = metrics.px(28);
  const float sign = entry.drawing.empty() ? metrics.sign(40) : drawing_size(metrics).w;
  plan.left = pad + (entry.icon == Icon::none ? 0 : sign + metrics.px(24));
  const float natural = natural_width(around, entry);
  const float beside = width - plan.left - 2 * pad - metrics.px(28) - natural;
  plan.below = natural > width * .5F ||
               (natural > 0 && !around.whole(strong_type(metrics), entry.title, beside));
  plan.buttons = plan.below ? 0 : natural;
  float right = pad + (plan.buttons > 0 ? plan.buttons + metrics.px(28) : 0);
  if (entry.tap && entry.buttons.empty()) right += metrics.px(48);
  plan.room = width - plan.left - right;
  plan.words = around.measure(strong_type(metrics), entry.title, plan.room).h;
  if (!entry.detail.empty())
    plan.words += metrics.px(4) + around.measure(note_type(metrics), entry.detail, plan.room).h;
  plan.least = entry.drawing.empty() ? metrics.px(56) : drawing_size(metrics).h;
  return plan;
}

void draw_frame(Block& block, const Entry& entry, const Rect& rect, int owner) {
  const Surroundings& around = block.around();
  PanelShape panel = card_panel(around, rect);
  if (entry.current) {
    panel.edge = around.theme.accent;
    panel.edge_width = around.metrics.px(5);
    panel.fill = around.theme.surface_selected;
  }
  if (!entry.tap) panel.shadow = Shadow::none;
  block.panel(panel, owner);
}

void draw_words(Block& block, const Entry& entry, const EntryPlan& plan, float width, float upper,
                int owner) {
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  const float pad = metrics.px(28);
  const Colour sign = entry.current ? around.theme.accent : around.theme.ink_secondary;
  if (entry.drawing.empty()) {
    block.icon(entry.icon, pad + metrics.sign(40) / 2, upper / 2, metrics.sign(40), sign, owner);
  } else {
    const auto [w, h] = drawing_size(metrics);
    hang_drawing(block, entry.drawing, {pad, std::round((upper - h) / 2), w, h}, owner);
  }
  const float top = std::round((upper - plan.words) / 2);
  const float title = block
                          .words(strong_type(metrics), entry.title, around.theme.ink,
                                 {plan.left, top, plan.room, 0}, owner)
                          .h;
  block.words(note_type(metrics), entry.detail, around.theme.ink_secondary,
              {plan.left, top + title + metrics.px(4), plan.room, 0}, owner);
  if (entry.tap && entry.buttons.empty())
    block.icon(Icon::next, width - pad - metrics.px(14), upper / 2, metrics.px(28),
               around.theme.ink, owner);
}

int add_entry(Block& block, const Entry& entry, const Rect& rect, const Rect& touch) {
  if (!entry.tap) return kNobody;
  Widget widget;
  widget.id = entry.id;
  widget.tap = *entry.tap;
  widget.rect = touch;
  return block.add(std::move(widget), rect, block.around().metrics.px(24));
}

// The entry's buttons lie beside its words, or in rows of their own under them.
Block lay_entry(const Surroundings& around, const Entry& entry, float width) {
  const Metrics& metrics = around.metrics;
  Block block(around);
  const EntryPlan plan = plan_of(around, entry, width);
  const float pad = metrics.px(28), pad_y = std::max(metrics.px(12), metrics.spaced(20));
  const float beside = plan.buttons > 0 ? entry_look(around).height : 0;
  const float least = entry.tap ? metrics.target() : 0;
  const float upper = std::max(std::max({plan.words, beside, plan.least}) + 2 * pad_y, least);
  const float room = plan.below ? width - plan.left - pad : plan.buttons + 1;
  Block buttons = lay_button_rows(around, entry_look(around), buttons_of(entry), room, false);
  block.height = upper + (plan.below ? buttons.height + pad_y : 0);
  const Rect rect{0, 0, width, block.height};
  const float touched = plan.buttons > 0 ? plan.left + plan.room : width;
  const int owner = add_entry(block, entry, rect, {0, 0, touched, upper});
  draw_frame(block, entry, rect, owner);
  draw_words(block, entry, plan, width, upper, owner);
  const float y = plan.below ? upper : std::round((upper - buttons.height) / 2);
  block.take(std::move(buttons), plan.below ? plan.left : width - pad - plan.buttons, y);
  return block;
}

}  // namespace

Block lay_entries(const Surroundings& around, const Entries& entries, float width) {
  const Metrics& metrics = around.metrics;
  Block block(around);
  if (!entries.label.empty()) {
    block.height =
        block.words(section_type(metrics), entries.label, around.theme.ink, {0, 0, width, 0}).h;
    block.height += metrics.spaced(18);
  }
  if (entries.entries.empty()) {
    block.height += block
                        .words(body_type(metrics), entries.none, around.theme.ink_secondary,
                               {0, block.height, width, 0})
                        .h;
    return block;
  }
  for (std::size_t i = 0; i < entries.entries.size(); ++i) {
    if (i > 0) block.height += metrics.gap();
    Block entry = lay_entry(around, entries.entries[i], width);
    const float high = entry.height;
    block.take(std::move(entry), 0, block.height);
    block.height += high;
  }
  return block;
}

}  // namespace chorus
