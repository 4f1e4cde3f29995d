// `chorus pin`: asked twice, never on the command line.
#include <termios.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>

#include "app/commands.h"
#include "app/files.h"
#include "app/places.h"
#include "core/pin_rules.h"
#include "store/pin.h"

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

}  // namespace

int run_pin(const Options& options) {
  const Places places = find_places(options);
  if (const Done made = make_folder(places.data); !made) return complain(made.error());
  const std::string pin = ask("New PIN (six digits or more): ");
  const std::string objection = pin_objection(pin);
  if (!objection.empty()) {
    const bool simple = objection == "pin.too_simple";
    return complain({Fault::bad_input, "",
                     simple ? "that PIN is easy to guess; choose another"
                            : "a PIN has 6 to 12 digits and nothing else"});
  }
  if (ask("Once more: ") != pin)
    return complain({Fault::bad_input, "", "the two were not the same; nothing was changed"});
  if (const Done set = set_pin(places.pin(), pin); !set) return complain(set.error());
  std::printf("The PIN is set.\n");
  return kDone;
}

}  // namespace chorus
