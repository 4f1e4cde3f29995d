#include "app/voice_mouth.h"

#include <algorithm>
#include <utility>

namespace chorus {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr std::size_t kPiecesASecond = 50;
constexpr auto kAhead = 80ms;   // written before it is heard; a bit more with the last piece
constexpr auto kPatience = 5s;  // with a device that takes nothing
constexpr auto kGlance = 60ms;  // between two looks at what a device still has to play
constexpr auto kMoment = 5ms;

Clock::duration length_of(std::size_t samples, int rate) {
  return std::chrono::microseconds(static_cast<std::int64_t>(samples) * 1'000'000 / rate);
}

// Squared, so that equal steps sound about equal.
std::int16_t at_loudness(std::int16_t sample, int percent) {
  return static_cast<std::int16_t>(sample * percent * percent / 10'000);
}

}  // namespace

VoiceMouth::VoiceMouth(Pause pause, Loudness loudness)
    : pause_(std::move(pause)), loudness_(std::move(loudness)) {}

VoiceMouth::Outcome VoiceMouth::open(int rate) {
  if (device_.rate() != 0 && device_.rate() != rate && finish() == Outcome::interrupted)
    return Outcome::interrupted;
  return device_.open(rate) ? Outcome::done : Outcome::no_device;
}

VoiceMouth::Outcome VoiceMouth::say(const std::int16_t* samples, std::size_t count) {
  const std::size_t most =
      std::max<std::size_t>(1, static_cast<std::size_t>(device_.rate()) / kPiecesASecond);
  for (std::size_t done = 0; done < count; done += most) {
    const Outcome outcome = say_piece(samples + done, std::min(most, count - done));
    if (outcome != Outcome::done) return outcome;
  }
  return Outcome::done;
}

VoiceMouth::Outcome VoiceMouth::say_piece(const std::int16_t* samples, std::size_t count) {
  const int rate = device_.rate();
  if (rate == 0) return Outcome::no_device;
  if (!pause_(heard_ - kAhead)) return Outcome::interrupted;
  const int percent = loudness_();
  piece_.resize(count);
  std::transform(samples, samples + count, piece_.begin(),
                 [percent](std::int16_t sample) { return at_loudness(sample, percent); });
  const Clock::time_point give_up = Clock::now() + kPatience;
  for (std::size_t done = 0; done < count;) {
    const auto taken = device_.write(piece_.data() + done, count - done);
    if (!taken) return Outcome::no_device;
    done += *taken;
    if (*taken > 0) continue;
    const Clock::time_point now = Clock::now();
    if (now > give_up) {
      device_.close();
      return Outcome::no_device;
    }
    if (!pause_(now + kMoment)) return Outcome::interrupted;
  }
  const Clock::duration length = length_of(count, rate);
  const Clock::duration delay = length_of(device_.still_to_play(), rate);
  heard_ = std::max(heard_ + length, Clock::now() + std::max(length, delay));
  return Outcome::done;
}

VoiceMouth::Outcome VoiceMouth::rest(std::chrono::milliseconds time) {
  const std::vector<std::int16_t> nothing(
      static_cast<std::size_t>(device_.rate() * time.count() / 1000));
  return say(nothing.data(), nothing.size());
}

VoiceMouth::Outcome VoiceMouth::finish() {
  device_.play_out();
  if (!pause_(heard_)) return Outcome::interrupted;
  // Some devices claim to have something to play for ever: not believed once it does not shrink.
  for (std::size_t left = device_.still_to_play(), before = left + 1; left > 0 && left < before;) {
    if (!pause_(Clock::now() + kGlance)) return Outcome::interrupted;
    before = std::exchange(left, device_.still_to_play());
  }
  return Outcome::done;
}

void VoiceMouth::fall_silent() {
  device_.fall_silent();
  heard_ = {};
}

void VoiceMouth::close() {
  device_.close();
  heard_ = {};
}

}  // namespace chorus
