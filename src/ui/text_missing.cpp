// Which wanted fonts the machine lacks: fontconfig never says so by itself, it gives another font.
#include <fontconfig/fontconfig.h>

#include <memory>

#include "ui/text.h"
#include "ui/text_fonts.h"

namespace chorus {
namespace {

struct FreePattern {
  void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
};
struct FreeSet {
  void operator()(FcFontSet* set) const { FcFontSetDestroy(set); }
};

bool installed(std::string_view family) {
  const std::string name(family);
  std::unique_ptr<FcPattern, FreePattern> pattern(FcPatternCreate());
  FcPatternAddString(pattern.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(name.c_str()));
  FcObjectSet* wanted = FcObjectSetBuild(FC_FAMILY, nullptr);
  std::unique_ptr<FcFontSet, FreeSet> found(FcFontList(nullptr, pattern.get(), wanted));
  FcObjectSetDestroy(wanted);
  return found && found->nfont > 0;
}

}  // namespace

std::vector<std::string> TextEngine::missing_fonts(std::string_view language) {
  std::vector<std::string> missing;
  const auto look_for = [&](const Writing& writing) {
    if (installed(writing.family)) return;
    missing.push_back(std::string(writing.family) + " (" + std::string(writing.package) + ")");
  };
  const Writing& own = writing_of(language);
  look_for(own);
  // Names, numbers and the kiosk's own name are in Latin letters in every language.
  if (const Writing& latin = writing_of(""); &latin != &own) look_for(latin);
  return missing;
}

}  // namespace chorus
