#include "core/utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace chorus {
namespace {

struct Range {
  char32_t first, last;
};

// Sorted. Marks of the scripts that the kiosk is offered in, and what emoji are put together with.
constexpr std::array<Range, 44> kMarks = {{
    {0x0300, 0x036F}, {0x0483, 0x0489},   {0x0591, 0x05BD},   {0x05BF, 0x05BF},   {0x05C1, 0x05C2},
    {0x05C4, 0x05C5}, {0x05C7, 0x05C7},   {0x0610, 0x061A},   {0x064B, 0x065F},   {0x0670, 0x0670},
    {0x06D6, 0x06DC}, {0x06DF, 0x06E4},   {0x06E7, 0x06E8},   {0x06EA, 0x06ED},   {0x0711, 0x0711},
    {0x0730, 0x074A}, {0x07A6, 0x07B0},   {0x07EB, 0x07F3},   {0x0816, 0x0819},   {0x081B, 0x0823},
    {0x0825, 0x0827}, {0x0829, 0x082D},   {0x0859, 0x085B},   {0x0898, 0x089F},   {0x08CA, 0x08E1},
    {0x08E3, 0x08FF}, {0x0E31, 0x0E31},   {0x0E34, 0x0E3A},   {0x0E47, 0x0E4E},   {0x0EB1, 0x0EB1},
    {0x0EB4, 0x0EBC}, {0x0EC8, 0x0ECE},   {0x0F71, 0x0F84},   {0x1AB0, 0x1AFF},   {0x1DC0, 0x1DFF},
    {0x200C, 0x200D}, {0x20D0, 0x20FF},   {0x302A, 0x302F},   {0x3099, 0x309A},   {0xFE00, 0xFE0F},
    {0xFE20, 0xFE2F}, {0x1F3FB, 0x1F3FF}, {0xE0020, 0xE007F}, {0xE0100, 0xE01EF},
}};

// The blocks from Devanagari to Sinhala (U+0900 … U+0DFF, 128 code points each) keep their signs in
// the same places, near enough: candrabindu to visarga, nukta, vowel signs to virama, accents.
bool indic_mark(char32_t code_point) {
  if (!in_indic_block(code_point)) return false;
  const char32_t place = code_point & 0x7F;
  const bool letter = code_point == 0x0B83 || code_point == 0x09BD || place == 0x3D;
  return !letter &&
         (place <= 0x03 || (place >= 0x3A && place <= 0x4D) || (place >= 0x51 && place <= 0x57) ||
          place == 0x62 || place == 0x63 || code_point == 0x0A70 || code_point == 0x0A71 ||
          (code_point >= 0x0DCF && code_point <= 0x0DDF));
}

bool regional_indicator(char32_t code_point) {
  return code_point >= 0x1F1E6 && code_point <= 0x1F1FF;
}

// What a zero-width joiner can draw into one picture.
bool pictograph(char32_t code_point) {
  return (code_point >= 0x2190 && code_point <= 0x2BFF) || code_point >= 0x1F000;
}

unsigned byte_at(std::string_view text, std::size_t offset) {
  return offset < text.size() ? static_cast<unsigned char>(text[offset]) : 0U;
}

struct Lead {
  std::size_t bytes;     // 0: cannot lead
  unsigned least, most;  // of the second byte
  char32_t bits;
};

Lead lead_of(unsigned byte) {
  if (byte < 0x80) return {1, 0, 0, byte};
  if (byte >= 0xC2 && byte <= 0xDF) return {2, 0x80, 0xBF, byte & 0x1F};
  if (byte >= 0xE0 && byte <= 0xEF) {
    return {3, byte == 0xE0 ? 0xA0U : 0x80U, byte == 0xED ? 0x9FU : 0xBFU, byte & 0x0F};
  }
  if (byte >= 0xF0 && byte <= 0xF4) {
    return {4, byte == 0xF0 ? 0x90U : 0x80U, byte == 0xF4 ? 0x8FU : 0xBFU, byte & 0x07};
  }
  return {0, 0, 0, 0};
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t offset) {
  const Lead lead = lead_of(byte_at(text, offset));
  if (lead.bytes == 0) return {};
  char32_t value = lead.bits;
  for (std::size_t i = 1; i < lead.bytes; ++i) {
    const unsigned byte = byte_at(text, offset + i);
    const unsigned least = i == 1 ? lead.least : 0x80U;
    const unsigned most = i == 1 ? lead.most : 0xBFU;
    if (byte < least || byte > most) return {kReplacement, i, false};
    value = value << 6 | (byte & 0x3F);
  }
  return {value, lead.bytes, true};
}

void append_utf8(std::string& text, char32_t code_point) {
  const auto add = [&](char32_t bits) {
    text += static_cast<char>(static_cast<unsigned char>(bits));
  };
  if (code_point < 0x80) return add(code_point);
  if (code_point < 0x800) {
    add(0xC0 | code_point >> 6);
  } else if (code_point < 0x10000) {
    add(0xE0 | code_point >> 12);
    add(0x80 | (code_point >> 6 & 0x3F));
  } else {
    add(0xF0 | code_point >> 18);
    add(0x80 | (code_point >> 12 & 0x3F));
    add(0x80 | (code_point >> 6 & 0x3F));
  }
  add(0x80 | (code_point & 0x3F));
}

bool extends_character(char32_t code_point) {
  if (code_point < 0x0300) return false;
  if (indic_mark(code_point)) return true;
  const auto after =
      std::upper_bound(kMarks.begin(), kMarks.end(), code_point,
                       [](char32_t value, Range range) { return value < range.first; });
  return after != kMarks.begin() && code_point <= std::prev(after)->last;
}

bool in_indic_block(char32_t code_point) {
  return code_point >= 0x0900 && code_point <= 0x0DFF;
}

bool joiner(char32_t code_point) {
  return code_point == 0x200C || code_point == 0x200D;
}

std::size_t character_end(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return text.size();
  CodePoint last = code_point_at(text, offset);
  std::size_t end = offset + last.bytes;
  bool half_flag = regional_indicator(last.value);
  while (end < text.size()) {
    const CodePoint next = code_point_at(text, end);
    const bool joined = last.value == 0x200D && pictograph(next.value);
    const bool flag = half_flag && regional_indicator(next.value);
    const bool line_end = last.value == '\r' && next.value == '\n';
    const bool marked = extends_character(next.value) && last.value != '\n' && last.value != '\r';
    if (!joined && !flag && !line_end && !marked) break;
    if (flag) half_flag = false;
    last = next;
    end += next.bytes;
  }
  return end;
}

std::size_t boundary_at_or_before(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return text.size();
  std::size_t boundary = 0;
  while (true) {
    const std::size_t end = character_end(text, boundary);
    if (end > offset) return boundary;
    boundary = end;
  }
}

std::size_t boundary_before(std::string_view text, std::size_t offset) {
  return offset == 0 ? 0 : boundary_at_or_before(text, std::min(offset, text.size()) - 1);
}

}  // namespace chorus
