// A rehearsal in a real window, in this process: what is drawn, and what a tape of it is worth.
#include <doctest/doctest.h>
#include <stdlib.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "app/audience.h"
#include "app/configuration.h"
#include "app/kiosk.h"
#include "exchange/tape.h"
#include "screens/screens.h"
#include "screens/written_page.h"

using namespace chorus;

namespace {

struct Folder {
  Folder() {
    char name[] = "/tmp/chorus-display-XXXXXX";
    path = mkdtemp(name);
  }
  ~Folder() { std::filesystem::remove_all(path); }
  std::string path;
};

// A whole rehearsal; `turn` is called after each turn of the loop, before the audience's next tap.
class Rehearsal {
 public:
  explicit Rehearsal(int visits) : audience_({visits, 5, true, ""}, clock_) {
    Options options;
    options.config = CHORUS_SOURCE_DIR "/kiosk-config";
    options.data = folder_.path;
    const Places places = find_places(options);
    auto window = Window::open({"Chorus", false, 1280, 800});
    REQUIRE(window.ok());
    Kiosk::Parts parts;
    parts.window = std::move(*window);
    parts.configuration = load_configuration(places);
    parts.places = places;
    parts.rehearsal = true;
    parts.clock = &clock_;
    catalogue = parts.configuration.catalogue;
    kiosk_ = std::make_unique<Kiosk>(std::move(parts));
  }

  void run(const std::function<void(Kiosk&)>& turn) {
    const int status = kiosk_->run([&](Kiosk& running) {
      turn(running);
      return audience_.turn(running);
    });
    CHECK(status == 0);
    CHECK(audience_.trouble() == "");
    CHECK(audience_.exported().size() == 1);
  }
  Kiosk& kiosk() { return *kiosk_; }

  std::shared_ptr<const Catalogue> catalogue;

 private:
  Folder folder_;
  RehearsalClock clock_{5};
  SimulatedAudience audience_;
  std::unique_ptr<Kiosk> kiosk_;
};

std::string written(const State& state) {
  WrittenPage page;
  write_screen(state.house, state.visits.at(0), page);
  return page.text();
}

// The same to the eye: a rasteriser may round a gradient by one step where it is drawn in parts.
bool same_picture(const std::vector<std::uint8_t>& a, const std::vector<std::uint8_t>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](int one, int other) { return std::abs(one - other) <= 1; });
}

}  // namespace

TEST_CASE(
    "after every step of a visit, drawing only the damage leaves the pixels of a full redraw") {
  Rehearsal rehearsal(3);
  std::int64_t drawn = 0;
  int compared = 0, different = 0;
  rehearsal.run([&](Kiosk& kiosk) {
    if (kiosk.window().frames().drawn == drawn || compared == 120) return;
    const auto damage_only = kiosk.window().pixels();
    kiosk.repaint_all();
    drawn = kiosk.window().frames().drawn;
    different += same_picture(damage_only, kiosk.window().pixels()) ? 0 : 1;
    ++compared;
  });
  CHECK(compared > 40);
  CHECK(different == 0);
}

TEST_CASE("a tape of a day replays it exactly, screen by screen") {
  Rehearsal rehearsal(3);
  std::vector<std::string> lines, screens;
  rehearsal.kiosk().runtime().witness([&](const Moment& moment, const Event& event) {
    if (!lines.empty()) screens.push_back(written(rehearsal.kiosk().state()));
    lines.push_back(write_tape_line({moment, event}));
  });
  rehearsal.run([](Kiosk&) {});
  screens.push_back(written(rehearsal.kiosk().state()));
  REQUIRE(lines.size() == screens.size());
  REQUIRE(lines.size() > 100);
  State state = first_state(rehearsal.catalogue, true);
  int different = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto entry = read_tape_line(lines[i]);
    REQUIRE(entry.ok());
    state = update(std::move(state), entry->event, entry->moment).state;
    different += written(state) == screens[i] ? 0 : 1;
  }
  CHECK(different == 0);
}
