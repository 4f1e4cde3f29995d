#include "app/voice_synthesiser.h"

#include <doctest/doctest.h>

#include "support/sound_room.h"

using namespace chorus;
using namespace chorus::test;

namespace {

Samples spoken(Synthesiser& synthesiser, const std::string& text, int speed = 100,
               const char* language = "en") {
  Samples samples;
  synthesiser.speak(language, text, speed, [&](const std::int16_t* piece, std::size_t count) {
    samples.insert(samples.end(), piece, piece + count);
    return true;
  });
  return samples;
}

std::string voice(const Synthesiser& synthesiser, const char* language) {
  const SynthesiserVoice* found = synthesiser.voice_for(language);
  return found != nullptr ? found->identifier : "";
}

}  // namespace

TEST_CASE("each language has the voice that people here would expect; Somali has none") {
  const auto synthesiser = Synthesiser::create();
  REQUIRE(synthesiser != nullptr);
  CHECK(synthesiser->rate() == 22'050);
  const char* expected[][2] = {{"en", "gmw/en"}, {"cy", "cel/cy"}, {"pl", "zlw/pl"},
                               {"ro", "roa/ro"}, {"tr", "trk/tr"}, {"so", ""},
                               {"pt", "roa/pt"}, {"fr", "roa/fr"}, {"bn", "inc/bn"},
                               {"ur", "inc/ur"}, {"ar", "sem/ar"}, {"pa", "inc/pa"},
                               {"gu", "inc/gu"}, {"ta", "dra/ta"}, {"zh-Hans", "sit/cmn"}};
  for (const auto& each : expected) {
    CAPTURE(each[0]);
    CHECK(voice(*synthesiser, each[0]) == each[1]);
  }
}

TEST_CASE("another region's voice will do, another script's will not") {
  const auto synthesiser = Synthesiser::create();
  CHECK(voice(*synthesiser, "pt-BR") == "roa/pt-BR");
  CHECK(voice(*synthesiser, "cy-GB") == "cel/cy");
  CHECK(voice(*synthesiser, "en-GB") == "gmw/en");
  CHECK(voice(*synthesiser, "es-419") == "roa/es-419");
  CHECK(voice(*synthesiser, "pa-Arab").empty());
  CHECK(voice(*synthesiser, "zh-Hant").empty());
  CHECK(voice(*synthesiser, "").empty());
  CHECK(voice(*synthesiser, "no such language").empty());
}

TEST_CASE("every voice speaks its own language's words") {
  const auto synthesiser = Synthesiser::create();
  const char* words[][2] = {{"cy", "Bore da"}, {"ar", "صباح الخير"}, {"ur", "صبح بخیر"},
                            {"bn", "সুপ্রভাত"},  {"ta", "காலை வணக்கம்"}, {"zh-Hans", "早上好"}};
  for (const auto& each : words) {
    CAPTURE(each[0]);
    const Samples samples = spoken(*synthesiser, each[1], 100, each[0]);
    CHECK(samples.size() > 8'000);
    CHECK(samples.size() < 60'000);
  }
  CHECK_FALSE(synthesiser->speak("so", "Haa", 100, [](const std::int16_t*, std::size_t) {
    FAIL("sound of a language without a voice");
    return true;
  }));
}

TEST_CASE("what looks like markup is read out like other words") {
  const auto synthesiser = Synthesiser::create();
  CHECK(spoken(*synthesiser, "<b></b>").size() > 10'000);  // as markup it would be nothing
  CHECK(spoken(*synthesiser, "yes <break time=\"20s\"/> no").size() < 10 * 22'050);
  CHECK(spoken(*synthesiser, "[[h@l'oU]]").size() > spoken(*synthesiser, "hello").size() * 2);
  CHECK(spoken(*synthesiser, "<audio src=\"/etc/passwd\"/>").size() > 10'000);
}

TEST_CASE("control characters are spaces, not commands, and change nothing for what follows") {
  const auto synthesiser = Synthesiser::create();
  const Samples hello = spoken(*synthesiser, "hello");
  CHECK(alike(spoken(*synthesiser,
                     "\x01"
                     "450S hello"),
              spoken(*synthesiser, " 450S hello")));
  CHECK(alike(spoken(*synthesiser, std::string("one\0two", 7)), spoken(*synthesiser, "one two")));

  spoken(*synthesiser,
         "\x01"
         "5A\x01"
         "99P\x01"
         "4Vhello");
  CHECK(alike(spoken(*synthesiser, "hello"), hello));
}

TEST_CASE("speed changes how long a sentence takes, within what can be understood") {
  const auto synthesiser = Synthesiser::create();
  const char* text = "We were told that somebody would ring back today.";
  const Samples first = spoken(*synthesiser, text);
  const std::size_t usual = first.size();

  CHECK(spoken(*synthesiser, text, 200).size() * 10 < usual * 7);
  CHECK(spoken(*synthesiser, text, 50).size() * 10 > usual * 15);
  CHECK(alike(spoken(*synthesiser, text), first));
}

TEST_CASE("a sentence stops when the listener has enough, and the next one is whole") {
  const auto synthesiser = Synthesiser::create();
  const Samples whole = spoken(*synthesiser, "Good morning.");
  int pieces = 0;
  synthesiser->speak("en", "Good evening, all of you.", 100,
                     [&](const std::int16_t*, std::size_t count) {
                       CHECK(count <= 22'050 / 20);  // 50 ms
                       return ++pieces < 3;
                     });
  CHECK(pieces == 3);
  CHECK(alike(spoken(*synthesiser, "Good morning."), whole));
}

TEST_CASE("nothing to say is not a failure") {
  const auto synthesiser = Synthesiser::create();
  for (const char* text : {"", " ", "…", "?!", "\n\n", "\xFF\xFE", "\xE2\x80"})
    CHECK(spoken(*synthesiser, text).size() < 22'050 * 4);
}
