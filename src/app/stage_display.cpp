#include "app/stage_display.h"

#include <cstdio>
#include <utility>

#include "app/seen_file.h"
#include "screens/screens.h"
#include "ui/draw_surface.h"
#include "ui/painted_page.h"
#include "ui/painter.h"
#include "ui/renderer.h"
#include "ui/text.h"

namespace chorus {
namespace {

constexpr float kMostPixels = 600'000;  // of one step

// A result of all letters that is too long for any page, so that every size of them is tried.
void write_long_result(Page& page) {
  constexpr const char* kLetters =
      "ABCDEFGHIJ KLMNOPQRST UVWXYZabcd efghijklmn opqrstuvwx yz01234567 89.,:;?! ·\u2013\u2019";
  page.heading(kLetters);
  Bars bars;
  for (int level = 1; level <= 5; ++level)
    bars.groups.push_back({kLetters, "5", false, {{kLetters, Shown{5}, false, level}}, 5});
  page.bars(bars);
  for (int line = 0; line < 24; ++line) page.say(kLetters, Tone::note);
}

// The backdrops, and the fonts at the sizes of results, before somebody waits for one.
void warm_up(Painter& painter, Size size) {
  for (const Layout layout : {Layout::curtain, Layout::stage}) {
    PaintedPage page(painter);
    Frame frame;
    frame.layout = layout;
    frame.text_percent = kStageTextPercent;
    page.begin(frame);
    if (layout == Layout::stage) write_long_result(page);
    page.end();
    DrawSurface unseen(kNoPicture);
    page.paint(size, unseen.begin(size), 0);
  }
}

}  // namespace

// What draws goes before the window that it draws into.
struct StageDisplay::Open {
  Open(std::unique_ptr<Window> opened, std::vector<Theme> themes, std::size_t texture_bytes)
      : window(std::move(opened)),
        text(window->textures(), texture_bytes),
        painter(window->textures(), text, std::move(themes)),
        page(painter) {}

  std::unique_ptr<Window> window;
  TextEngine text;
  Painter painter;
  PaintedPage page;
  Turn turn = 0;           // that the page shows
  bool painted = false;    // and is in the list of the frame that has not been shown
  bool uncovered = false;  // what was shown is gone: all of it is to be drawn again
};

StageDisplay::StageDisplay(StageWish wish, std::vector<Theme> themes, std::function<void()> stirred)
    : wish_(std::move(wish)), themes_(std::move(themes)), stirred_(std::move(stirred)) {}

StageDisplay::~StageDisplay() = default;

Window* StageDisplay::window() {
  return open_ ? open_->window.get() : nullptr;
}

void StageDisplay::open(bool full_screen) {
  WindowOptions options;
  options.title = wish_.title;
  options.for_room = true;
  options.full_screen = full_screen;
  options.width = wish_.width;
  options.height = wish_.height;
  options.stirred = stirred_;
  options.most_pixels = kMostPixels;
  auto opened = Window::open(options);
  if (opened) {
    open_ = std::make_unique<Open>(std::move(*opened), themes_, wish_.texture_bytes);
    warm_up(open_->painter, open_->window->size());
  } else {
    std::fprintf(stderr, "chorus: the stage view: %s\n", sentence(opened.error()).c_str());
  }
}

std::optional<What> StageDisplay::follow(int displays) {
  const bool was_open = open_ != nullptr;
  if (displays != displays_) {
    open_.reset();
    settled_ = false;
    displays_ = displays;
  }
  if (open_ && open_->window->close_asked()) open_.reset();
  const bool second = wish_.display && displays > 1, plain = wish_.width > 0;
  if (!settled_ && (second || plain)) open(second);
  settled_ = true;
  if (was_open == (open_ != nullptr)) return std::nullopt;
  return was_open ? What(StageViewClosed{}) : What(StageViewOpened{});
}

void StageDisplay::frame(const State& state, std::int64_t steady_ms) {
  const auto room = state.visits.find(kStageSeat);
  if (!open_ || room == state.visits.end()) return;
  Open& open = *open_;
  if (open.window->exposed()) open.window->redraw_all(), open.uncovered = true;
  if (open.painted || open.window->owes()) return draw_next_part(state);
  if (open.turn == room->second.turn && !open.uncovered) return;
  open.uncovered = false;
  open.turn = room->second.turn;
  write_screen(state.house, room->second, open.page);
  open.page.paint(open.window->size(), open.window->begin_frame(), steady_ms);
  open.painted = true;
}

void StageDisplay::draw_next_part(const State& state) {
  Open& open = *open_;
  if (std::exchange(open.painted, false))
    open.window->show();
  else
    open.window->show_rest();
  if (open.window->owes()) return;
  open.text.trim();
  if (!wish_.seen.empty()) write_seen_stage(wish_.seen, state, open.page);
}

bool StageDisplay::busy() const {
  return open_ && (open_->painted || open_->uncovered || open_->window->owes());
}

}  // namespace chorus
