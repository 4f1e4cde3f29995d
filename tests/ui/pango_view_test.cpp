// Scripts whose letters change with their neighbours, drawn by us and by Pango's own viewer: the
// same pixels.
#include <cairo.h>
#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include "ui/text_layout.h"
#include "ui/text_picture.h"

namespace chorus {
namespace {

// How much of each pixel is covered, cut to what is not empty.
struct Coverage {
  int width = 0, height = 0;
  std::vector<int> of;
};

template <class At>
Coverage cut_out(int width, int height, At at) {
  int left = width, right = -1, top = height, bottom = -1;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      if (at(x, y) < 32) continue;
      left = std::min(left, x), right = std::max(right, x);
      top = std::min(top, y), bottom = std::max(bottom, y);
    }
  }
  Coverage cut{right - left + 1, bottom - top + 1, {}};
  for (int y = top; y <= bottom; ++y)
    for (int x = left; x <= right; ++x) cut.of.push_back(at(x, y));
  return cut;
}

Coverage ours(const char* language, const std::string& text) {
  TextStyle style;
  style.size = 64;
  const TextPicture picture = draw_text(lay_out(style, language, text, 0), {});
  return cut_out(picture.width, picture.height, [&](int x, int y) {
    return static_cast<int>(
        picture.pixels[static_cast<std::size_t>(y * picture.width + x) * 4 + 3]);
  });
}

// Noto Nastaliq Urdu's bold file says that its weight is regular, so that the viewer would take it
// for plain text: it is shown the machine's fonts without that file.
std::string without_false_bold() {
  char name[] = "/tmp/chorus-fonts-XXXXXX";
  const int file = mkstemp(name);
  REQUIRE(file >= 0);
  const std::string text =
      "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"urn:fontconfig:fonts.dtd\"><fontconfig>"
      "<include>/etc/fonts/fonts.conf</include><selectfont><rejectfont>"
      "<glob>*NotoNastaliqUrdu-Bold*</glob></rejectfont></selectfont></fontconfig>";
  REQUIRE(write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()));
  close(file);
  return name;
}

Coverage theirs(const char* family, const char* language, bool backwards, const std::string& text) {
  char name[] = "/tmp/chorus-pango-XXXXXX.png";
  const int file = mkstemps(name, 4);
  REQUIRE(file >= 0);
  close(file);
  const std::string fonts = without_false_bold();
  const std::string command =
      "FONTCONFIG_FILE=" + fonts +
      std::string(" pango-view -q --pixels --subpixel-positions --hinting=none ") +
      "--hint-metrics=off --antialias=gray --margin=40 --language=" + language +
      (backwards ? " --rtl" : "") + " --font='" + family + " 64' --output=" + name + " --text='" +
      text + "' 2>/dev/null";
  REQUIRE(std::system(command.c_str()) == 0);
  const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
      cairo_image_surface_create_from_png(name), &cairo_surface_destroy);
  unlink(name);
  unlink(fonts.c_str());
  REQUIRE(cairo_surface_status(surface.get()) == CAIRO_STATUS_SUCCESS);
  const unsigned char* data = cairo_image_surface_get_data(surface.get());
  const int stride = cairo_image_surface_get_stride(surface.get());
  return cut_out(cairo_image_surface_get_width(surface.get()),
                 cairo_image_surface_get_height(surface.get()),
                 [&](int x, int y) { return 255 - data[y * stride + x * 4]; });
}

// Share of the ink, in percent, that differs, where the two are laid over one another at their
// best: the viewer may begin a fraction of a pixel to the side.
double difference(const Coverage& a, const Coverage& b) {
  double best = 1e9;
  for (int dx = -1; dx <= 1; ++dx) {
    for (int dy = -1; dy <= 1; ++dy) {
      double apart = 0, ink = 0;
      for (int y = 0; y < a.height; ++y) {
        for (int x = 0; x < a.width; ++x) {
          const int ox = x + dx, oy = y + dy;
          const bool inside = ox >= 0 && oy >= 0 && ox < b.width && oy < b.height;
          const int other = inside ? b.of[static_cast<std::size_t>(oy * b.width + ox)] : 0;
          const int own = a.of[static_cast<std::size_t>(y * a.width + x)];
          apart += std::abs(own - other);
          ink += own;
        }
      }
      best = std::min(best, 100 * apart / ink);
    }
  }
  return best;
}

void compare(const char* family, const char* language, bool backwards, const std::string& text) {
  CAPTURE(text);
  const Coverage mine = ours(language, text), other = theirs(family, language, backwards, text);
  CHECK(std::abs(mine.width - other.width) <= 1);
  CHECK(std::abs(mine.height - other.height) <= 1);
  CHECK(difference(mine, other) < 6);
}

}  // namespace

TEST_CASE("Bengali is drawn as Pango's own viewer draws it") {
  compare("Noto Sans Bengali", "bn", false, "স্বাস্থ্যসেবা আপনার জন্য কেমন ছিল?");
  compare("Noto Sans Bengali", "bn", false, "প্রতিশ্রুতি রক্ষা");
}
TEST_CASE("Tamil is drawn as Pango's own viewer draws it") {
  compare("Noto Sans Tamil", "ta", false, "நீங்கள் என்ன பார்த்தீர்கள்?");
}
TEST_CASE("Arabic is drawn as Pango's own viewer draws it") {
  compare("Noto Sans Arabic", "ar", true, "كيف كانت الرعاية الصحية؟");
}
TEST_CASE("Urdu is drawn as Pango's own viewer draws it") {
  compare("Noto Nastaliq Urdu", "ur", true, "آپ نے استقبالیہ پر کیا دیکھا؟");
}
TEST_CASE("another word is not taken for the same") {
  const Coverage mine = ours("bn", "প্রতিশ্রুতি রক্ষা");
  CHECK(difference(mine, theirs("Noto Sans Bengali", "bn", false, "প্রতিশ্রুতি ভঙ্গ")) > 20);
}

}  // namespace chorus
