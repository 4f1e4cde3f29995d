// A folder with a sound device made of nothing: what is played is found in a file. And sound files.
#pragma once

#include <doctest/doctest.h>
#include <sndfile.h>
#include <unistd.h>

#include <chrono>
#include <cmath>
#include <condition_variable>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "app/voice.h"

namespace chorus::test {

using Samples = std::vector<std::int16_t>;

// The same words, from the same voice at the same speed: espeak-ng is not exact to the sample.
inline bool alike(const Samples& one, const Samples& other) {
  const auto loudness = [](const Samples& samples) {
    double sum = 0;
    for (const std::int16_t sample : samples) sum += std::abs(sample);
    return sum;
  };
  const double longer = static_cast<double>(one.size()) - static_cast<double>(other.size());
  return std::abs(longer) < 500 && loudness(one) < 1.1 * loudness(other) &&
         loudness(other) < 1.1 * loudness(one);
}

// A tone, loud enough to be told from speech, for each channel the same.
inline Samples tone(int rate, int milliseconds, int hertz = 441) {
  Samples samples;
  for (int i = 0; i < rate / 1000.0 * milliseconds; ++i)
    samples.push_back(static_cast<std::int16_t>(
        std::lrint(20'000 * std::sin(2 * 3.14159265358979 * hertz * i / rate))));
  return samples;
}

inline void write_sound(const std::string& path, const Samples& samples, int rate, int channels = 1,
                        int format = SF_FORMAT_WAV | SF_FORMAT_PCM_16) {
  SF_INFO info{};
  info.samplerate = rate;
  info.channels = channels;
  info.format = format;
  SNDFILE* file = sf_open(path.c_str(), SFM_WRITE, &info);
  REQUIRE(file != nullptr);
  Samples frames;
  for (const std::int16_t sample : samples)
    for (int channel = 0; channel < channels; ++channel) frames.push_back(sample);
  sf_write_short(file, frames.data(), static_cast<sf_count_t>(frames.size()));
  sf_close(file);
}

struct SoundFolder {
  SoundFolder() {
    char name[] = "/tmp/chorus-voice-XXXXXX";
    path = mkdtemp(name);
  }
  ~SoundFolder() { std::filesystem::remove_all(path); }
  SoundFolder(const SoundFolder&) = delete;
  SoundFolder& operator=(const SoundFolder&) = delete;
  std::string file(const std::string& name) const { return path + "/" + name; }
  std::string path;
};

class SoundRoom {
 public:
  enum class Device { plain, other_rate, failing, missing };

  explicit SoundRoom(Device device = Device::plain) {
    const std::string file = device == Device::failing ? "/dev/full" : output();
    const std::string plain = "{ type file slave.pcm nothing format raw file \"" + file + "\" }\n";
    std::ofstream conf(folder.file("asound.conf"));
    conf << "pcm.nothing { type null }\n";
    if (device == Device::missing) {
      conf << "pcm.!default { type hw card 99 device 0 }\n";
    } else if (device == Device::other_rate) {
      conf << "pcm.plain " << plain
           << "pcm.!default { type plug slave { pcm plain rate 48000 channels 2 } }\n";
    } else {
      conf << "pcm.!default " << plain;
    }
    conf.close();
    setenv("ALSA_CONFIG_PATH", folder.file("asound.conf").c_str(), 1);
  }
  ~SoundRoom() {
    voice.reset();
    unsetenv("ALSA_CONFIG_PATH");
  }

  // Waits until it knows what it can do.
  VoiceAbilities start(std::vector<std::string> languages = {"en"}) {
    voice = Voice::create(std::move(languages), [this] {
      const std::lock_guard lock(mutex_);
      woken_ = true;
      changed_.notify_all();
    });
    while (!voice->abilities()) REQUIRE(wait());
    return *voice->abilities();
  }

  // Waits for the next report; fails the test when none comes.
  VoiceReport next() {
    while (reports_.empty()) {
      for (const VoiceReport& report : voice->take()) reports_.push_back(report);
      if (reports_.empty()) REQUIRE(wait());
    }
    const VoiceReport report = reports_.front();
    reports_.erase(reports_.begin());
    return report;
  }
  std::vector<VoiceReport> until_the_end() {
    std::vector<VoiceReport> all = {next()};
    while (all.back().kind != VoiceReport::Kind::ended) all.push_back(next());
    return all;
  }

  // What the device was given since it was opened last. All of it only once the voice is gone.
  Samples played() const {
    std::ifstream stream(output(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    Samples samples(bytes.size() / sizeof(std::int16_t));
    std::copy_n(bytes.data(), samples.size() * sizeof(std::int16_t),
                reinterpret_cast<char*>(samples.data()));
    return samples;
  }
  std::string output() const { return folder.file("played.raw"); }

  SoundFolder folder;
  std::unique_ptr<Voice> voice;

 private:
  bool wait() {
    std::unique_lock lock(mutex_);
    const bool woken = changed_.wait_for(lock, std::chrono::seconds(20), [this] { return woken_; });
    woken_ = false;
    return woken;
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  bool woken_ = false;
  std::vector<VoiceReport> reports_;
};

}  // namespace chorus::test
