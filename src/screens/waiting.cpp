// The moment until the store is open.
#include "screens/common.h"

namespace chorus {

void write_waiting(const View& view, Page& page) {
  page.begin(frame_of(view, Layout::poster));
  page.art(Art::rings);
  page.heading(view.house.catalogue->name);
}

}  // namespace chorus
