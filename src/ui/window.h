// The window: GLFW, OpenGL 3, ImGui's renderer, our own framebuffer and the queue of inputs. The
// stage view's is another Window: nobody's input reaches it, and while the kiosk's own waits, it
// says through `stirred` that something happened to it. Main thread only, except wake().
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/result.h"
#include "ui/geometry.h"
#include "ui/pointer.h"
#include "ui/textures.h"

struct ImDrawData;
struct ImDrawList;

namespace chorus {

struct WindowOptions {
  std::string title = "Chorus";
  bool full_screen = true;
  int width = 1280, height = 800;  // when not full screen
  // Draw into a framebuffer of our own and swap whole frames, as with a graphics card, even where
  // parts could be copied to the screen. For tests of that way without such a card.
  bool whole_frames = false;
  // What further keys do: names and deeds, as the configuration has them.
  std::vector<std::pair<std::string, std::string>> keys;
  // The stage view: on the whole of the second display (Fault::not_found where there is none), or,
  // when not full screen, a plain window. Takes no input and never the keyboard's.
  bool for_room = false;
  std::function<void()> stirred;  // a window for the room was uncovered, resized or asked to close
  // Square pixels that one call of show() or show_rest() draws at most, so that no frame takes long
  // where no graphics card draws; 0: no limit.
  float most_pixels = 0;
  // Called on another thread as soon as the size is known, while the display opens the window;
  // awaited before open() returns.
  std::function<void(Size)> meanwhile;
  // Called first on each thread that open() starts.
  std::function<void()> begins_thread;
};

class Window {
 public:
  static Result<std::unique_ptr<Window>> open(const WindowOptions& options);
  virtual ~Window() = default;

  virtual Size size() const = 0;  // framebuffer pixels
  // Pixels in a millimetre of the display, by what it says of itself; 0: it does not say.
  virtual float millimetre() const = 0;
  // A screen that nobody sees (Xvfb calls its only one "screen").
  virtual bool virtual_screen() const = 0;
  // How many displays are plugged in now; wait() returns when that changes.
  virtual int displays() const = 0;
  // No graphics card draws: each pixel costs the processor's time.
  virtual bool software() const = 0;
  virtual Textures& textures() = 0;

  // Sleeps until an input, wake(), or `timeout_ms` (negative: no limit), then returns the inputs.
  virtual std::vector<TimedInput> wait(std::int64_t timeout_ms) = 0;
  virtual void wake() = 0;  // from any thread

  // A frame: begin_frame() gives the list to draw into; show() compares it with the last frame's
  // and renders and presents only what differs. Returns false when nothing differed (nothing was
  // done).
  virtual ImDrawList* begin_frame() = 0;
  virtual bool show() = 0;
  // Where a frame is drawn in parts: whether some are left, and drawing the next of them. All are
  // presented together after the last; the textures of the list must live until then.
  virtual bool owes() const = 0;
  virtual void show_rest() = 0;
  virtual void redraw_all() = 0;   // the next show() draws everything
  virtual bool exposed() = 0;      // resized or uncovered since last asked
  virtual bool close_asked() = 0;  // the window system asked; the kiosk decides

  struct Frames {
    std::int64_t drawn = 0, unchanged = 0;  // presented; found equal
    std::int64_t pixels = 0;                // rendered in all presented frames
  };
  virtual Frames frames() const = 0;
  // What is in the framebuffer now, as PNG.
  virtual Done screenshot(const std::string& path) = 0;
  // What `paint` draws, on a screen of that size that nobody sees: RGBA, top row first.
  virtual std::vector<std::uint8_t> render(Size size,
                                           const std::function<void(ImDrawList*)>& paint) = 0;
  virtual std::vector<std::uint8_t> pixels() = 0;  // RGBA, top row first: for tests
};

}  // namespace chorus
