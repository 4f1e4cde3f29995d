#include "app/voice_recording.h"

#include <fcntl.h>
#include <sndfile.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace chorus {
namespace {

constexpr int kPiecesASecond = 50;

bool within_bounds(const SF_INFO& info) {
  return info.samplerate >= 4'000 && info.samplerate <= 192'000 && info.channels >= 1 &&
         info.channels <= 8 && info.frames > 0 &&
         info.frames <= kMostRecordingSeconds * info.samplerate;
}

}  // namespace

std::optional<Recording> Recording::open(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) return std::nullopt;
  struct stat about {};
  if (fstat(descriptor, &about) != 0 || !S_ISREG(about.st_mode) ||
      about.st_size > kMostRecordingBytes) {
    ::close(descriptor);
    return std::nullopt;
  }
  SF_INFO info{};
  SNDFILE* file = sf_open_fd(descriptor, SFM_READ, &info, SF_TRUE);  // closes the descriptor
  if (file == nullptr) return std::nullopt;
  Recording recording(file, info.samplerate, info.channels, info.frames);
  if (!within_bounds(info)) return std::nullopt;
  return recording;
}

Recording::Recording(sf_private_tag* file, int rate, int channels, std::int64_t frames)
    : file_(file), rate_(rate), channels_(channels), left_(frames) {}

Recording::Recording(Recording&& other) noexcept
    : file_(std::exchange(other.file_, nullptr)),
      rate_(other.rate_),
      channels_(other.channels_),
      left_(other.left_),
      read_(std::move(other.read_)),
      piece_(std::move(other.piece_)) {}

Recording::~Recording() {
  if (file_ != nullptr) sf_close(file_);
}

bool Recording::next() {
  const auto channels = static_cast<std::size_t>(channels_);
  const std::int64_t wanted = std::min<std::int64_t>(left_, rate_ / kPiecesASecond);
  read_.resize(static_cast<std::size_t>(wanted) * channels);
  const sf_count_t got = wanted > 0 ? sf_readf_float(file_, read_.data(), wanted) : 0;
  left_ = got > 0 ? left_ - got : 0;
  piece_.clear();
  for (std::size_t i = 0; i < static_cast<std::size_t>(std::max<sf_count_t>(got, 0)); ++i) {
    float sum = 0;
    for (std::size_t channel = 0; channel < channels; ++channel)
      sum += read_[i * channels + channel];
    const float level = sum / static_cast<float>(channels_) * 32768.0f;
    const float bounded = std::isfinite(level) ? std::clamp(level, -32768.0f, 32767.0f) : 0.0f;
    piece_.push_back(static_cast<std::int16_t>(std::lrint(bounded)));
  }
  return !piece_.empty();
}

}  // namespace chorus
