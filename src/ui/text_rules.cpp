#include "ui/text_rules.h"

#include <fontconfig/fontconfig.h>

#include <memory>

namespace chorus {
namespace {

constexpr const char* kFamily = "Noto Nastaliq Urdu";

constexpr const char* kRules = R"(<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <match target="pattern">
    <test name="family" qual="first"><string>Noto Nastaliq Urdu</string></test>
    <test name="weight" compare="less"><const>semibold</const></test>
    <edit name="style" mode="assign" binding="strong"><string>Regular</string></edit>
  </match>
  <match target="pattern">
    <test name="family" qual="first"><string>Noto Nastaliq Urdu</string></test>
    <test name="weight" compare="more_eq"><const>semibold</const></test>
    <edit name="style" mode="assign" binding="strong"><string>Bold</string></edit>
    <edit name="weight" mode="assign" binding="strong"><const>regular</const></edit>
  </match>
</fontconfig>
)";

struct FreePattern {
  void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
};

bool told() {
  std::unique_ptr<FcPattern, FreePattern> pattern(FcPatternCreate());
  FcPatternAddString(pattern.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(kFamily));
  FcPatternAddInteger(pattern.get(), FC_WEIGHT, FC_WEIGHT_REGULAR);
  FcConfigSubstitute(nullptr, pattern.get(), FcMatchPattern);
  FcChar8* style = nullptr;
  return FcPatternGetString(pattern.get(), FC_STYLE, 0, &style) == FcResultMatch;
}

}  // namespace

void choose_nastaliq_by_style() {
  if (FcInit() == FcFalse || told()) return;
  FcConfigParseAndLoadFromMemory(FcConfigGetCurrent(), reinterpret_cast<const FcChar8*>(kRules),
                                 FcTrue);
}

}  // namespace chorus
