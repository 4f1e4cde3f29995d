// Sizes of things and of type, by token: look.md's numbers for 1920×1080 (portrait: 1080×1920),
// scaled to the display and, for type, by the text size that the person chose. Pixels, rounded.
#pragma once

#include <algorithm>

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
  bool dense = false;    // answers stand as low as they can; tried last
  bool centred = false;  // headings and texts stand in the middle
  bool sheet = false;    // on a sheet over the page
  bool writing = false;  // an on-screen keyboard is up: the question takes less room
  bool easy_letters = false;
  bool low = false;      // all in the lower part of the screen
  float millimetre = 0;  // pixels; 0: the display's real size is not known

  float px(float token) const;      // a size of a thing
  float spaced(float token) const;  // a distance that may shrink when room is short
  float type(float token) const;    // a size of type
  float sign(float token) const;    // a drawn sign beside words: grows with them, a little less

  bool tight() const { return air < .8F; }
  bool tightest() const { return air < .6F; }
  bool desk() const { return layout == Layout::desk; }
  bool stage() const { return layout == Layout::stage; }
  bool title_page() const { return layout == Layout::poster || layout == Layout::curtain; }
  float margin() const { return px(portrait ? 56 : 88); }
  // Between things that can be touched, and the least height and width of those: at least 8 and
  // 20 mm of the real display, unless that would fill a very small one.
  float gap() const { return std::max(px(desk() ? 20 : 28), real(8, .05F)); }
  float target() const { return std::max(px(desk() ? 64 : 96), real(20, .13F)); }
  float real(float millimetres, float most_of_height) const;
  float edge() const { return px(2); }  // borders
};

// `millimetre`: in pixels, 0 where it is not known.
Metrics metrics_for(Size screen, const Frame& frame, float millimetre = 0);
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
