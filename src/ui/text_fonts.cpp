#include "ui/text_fonts.h"

#include <algorithm>
#include <array>

namespace chorus {
namespace {

constexpr std::string_view kCore = "fonts-noto-core";
constexpr std::string_view kCjk = "fonts-noto-cjk";

// Line factors: measured, so that no mark of one line touches the next. Latin must stay first.
constexpr std::array kWritings = {
    Writing{"Lato", "fonts-lato", 1},
    Writing{"Noto Sans Arabic", kCore, 1.28f, true, 0x0600, 0x06FF},
    Writing{"Noto Nastaliq Urdu", kCore, 1.75f, true, 0, 0, .10f},
    Writing{"Noto Sans Hebrew", kCore, 1.05f, true, 0x0590, 0x05FF},
    Writing{"Noto Sans Devanagari", kCore, 1.16f, false, 0x0900, 0x097F},
    Writing{"Noto Sans Bengali", kCore, 1.16f, false, 0x0980, 0x09FF},
    Writing{"Noto Sans Gurmukhi", kCore, 1.16f, false, 0x0A00, 0x0A7F},
    Writing{"Noto Sans Gujarati", kCore, 1.16f, false, 0x0A80, 0x0AFF},
    Writing{"Noto Sans Tamil", kCore, 1.16f, false, 0x0B80, 0x0BFF},
    Writing{"Noto Sans Telugu", kCore, 1.28f, false, 0x0C00, 0x0C7F},
    Writing{"Noto Sans Kannada", kCore, 1.28f, false, 0x0C80, 0x0CFF},
    Writing{"Noto Sans Malayalam", kCore, 1.16f, false, 0x0D00, 0x0D7F},
    Writing{"Noto Sans Sinhala", kCore, 1.16f, false, 0x0D80, 0x0DFF},
    Writing{"Noto Sans Thai", kCore, 1.28f, false, 0x0E00, 0x0E7F},
    Writing{"Noto Sans Ethiopic", kCore, 1.12f, false, 0x1200, 0x139F},
    Writing{"Noto Sans CJK JP", kCjk, 1.12f, false, 0x3040, 0x30FF},
    Writing{"Noto Sans CJK KR", kCjk, 1.12f, false, 0xAC00, 0xD7AF},
    Writing{"Noto Sans CJK SC", kCjk, 1.12f, false, 0x3400, 0x9FFF},
    Writing{"Noto Sans CJK TC", kCjk, 1.12f},
    Writing{"Noto Sans", kCore, 1.05f},
};

struct Spoken {
  std::string_view language;
  std::string_view family;
};
// Longer tags stand before the shorter ones that they begin with. "ur-Arab" is for Urdu where its
// own style has no room: on keys.
constexpr std::array kSpoken = {
    Spoken{"ur-Arab", "Noto Sans Arabic"},
    Spoken{"ar", "Noto Sans Arabic"},
    Spoken{"fa", "Noto Sans Arabic"},
    Spoken{"prs", "Noto Sans Arabic"},
    Spoken{"ps", "Noto Sans Arabic"},
    Spoken{"ckb", "Noto Sans Arabic"},
    Spoken{"ug", "Noto Sans Arabic"},
    Spoken{"pa-Arab", "Noto Nastaliq Urdu"},
    Spoken{"ur", "Noto Nastaliq Urdu"},
    Spoken{"pnb", "Noto Nastaliq Urdu"},
    Spoken{"ks", "Noto Nastaliq Urdu"},
    Spoken{"he", "Noto Sans Hebrew"},
    Spoken{"yi", "Noto Sans Hebrew"},
    Spoken{"hi", "Noto Sans Devanagari"},
    Spoken{"ne", "Noto Sans Devanagari"},
    Spoken{"mr", "Noto Sans Devanagari"},
    Spoken{"bn", "Noto Sans Bengali"},
    Spoken{"as", "Noto Sans Bengali"},
    Spoken{"syl", "Noto Sans Bengali"},
    Spoken{"pa", "Noto Sans Gurmukhi"},
    Spoken{"gu", "Noto Sans Gujarati"},
    Spoken{"ta", "Noto Sans Tamil"},
    Spoken{"te", "Noto Sans Telugu"},
    Spoken{"kn", "Noto Sans Kannada"},
    Spoken{"ml", "Noto Sans Malayalam"},
    Spoken{"si", "Noto Sans Sinhala"},
    Spoken{"th", "Noto Sans Thai"},
    Spoken{"am", "Noto Sans Ethiopic"},
    Spoken{"ti", "Noto Sans Ethiopic"},
    Spoken{"ja", "Noto Sans CJK JP"},
    Spoken{"ko", "Noto Sans CJK KR"},
    Spoken{"zh-Hant", "Noto Sans CJK TC"},
    Spoken{"zh-TW", "Noto Sans CJK TC"},
    Spoken{"zh-HK", "Noto Sans CJK TC"},
    Spoken{"yue", "Noto Sans CJK TC"},
    Spoken{"zh", "Noto Sans CJK SC"},
    Spoken{"vi", "Noto Sans"},
};

const Writing& latin() {
  return kWritings.front();
}

const Writing& named(std::string_view family) {
  const auto found = std::find_if(kWritings.begin(), kWritings.end(),
                                  [&](const Writing& w) { return w.family == family; });
  return found == kWritings.end() ? latin() : *found;
}

// "zh-Hans-CN" is spoken by "zh-Hans" and by "zh", "zho" by neither.
bool within(std::string_view tag, std::string_view shorter) {
  return tag.starts_with(shorter) && (tag.size() == shorter.size() || tag[shorter.size()] == '-');
}

const Writing* writing_of_character(char32_t c) {
  if (c < 0x0590) return nullptr;
  for (const Writing& writing : kWritings) {
    if (writing.first != 0 && c >= writing.first && c <= writing.last) return &writing;
  }
  return nullptr;
}

bool latin_letter(char32_t c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 0xC0 && c <= 0x24F) ||
         (c >= 0x1E00 && c <= 0x1EFF);
}

bool holds_other_letters(std::string_view text) {
  for (std::size_t at = 0; at < text.size();)
    if (next_character(text, at) >= 0x0590) return true;
  return false;
}

}  // namespace

