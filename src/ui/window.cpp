#include "ui/window.h"

#include <imgui.h>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <future>
#include <string_view>
#include <utility>

#include "ui/canvas.h"
#include "ui/damage.h"
#include "ui/draw_surface.h"
#include "ui/gl_textures.h"
#include "ui/input_queue.h"
#include "ui/png.h"
#include "ui/renderer.h"
#include "ui/text.h"
#include "ui/window_keys.h"

namespace chorus {
namespace {

std::int64_t steady_ms() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

struct CloseWindow {
  void operator()(GLFWwindow* window) const { glfwDestroyWindow(window); }
};
using OwnedWindow = std::unique_ptr<GLFWwindow, CloseWindow>;

class GlfwWindow : public Window {
 public:
  GlfwWindow(OwnedWindow window, const WindowOptions& options, KeyMap keys)
      : window_(std::move(window)),
        keys_(std::move(keys)),
        textures_([this] { make_current(); }),
        canvas_(window_.get(), options.whole_frames),
        renderer_(Renderer::create(textures_)),
        surface_(kNoPicture),
        most_pixels_(options.most_pixels),
        stirred_(options.stirred),
        displays_(displays()) {
    options.for_room ? listen_for_room() : listen();
  }
  ~GlfwWindow() override { make_current(); }

  bool ready() const { return renderer_ != nullptr; }

  Size size() const override {
    int width = 0, height = 0;
    glfwGetFramebufferSize(window_.get(), &width, &height);
    return {static_cast<float>(width), static_cast<float>(height)};
  }
  bool software() const override { return canvas_.software(); }
  float millimetre() const override {
    GLFWmonitor* monitor = glfwGetPrimaryMonitor();
    int wide = 0, high = 0;
    if (monitor != nullptr) glfwGetMonitorPhysicalSize(monitor, &wide, &high);
    const GLFWvidmode* mode = monitor != nullptr ? glfwGetVideoMode(monitor) : nullptr;
    return wide > 0 && mode != nullptr ? static_cast<float>(mode->width) / static_cast<float>(wide)
                                       : 0.F;
  }
  bool virtual_screen() const override {
    GLFWmonitor* monitor = glfwGetPrimaryMonitor();
    return monitor == nullptr || std::string_view(glfwGetMonitorName(monitor)) == "screen";
  }
  int displays() const override {
    int count = 0;
    glfwGetMonitors(&count);
    return count;
  }
  Textures& textures() override { return textures_; }

  std::vector<TimedInput> wait(std::int64_t timeout_ms) override;
  void wake() override {
    woken_ = true;
    glfwPostEmptyEvent();
  }

  ImDrawList* begin_frame() override;
  bool show() override;
  bool owes() const override { return !owed_.empty(); }
  void show_rest() override;
  void redraw_all() override { shown_.forget(); }
  bool exposed() override { return std::exchange(exposed_, false); }
  bool close_asked() override { return std::exchange(close_asked_, false); }
  Frames frames() const override { return frames_; }
  Done screenshot(const std::string& path) override;
  std::vector<std::uint8_t> render(Size size,
                                   const std::function<void(ImDrawList*)>& paint) override;
  std::vector<std::uint8_t> pixels() override {
    make_current();
    return canvas_.pixels();
  }

 private:
  void listen();
  void listen_for_room();
  void listen_to_system();
  void uncover() { exposed_ = true, shown_.forget(), stir(); }
  void stir() {
    if (stirred_) stirred_();
  }
  bool something_happened() {
    const bool plugged = std::exchange(displays_, displays()) != displays_;
    return !inputs_.empty() || exposed_ || close_asked_ || woken_.exchange(false) || plugged;
  }
  void make_current() {
    if (glfwGetCurrentContext() != window_.get()) glfwMakeContextCurrent(window_.get());
  }
  static GlfwWindow& of(GLFWwindow* window) {
    return *static_cast<GlfwWindow*>(glfwGetWindowUserPointer(window));
  }

