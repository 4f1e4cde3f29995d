// `chorus rehearse --gallery DIR`: every kind of screen that a rehearsal passed, in three sizes,
// three themes and six languages, as pictures to look at one by one.
#pragma once

#include <string>
#include <vector>

#include "app/kiosk.h"
#include "core/result.h"

namespace chorus {

// A screen as it was: all that is needed to write it again, in another language or theme.
struct GalleryScreen {
  std::string name;
  House house;
  Visit visit;
};

// Writes DIR/<size>/<theme>/<language>/<name>.png: all themes in English, all languages by day.
// Stops at the first picture that cannot be written.
Done write_gallery(Kiosk& kiosk, const std::vector<GalleryScreen>& screens,
                   const std::string& folder);

}  // namespace chorus
