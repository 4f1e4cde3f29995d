// `chorus`, `chorus --try` and `chorus rehearse`: the kiosk in its window.
#include <cstdio>
#include <future>
#include <optional>

#include "app/audience.h"
#include "app/background_thread.h"
#include "app/commands.h"
#include "app/configuration.h"
#include "app/files.h"
#include "app/kiosk.h"
#include "app/tape_file.h"

namespace chorus {
namespace {

constexpr int kRoomWidth = 1280, kRoomHeight = 720;

WindowOptions window_options(const Options& options, const std::string& name) {
  WindowOptions window;
  window.title = name;
  window.full_screen = options.width == 0;
  if (options.width > 0) {
    window.width = options.width;
    window.height = options.height;
  }
  return window;
}

// What the command line says comes before what kiosk.json says.
StageWish room_wish(const Options& options, const KioskConfig& config) {
  StageWish wish;
  wish.title = config.name;
  wish.display = options.stage || options.stage_width > 0 || config.stage == "second-display";
  wish.texture_bytes = static_cast<std::size_t>(config.texture_megabytes) * 1024 * 1024;
  wish.seen = options.seen_stage;
  if (options.stage_width > 0) {
    wish.width = options.stage_width;
    wish.height = options.stage_height;
  } else if (config.stage == "window" && !options.stage) {
    wish.width = kRoomWidth;
    wish.height = kRoomHeight;
  }
  return wish;
}

int rehearse(Kiosk& kiosk, const Options& options, RehearsalClock& clock) {
  AudienceOptions wanted;
  wanted.visits = options.visits;
  wanted.sessions = options.sessions;
  wanted.seed = options.seed;
  wanted.fast = options.fast || kiosk.window().virtual_screen();
  wanted.shots = options.shots;
  wanted.keeps = !options.gallery.empty();
  SimulatedAudience audience(wanted, clock);
  const int status = kiosk.run([&](Kiosk& running) { return audience.turn(running); });
  if (!audience.trouble().empty()) return complain({Fault::io, "", audience.trouble()});
  if (status == kDone && std::ssize(audience.exported()) < options.sessions) {
    return complain({Fault::io, "", "the rehearsal ended before every session was exported"});
  }
  if (!options.gallery.empty()) {
    const Done written = write_gallery(kiosk, audience.screens(), options.gallery);
    if (!written) return complain(written.error());
  }
  for (const std::string& path : audience.exported()) std::printf("%s\n", path.c_str());
  return status;
}

// The window opens and the stage is drawn while the programmes and languages are read.
struct Opened {
  Configuration configuration;
  std::unique_ptr<Window> window;
  std::shared_ptr<const ReadyStage> stage;
  std::optional<Error> no_window;
};

Opened open_kiosk(const Options& options, const Places& places) {
  Opened opened;
  const Settings settings = load_settings(places);
  const Configuration& first = settings.configuration;
  if (!first.problems.empty()) {
    opened.configuration = load_rest(settings, places);
    return opened;
  }
  auto rest = std::async(std::launch::async, [&] {
    become_background_thread();
    return load_rest(settings, places);
  });
  WindowOptions wanted = window_options(options, first.kiosk.name);
  wanted.keys = first.kiosk.keys;
  wanted.begins_thread = become_background_thread;
  wanted.meanwhile = [&](Size screen) {
    opened.stage = draw_stage_ahead(screen, first.themes.front());
  };
  auto window = Window::open(wanted);
  opened.configuration = rest.get();
  if (window) opened.window = std::move(*window);
  if (!window) opened.no_window = window.error();
  return opened;
}

}  // namespace

int run_kiosk(const Options& options) {
  const Places places = find_places(options);
  const bool rehearsing = options.command == Options::Command::rehearse;
  Opened opened = open_kiosk(options, places);
  if (!opened.configuration.problems.empty()) {
    print_problems(opened.configuration.problems);
    return kBadInput;
  }
  if (opened.no_window) return complain(*opened.no_window);
  if (!options.shots.empty()) {
    if (const Done made = make_folder(options.shots); !made) return complain(made.error());
  }
  auto tape = TapeFile::create(options.tape);
  if (!tape) return complain(tape.error());
  RealClock real;
  RehearsalClock imagined(options.seed);
  Kiosk::Parts parts;
  parts.window = std::move(opened.window);
  parts.room = room_wish(options, opened.configuration.kiosk);
  parts.configuration = std::move(opened.configuration);
  parts.places = places;
  parts.stage = std::move(opened.stage);
  parts.rehearsal = rehearsing || options.try_out;
  parts.clock = rehearsing ? static_cast<Clock*>(&imagined) : &real;
  parts.seen = options.seen;
  Kiosk kiosk(std::move(parts));
  if (!options.tape.empty()) {
    kiosk.runtime().witness([&](const Moment& moment, const Event& event) {
      tape->write({moment, event});
    });
  }
  const int status = rehearsing ? rehearse(kiosk, options, imagined) : kiosk.run();
  if (const Done finished = tape->finish(); !finished) return complain(finished.error());
  return status;
}

}  // namespace chorus
