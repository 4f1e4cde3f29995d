// espeak-ng: sentences to sound. Its state is the process's, so there is one Synthesiser at a time,
// used by one thread. What espeak-ng holds (some MiB, and an idle thread of its own) it holds until
// the process ends: espeak_Terminate() of version 1.51 sometimes waits forever. Text is data:
// nothing in it is markup or a command. Sound is mono, 16 bits, rate() samples a second.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace chorus {

struct SynthesiserVoice {
  struct Language {
    std::string code;    // as espeak-ng writes it: BCP 47 in lower case, or nearly
    int reluctance = 0;  // the voice of the least is the one for the language
  };
  std::string name;  // for people
  std::string identifier;
  std::vector<Language> languages;
};

class Synthesiser {
 public:
  using Sink =
      std::function<bool(const std::int16_t* samples, std::size_t count)>;  // false: enough

  static std::unique_ptr<Synthesiser> create();  // null: espeak-ng or its data is not there
  Synthesiser(const Synthesiser&) = delete;
  Synthesiser& operator=(const Synthesiser&) = delete;

  int rate() const { return rate_; }
  // The voice for a BCP 47 tag. Another region's voice will do, another script's will not. Null:
  // none.
  const SynthesiserVoice* voice_for(const std::string& language) const;
  // Gives the sentence to `sink` in pieces of about 20 ms. `speed` in percent of the usual.
  // False: this language has no voice.
  bool speak(const std::string& language, const std::string& text, int speed, const Sink& sink);

 private:
  explicit Synthesiser(int rate);

  int rate_;
  std::vector<SynthesiserVoice> voices_;
};

}  // namespace chorus
