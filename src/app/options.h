// The command line, read into plain data.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace chorus {

// Exit status of every command.
enum ExitStatus { kDone = 0, kFailed = 1, kBadCommandLine = 2, kBadInput = 3, kBadStore = 4 };

struct Options {
  enum class Command {
    kiosk,
    rehearse,
    check,
    session_list,
    session_new,
    session_open,
    session_close,
    record,
    results,
    export_session,
    verify,
    doctor,
    pin,
    keys,
    unseal,
    replay,
    restore,
    sheet,
  };
  Command command = Command::kiosk;
  std::string config;                     // --config; empty: found by itself
  std::string data;                       // --data; empty: XDG data home
  int width = 0, height = 0;              // --window; 0: full screen
  bool try_out = false;                   // --try
  std::string tape;                       // --tape FILE: records moments and events
  std::string seen;                       // --seen FILE: what is on the screen, for tests
  bool stage = false;                     // --stage: the room's second display
  int stage_width = 0, stage_height = 0;  // --stage-window; 0: only on a second display
  std::string seen_stage;                 // --seen-stage FILE, as --seen
  int visits = 24;                        // rehearse, in each of its sessions
  int sessions = 1;
  std::uint64_t seed = 1;
  std::string shots;
  std::string gallery;
  bool fast = false;
  std::vector<std::string> files;  // check, record (one), verify (one), replay (one)
  std::string session;             // an id
  std::string programme, title, place, date;
  int step = 1;
  bool json = false;
  std::string to;          // export
  std::string reason;      // export: why participants have not seen all results
  std::string key;         // unseal: file of the secret key
  bool yes = false;        // restore: does not ask
  std::string language;    // sheet
  bool read_back = false;  // sheet: reads the file back
  bool reviewed = false;   // sheet: a native speaker has reviewed it
  std::string profile = "deidentified";
  std::string role = "keeper";  // pin
  bool recover = false;         // pin: with the recovery key
};

// The options, or the exit status where the command line itself was answered (--help) or is wrong.
struct Parsed {
  Options options;
  std::optional<int> exit;
};
Parsed parse_options(int count, char** words);

}  // namespace chorus
