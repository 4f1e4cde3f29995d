// The kiosk as a program: its start, its memory, what it costs while nobody touches it, and a
// visit.
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "app/audience.h"
#include "app/clock.h"
#include "app/configuration.h"
#include "app/kiosk.h"
#include "bench/bench.h"
#include "bench/process.h"

namespace chorus::bench {
namespace {

constexpr int kStarts = 9;
constexpr int kVisits = 4;
constexpr int kIdleSeconds = 60;
constexpr std::int64_t kLookMs = 90;

struct Tried {
  std::string folder, config, seen;
  std::vector<std::string> chorus() const {
    return {CHORUS_PROGRAM, "--config", config, "--data", folder, "--try", "--seen", seen};
  }
};

// A configuration whose visitors are never warned while the processor is watched.
Tried prepare(const std::string& folder) {
  Tried tried{folder, folder + "/kiosk-config", folder + "/seen.json"};
  std::filesystem::copy(CHORUS_SOURCE_DIR "/kiosk-config", tried.config,
                        std::filesystem::copy_options::recursive);
  std::filesystem::copy(CHORUS_SOURCE_DIR "/assets", folder + "/assets",
                        std::filesystem::copy_options::recursive);
  std::ifstream in(tried.config + "/kiosk.json");
  std::string text((std::istreambuf_iterator<char>(in)), {});
  const auto at = text.find("\"idle_seconds\"");
  const auto end = text.find_first_of(",}", at);
  text.replace(at, end - at, "\"idle_seconds\": 600");
  std::ofstream(tried.config + "/kiosk.json") << text;
  return tried;
}

void wait_for_screen(const std::string& seen, const std::string& screen) {
  const double start = now_ms();
  while (now_ms() - start < 20'000) {
    std::ifstream file(seen);
    const std::string text((std::istreambuf_iterator<char>(file)), {});
    if (text.find("\"screen\":\"" + screen + "\"") != std::string::npos) return;
    usleep(10'000);
  }
}

void bench_start(const Tried& tried, std::vector<BenchLine>& lines) {
  std::vector<double> ours, bare;
  const std::string shown = tried.folder + "/bare.shown";
  for (int i = 0; i <= kStarts; ++i) {
    const double a = start_to_file(tried.chorus(), tried.seen);
    const double b = start_to_file({CHORUS_BARE_WINDOW, shown}, shown);
    if (i == 0) continue;  // the first warms both up
    ours.push_back(a);
    bare.push_back(b);
  }
  lines.push_back({"start to first painted frame, warm, median of " + std::to_string(kStarts),
                   with_unit(median(ours), "ms"),
                   "bare ImGui window " + with_unit(median(bare), "ms"),
                   with_unit(median(ours) / median(bare), "x", 2)});
}

void bench_poster(const Tried& tried, std::vector<BenchLine>& lines) {
  const std::string shown = tried.folder + "/bare.shown";
  unlink(shown.c_str());
  unlink(tried.seen.c_str());
  const Process bare({CHORUS_BARE_WINDOW, shown});
  while (access(shown.c_str(), F_OK) != 0) usleep(10'000);
  const Process kiosk(tried.chorus());
  wait_for_screen(tried.seen, "poster");
  usleep(1'500'000);
  const double ours = static_cast<double>(kiosk.pss_kib()) / 1024,
               floor = static_cast<double>(bare.pss_kib()) / 1024;
  lines.push_back({"memory on the poster (proportional set size)", with_unit(ours, "MiB"),
                   "bare ImGui window " + with_unit(floor, "MiB"),
                   with_unit(ours / floor, "x", 2)});
  struct stat before {
  }, after{};
  stat(tried.seen.c_str(), &before);
  const std::int64_t ticks = kiosk.cpu_ticks();
  sleep(kIdleSeconds);
  stat(tried.seen.c_str(), &after);
  const bool drawn = before.st_mtim.tv_sec != after.st_mtim.tv_sec ||
                     before.st_mtim.tv_nsec != after.st_mtim.tv_nsec;
  lines.push_back({"60 s of poster without input",
                   std::to_string(kiosk.cpu_ticks() - ticks) + " ticks of processor time",
                   drawn ? "frames were drawn" : "0 frames drawn", "-"});
}

// Visits in this process: each tap timed until its frame is on the screen.
struct Measured {
  std::vector<double> taps_ms;
  double cpu_ms = 0;
  std::int64_t frames = 0;
  double idle_cpu_ms = 0;
  std::int64_t idle_frames = 0;
};

class Watcher {
 public:
  Watcher(bool whole, bool idle)
      : whole_(whole), idle_(idle), audience_({100'000, 3, true, ""}, clock) {}

  std::int64_t turn(Kiosk& kiosk) {
    if (tapped_ && kiosk.window().frames().drawn > frames_)
      measured.taps_ms.push_back(now_ms() - start_);
    if (tapped_) painted_ = now_ms();
    tapped_ = false;
    // People look before they tap again.
    if (now_ms() - painted_ < kLookMs) return kLookMs;
    const Visit& visit = kiosk.state().visits.at(0);
    if (idle_ && visit.screen == Screen::prompt) return stand_still(kiosk);
    if (visit.screen == Screen::poster && last_ != Screen::poster && ++posters_ > kVisits)
      kiosk.leave();
    last_ = visit.screen;
    if (whole_) kiosk.window().redraw_all();
    const std::uint64_t version = kiosk.runtime().version();
    frames_ = kiosk.window().frames().drawn;
    start_ = now_ms();
    const std::int64_t wait = audience_.turn(kiosk);
    tapped_ = kiosk.runtime().version() != version;
    return wait;
  }

  RehearsalClock clock{3};
  Measured measured;

 private:
  std::int64_t stand_still(Kiosk& kiosk) {
    if (idle_since_ == 0) {
      if (++settling_ < 5) return 200;
      idle_since_ = now_ms();
      cpu_ = process_cpu_ms();
      idle_frames_ = kiosk.window().frames().drawn;
      return kIdleSeconds * 1000;
    }
    if (now_ms() - idle_since_ < kIdleSeconds * 1000.0) return 1000;
    measured.idle_cpu_ms = process_cpu_ms() - cpu_;
    measured.idle_frames = kiosk.window().frames().drawn - idle_frames_;
    kiosk.leave();
    return 0;
  }

  bool whole_, idle_;
  SimulatedAudience audience_;
  bool tapped_ = false;
  Screen last_ = Screen::waiting;
  int posters_ = 0, settling_ = 0;
  std::int64_t frames_ = 0, idle_frames_ = 0;
  double start_ = 0, painted_ = 0, idle_since_ = 0, cpu_ = 0;
};

struct Way {
  bool whole = false;   // redraw the whole screen for each frame
  bool idle = false;    // stand still on the first question
  bool moving = false;  // screens enter with their movement
};

Measured visit(const Tried& tried, const Way& way) {
  Options options;
  options.config = tried.config;
  options.data = tried.folder;
  const Places places = find_places(options);
  auto window = Window::open({});
  if (!window) return {};
  Watcher watcher(way.whole, way.idle);
  Kiosk::Parts parts;
  parts.window = std::move(*window);
  parts.configuration = load_configuration(places);
  parts.places = places;
  parts.rehearsal = true;
  parts.clock = &watcher.clock;
  parts.entrances = way.moving;
  Kiosk kiosk(std::move(parts));
  const double cpu = process_cpu_ms();
  kiosk.run([&](Kiosk& running) { return watcher.turn(running); });
  watcher.measured.cpu_ms = process_cpu_ms() - cpu;
  watcher.measured.frames = kiosk.window().frames().drawn;
  return watcher.measured;
}

// What the frames cost that a movement adds to the same visits.
void bench_motion(const Tried& tried, const Measured& still, std::vector<BenchLine>& lines) {
  const Measured moving = visit(tried, {.moving = true});
  const auto frames = static_cast<double>(moving.frames - still.frames);
  lines.push_back({"processor time of a frame of a screen's entrance (" +
                       std::to_string(moving.frames - still.frames) + " frames)",
                   with_unit((moving.cpu_ms - still.cpu_ms) / frames, "ms", 2), "-", "-"});
}

void bench_visits(const Tried& tried, std::vector<BenchLine>& lines) {
  const Measured ours = visit(tried, {}), whole = visit(tried, {.whole = true});
  const double tap = median(ours.taps_ms), floor = median(whole.taps_ms);
  lines.push_back({"tap to the frame that shows it, median (p95 " +
                       with_unit(percentile(ours.taps_ms, 95), "ms") + ")",
                   with_unit(tap, "ms", 2),
                   "redrawing the whole screen " + with_unit(floor, "ms", 2),
                   with_unit(tap / floor, "x", 2)});
  const double a = ours.cpu_ms / kVisits, b = whole.cpu_ms / kVisits;
  const std::size_t taps = ours.taps_ms.size() / kVisits;
  lines.push_back({"processor time of a visit of " + std::to_string(taps) + " taps",
                   with_unit(a, "ms"), "redrawing the whole screen " + with_unit(b, "ms"),
                   with_unit(a / b, "x", 2)});
  lines.push_back({"processor time of a drawn frame",
                   with_unit(ours.cpu_ms / static_cast<double>(ours.frames), "ms", 2),
                   "redrawing the whole screen " +
                       with_unit(whole.cpu_ms / static_cast<double>(whole.frames), "ms", 2),
                   "-"});
  bench_motion(tried, ours, lines);
  const Measured still = visit(tried, {.idle = true});
  lines.push_back({"60 s on a question without input",
                   with_unit(still.idle_cpu_ms, "ms") + " of processor time",
                   std::to_string(still.idle_frames) + " frames drawn", "-"});
}

}  // namespace

void bench_kiosk(const std::string& folder, std::vector<BenchLine>& lines) {
  const Tried tried = prepare(folder);
  bench_start(tried, lines);
  bench_poster(tried, lines);
  bench_visits(tried, lines);
}

}  // namespace chorus::bench
