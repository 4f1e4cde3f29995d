// Which widget the keyboard is on. Seen only after a key was used; a touch hides it again.
#pragma once

#include <string>

#include "ui/hits.h"
#include "ui/painting.h"
#include "ui/pointer.h"

namespace chorus {

class Focus {
 public:
  // The widget that keys act on, while the focus can be seen; else "".
  const std::string& id() const { return visible_ ? id_ : nothing_; }
  bool visible() const { return visible_; }

  void hide() { visible_ = false; }
  void start_again() { id_.clear(); }  // a new screen
  // Keeps to what there is: when its widget has gone, the focus is on the first one.
  void settle(const Painting& painting);

  void step(const Painting& painting, int by);            // Tab, Shift+Tab
  void go(const Painting& painting, NamedKey direction);  // arrows: the nearest that way
  void show(const Painting& painting);

 private:
  std::string id_;
  std::string nothing_;
  bool visible_ = false;
};

}  // namespace chorus
