// The desk's log: what facilitators did, and never what participants did. Nothing in it names a
// visit or holds anybody's words; times say the quarter of an hour.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/id.h"

namespace chorus {

// Who is at the desk. The keeper may do everything; a facilitator runs sessions.
enum class DeskRole { none, facilitator, keeper, command_line };

enum class DeedKind {
  session_made,
  session_opened,
  session_closed,
  exported,      // detail: the profile, and "stick" or "folder"
  words_shown,   // somebody's words, to the room
  words_hidden,  // detail: "names", "hurts", "unclear", "off", or nothing where no reason is asked
  answered,      // a challenge
  promised,
  promise_moved,  // what its owner says of it, or when it is asked about again
  pin_right,
  pin_wrong,  // detail: "key" where it was a recovery key
  pin_set,    // detail: whose, "facilitator" or "keeper"
  key_used,
  kiosk_left,
  let_go,    // what a session was given, since its time was over
  restored,  // a copy was put in the place of the store
};

struct Deed {
  DeedKind kind = DeedKind::pin_right;
  DeskRole by = DeskRole::none;
  Id session;                   // nil: of none
  std::string detail;           // a code, see above
  std::int64_t quarter_ms = 0;  // wall clock; the store rounds it down to 15 minutes in any case
  bool operator==(const Deed&) const = default;
};

// An entry of the log: each holds the hash of the one before, so that none can be changed or taken
// out unseen (store/deed_chain.h).
struct LogEntry {
  std::int64_t number = 1;  // from 1, without gaps
  Deed deed;
  std::string previous, hash;  // 64 hexadecimal digits
  bool operator==(const LogEntry&) const = default;
};

// The words that stand for them in the store, in exports and in the keys of texts.
std::string_view name_of(DeskRole role);
std::string_view name_of(DeedKind kind);
// The first of the enumeration where the name is not known.
DeskRole role_named(std::string_view name);
DeedKind deed_named(std::string_view name);

}  // namespace chorus
