// A sound file, read piece by piece: whatever libsndfile reads (WAV, FLAC, Ogg, MP3). Many channels
// become one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

struct sf_private_tag;

namespace chorus {

constexpr std::int64_t kMostRecordingBytes = 32 * 1024 * 1024;
constexpr std::int64_t kMostRecordingSeconds = 600;

class Recording {
 public:
  // Nothing: not there, not a regular file, no sound, or beyond the bounds above.
  static std::optional<Recording> open(const std::string& path);
  Recording(Recording&& other) noexcept;
  Recording& operator=(Recording&&) = delete;
  ~Recording();

  int rate() const { return rate_; }  // samples a second
  bool next();                        // to the next piece; false: that was all
  const std::vector<std::int16_t>& piece() const { return piece_; }  // 20 ms or less

 private:
  Recording(sf_private_tag* file, int rate, int channels, std::int64_t frames);

  sf_private_tag* file_;
  int rate_;
  int channels_;
  std::int64_t left_;  // samples, of one channel
  std::vector<float> read_;
  std::vector<std::int16_t> piece_;
};

}  // namespace chorus
