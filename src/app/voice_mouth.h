// Sound to the device at the pace at which it is heard, so that what is reported is what is heard,
// and so that silence comes at once. Works the same with a device that takes everything at once.
// The voice's thread only.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <vector>

#include "app/voice_device.h"

namespace chorus {

class VoiceMouth {
 public:
  using Time = std::chrono::steady_clock::time_point;
  using Pause = std::function<bool(Time)>;  // waits until then; false, at once: interrupted
  using Loudness = std::function<int()>;    // percent
  enum class Outcome { done, interrupted, no_device };

  VoiceMouth(Pause pause, Loudness loudness);

  Outcome open(
      int rate);  // first of all, and wherever the rate changes: waits for what is under way
  Outcome say(const std::int16_t* samples, std::size_t count);
  Outcome rest(std::chrono::milliseconds time);  // silence
  Outcome finish();                              // waits until all was heard
  void fall_silent();
  void close();  // lets others have the device

 private:
  Outcome say_piece(const std::int16_t* samples, std::size_t count);

  Pause pause_;
  Loudness loudness_;
  VoiceDevice device_;
  Time heard_{};  // when all that was written will have been heard
  std::vector<std::int16_t> piece_;
};

}  // namespace chorus
