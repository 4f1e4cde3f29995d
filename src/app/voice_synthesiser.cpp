#include "app/voice_synthesiser.h"

#include <espeak-ng/espeak_ng.h>

#include <algorithm>
#include <cstring>
#include <limits>

namespace chorus {
namespace {

constexpr int kPieceMilliseconds = 20;

// NULL samples: the end. What it returns: 0 to go on, 1 to stop.
int hand_on(short* samples, int count, espeak_EVENT* events) {
  if (samples == nullptr || count <= 0) return 0;
  const auto* sink = static_cast<const Synthesiser::Sink*>(events->user_data);
  return (*sink)(samples, static_cast<std::size_t>(count)) ? 0 : 1;
}

std::vector<SynthesiserVoice::Language> languages_of(const espeak_VOICE& voice) {
  std::vector<SynthesiserVoice::Language> languages;
  for (const char* at = voice.languages; at != nullptr && *at != '\0';
       at += 1 + std::strlen(at + 1) + 1) {
    languages.push_back({at + 1, static_cast<unsigned char>(*at)});
  }
  return languages;
}

std::string in_lower_case(std::string text) {
  for (char& byte : text)
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  return text;
}

// What to look for, one after another: the tag itself, then without a region. A tag with a script
// that is not listed here is looked for as it is: another script's voice could not read it.
std::vector<std::string> codes_for(const std::string& language) {
  const std::string tag = in_lower_case(language);
  if (tag == "en") return {"en-gb"};
  if (tag == "zh-hans" || tag == "zh-hans-cn") return {"cmn"};
  if (tag == "pa-guru") return {"pa"};
  std::vector<std::string> codes = {tag};
  const std::size_t dash = tag.rfind('-');
  const std::size_t last = dash == std::string::npos ? 0 : tag.size() - dash - 1;
  if (last == 2 || last == 3) codes.push_back(tag.substr(0, dash));
  return codes;
}

// A control character, U+0000 to U+001F and U+007F, is a command to espeak-ng (and zero its end).
std::string without_commands(std::string text) {
  for (char& byte : text)
    if (static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F) byte = ' ';
  return text;
}

}  // namespace

std::unique_ptr<Synthesiser> Synthesiser::create() {
  int rate = espeak_ng_GetSampleRate();  // not 0: it is there since an earlier one
  if (rate == 0) {
    rate = espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, kPieceMilliseconds, nullptr,
                             espeakINITIALIZE_DONT_EXIT);
  }
  if (rate <= 0) return nullptr;
  return std::unique_ptr<Synthesiser>(new Synthesiser(rate));
}

Synthesiser::Synthesiser(int rate) : rate_(rate) {
  espeak_SetSynthCallback(hand_on);
  for (const espeak_VOICE** at = espeak_ListVoices(nullptr); at != nullptr && *at != nullptr; ++at)
    voices_.push_back({(*at)->name, (*at)->identifier, languages_of(**at)});
}

const SynthesiserVoice* Synthesiser::voice_for(const std::string& language) const {
  for (const std::string& code : codes_for(language)) {
    const SynthesiserVoice* best = nullptr;
    int least = std::numeric_limits<int>::max();
    for (const SynthesiserVoice& voice : voices_) {
      for (const SynthesiserVoice::Language& each : voice.languages) {
        if (in_lower_case(each.code) != code || each.reluctance >= least) continue;
        best = &voice;
        least = each.reluctance;
      }
    }
    if (best != nullptr) return best;
  }
  return nullptr;
}

bool Synthesiser::speak(const std::string& language, const std::string& text, int speed,
                        const Sink& sink) {
  const SynthesiserVoice* voice = voice_for(language);
  if (voice == nullptr || espeak_SetVoiceByName(voice->identifier.c_str()) != EE_OK) return false;
  const int words_a_minute = espeakRATE_NORMAL * speed / 100;
  espeak_SetParameter(espeakRATE,
                      std::clamp(words_a_minute, espeakRATE_MINIMUM, espeakRATE_MAXIMUM), 0);
  const std::string plain = without_commands(text);
  // Neither espeakSSML nor espeakPHONEMES: "<" and "[[" are characters like others.
  espeak_Synth(plain.c_str(), plain.size() + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8, nullptr,
               const_cast<Sink*>(&sink));
  return true;
}

}  // namespace chorus
