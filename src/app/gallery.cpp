#include "app/gallery.h"

#include <algorithm>
#include <array>

#include "app/files.h"
#include "ui/png.h"

namespace chorus {
namespace {

struct GallerySize {
  const char* name;
  Size size;
};
constexpr std::array<GallerySize, 3> kSizes = {
    {{"1920x1080", {1920, 1080}}, {"1080x1920", {1080, 1920}}, {"1280x800", {1280, 800}}}};

struct Wear {
  std::string theme, language;
};

// Latin, Nastaliq, Arabic, Bengali, Tamil, Chinese: short and long, both directions. Only those
// that this kiosk has.
std::vector<Wear> wears(const Catalogue& catalogue) {
  std::vector<Wear> all;
  for (const std::string& theme : catalogue.themes) all.push_back({theme, "en"});
  for (const char* language : {"cy", "ur", "ar", "bn", "ta", "zh-Hans"})
    if (catalogue.strings.find(language) != nullptr)
      all.push_back({catalogue.themes.front(), language});
  return all;
}

}  // namespace

Done write_gallery(Kiosk& kiosk, const std::vector<GalleryScreen>& screens,
                   const std::string& folder) {
  for (const GallerySize& on : kSizes) {
    for (const Wear& wear : wears(*kiosk.state().house.catalogue)) {
      const std::string into = folder + "/" + on.name + "/" + wear.theme + "/" + wear.language;
      if (const Done made = make_folder(into); !made) return made;
      for (const GalleryScreen& screen : screens) {
        Visit visit = screen.visit;
        visit.language = wear.language;
        visit.access.theme = wear.theme;
        name_in_language(visit.desk.draft, *kiosk.state().house.catalogue, wear.language);
        begin_letters(visit);
        const Done written =
            write_png(into + "/" + screen.name + ".png", static_cast<int>(on.size.w),
                      static_cast<int>(on.size.h), kiosk.picture(screen.house, visit, on.size));
        if (!written) return written;
      }
    }
  }
  return done();
}

}  // namespace chorus