  OwnedWindow window_;
  KeyMap keys_;
  GlTextures textures_;
  Canvas canvas_;
  std::unique_ptr<Renderer> renderer_;
  DrawSurface surface_;
  ShownFrame shown_;
  const float most_pixels_;
  Damage owed_, unpresented_;  // not drawn yet; drawn, and shown to nobody yet
  InputQueue inputs_;
  Frames frames_;
  bool exposed_ = true, close_asked_ = false;
  std::function<void()> stirred_;
  int displays_ = 0;
  std::atomic<bool> woken_ = false;
};

// The server's window may be measured in other units than the framebuffer.
std::pair<float, float> in_pixels(GLFWwindow* window, double x, double y) {
  int width = 0, height = 0, pixels_wide = 0, pixels_high = 0;
  glfwGetWindowSize(window, &width, &height);
  glfwGetFramebufferSize(window, &pixels_wide, &pixels_high);
  return {static_cast<float>(x * pixels_wide / std::max(width, 1)),
          static_cast<float>(y * pixels_high / std::max(height, 1))};
}

void GlfwWindow::listen() {
  GLFWwindow* window = window_.get();
  glfwSetWindowUserPointer(window, this);
  glfwSetCursorPosCallback(window, [](GLFWwindow* w, double x, double y) {
    const auto [px, py] = in_pixels(w, x, y);
    of(w).inputs_.moved(steady_ms(), px, py);
  });
  glfwSetMouseButtonCallback(window, [](GLFWwindow* w, int button, int action, int) {
    if (button != GLFW_MOUSE_BUTTON_LEFT) return;
    action == GLFW_PRESS ? of(w).inputs_.pressed(steady_ms()) : of(w).inputs_.released(steady_ms());
  });
  glfwSetScrollCallback(window, [](GLFWwindow* w, double, double lines) {
    of(w).inputs_.wheel(steady_ms(), static_cast<float>(lines));
  });
  glfwSetKeyCallback(window, [](GLFWwindow* w, int key, int, int action, int modifiers) {
    const auto named = named_key(key, modifiers, of(w).keys_);
    if (named && action != GLFW_RELEASE) of(w).inputs_.key(steady_ms(), *named);
  });
  glfwSetCharCallback(window, [](GLFWwindow* w, unsigned character) {
    of(w).inputs_.typed(steady_ms(), character);
  });
  listen_to_system();
}

// Whoever is nearest to the second display must not be able to do anything with it.
void GlfwWindow::listen_for_room() {
  glfwSetWindowUserPointer(window_.get(), this);
  // It waits for no screen: the kiosk's own frames would wait with it.
  glfwSwapInterval(0);
  glfwSetInputMode(window_.get(), GLFW_CURSOR, GLFW_CURSOR_HIDDEN);
  listen_to_system();
}

void GlfwWindow::listen_to_system() {
  GLFWwindow* window = window_.get();
  glfwSetFramebufferSizeCallback(window, [](GLFWwindow* w, int, int) { of(w).uncover(); });
  glfwSetWindowRefreshCallback(window, [](GLFWwindow* w) { of(w).uncover(); });
  glfwSetWindowCloseCallback(window, [](GLFWwindow* w) {
    glfwSetWindowShouldClose(w, GLFW_FALSE);
    of(w).close_asked_ = true;
    of(w).stir();
  });
}

std::vector<TimedInput> GlfwWindow::wait(std::int64_t timeout_ms) {
  const std::int64_t until = steady_ms() + timeout_ms;
  glfwPollEvents();
  while (!something_happened()) {
    if (timeout_ms < 0) {
      glfwWaitEvents();
      continue;
    }
    const std::int64_t left = until - steady_ms();
    if (left <= 0) break;
    glfwWaitEventsTimeout(static_cast<double>(left) / 1000);
  }
  return inputs_.take();
}

ImDrawList* GlfwWindow::begin_frame() {
  make_current();
  const Size now = size();
  if (canvas_.fit(static_cast<int>(now.w), static_cast<int>(now.h)))
    shown_.forget(), owed_.clear(), unpresented_.clear();
  return surface_.begin(now);
}

bool GlfwWindow::show() {
  make_current();
  const ImDrawList& list = *surface_.list();
  const Size screen = canvas_.size();
  const Damage damage = shown_.take(list, screen);
  textures_.settle();
  owed_.insert(owed_.end(), damage.begin(), damage.end());
  owed_ = joined(owed_, screen);
  if (owes()) {
    show_rest();
    return true;
  }
  ++frames_.unchanged;
  return false;
}

void GlfwWindow::show_rest() {
  if (!owes()) return;
  make_current();
  const ImDrawList& list = *surface_.list();
  const Size screen = canvas_.size();
  const Damage part = take_first(owed_, most_pixels_);
  canvas_.begin();
  if (!renderer_->hides_all(list, screen)) canvas_.clear(part);
  renderer_->draw(list, part, screen);
  for (const Rect& rect : part) frames_.pixels += static_cast<std::int64_t>(rect.w * rect.h);
  unpresented_.insert(unpresented_.end(), part.begin(), part.end());
  if (owes()) return canvas_.finish();
  canvas_.present(unpresented_);
  unpresented_.clear();
  ++frames_.drawn;
}

std::vector<std::uint8_t> GlfwWindow::render(Size size,
                                             const std::function<void(ImDrawList*)>& paint) {
  make_current();
  Canvas canvas(window_.get(), true);
  canvas.fit(static_cast<int>(size.w), static_cast<int>(size.h));
  DrawSurface surface(kNoPicture);
  ImDrawList* list = surface.begin(size);
  paint(list);
  Damage all;
  all.push_back({0, 0, size.w, size.h});
  canvas.begin();
  canvas.clear(all);
  renderer_->draw(*list, all, size);
  return canvas.pixels();
}

Done GlfwWindow::screenshot(const std::string& path) {
  const Size screen = canvas_.size();
  return write_png(path, static_cast<int>(screen.w), static_cast<int>(screen.h), pixels());
}

Error cannot(std::string_view what) {
  const char* why = nullptr;
  glfwGetError(&why);
  std::string sentence(what);
  if (why != nullptr) sentence.append(" (").append(why).append(")");
  return {Fault::io, "", sentence};
}

// The first is the kiosk's own.
GLFWmonitor* second_display() {
  int count = 0;
  GLFWmonitor** all = glfwGetMonitors(&count);
  return count > 1 ? all[1] : nullptr;
}

// A plain window for the room comes up in the far corner, where it hides least of the kiosk.
void show_in_corner(GLFWwindow* window, const WindowOptions& options) {
  GLFWmonitor* monitor = glfwGetPrimaryMonitor();
  const GLFWvidmode* mode = monitor != nullptr ? glfwGetVideoMode(monitor) : nullptr;
  if (mode != nullptr)
    glfwSetWindowPos(window, std::max(0, mode->width - options.width),
                     std::max(0, mode->height - options.height));
  glfwShowWindow(window);
}

OwnedWindow create_window(const WindowOptions& options) {
  glfwDefaultWindowHints();
  // Nothing but colours: depth and stencil buffers would take memory for nothing.
  for (const int hint : {GLFW_DEPTH_BITS, GLFW_STENCIL_BITS, GLFW_ALPHA_BITS, GLFW_SAMPLES}) {
    glfwWindowHint(hint, 0);
  }
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 2);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);
  for (const int hint : {GLFW_FOCUSED, GLFW_FOCUS_ON_SHOW, GLFW_CENTER_CURSOR})
    glfwWindowHint(hint, options.for_room ? GLFW_FALSE : GLFW_TRUE);
  GLFWmonitor* monitor = nullptr;
  if (options.full_screen) monitor = options.for_room ? second_display() : glfwGetPrimaryMonitor();
  int width = options.width, height = options.height;
  if (monitor != nullptr) {
    // The mode that the screen is in: it does not flicker, and it needs no window manager.
    const GLFWvidmode* mode = glfwGetVideoMode(monitor);
    width = mode->width, height = mode->height;
    glfwWindowHint(GLFW_REFRESH_RATE, mode->refreshRate);
  }
  const bool corner = options.for_room && monitor == nullptr;
  glfwWindowHint(GLFW_VISIBLE, corner ? GLFW_FALSE : GLFW_TRUE);
  std::future<void> meanwhile;
  if (options.meanwhile) {
    const Size screen{static_cast<float>(width), static_cast<float>(height)};
    meanwhile = std::async(std::launch::async, [&options, screen] {
      if (options.begins_thread) options.begins_thread();
      options.meanwhile(screen);
    });
  }
  OwnedWindow window(glfwCreateWindow(width, height, options.title.c_str(), monitor, nullptr));
  if (window && corner) show_in_corner(window.get(), options);
  return window;
}

}  // namespace

