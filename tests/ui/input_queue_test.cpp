#include "ui/input_queue.h"

#include <doctest/doctest.h>

namespace chorus {

TEST_CASE("a press and a release happen where the last movement ended") {
  InputQueue queue;
  queue.moved(1, 100, 50);
  queue.pressed(2);
  queue.released(3);
  queue.moved(4, 900, 700);
  queue.pressed(5);
  const auto inputs = queue.take();
  REQUIRE(inputs.size() == 5);
  CHECK(std::get<PointerPressed>(inputs[1].input).x == 100);
  CHECK(std::get<PointerReleased>(inputs[2].input).y == 50);
  CHECK(std::get<PointerPressed>(inputs[4].input).x == 900);
  CHECK(inputs[4].steady_ms == 5);
}

TEST_CASE("thirty taps between two looks are thirty presses and thirty releases, in order") {
  InputQueue queue;
  for (int i = 0; i < 30; ++i) {
    queue.moved(i, static_cast<float>(i), 0);
    queue.pressed(i);
    queue.released(i);
  }
  const auto inputs = queue.take();
  REQUIRE(inputs.size() == 90);
  for (std::size_t i = 0; i < 30; ++i) {
    CHECK(std::get<PointerPressed>(inputs[3 * i + 1].input).x == static_cast<float>(i));
    CHECK(std::get<PointerReleased>(inputs[3 * i + 2].input).x == static_cast<float>(i));
  }
  CHECK(queue.empty());
}

TEST_CASE("a run of movements is kept as its last") {
  InputQueue queue;
  for (int i = 0; i < 10; ++i) queue.moved(i, static_cast<float>(i), 1);
  queue.pressed(10);
  queue.moved(11, 20, 1);
  const auto inputs = queue.take();
  REQUIRE(inputs.size() == 3);
  CHECK(std::get<PointerMoved>(inputs[0].input).x == 9);
  CHECK(std::get<PointerMoved>(inputs[2].input).x == 20);
}

TEST_CASE("a release without its press, and a second press, are not passed on") {
  InputQueue queue;
  queue.released(1);
  queue.pressed(2);
  queue.pressed(3);
  queue.released(4);
  queue.released(5);
  const auto inputs = queue.take();
  REQUIRE(inputs.size() == 2);
  CHECK(std::holds_alternative<PointerPressed>(inputs[0].input));
  CHECK(std::holds_alternative<PointerReleased>(inputs[1].input));
}

TEST_CASE("typed characters arrive as UTF-8 of any length") {
  InputQueue queue;
  for (const char32_t character : {U'a', U'ŵ', U'ட', U'😀'}) queue.typed(1, character);
  std::string all;
  for (const TimedInput& input : queue.take()) all += std::get<TextTyped>(input.input).text;
  CHECK(all == "aŵட😀");
}

TEST_CASE("the wheel turns where the pointer is, and keys keep their names") {
  InputQueue queue;
  queue.moved(1, 7, 8);
  queue.wheel(2, -1);
  queue.key(3, NamedKey::desk);
  const auto inputs = queue.take();
  CHECK(std::get<WheelTurned>(inputs[1].input).x == 7);
  CHECK(std::get<WheelTurned>(inputs[1].input).lines == -1);
  CHECK(std::get<KeyPressed>(inputs[2].input).key == NamedKey::desk);
}

}  // namespace chorus
