// What a language costs: the first screen in one that nobody has used yet, and changing back.
#include <algorithm>

#include "app/clock.h"
#include "app/configuration.h"
#include "app/kiosk.h"
#include "bench/bench.h"
#include "bench/process.h"

namespace chorus::bench {
namespace {

// Turns the consent screen into one language after another, and measures each until it is painted.
class Turner {
 public:
  std::int64_t turn(Kiosk& kiosk) {
    const Visit& visit = kiosk.state().visits.at(0);
    if (!kiosk.state().house.ready) return 5;
    if (visit.screen == Screen::poster) return post(kiosk, PosterTouched{});
    if (visit.screen == Screen::languages && !began_) return post(kiosk, LanguageChosen{"en"});
    if (settling_++ < 5) return 100;
    if (began_) note(kiosk);
    began_ = true;
    const auto& languages = kiosk.state().house.programme()->languages;
    if (at_ == 2 * languages.size()) kiosk.leave();
    // Each other language once, and after each the first again.
    ++at_;
    next_ = at_ % 2 == 1 ? languages[std::min(at_ / 2 + 1, languages.size() - 1)] : "en";
    start_ = now_ms();
    post(kiosk, LanguagesOpened{});
    return post(kiosk, LanguageChosen{next_});
  }

  std::vector<double> first_ms, back_ms;
  std::size_t bytes = 0;

 private:
  std::int64_t post(Kiosk& kiosk, What what) {
    kiosk.runtime().post({0, kiosk.state().visits.at(0).turn, std::move(what)});
    return 0;
  }
  void note(Kiosk& kiosk) {
    (next_ == "en" ? back_ms : first_ms).push_back(now_ms() - start_);
    bytes = std::max(bytes, kiosk.texture_bytes());
  }

  bool began_ = false;
  int settling_ = 0;
  std::size_t at_ = 0;
  std::string next_;
  double start_ = 0;
};

}  // namespace

void bench_languages(const std::string& folder, std::vector<BenchLine>& lines) {
  Options options;
  options.config = CHORUS_SOURCE_DIR "/kiosk-config";
  options.data = folder;
  const Places places = find_places(options);
  auto window = Window::open({});
  if (!window) return;
  RehearsalClock clock(3);
  Kiosk::Parts parts;
  parts.window = std::move(*window);
  parts.configuration = load_configuration(places);
  parts.places = places;
  parts.rehearsal = true;
  parts.clock = &clock;
  Kiosk kiosk(std::move(parts));
  Turner turner;
  kiosk.run([&](Kiosk& running) { return turner.turn(running); });
  const double first = median(turner.first_ms), back = median(turner.back_ms);
  lines.push_back({"first screen in a language not used yet, median of " +
                       std::to_string(turner.first_ms.size()) + " (most " +
                       with_unit(percentile(turner.first_ms, 99), "ms") + ")",
                   with_unit(first, "ms"),
                   "the same screen, changing back " + with_unit(back, "ms"),
                   with_unit(first / back, "x", 2)});
  lines.push_back({"textures after a screen in each language",
                   with_unit(static_cast<double>(turner.bytes) / (1 << 20), "MiB"), "-", "-"});
}

}  // namespace chorus::bench
