#include "core/sealed.h"

#include <algorithm>

namespace chorus {
namespace {

bool base64_letter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' ||
         c == '/';
}

std::string only_the_mark(const std::string&) {
  return std::string(kSealed);
}

}  // namespace

bool is_base64(std::string_view text) {
  if (text.size() % 4 != 0) return false;
  for (int i = 0; i < 2 && text.ends_with('='); ++i) text.remove_suffix(1);
  return std::all_of(text.begin(), text.end(), base64_letter);
}

bool is_sealed(std::string_view text) {
  return text.starts_with(kSealed) && text.size() <= kSealed.size() + kMostSealedDrawing &&
         is_base64(sealed_bytes(text));
}

bool holds_sealed(Value value) {
  bool sealed = false;
  each_words(value, [&](const std::string& words) { sealed = sealed || is_sealed(words); });
  return sealed;
}

std::string_view sealed_bytes(std::string_view text) {
  return text.substr(kSealed.size());
}

Value as_if_sealed(Value value) {
  return with_words(std::move(value), only_the_mark);
}

RecordEntry as_if_sealed(RecordEntry entry) {
  return with_words(std::move(entry), only_the_mark);
}

Value without_boxes(Value value) {
  each_words(value, [](std::string& words) {
    if (is_sealed(words)) words = kSealed;
  });
  return value;
}

}  // namespace chorus
