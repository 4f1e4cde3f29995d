#include "core/way_back.h"

#include <algorithm>

namespace chorus {
namespace {

bool of_promise(const RecordEntry& voice) {
  return std::find(kVoices.begin(), kVoices.end(), voice.code) != kVoices.end();
}

}  // namespace

bool is_code(const PictureCode& code) {
  return code.size() == kCodeLength && std::all_of(code.begin(), code.end(), [](int picture) {
           return picture >= 0 && picture < std::ssize(kCodePictures);
         });
}

void count_held(Holdings& held, const Value& value) {
  const Votes* votes = std::get_if<Votes>(&value);
  if (votes != nullptr) held.votes += static_cast<int>(votes->votes.size());
  if (holds_words(value)) ++held.written;
  const bool words = std::holds_alternative<Strokes>(value) || std::holds_alternative<Text>(value);
  const bool chosen = votes == nullptr ? !words : !votes->side.empty();
  if (chosen && !skipped(value)) ++held.answered;
}

void count_held(Holdings& held, const RecordEntry& entry) {
  switch (entry.kind) {
    case RecordKind::statement:
      ++held.statements;
      return;
    case RecordKind::challenge:
      ++held.challenges;
      return;
    case RecordKind::commitment:
      ++held.promised;
      return;
    case RecordKind::voice:
      ++(entry.code == kAskNext ? held.asked : of_promise(entry) ? held.verdicts : held.tried);
      return;
    case RecordKind::verdict:
      ++held.verdicts;
      return;
    default:
      return;
  }
}

}  // namespace chorus