const Writing& writing_of(std::string_view language) {
  for (const Spoken& spoken : kSpoken) {
    if (within(language, spoken.language)) return named(spoken.family);
  }
  return latin();
}

const Writing& writing_in(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (const Writing* writing = writing_of_character(next_character(text, at))) return *writing;
  }
  return latin();
}

bool begins_backwards(std::string_view text, bool otherwise) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_character(text, at);
    if (latin_letter(c)) return false;
    if (const Writing* writing = writing_of_character(c)) return writing->right_to_left;
  }
  return otherwise;
}

std::string families_for(const Writing& own, std::string_view text, bool easy_letters) {
  const std::string plain(easy_letters ? "OpenDyslexic,Lato" : "Lato");
  std::string families(&own == &latin() ? std::string_view() : own.family);
  // Latin words alone keep their letters among Chinese ones: Chorus is written the same everywhere.
  const bool only_latin = own.package == kCjk && !holds_other_letters(text);
  if (only_latin)
    families = plain + "," + families;
  else
    families += families.empty() ? plain : "," + plain;
  const Writing* last = nullptr;
  for (std::size_t at = 0; at < text.size();) {
    const Writing* writing = writing_of_character(next_character(text, at));
    if (writing == nullptr || writing == last || writing == &own) continue;
    last = writing;
    if (families.find(writing->family) != std::string::npos) continue;
    // Urdu keeps its own style for Arabic letters, Chinese its own form of shared characters.
    if (own.line_factor > 1.7f && writing->right_to_left) continue;
    if (own.package == kCjk && writing->package == kCjk) continue;
    families.append(",").append(writing->family);
  }
  return families + ",Noto Sans";
}

std::vector<Stretch> latin_stretches(std::string_view text) {
  std::vector<Stretch> stretches;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto from = static_cast<unsigned>(at);
    const bool letter = latin_letter(next_character(text, at));
    if (letter && !inside) stretches.push_back({from, from});
    if (letter) stretches.back().to = static_cast<unsigned>(at);
    inside = letter;
  }
  return stretches;
}

char32_t next_character(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(at++);
  if (lead < 0x80) return lead;
  const int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
  if (more == 0 || at + more > text.size()) return 0xFFFD;
  char32_t c = lead & (0x3F >> more);
  for (int i = 0; i < more; ++i) {
    if ((byte(at) & 0xC0) != 0x80) return 0xFFFD;
    c = (c << 6) | (byte(at++) & 0x3F);
  }
  return c;
}

}  // namespace chorus
