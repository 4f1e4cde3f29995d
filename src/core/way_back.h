// The way back: five pictures, in an order, that lead back to one's own visit: to take everything
// back, or to go on from it. A kiosk never keeps a code, only a keyed mark of it
// (store/way_back.h).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/id.h"
#include "core/record.h"
#include "core/session.h"

namespace chorus {

constexpr std::size_t kCodeLength = 5;
inline constexpr std::array<std::string_view, 24> kCodePictures{
    "sun",  "moon", "cloud",     "star",  "tree",   "flower",  "apple",    "fish",
    "bird", "cat",  "snail",     "house", "ladder", "chair",   "key",      "bell",
    "cup",  "book", "butterfly", "hat",   "boat",   "bicycle", "umbrella", "scissors"};

// Places in kCodePictures, in the order of the code. A picture may be there twice.
using PictureCode = std::vector<int>;
bool is_code(const PictureCode& code);

// A session's answers have left the kiosk in a file.
struct ExportLeft {
  Id session;
  bool full = false;            // the full record, not the deidentified one
  std::int64_t written_ms = 0;  // wall clock
  bool operator==(const ExportLeft&) const = default;
};

// What a kiosk holds of one person: of the visit that a code leads to, and of those linked to it.
struct Holdings {
  Id visit;                             // the newest
  Id session;                           // of that one
  std::vector<ResponseRecord> answers;  // of that one, without skipped ones and votes
  int visits = 1;
  // Of all of them.
  int answered = 0, written = 0, votes = 0, statements = 0, challenges = 0;
  int verdicts = 0;                 // on promises: whether they were kept, whether one agrees
  int tried = 0;                    // on what was tried on the stage: whether it could work…
  int asked = 0;                    // statements put to the next audience
  int promises = 0;                 // made by others from these statements: they stay
  int promised = 0;                 // by the person
  std::vector<ExportLeft> exports;  // of their sessions, since they began
  bool operator==(const Holdings&) const = default;
};

// Counts one answer, or one entry of the record, of one's own.
void count_held(Holdings& held, const Value& value);
void count_held(Holdings& held, const RecordEntry& entry);

}  // namespace chorus
