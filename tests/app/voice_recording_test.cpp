#include "app/voice_recording.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "support/sound_room.h"

using namespace chorus;
using namespace chorus::test;

namespace {

Samples all_of(Recording& recording) {
  Samples samples;
  while (recording.next()) {
    CHECK(recording.piece().size() <= static_cast<std::size_t>(recording.rate()) / 50);
    samples.insert(samples.end(), recording.piece().begin(), recording.piece().end());
  }
  return samples;
}

}  // namespace

TEST_CASE("a recording is read sample for sample, many channels as one") {
  const SoundFolder folder;
  const std::string path = folder.file("tone.wav");
  const Samples sound = tone(44'100, 130);
  for (const int channels : {1, 2, 6}) {
    CAPTURE(channels);
    write_sound(path, sound, 44'100, channels);
    auto recording = Recording::open(path);
    REQUIRE(recording.has_value());
    CHECK(recording->rate() == 44'100);
    CHECK(all_of(*recording) == sound);
  }
}

TEST_CASE("compressed recordings are read too") {
  const SoundFolder folder;
  const std::string path = folder.file("tone");
  for (const int format : {SF_FORMAT_FLAC | SF_FORMAT_PCM_16, SF_FORMAT_OGG | SF_FORMAT_VORBIS,
                           SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III}) {
    CAPTURE(format);
    write_sound(path, tone(44'100, 500), 44'100, 1, format);
    auto recording = Recording::open(path);
    REQUIRE(recording.has_value());
    const std::size_t samples = all_of(*recording).size();
    CHECK(samples >= 44'100 / 2);
    CHECK(samples < 44'100 / 2 + 5'000);  // MP3 fills its last frame
  }
}

TEST_CASE("what is no sound file is refused, and nothing waits for it") {
  const SoundFolder folder;
  std::ofstream(folder.file("words.txt")) << "Good morning";
  std::ofstream(folder.file("empty"));
  std::ofstream(folder.file("cut.wav")) << "RIFF\x24";
  write_sound(folder.file("silent.wav"), {}, 22'050);
  REQUIRE(mkfifo(folder.file("pipe").c_str(), 0600) == 0);
  for (const char* name :
       {"words.txt", "empty", "cut.wav", "silent.wav", "pipe", "", "not-there"}) {
    CAPTURE(name);
    CHECK_FALSE(Recording::open(folder.file(name)).has_value());
  }
  CHECK_FALSE(Recording::open("/dev/zero").has_value());
}

TEST_CASE("a recording that lost its end gives what is there") {
  const SoundFolder folder;
  const std::string path = folder.file("tone.wav");
  write_sound(path, tone(22'050, 1000), 22'050);
  std::filesystem::resize_file(path, 22'050);
  auto recording = Recording::open(path);
  REQUIRE(recording.has_value());
  const Samples samples = all_of(*recording);
  CHECK(samples.size() > 10'000);
  CHECK(samples.size() <= 11'025);
}

TEST_CASE("a recording of ten minutes is taken, a longer or larger one is refused") {
  const SoundFolder folder;
  const std::string path = folder.file("long.wav");
  const int format = SF_FORMAT_WAV | SF_FORMAT_PCM_U8;
  write_sound(path, Samples(600 * 8'000), 8'000, 1, format);
  CHECK(Recording::open(path).has_value());
  write_sound(path, Samples(601 * 8'000), 8'000, 1, format);
  CHECK_FALSE(Recording::open(path).has_value());
  write_sound(path, tone(22'050, 1000), 22'050);
  CHECK(Recording::open(path).has_value());
  std::filesystem::resize_file(path, 32 * 1024 * 1024 + 1);
  CHECK_FALSE(Recording::open(path).has_value());
}
