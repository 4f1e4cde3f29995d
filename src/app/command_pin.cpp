// `chorus pin`: asked twice, never on the command line.
#include <termios.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>

#include "app/clock.h"
#include "app/commands.h"
#include "app/files.h"
#include "app/places.h"
#include "core/pin_rules.h"
#include "core/secret.h"
#include "store/pin.h"
#include "store/sqlite_store.h"

namespace chorus {
namespace {

// Turns the echo of the terminal off for as long as it lives.
class Unseen {
 public:
  Unseen() {
    if (tcgetattr(STDIN_FILENO, &before_) != 0) return;
    termios quiet = before_;
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    changed_ = tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) == 0;
  }
  ~Unseen() {
    if (changed_) tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
  }
  Unseen(const Unseen&) = delete;
  Unseen& operator=(const Unseen&) = delete;

 private:
  termios before_{};
  bool changed_ = false;
};

std::string ask(const char* question) {
  std::fputs(question, stderr);
  std::string pin;
  {
    const Unseen unseen;
    std::getline(std::cin, pin);
  }
  std::fputs("\n", stderr);
  return pin;
}

// Not where there is no store yet: then there is no log either.
void keep_deed(const Places& places, DeedKind kind, std::string detail) {
  RealClock clock;
  const Deed deed{kind, DeskRole::command_line, {}, std::move(detail), clock.now().wall_ms};
  const Done kept = note_deed(places.store(), deed);
  if (!kept) complain(kept.error());
}

// As often as on the kiosk's pad, and no oftener.
Done ask_for_key(const Places& places) {
  RealClock clock;
  const auto tries = read_pin_tries(places.pin());
  if (!tries) return tries.error();
  const std::int64_t wait = wait_ms(*tries, clock.now().wall_ms);
  if (wait > 0) {
    return Error{Fault::io, "",
                 "too many wrong tries; wait " + std::to_string(wait / 60'000 + 1) + " minutes"};
  }
  std::string key = ask("Recovery key: ");
  const Done kept = write_pin_tries(places.pin(), one_more(*tries, clock.now().wall_ms));
  const auto right = kept ? check_key(places.pin(), key) : Result<bool>(kept.error());
  wipe(key);
  if (!right) return right.error();
  keep_deed(places, *right ? DeedKind::key_used : DeedKind::pin_wrong, *right ? "" : "key");
  if (!*right) return Error{Fault::bad_input, "", "that is not the recovery key"};
  return write_pin_tries(places.pin(), {});
}

int choose(const Options& options, const Places& places, const std::string& pin) {
  const std::string objection = pin_objection(pin);
  if (!objection.empty()) {
    const bool simple = objection == "pin.too_simple";
    return complain({Fault::bad_input, "",
                     simple ? "that PIN is easy to guess; choose another"
                            : "a PIN has 6 to 12 digits and nothing else"});
  }
  std::string again = ask("Once more: ");
  const bool same = again == pin;
  wipe(again);
  if (!same)
    return complain({Fault::bad_input, "", "the two were not the same; nothing was changed"});
  const DeskRole role = role_named(options.role);
  auto key = set_pin(places.pin(), role, pin);
  if (!key && key.error().fault == Fault::conflict)  // with the other PIN, not with a kiosk
    return complain({Fault::bad_input, "", key.error().what});
  if (!key) return complain(key.error());
  if (role == DeskRole::keeper) {
    if (const Done kept = write_pin_tries(places.pin(), {}); !kept) return complain(kept.error());
  }
  keep_deed(places, DeedKind::pin_set, options.role);
  std::printf("The PIN is set.\n");
  if (!key->empty())
    std::printf("Recovery key, not shown again; write it down: %s\n", key->c_str());
  wipe(*key);
  return kDone;
}

}  // namespace

int run_pin(const Options& options) {
  const Places places = find_places(options);
  if (const Done made = make_folder(places.data); !made) return complain(made.error());
  if (options.recover) {
    if (const Done known = ask_for_key(places); !known) return complain(known.error());
  }
  std::string pin = ask("New PIN (six digits or more): ");
  const int status = choose(options, places, pin);
  wipe(pin);
  return status;
}

}  // namespace chorus
