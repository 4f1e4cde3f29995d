#include "ui/strokes.h"

#include <array>
#include <charconv>
#include <numbers>

#include "core/result.h"

namespace chorus {
namespace {

constexpr double kDegree = std::numbers::pi / 180;

class Reader {
 public:
  explicit Reader(std::string_view commands) : rest_(commands) {}

  char command() {
    skip_spaces();
    if (rest_.empty()) return 0;
    const char command = rest_.front();
    rest_.remove_prefix(1);
    return command;
  }

  template <std::size_t count>
  std::array<double, count> numbers() {
    std::array<double, count> numbers{};
    for (double& number : numbers) {
      skip_spaces();
      const auto read = std::from_chars(rest_.data(), rest_.data() + rest_.size(), number);
      require(read.ec == std::errc(), "a drawing lacks a number");
      rest_.remove_prefix(static_cast<std::size_t>(read.ptr - rest_.data()));
    }
    return numbers;
  }

 private:
  void skip_spaces() {
    while (!rest_.empty() && rest_.front() == ' ') rest_.remove_prefix(1);
  }
  std::string_view rest_;
};

void ellipse(cairo_t* cairo, double x, double y, double wide, double high) {
  cairo_matrix_t before;
  cairo_get_matrix(cairo, &before);
  cairo_translate(cairo, x, y);
  cairo_scale(cairo, wide, high);
  cairo_new_sub_path(cairo);
  cairo_arc(cairo, 0, 0, 1, 0, 360 * kDegree);
  cairo_close_path(cairo);
  cairo_set_matrix(cairo, &before);
}

void rounded_box(cairo_t* cairo, double x, double y, double w, double h, double r) {
  cairo_new_sub_path(cairo);
  cairo_arc(cairo, x + w - r, y + r, r, -90 * kDegree, 0);
  cairo_arc(cairo, x + w - r, y + h - r, r, 0, 90 * kDegree);
  cairo_arc(cairo, x + r, y + h - r, r, 90 * kDegree, 180 * kDegree);
  cairo_arc(cairo, x + r, y + r, r, 180 * kDegree, 270 * kDegree);
  cairo_close_path(cairo);
}

void add_shape(cairo_t* cairo, char command, Reader& reader) {
  if (command == 'O') {
    const auto [x, y, r] = reader.numbers<3>();
    ellipse(cairo, x, y, r, r);
  } else if (command == 'E') {
    const auto [x, y, wide, high] = reader.numbers<4>();
    ellipse(cairo, x, y, wide, high);
  } else if (command == 'R') {
    const auto [x, y, w, h, r] = reader.numbers<5>();
    rounded_box(cairo, x, y, w, h, r);
  } else if (command == 'A') {
    const auto [x, y, r, from, to] = reader.numbers<5>();
    cairo_new_sub_path(cairo);
    cairo_arc(cairo, x, y, r, from * kDegree, to * kDegree);
  } else {
    broken("a drawing holds an unknown command");
  }
}

void add_to_path(cairo_t* cairo, char command, Reader& reader) {
  if (command == 'M') {
    const auto [x, y] = reader.numbers<2>();
    cairo_move_to(cairo, x, y);
  } else if (command == 'L') {
    const auto [x, y] = reader.numbers<2>();
    cairo_line_to(cairo, x, y);
  } else if (command == 'C') {
    const auto [x1, y1, x2, y2, x, y] = reader.numbers<6>();
    cairo_curve_to(cairo, x1, y1, x2, y2, x, y);
  } else if (command == 'Z') {
    cairo_close_path(cairo);
  } else {
    add_shape(cairo, command, reader);
  }
}

}  // namespace

void draw_strokes(cairo_t* cairo, std::string_view commands) {
  Reader reader(commands);
  while (const char command = reader.command()) {
    if (command == 'F') {
      cairo_fill(cairo);
    } else if (command == 'S') {
      cairo_stroke(cairo);
    } else if (command == 'B') {
      cairo_fill_preserve(cairo);
      cairo_stroke(cairo);
    } else {
      add_to_path(cairo, command, reader);
    }
  }
  cairo_stroke(cairo);
}

void trace(cairo_t* cairo, std::string_view commands) {
  Reader reader(commands);
  while (const char command = reader.command()) add_to_path(cairo, command, reader);
}

}  // namespace chorus
