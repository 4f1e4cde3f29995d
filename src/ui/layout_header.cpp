#include <algorithm>
#include <cmath>

#include "ui/layout_frame.h"

namespace chorus {
namespace {

constexpr float kMarkAspect = 1.95F;  // width of the three rings by their height
constexpr int kMostPills = 14;        // more are one bar
constexpr float kBarWidth = 300;
constexpr float kLowFrom = .4F;  // share of the height that stays free for those who reach low

TextStyle header_type(const Metrics& metrics, float token, int weight) {
  TextStyle type;
  // On the stage view the result is large, not what stands over it.
  const bool room = metrics.stage() || metrics.layout == Layout::curtain;
  type.size = room ? metrics.px(token * 1.2F) : metrics.type(token);
  type.weight = weight;
  return type;
}

TextStyle name_type(const Metrics& metrics) {
  return header_type(metrics, 38, 800);
}
TextStyle title_type(const Metrics& metrics) {
  return header_type(metrics, 28, 400);
}
TextStyle progress_type(const Metrics& metrics) {
  return header_type(metrics, 28, 700);
}

// What of the header has room, given up in this order: pills, title, name.
struct HeaderPlan {
  float mark = 0, name = 0, title = 0, pills = 0, progress = 0;  // widths; 0: left out
  float gap = 0;
};

float total(const HeaderPlan& plan) {
  float all = plan.mark + plan.name + plan.progress;
  if (plan.name > 0) all += plan.gap;
  if (plan.title > 0) all += plan.title + 2 * plan.gap + 2;
  if (plan.pills > 0) all += plan.pills + plan.gap * 1.6F;
  return all + (plan.progress > 0 ? 2 * plan.gap : 0);
}

float pill_pitch(const Metrics& metrics, int pills) {
  return std::min(metrics.px(48),
                  std::floor(metrics.px(400) / static_cast<float>(std::max(1, pills))));
}

HeaderPlan plan_of(const Surroundings& around, float width) {
  const Metrics& metrics = around.metrics;
  const Frame& frame = around.frame;
  HeaderPlan plan;
  plan.gap = metrics.px(20);
  plan.mark = std::ceil(metrics.px(44) * kMarkAspect);
  plan.name = std::ceil(around.measure(name_type(metrics), frame.name, 0).w);
  if (!frame.title.empty())
    plan.title = std::ceil(around.measure(title_type(metrics), frame.title, 0).w);
  const int steps = frame.progress_total;
  if (steps > kMostPills)
    plan.pills = metrics.px(kBarWidth);
  else if (steps > 1)
    plan.pills = pill_pitch(metrics, steps) * static_cast<float>(steps);
  if (!frame.progress_text.empty())
    plan.progress = std::ceil(around.measure(progress_type(metrics), frame.progress_text, 0).w);
  const bool tight = metrics.portrait && plan.progress > 0;
  if (tight && total(plan) > width) plan.title = 0;
  if (total(plan) > width) plan.pills = 0;
  if (total(plan) > width) plan.title = 0;
  if (total(plan) > width) plan.name = 0;
  return plan;
}

// What is done of a long way.
void draw_way(Block& block, float right, float middle) {
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  const float all = metrics.px(kBarWidth), high = metrics.px(16);
  PanelShape whole;
  whole.rect = {right - all, middle - high / 2, all, high};
  whole.radius = high / 2;
  whole.fill = around.theme.curtain_bottom;
  whole.edge = around.theme.on_curtain;
  whole.edge_width = metrics.px(2);
  block.panel(whole);
  const float part = static_cast<float>(around.frame.progress_done + 1) /
                     static_cast<float>(around.frame.progress_total);
  PanelShape done;
  done.rect = whole.rect;
  done.rect.w = std::max(high, std::round(all * std::min(1.F, part)));
  done.radius = high / 2;
  done.fill = around.theme.on_curtain;
  block.panel(done);
}

void draw_pills(Block& block, float right, float middle) {
  if (block.around().frame.progress_total > kMostPills) return draw_way(block, right, middle);
  const Surroundings& around = block.around();
  const Metrics& metrics = around.metrics;
  const int all = around.frame.progress_total, done = around.frame.progress_done;
  const float pitch = pill_pitch(metrics, all), w = std::max(metrics.px(8), pitch - metrics.px(9));
  for (int i = 0; i < all; ++i) {
    const bool here = i == done;
    const float h = metrics.px(here ? 22 : 14);
    PanelShape pill;
    pill.rect = {right - pitch * static_cast<float>(all - i), middle - h / 2, w, h};
    pill.radius = h / 2;
    pill.fill = here ? around.theme.on_curtain : around.theme.gold;
    pill.alpha = i > done ? 0.F : 1.F;
    pill.edge = around.theme.on_curtain;
    pill.edge_width = i > done ? metrics.px(2) : 0;
    block.panel(pill);
  }
}

}  // namespace

float header_height(const Surroundings& around) {
  if (around.metrics.title_page()) return 0;
  return std::max(around.metrics.px(104),
                  std::round(around.line(name_type(around.metrics)) + around.metrics.px(44)));
}

Block lay_header(const Surroundings& around) {
  const Metrics& metrics = around.metrics;
  Block block(around);
  block.height = header_height(around);
  if (block.height <= 0) return block;
  const float left = metrics.margin(), right = metrics.screen.w - metrics.margin(),
              middle = block.height / 2 - metrics.px(1);
  const HeaderPlan plan = plan_of(around, right - left);
  const Colour ink = around.theme.on_curtain;
  const auto put = [&](const TextStyle& type, const std::string& text, float x, float w) {
    block.words_in_middle(type, text, ink, {x, 0, w + 1, 2 * middle});
  };
  const float high = metrics.px(44);
  block.shape(MarkShape{{left, middle - high / 2, plan.mark, high}});
  float x = left + plan.mark + plan.gap;
  if (plan.name > 0) put(name_type(metrics), around.frame.name, x, plan.name);
  x += plan.name > 0 ? plan.name + plan.gap : 0;
  if (plan.title > 0) {
    const float half = metrics.px(18);
    block.shape(LineShape{x, middle - half, x, middle + half,
                          mixed(around.theme.curtain_top, ink, .6F), metrics.edge()});
    put(title_type(metrics), around.frame.title, x + plan.gap, plan.title);
  }
  if (plan.progress > 0)
    put(progress_type(metrics), around.frame.progress_text, right - plan.progress, plan.progress);
  const float pills = right - plan.progress - (plan.progress > 0 ? plan.gap * 1.2F : 0);
  if (plan.pills > 0) draw_pills(block, pills, middle);
  return block;
}

Block lay_ribbon(const Surroundings& around) {
  const Metrics& metrics = around.metrics;
  Block block(around);
  if (around.frame.ribbon.empty()) return block;
  TextStyle type = in_middle(header_type(metrics, 26, 700));
  const float pad = metrics.px(32), most = metrics.screen.w - 2 * metrics.margin() - 2 * pad;
  const Size size = around.measure(type, around.frame.ribbon, most);
  // Tall scripts leave their lines.
  const float line = around.line(type), tall = std::max(0.F, line - 1.5F * type.size);
  const float h = size.h + metrics.px(16) + tall / 2, w = size.w + 2 * pad;
  // Over the beads of the curtain's hem, not between them.
  const float y = metrics.title_page() ? metrics.px(20) : header_height(around) - metrics.px(7);
  PanelShape panel;
  panel.rect = {std::floor((metrics.screen.w - w) / 2), y, w, h};
  panel.radius = metrics.px(14);
  panel.fill = around.theme.gold;
  panel.shadow = Shadow::button;
  block.panel(panel);
  block.words_in_middle(type, around.frame.ribbon, readable_on(around.theme, around.theme.gold),
                        panel.rect);
  block.height = panel.rect.bottom();
  return block;
}

float content_top(const Surroundings& around) {
  const Metrics& metrics = around.metrics;
  const float poster = metrics.px(metrics.portrait ? 250 : 150);
  const float usual =
      metrics.title_page() ? poster : header_height(around) + metrics.px(26) + metrics.spaced(30);
  const float ribbon = lay_ribbon(around).height;
  const float low = metrics.low && !metrics.writing ? std::round(metrics.screen.h * kLowFrom) : 0;
  return std::max({usual, low, ribbon > 0 ? ribbon + metrics.spaced(24) : 0});
}

Block lay_corner(const Surroundings& around, const std::vector<Item>& items) {
  const Metrics& metrics = around.metrics;
  Block block(around);
  for (const Item& item : items) {
    const auto* button = std::get_if<Button>(&item);
    if (!button || button->place != Place::corner) continue;
    const float size = std::max(metrics.px(132), metrics.target());
    Widget widget;
    widget.id = button->id;
    widget.tap = button->tap;
    widget.enabled = button->enabled;
    widget.hold = button->hold;
    widget.touched = button->touched;
    widget.corner = true;
    const Rect rect{metrics.screen.w - size, 0, size, size};
    const int owner = block.add(std::move(widget), rect, metrics.px(20));
    const Colour quiet = mixed(around.theme.curtain_top, around.theme.gold, .55F);
    block.shape(RingShape{rect.right() - metrics.px(48), metrics.px(48), metrics.px(9), quiet,
                          metrics.px(3), 0, 1},
                owner);
  }
  return block;
}

}  // namespace chorus
