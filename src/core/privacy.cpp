#include "core/privacy.h"

#include <algorithm>

#include "core/sealed.h"
#include "core/utf8.h"

namespace chorus {
namespace {

// Marks that are not seen and change what is seen around them: direction marks, embeddings,
// overrides and isolates, zero-width spaces, invisible operators, old format characters, annotation
// marks, tags.
bool formatting(char32_t code_point) {
  return code_point == 0x00AD || code_point == 0x061C || code_point == 0x180E ||
         code_point == 0x200B || code_point == 0x200E || code_point == 0x200F ||
         (code_point >= 0x202A && code_point <= 0x202E) ||
         (code_point >= 0x2060 && code_point <= 0x206F) || code_point == 0xFEFF ||
         (code_point >= 0xFFF9 && code_point <= 0xFFFB) ||
         (code_point >= 0xE0000 && code_point <= 0xE007F);
}

bool control(char32_t code_point) {
  return code_point < 0x20 || (code_point >= 0x7F && code_point <= 0x9F);
}

// The flags of Wales, Scotland and England are a black flag and tags: those tags stay.
bool flag_tag(char32_t code_point, char32_t before) {
  const auto tag = [](char32_t each) { return each >= 0xE0020 && each <= 0xE007F; };
  return tag(code_point) && (before == 0x1F3F4 || tag(before));
}

}  // namespace

bool tightens(const Thresholds& now, const Thresholds& next) {
  return next.breakdown >= now.breakdown && next.cell >= now.cell;
}

// The members of each promise stand in the order from loosest to tightest.
bool tightens(const Promises& now, const Promises& next) {
  return next.results >= now.results && next.words >= now.words &&
         next.export_to >= now.export_to && next.anonymity >= now.anonymity &&
         (now.seal_words.empty() || next.seal_words == now.seal_words);
}

Thresholds stricter(const Thresholds& a, const Thresholds& b) {
  return {std::max(a.breakdown, b.breakdown), std::max(a.cell, b.cell)};
}

Promises stricter(const Promises& a, const Promises& b) {
  return {std::max(a.results, b.results), std::max(a.words, b.words),
          std::max(a.export_to, b.export_to), std::max(a.anonymity, b.anonymity),
          a.seal_words.empty() ? b.seal_words : a.seal_words};
}

std::string safe_to_show(std::string_view text) {
  if (is_sealed(text)) return "· · ·";
  std::string safe;
  char32_t before = 0;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = code_point_at(text, i);
    i += point.bytes;
    const bool line_end = point.value == '\n' || point.value == 0x2028 || point.value == 0x2029;
    if (line_end) {
      safe += '\n';
    } else if (point.value == '\t') {
      safe += ' ';
    } else if (flag_tag(point.value, before)) {
      append_utf8(safe, point.value);
    } else if (!formatting(point.value) && !control(point.value)) {
      append_utf8(safe, point.value);
    } else {
      continue;  // dropped; what comes next follows what was kept
    }
    before = point.value;
  }
  return safe;
}

}  // namespace chorus