// GLFW stays initialised until the program ends: another window may be open.
Result<std::unique_ptr<Window>> Window::open(const WindowOptions& options) {
  // The display takes its time; the first words need the fonts, and nothing of the window.
  std::future<void> fonts;
  if (!options.for_room) {
    fonts = std::async(std::launch::async, [&options] {
      if (options.begins_thread) options.begins_thread();
      TextEngine::read_fonts();
    });
  }
  if (glfwInit() != GLFW_TRUE) return cannot("no display can be opened: start one, or set DISPLAY");
  if (options.for_room && options.full_screen && second_display() == nullptr)
    return Error{Fault::not_found, "", "there is no second display: plug one in"};
  OwnedWindow window = create_window(options);
  if (!window) return cannot("no window with OpenGL 3 can be opened on this display");
  glfwMakeContextCurrent(window.get());
  std::string problem;
  KeyMap keys = key_map(options.keys, problem);
  if (!problem.empty()) return Error{Fault::bad_input, "keys", problem};
  auto opened = std::make_unique<GlfwWindow>(std::move(window), options, std::move(keys));
  if (!opened->ready()) return Error{Fault::io, "", "OpenGL 3 of this display cannot be used"};
  return std::unique_ptr<Window>(std::move(opened));
}

}  // namespace chorus
