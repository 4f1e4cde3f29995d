#include "app/stage_display.h"

#include <cstdio>

#include "app/seen_file.h"
#include "screens/screens.h"
#include "ui/painted_page.h"
#include "ui/painter.h"
#include "ui/text.h"

namespace chorus {

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
  Turn turn = 0;  // that the page shows
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
  auto opened = Window::open(options);
  if (opened) {
    open_ = std::make_unique<Open>(std::move(*opened), themes_, wish_.texture_bytes);
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
  const bool exposed = open.window->exposed();
  if (exposed) open.window->redraw_all();
  if (open.turn == room->second.turn && !exposed) return;
  open.turn = room->second.turn;
  write_screen(state.house, room->second, open.page);
  ImDrawList* list = open.window->begin_frame();
  open.page.paint(open.window->size(), list, steady_ms);
  open.window->show();
  open.text.trim();
  if (!wish_.seen.empty()) write_seen_stage(wish_.seen, state, open.page);
}

}  // namespace chorus
