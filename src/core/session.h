// What is recorded of an event, a person's stay and an answer: the rows that the store keeps.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/id.h"
#include "core/programme.h"
#include "core/value.h"

namespace chorus {

enum class SessionPhase { planned, open, closed };

// One run of a scene. Forum Theatre replays a scene: each run is a take.
enum class TakePhase { ready, playing, talking, done };

// Where the performance is. scene -1: before the first scene; scene == number of scenes: after the
// last.
struct StagePlace {
  int scene = -1;
  int take = 1;
  TakePhase phase = TakePhase::ready;
  bool operator==(const StagePlace&) const = default;
};

struct Session {
  Id id;
  Id kiosk;
  std::string programme;  // id
  std::string title;
  std::string place;
  std::string date;  // "2026-11-24"
  int step = 1;      // 1…6 of the cycle
  int cycle = 1;     // how often the cycle has come round
  SessionPhase phase = SessionPhase::planned;
  StagePlace stage;
  std::int64_t opened_ms = 0;  // wall clock; 0 = never
  std::int64_t closed_ms = 0;
  Promises promises;  // locked when the session opens
  Thresholds thresholds;
  bool operator==(const Session&) const = default;
};

struct VisitRecord {
  Id id;
  Id session;
  std::string language;
  std::vector<std::string> roles;  // codes; empty = would rather not say
  bool consent = false;
  bool finished = false;
  std::int64_t quarter_ms = 0;  // start, rounded down to 15 minutes
  bool operator==(const VisitRecord&) const = default;
};

struct ResponseRecord {
  Id visit;
  std::string prompt;
  int revision = 1;  // of the prompt
  Value value;
  bool operator==(const ResponseRecord&) const = default;
};

// A free text, or a drawing, and whether the room may see it.
enum class Moderation { waiting, shown, hidden };
struct WrittenWords {
  Id visit;
  std::string prompt;
  int revision = 1;
  std::string text;
  Moderation moderation = Moderation::waiting;
  std::string reason;  // why hidden; empty otherwise
  Drawing drawing = {};
  bool operator==(const WrittenWords&) const = default;
};

// What of an answer waits for a decision; nothing where there are no words and no drawing in it.
std::optional<WrittenWords> written_in(const ResponseRecord& response);

}  // namespace chorus
