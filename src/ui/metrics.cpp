#include "ui/metrics.h"

#include <algorithm>
#include <cmath>

namespace chorus {
namespace {

constexpr int kPlain = 400, kBold = 700, kHeavy = 800;

TextStyle style(const Metrics& metrics, float token, int weight) {
  TextStyle made;
  made.size = metrics.type(token);
  made.weight = weight;
  made.easy_letters = metrics.easy_letters;
  return made;
}

}  // namespace

float Metrics::px(float token) const {
  return std::round(token * scale);
}
float Metrics::spaced(float token) const {
  return std::round(token * scale * air);
}
float Metrics::sign(float token) const {
  return std::round(token * scale * (1 + (text - 1) * .7F));
}
float Metrics::type(float token) const {
  return std::round(token * scale * text);
}

float Metrics::real(float millimetres, float most_of_height) const {
  return std::round(std::min(millimetres * millimetre, most_of_height * screen.h));
}

Metrics metrics_for(Size screen, const Frame& frame, float millimetre) {
  Metrics made;
  made.millimetre = millimetre;
  made.easy_letters = frame.easy_letters;
  made.low = frame.low;
  made.screen = screen;
  made.layout = frame.layout;
  made.portrait = screen.h > screen.w;
  const float wide = made.portrait ? 1080.F : 1920.F, high = made.portrait ? 1920.F : 1080.F;
  made.scale = std::min(screen.w / wide, screen.h / high);
  made.centred =
      frame.layout == Layout::poster || frame.layout == Layout::pad ||
      frame.layout == Layout::stage || frame.layout == Layout::curtain ||
      (!made.portrait && (frame.layout == Layout::question || frame.layout == Layout::results));
  made.text = static_cast<float>(std::clamp(frame.text_percent, 100, 200)) / 100.F;
  return made;
}

Metrics on_sheet(Metrics metrics) {
  metrics.sheet = true;
  metrics.centred = true;
  return metrics;
}

float large_type(const Metrics& metrics, float token, float usual) {
  return std::max(metrics.px(token), metrics.type(usual));
}

namespace {

// A question gives way to its answers before these have to scroll, as long as nobody has asked for
// larger type: in Urdu and Tamil it takes a third more room than in English.
float question_size(const Metrics& metrics) {
  if (metrics.writing) return metrics.tight() ? 44.F : 54.F;
  if (metrics.text > 1 || !metrics.tight()) return 64;
  return metrics.tightest() ? 48.F : 56.F;
}

}  // namespace

TextStyle heading_type(const Metrics& metrics) {
  float token = question_size(metrics);
  if (metrics.layout == Layout::results || metrics.layout == Layout::pad)
    token = std::min(token, 56.F);
  if (metrics.desk() || metrics.sheet) token = 48;
  if (metrics.stage()) token = 46;  // whose type is large as a whole
  TextStyle made = style(metrics, token, kHeavy);
  if (metrics.title_page() && !metrics.sheet)
    made.size = large_type(metrics, metrics.portrait ? 104.F : 116.F, 64);
  made.balance = true;
  return made;
}

TextStyle section_type(const Metrics& metrics) {
  return style(metrics, metrics.desk() ? 30.F : 40.F, kHeavy);
}

TextStyle body_type(const Metrics& metrics) {
  if (metrics.layout == Layout::poster && !metrics.sheet) {
    TextStyle made = style(metrics, 32, kPlain);
    made.size = large_type(metrics, 40, 32);
    return made;
  }
  if (metrics.layout == Layout::reading) return style(metrics, 34, kPlain);
  return style(metrics, metrics.desk() ? 26.F : 32.F, kPlain);
}

TextStyle note_type(const Metrics& metrics) {
  return style(metrics, metrics.desk() ? 24.F : 28.F, kPlain);
}

TextStyle strong_type(const Metrics& metrics) {
  TextStyle made = body_type(metrics);
  made.weight = kBold;
  return made;
}

TextStyle answer_type(const Metrics& metrics) {
  return style(metrics, metrics.desk() ? 28.F : 38.F, kBold);
}

TextStyle button_type(const Metrics& metrics) {
  return style(metrics, metrics.desk() ? 26.F : 30.F, kBold);
}

TextStyle in_middle(TextStyle style) {
  style.align = Align::middle;
  return style;
}

TextStyle aligned(const Metrics& metrics, TextStyle style) {
  return metrics.centred ? in_middle(style) : style;
}

}  // namespace chorus
