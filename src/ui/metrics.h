// Sizes of things and of type, by token: look.md's numbers for 1920×1080 (portrait: 1080×1920),
// scaled to the display and, for type, by the text size that the person chose. Pixels, rounded.
#pragma once

#include "core/page.h"
#include "ui/geometry.h"
#include "ui/text.h"

namespace chorus {

struct Metrics {
  Size screen;
  Layout layout = Layout::question;
  bool portrait = false;
  float scale = 1;       // of the display
  float text = 1;        // text_percent / 100
  float air = 1;         // 1 = roomy, less = tighter; tried before anything scrolls
  bool centred = false;  // headings and texts stand in the middle
  bool sheet = false;    // on a sheet over the page
  bool writing = false;  // an on-screen keyboard is up: the question takes less room

  float px(float token) const;      // a size of a thing
  float spaced(float token) const;  // a distance that may shrink when room is short
  float type(float token) const;    // a size of type
  float sign(float token) const;    // a drawn sign beside words: grows with them, a little less

  bool tight() const { return air < .8F; }
  bool tightest() const { return air < .6F; }
  bool desk() const { return layout == Layout::desk; }
  float margin() const { return px(portrait ? 56 : 88); }
  float gap() const { return px(desk() ? 20 : 28); }     // between things that can be touched
  float target() const { return px(desk() ? 64 : 96); }  // least height and width of those
  float edge() const { return px(2); }                   // borders
};

Metrics metrics_for(Size screen, const Frame& frame);
Metrics on_sheet(Metrics metrics);

// A size of type that is large already: it grows once the usual size, scaled, has reached it.
float large_type(const Metrics& metrics, float token, float usual);

// Type by role. Participants' screens are larger, the desk is denser.
TextStyle heading_type(const Metrics& metrics);
TextStyle section_type(const Metrics& metrics);
TextStyle body_type(const Metrics& metrics);
TextStyle note_type(const Metrics& metrics);
TextStyle strong_type(const Metrics& metrics);
TextStyle answer_type(const Metrics& metrics);  // labels of choices
TextStyle button_type(const Metrics& metrics);

TextStyle in_middle(TextStyle style);
// Follows Metrics::centred.
TextStyle aligned(const Metrics& metrics, TextStyle style);

}  // namespace chorus
