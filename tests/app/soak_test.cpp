// A kiosk without a window that has one visitor after another, on the real store. `./run soak` has
// ten thousand of them.
#include <doctest/doctest.h>
#include <malloc.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "app/clock.h"
#include "app/configuration.h"
#include "app/runtime.h"
#include "app/store_hands.h"
#include "screens/screens.h"
#include "screens/written_page.h"
#include "support/temporary_folder.h"

using namespace chorus;
using namespace chorus::test;

namespace {

constexpr std::size_t kCache = 4 * 1024 * 1024;  // bytes: of the store, still being filled
constexpr std::size_t kFilesPerVisit = 2048;     // bytes
constexpr int kUsualVisits = 300, kWarm = 100;
constexpr std::size_t kPerVisit = 1024;  // bytes: what people wrote, which the desk has to read

Configuration shipped() {
  Places places;
  places.config = CHORUS_SOURCE_DIR "/kiosk-config";
  places.assets = CHORUS_SOURCE_DIR "/assets";
  return load_configuration(places);
}

HandsOptions hands_in(const std::string& folder, const Configuration& configuration) {
  HandsOptions options;
  options.places.data = options.places.runtime = folder;
  options.catalogue = configuration.catalogue;
  return options;
}

struct Theatre {
  explicit Theatre(const std::string& folder)
      : configuration(shipped()),
        hands(hands_in(folder, configuration)),
        runtime(first_state(configuration.catalogue, false), clock, hands) {
    hands.carry_out(0, LoadHouse{});
    settle();
    for (int time = 0; time < 2; ++time) {
      for (int digit = 0; digit < 6; ++digit) post(DigitTapped{digit * 3 % 10});
      post(PinEntered{});
    }
    post(KeyNoted{});
    post(ProgrammeChosen{"interval"});
    post(SessionOpenTapped{});
    post(DeskLeft{});
    REQUIRE(visit().screen == Screen::poster);
    REQUIRE(runtime.state().house.open);
  }
  const Visit& visit() const { return runtime.state().visits.at(0); }
  void settle() {
    for (runtime.post_outcomes(); !hands.idle(); runtime.post_outcomes()) usleep(50);
  }
  void post(What what) {
    runtime.post({0, visit().turn, std::move(what)});
    settle();
  }
  bool tap(const std::string& id) {
    WrittenPage page;
    write_screen(runtime.state().house, visit(), page);
    const What* what = page.tap(id);
    if (what != nullptr) post(*what);
    return what != nullptr;
  }
  // An answer where a tap is one, words where they are asked for; else it is skipped.
  void answer() {
    const Journey& way = visit().journey;
    const Prompt* prompt = runtime.state().house.programme()->prompt(way.plan.at(way.at));
    REQUIRE(prompt != nullptr);
    const Turn turn = visit().turn;
    bool said = tap(prompt->code + ".4");
    if (!said && !prompt->options.empty()) said = tap(prompt->code + "." + prompt->options[0].code);
    if (!said && !visit().field.empty()) {
      post(KeyTapped{KeyTapped::Key::text, "They listened."});
      said = true;
    }
    if (said) tap("next");
    if (visit().turn == turn) REQUIRE(tap("skip"));
  }
  void have_visitor() {
    REQUIRE(tap("start"));
    REQUIRE(tap("languages.en"));
    REQUIRE(tap("agree"));
    REQUIRE(tap("role.service-user"));
    REQUIRE(tap("next"));
    while (visit().screen == Screen::prompt) answer();
    while (visit().screen == Screen::results) REQUIRE(tap("next"));
    REQUIRE(visit().screen == Screen::thanks);
    REQUIRE(tap("next"));
  }

  Configuration configuration;
  RealClock clock;
  StoreHands hands;
  Runtime runtime;
};

std::size_t bytes_in(const std::string& folder) {
  std::size_t bytes = 0;
  for (const auto& each : std::filesystem::recursive_directory_iterator(folder))
    if (each.is_regular_file()) bytes += each.file_size();
  return bytes;
}

}  // namespace

TEST_CASE(
    "one visitor after another leaves memory and files as they were, but for what they said") {
  const char* wanted = std::getenv("CHORUS_SOAK");
  const int visits = wanted != nullptr ? std::atoi(wanted) : kUsualVisits;
  REQUIRE(visits > kWarm);
  const TemporaryFolder folder;
  Theatre house(folder.path());
  std::size_t warm = 0;
  for (int i = 0; i < visits; ++i) {
    if (i == kWarm) warm = mallinfo2().uordblks;
    house.have_visitor();
  }
  const std::size_t now = mallinfo2().uordblks;
  CHECK(house.runtime.state().house.counts.finished == visits);
  const auto more = static_cast<std::size_t>(visits - kWarm);
  CHECK(now < warm + kCache + more * kPerVisit);
  CHECK(bytes_in(folder.path()) <
        16 * 1024 * 1024 + static_cast<std::size_t>(visits) * kFilesPerVisit);
  CHECK_FALSE(std::filesystem::exists(folder.path() + "/bookmark"));
  MESSAGE(visits << " visits: "
                 << (static_cast<std::int64_t>(now) - static_cast<std::int64_t>(warm)) / 1024
                 << " KiB more memory than after " << kWarm << ", files "
                 << bytes_in(folder.path()) / 1024 << " KiB");
}
