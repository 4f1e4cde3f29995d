#include "app/kiosk.h"

#include <malloc.h>

#include <algorithm>
#include <cstdio>

#include "app/options.h"
#include "app/seen_file.h"
#include "core/likely.h"
#include "screens/screens.h"
#include "ui/draw_surface.h"
#include "ui/renderer.h"

namespace chorus {
namespace {

constexpr std::int64_t kAnimationMs = 16;
constexpr std::int64_t kPauseMs =
    60;  // without anything happening before the next screen is prepared

HandsOptions hands_options(const Kiosk::Parts& parts) {
  HandsOptions options;
  options.places = parts.places;
  options.catalogue = parts.configuration.catalogue;
  options.export_folders = parts.configuration.kiosk.export_folders;
  options.backup_folder = parts.configuration.kiosk.backup_folder;
  options.rehearsal = parts.rehearsal;
  options.wake = [window = parts.window.get()] { window->wake(); };
  return options;
}

std::size_t most_texture_bytes(const Kiosk::Parts& parts) {
  return static_cast<std::size_t>(parts.configuration.kiosk.texture_megabytes) * 1024 * 1024;
}

// A rehearsal as fast as can be has nobody who listens.
std::unique_ptr<Voice> make_voice(const Kiosk::Parts& parts) {
  std::vector<std::string> languages;
  for (const Language& each : parts.configuration.catalogue->strings.languages())
    languages.push_back(each.code);
  return Voice::create(std::move(languages), [window = parts.window.get()] { window->wake(); });
}

}  // namespace

Kiosk::Kiosk(Parts parts)
    : parts_(std::move(parts)),
      text_(parts_.window->textures(), most_texture_bytes(parts_)),
      painter_(parts_.window->textures(), text_, parts_.configuration.themes),
      page_(painter_),
      room_(parts_.room, parts_.configuration.themes,
            [window = parts_.window.get()] { window->wake(); }),
      hands_(hands_options(parts_)),
      own_hands_(hands_, parts_.places, [this]() -> const State& { return state(); }),
      runtime_(first_state(parts_.configuration.catalogue, parts_.rehearsal), *parts_.clock,
               own_hands_) {
  painter_.use(std::move(parts_.stage));
  painter_.offer(std::move(parts_.configuration.photos));
  page_.let_move(parts_.entrances || !window().software());
  fit_to_hands();
  hands_.carry_out(0, LoadHouse{});
}

// Sizes and rules in real millimetres, as the display says or as the configuration knows better.
void Kiosk::fit_to_hands() {
  const KioskConfig& config = parts_.configuration.kiosk;
  const float millimetre = config.display_width_mm > 0
                               ? window().size().w / static_cast<float>(config.display_width_mm)
                               : window().millimetre();
  page_.measure(millimetre);
  page_.obey(
      {static_cast<float>(config.slip_mm) * millimetre, config.shortest_ms, config.repeat_ms});
  page_.pace(config.switch_pace_ms);
}

void Kiosk::input(const TimedInput& input) {
  for (What& tap : page_.touch(input)) runtime_.post({0, seen_turn_, std::move(tap)});
}

void Kiosk::frame() {
  const bool changed = written_version_ != runtime_.version();
  const std::int64_t now = parts_.clock->now().steady_ms;
  if (changed) {
    const Visit& visit = state().visits.at(0);
    write_screen(state().house, visit, page_);
    written_version_ = runtime_.version();
    seen_turn_ = visit.turn;
  }
  page_.mark(mark());
  const bool exposed = window().exposed();
  if (exposed) window().redraw_all();
  if (!changed && !exposed && !page_.dirty() && !page_.moving(now)) return;
  page_.paint(window().size(), window().begin_frame(), now);
  window().show();
  text_.trim();
  if (!parts_.seen.empty()) write_seen(parts_.seen, state(), page_);
}

std::optional<Mark> Kiosk::mark() const {
  const Spoken* spoken = own_hands_.sentence(state().visits.at(0));
  if (spoken == nullptr) return std::nullopt;
  return Mark{spoken->item, spoken->from, spoken->to, spoken->widget};
}

std::vector<std::uint8_t> Kiosk::picture(const House& house, const Visit& visit, Size size) {
  PaintedPage page(painter_);
  write_screen(house, visit, page);
  auto pixels = window().render(
      size, [&](ImDrawList* list) { page.paint(size, list, parts_.clock->now().steady_ms); });
  text_.trim();
  return pixels;
}

// Nothing of it is shown: its words, tiles and drawings are made, so that the tap that asks for
// them finds them. Only in a pause, and once for each state.
void Kiosk::prepare_next() {
  prepared_version_ = runtime_.version();
  const auto next = likely_next(state().house, state().visits.at(0));
  if (!next) return;
  PaintedPage ahead(painter_);
  ahead.measure(millimetre_);
  write_screen(state().house, *next, ahead);
  DrawSurface unseen(kNoPicture);
  ahead.paint(window().size(), unseen.begin(window().size()), parts_.clock->now().steady_ms);
}

void Kiosk::repaint_all() {
  window().redraw_all();
  page_.paint(window().size(), window().begin_frame(), parts_.clock->now().steady_ms);
  window().show();
}

std::int64_t Kiosk::timeout_ms() {
  const std::int64_t now = parts_.clock->now().steady_ms;
  if (room_.busy()) return 0;
  if (page_.dirty() || page_.moving(now)) return kAnimationMs;
  std::int64_t timeout = runtime_.wait_ms().value_or(-1);
  if (prepared_version_ != runtime_.version()) {
    const std::int64_t pause = std::max<std::int64_t>(0, busy_ms_ + kPauseMs - now);
    timeout = timeout < 0 ? pause : std::min(timeout, pause);
  }
  if (const auto due = page_.next_due()) {
    const std::int64_t wait = std::max<std::int64_t>(0, *due - now);
    timeout = timeout < 0 ? wait : std::min(timeout, wait);
  }
  if (const auto wait = watchdog_.wait_ms(now))
    timeout = timeout < 0 ? *wait : std::min(timeout, *wait);
  return timeout;
}

// Opening a store may take long where it is copied and brought up to date first.
void Kiosk::give_sign_of_life() {
  const std::int64_t age = state().house.ready ? hands_.order_age_ms() : 0;
  watchdog_.turn(parts_.clock->now().steady_ms, age);
}

// What the screen says to visitors in plain words, the person who starts the kiosk reads in full.
void Kiosk::complain_once() {
  const auto& fault = state().house.fault;
  if (!fault || complained_) return;
  complained_ = true;
  std::fprintf(stderr, "chorus: %s\n", sentence(*fault).c_str());
  // Another kiosk is at work on the same store: this one must not stand in its way.
  if (fault->fault == Fault::conflict) leave_ = true;
}

void Kiosk::turn(std::int64_t timeout) {
  const std::uint64_t before = runtime_.version();
  std::vector<TimedInput> inputs = window().wait(timeout);
  const std::int64_t now = parts_.clock->now().steady_ms;
  for (TimedInput& each : inputs) {
    each.steady_ms = now;  // one clock for everything: a rehearsal's may be ahead of the window's
    input(each);
  }
  for (What& tap : page_.due(now)) runtime_.post({0, seen_turn_, std::move(tap)});
  runtime_.post_outcomes();
  runtime_.pass_time();
  complain_once();
  frame();
  serve_room();
  give_sign_of_life();
  if (!inputs.empty() || runtime_.version() != before) busy_ms_ = now;
  if (prepared_version_ != runtime_.version() && now - busy_ms_ >= kPauseMs) prepare_next();
}

void Kiosk::serve_room() {
  if (auto change = room_.follow(window().displays())) runtime_.post({0, 0, std::move(*change)});
  room_.frame(state(), parts_.clock->now().steady_ms);
}

int Kiosk::run(const Audience& audience) {
  frame();
  serve_room();
  watchdog_.ready();
  own_hands_.give_voice(make_voice(parts_));
  malloc_trim(0);  // what reading the configuration and opening the window left behind
  while (!leave_ && !runtime_.leaving()) {
    std::int64_t timeout = timeout_ms();
    if (audience) {
      const std::int64_t wanted = audience(*this);
      timeout = timeout < 0 ? wanted : std::min(timeout, wanted);
    }
    turn(timeout);
  }
  return state().house.fault ? kBadStore : kDone;
}

}  // namespace chorus
