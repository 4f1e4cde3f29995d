#include "app/voice.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <thread>

#include "app/voice_synthesiser.h"
#include "support/sound_room.h"

using namespace chorus;
using namespace chorus::test;
using namespace std::chrono_literals;

namespace {

using Clock = std::chrono::steady_clock;
using Kind = VoiceReport::Kind;
using Reports = std::vector<VoiceReport>;

constexpr int kRate = 22'050;  // espeak-ng's
const VoiceSentence kLong = {
    "This is a very long sentence about a morning in a waiting room where nobody comes, and "
    "nobody says when somebody will, and the clock on the wall has stopped some time ago.",
    ""};

bool holds(const Samples& all, const Samples& part) {
  return std::search(all.begin(), all.end(), part.begin(), part.end()) != all.end();
}

bool silent(const Samples& samples) {
  return std::all_of(samples.begin(), samples.end(), [](std::int16_t each) { return each == 0; });
}

Samples synthesised(const std::string& text) {
  Samples samples;
  Synthesiser::create()->speak("en", text, 100, [&](const std::int16_t* piece, std::size_t count) {
    samples.insert(samples.end(), piece, piece + count);
    return true;
  });
  return samples;
}

std::ptrdiff_t entries_of(const char* folder) {
  return std::distance(std::filesystem::directory_iterator(folder), {});
}

}  // namespace

TEST_CASE("a sentence is spoken, and its beginning and the end are reported") {
  SoundRoom room;
  CHECK(room.start().device);
  const Clock::time_point start = Clock::now();
  room.voice->speak(7, "en", {{"Good morning.", ""}});
  CHECK(room.until_the_end() == Reports{{7, Kind::began, 0}, {7, Kind::ended, 0}});
  const auto taken = Clock::now() - start;
  room.voice.reset();
  const Samples played = room.played();
  CHECK(alike(played, synthesised("Good morning.")));
  CHECK_FALSE(silent(played));
  CHECK(taken > std::chrono::milliseconds(played.size() * 1000 / kRate) - 20ms);  // as it is heard
}

TEST_CASE("sentences are read and reported in order, with a pause between them") {
  SoundRoom room;
  room.start();
  room.voice->speak(1, "en", {{"One.", ""}, {"Two.", ""}, {"Three.", ""}});
  CHECK(
      room.until_the_end() ==
      Reports{{1, Kind::began, 0}, {1, Kind::began, 1}, {1, Kind::began, 2}, {1, Kind::ended, 0}});
  room.voice.reset();
  const Samples played = room.played();
  Samples expected = synthesised("One.");
  for (const char* next : {"Two.", "Three."}) {
    expected.insert(expected.end(), kRate * 3 / 10, 0);
    const Samples more = synthesised(next);
    expected.insert(expected.end(), more.begin(), more.end());
  }
  CHECK(alike(played, expected));
}

TEST_CASE("stopping is heard at once, and nothing is reported of what was stopped") {
  SoundRoom room;
  room.start();
  const Clock::time_point start = Clock::now();
  room.voice->speak(1, "en", {kLong});
  CHECK(room.next() == VoiceReport{1, Kind::began, 0});
  std::this_thread::sleep_for(400ms);
  room.voice->stop();
  const auto taken = Clock::now() - start;
  std::this_thread::sleep_for(300ms);
  const Samples played = room.played();
  CHECK_FALSE(silent(played));
  const auto most = (taken + 150ms) * kRate / 1s;  // no more was written than could be heard
  CHECK(played.size() < static_cast<std::size_t>(most));
  CHECK(played.size() > kRate / 4);
  std::this_thread::sleep_for(300ms);
  CHECK(room.played() == played);
  CHECK(room.voice->take().empty());
}

TEST_CASE("new words interrupt what is being read, of which no report follows") {
  SoundRoom room;
  room.start();
  room.voice->speak(1, "en", {kLong, kLong});
  CHECK(room.next() == VoiceReport{1, Kind::began, 0});
  const Clock::time_point asked = Clock::now();
  room.voice->speak(2, "en", {{"Yes.", ""}});
  CHECK(room.next() == VoiceReport{2, Kind::began, 0});
  CHECK(Clock::now() - asked < 300ms);
  CHECK(room.next() == VoiceReport{2, Kind::ended, 0});
  CHECK(room.voice->take().empty());
}

