// Words that are sealed: kept so that only the project can read them, and no screen of the kiosk.
// In place of the words stands kSealed and the sealed bytes in base64; or kSealed alone, where the
// bytes lie in the store and nobody needs them.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "core/record.h"
#include "core/session.h"
#include "core/value.h"

namespace chorus {

constexpr std::string_view kSealed = "sealed:";
// Characters of base64: of words, and of a drawing of 100,000 points.
constexpr std::size_t kMostSealed = 16 * 1024, kMostSealedDrawing = 1408 * 1024;
// What is sealed of a drawing is this and its value as encode() writes it. No text has this byte.
constexpr char kDrawingMark = '\xFF';

bool is_sealed(std::string_view text);
// Whether sealed words, or a sealed drawing, are in the value.
bool holds_sealed(Value value);
// Whether a facilitator can read and decide about it.
inline bool can_be_read(std::string_view text) {
  return !text.empty() && !is_sealed(text);
}
inline bool can_be_read(const WrittenWords& words) {
  return can_be_read(words.text) || !words.drawing.empty();
}
// The base64 of sealed words; the text must be sealed.
std::string_view sealed_bytes(std::string_view text);
bool is_base64(std::string_view text);

// Gives each text that a person wrote in the value to `look`, which may change it.
template <class Look>
void each_words(Value& value, Look look) {
  if (Text* text = std::get_if<Text>(&value)) look(text->text);
  if (Stop* stop = std::get_if<Stop>(&value); stop != nullptr && stop->instead)
    look(*stop->instead);
  if (Votes* votes = std::get_if<Votes>(&value)) {
    for (std::string& words : votes->wrote) look(words);
  }
}

// The value with `change(words)` in place of each text that is not sealed yet. A drawing becomes
// one: sealed words are all that is known of it.
template <class Change>
Value with_words(Value value, Change change) {
  if (std::holds_alternative<Strokes>(value) && holds_words(value))
    return Text{change(kDrawingMark + encode(value))};
  each_words(value, [&](std::string& words) {
    if (!is_sealed(words)) words = change(words);
  });
  return value;
}

// The same of an entry that a participant gave; the desk's own words are the room's.
template <class Change>
RecordEntry with_words(RecordEntry entry, Change change) {
  if (entry.visit.nil()) return entry;
  const bool promise = entry.kind == RecordKind::commitment;  // elsewhere the others are codes
  for (std::string* words : {&entry.text, &entry.how, &entry.role}) {
    if (words != &entry.text && !promise) continue;
    if (!words->empty() && !is_sealed(*words)) *words = change(*words);
  }
  return entry;
}

// What a screen has of them: that they are there.
Value as_if_sealed(Value value);
RecordEntry as_if_sealed(RecordEntry entry);
// The same of words that are sealed already, which may be longer than an answer may be.
Value without_boxes(Value value);

}  // namespace chorus
