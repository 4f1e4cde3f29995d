// `chorus restore FILE`: what the copy holds beside what is there, a question, and the copy in the
// place of the store.
#include <cstdio>
#include <iostream>

#include "app/clock.h"
#include "app/commands.h"
#include "app/files.h"
#include "app/places.h"
#include "store/backups.h"
#include "store/sqlite_store.h"

namespace chorus {
namespace {

void print(const char* what, const StoreContents& contents) {
  std::printf("%s: %lld sessions, %lld visits, %lld answers, %lld entries of the record\n", what,
              static_cast<long long>(contents.sessions), static_cast<long long>(contents.visits),
              static_cast<long long>(contents.answers), static_cast<long long>(contents.entries));
}

bool agreed() {
  std::fputs("Put the copy in its place? The store that is there is kept. [yes/no] ", stderr);
  std::string answer;
  std::getline(std::cin, answer);
  return answer == "yes";
}

}  // namespace

int run_restore(const Options& options) {
  const Places places = find_places(options);
  const std::string& copy = options.files.front();
  const auto held = contents_of(copy);
  if (!held) return complain(held.error());
  print("in the copy", *held);
  if (const auto there = contents_of(places.store())) {
    print("there now", *there);
  } else {
    std::printf("there now: %s\n", there.error().what.c_str());
  }
  if (!options.yes && !agreed()) {
    std::fputs("chorus: nothing was changed\n", stderr);
    return kFailed;
  }
  if (const Done made = make_folder(places.data); !made) return complain(made.error());
  RealClock clock;
  const Moment now = clock.now();
  const auto aside =
      restore_backup(copy, places.store(), local_date(now),
                     {DeedKind::restored, DeskRole::command_line, {}, {}, now.wall_ms});
  if (!aside) return complain(aside.error());
  std::printf("restored: %s\n", places.store().c_str());
  if (!aside->empty()) std::printf("kept: %s\n", aside->c_str());
  return kDone;
}

}  // namespace chorus