TEST_CASE("reports of what was interrupted are not there any more, even if nobody took them") {
  SoundRoom room;
  room.start();
  room.voice->speak(1, "en", {{"Yes.", ""}});
  std::this_thread::sleep_for(100ms);
  room.voice->stop();
  CHECK(room.voice->take().empty());
}

TEST_CASE("a recording is played instead of the synthesised voice") {
  SoundRoom room;
  const Samples sound = tone(kRate, 300);
  write_sound(room.folder.file("tone.wav"), sound, kRate);
  room.start();
  room.voice->speak(1, "en", {{"Good morning.", room.folder.file("tone.wav")}});
  CHECK(room.until_the_end() == Reports{{1, Kind::began, 0}, {1, Kind::ended, 0}});
  room.voice.reset();
  CHECK(room.played() == sound);
}

TEST_CASE("recordings of other rates and spoken sentences follow each other") {
  SoundRoom room;
  const Samples low = tone(8'000, 200), high = tone(48'000, 200);
  write_sound(room.folder.file("low.wav"), low, 8'000);
  write_sound(room.folder.file("high.flac"), high, 48'000, 2, SF_FORMAT_FLAC | SF_FORMAT_PCM_16);
  room.start();
  room.voice->speak(
      1, "en",
      {{"", room.folder.file("low.wav")}, {"Yes.", ""}, {"", room.folder.file("high.flac")}});
  CHECK(room.until_the_end().size() == 4);
  room.voice.reset();
  const Samples played = room.played();
  CHECK(holds(played, low));
  CHECK(holds(played, high));
  CHECK(played.size() > low.size() + high.size() + synthesised("Yes.").size());
}

TEST_CASE("where a recording cannot be used, the sentence is synthesised") {
  for (const char* name : {"broken.wav", "not-there.wav", ""}) {
    CAPTURE(name);
    SoundRoom room;
    std::ofstream(room.folder.file("broken.wav")) << "RIFF but no sound at all";
    room.start();
    room.voice->speak(1, "en", {{"Yes.", room.folder.file(name)}});
    CHECK(room.until_the_end() == Reports{{1, Kind::began, 0}, {1, Kind::ended, 0}});
    room.voice.reset();
    CHECK(alike(room.played(), synthesised("Yes.")));
  }
}

TEST_CASE("languages that can be spoken are told; Somali has no voice, but can have recordings") {
  SoundRoom room;
  write_sound(room.folder.file("tone.wav"), tone(kRate, 100), kRate);
  const VoiceAbilities abilities = room.start({"cy", "so", "zh-Hans"});
  CHECK(abilities.languages == std::vector<std::string>{"cy", "zh-Hans"});
  room.voice->speak(3, "so", {{"Subax wanaagsan.", ""}});
  CHECK(room.until_the_end() == Reports{{3, Kind::ended, 0}});
  room.voice->speak(4, "so", {{"Subax wanaagsan.", ""}, {"Haa.", room.folder.file("tone.wav")}});
  CHECK(room.until_the_end() == Reports{{4, Kind::began, 1}, {4, Kind::ended, 0}});
}

TEST_CASE("without a sound device nothing can be spoken, and speaking ends at once") {
  SoundRoom room(SoundRoom::Device::missing);
  const VoiceAbilities abilities = room.start({"en", "cy"});
  CHECK_FALSE(abilities.device);
  CHECK(abilities.languages.empty());
  const Clock::time_point asked = Clock::now();
  room.voice->speak(5, "en", {kLong, kLong});
  CHECK(room.until_the_end() == Reports{{5, Kind::ended, 0}});
  CHECK(Clock::now() - asked < 300ms);
}

TEST_CASE("a device that goes away while it plays ends the reading, and the next is tried anew") {
  SoundRoom room(SoundRoom::Device::failing);
  room.start();
  for (const std::uint32_t ticket : {1u, 2u}) {
    const Clock::time_point asked = Clock::now();
    room.voice->speak(ticket, "en", {kLong, kLong});
    CHECK(room.until_the_end() == Reports{{ticket, Kind::began, 0}, {ticket, Kind::ended, 0}});
    CHECK(Clock::now() - asked < 2s);
  }
}

TEST_CASE("a device of another rate and with more channels plays the same for as long") {
  SoundRoom room(SoundRoom::Device::other_rate);
  const Samples sound = tone(kRate, 500);
  write_sound(room.folder.file("tone.wav"), sound, kRate);
  room.start();
  const Clock::time_point asked = Clock::now();
  room.voice->speak(1, "en", {{"", room.folder.file("tone.wav")}});
  CHECK(room.until_the_end().size() == 2);
  const auto taken = Clock::now() - asked;
  CHECK(taken > 450ms);
  CHECK(taken < 1s);
  room.voice.reset();
  const std::size_t samples = room.played().size();  // 24,000 of two channels
  CHECK(samples > 2 * 22'000);
  CHECK(samples < 2 * 26'000);
}

TEST_CASE("loudness changes the sound, down to silence") {
  SoundRoom room;
  const Samples sound = tone(kRate, 100);
  write_sound(room.folder.file("tone.wav"), sound, kRate);
  room.start();
  room.voice->set_loudness(50);
  room.voice->speak(1, "en", {{"", room.folder.file("tone.wav")}});
  room.until_the_end();
  std::this_thread::sleep_for(100ms);
  const Samples softer = room.played();
  REQUIRE(softer.size() == sound.size());
  CHECK(softer[10] == sound[10] / 4);

  room.voice->set_loudness(0);
  room.voice->speak(1, "en", {{"", room.folder.file("tone.wav")}});
  room.until_the_end();
  room.voice.reset();
  CHECK(room.played().size() == sound.size());
  CHECK(silent(room.played()));
}

TEST_CASE(
    "after many quick changes of mind there is exactly one voice, and nothing is left behind") {
  SoundRoom room;
  synthesised("Yes.");  // espeak-ng keeps a thread of its own
  const auto files_before = entries_of("/proc/self/fd");
  const auto threads_before = entries_of("/proc/self/task");
  room.start();
  for (int i = 0; i < 50; ++i) {
    room.voice->speak(static_cast<std::uint32_t>(i), "en", {kLong, kLong});
    std::this_thread::sleep_for(std::chrono::milliseconds(i % 4 * 4));
    if (i % 2 == 0) room.voice->stop();
  }
  room.voice->stop();
  std::this_thread::sleep_for(100ms);
  CHECK(entries_of("/proc/self/task") == threads_before + 1);
  room.voice->speak(99, "en", {{"Yes.", ""}});
  CHECK(room.until_the_end() == Reports{{99, Kind::began, 0}, {99, Kind::ended, 0}});
  room.voice.reset();
  CHECK(alike(room.played(), synthesised("Yes.")));
  CHECK(entries_of("/proc/self/fd") == files_before);
  CHECK(entries_of("/proc/self/task") == threads_before);
}

TEST_CASE("a voice goes away at once while it speaks") {
  SoundRoom room;
  room.start();
  room.voice->speak(1, "en", {kLong});
  CHECK(room.next().kind == Kind::began);
  const Clock::time_point asked = Clock::now();
  room.voice.reset();
  CHECK(Clock::now() - asked < 300ms);
}

TEST_CASE("a check names the device and each language's voice") {
  const SoundRoom room;
  const VoiceCheck check = check_voice({"en", "so"});
  CHECK(check.device == VoiceCheck::Device::there);
  REQUIRE(check.languages.size() == 2);
  CHECK(check.languages[0].voice == "English (Great Britain)");
  CHECK(check.languages[1].code == "so");
  CHECK(check.languages[1].voice.empty());
  const SoundRoom silent_room(SoundRoom::Device::missing);
  CHECK(check_voice({}).device == VoiceCheck::Device::missing);
}
