// `chorus replay`: a tape of (Moment, Event) through update(), and the screens that come of it.
#include <cstdio>

#include "app/commands.h"
#include "app/configuration.h"
#include "app/tape_file.h"
#include "core/update.h"
#include "screens/screens.h"
#include "screens/written_page.h"

namespace chorus {

int run_replay(const Options& options) {
  const Places places = find_places(options);
  const Configuration configuration = load_configuration(places);
  if (!configuration.problems.empty()) {
    print_problems(configuration.problems);
    return kBadInput;
  }
  State state = first_state(configuration.catalogue, true);
  Turn shown = 0;
  const Done read = read_tape(options.files.front(), [&](const TapeEntry& entry) {
    state = update(std::move(state), entry.event, entry.moment).state;
    const Visit& visit = state.visits.at(0);
    if (visit.turn == shown) return;
    shown = visit.turn;
    WrittenPage page;
    write_screen(state.house, visit, page);
    std::printf("%s\n", page.text().c_str());
  });
  return read ? kDone : complain(read.error());
}

}  // namespace chorus
