// Reads sentences aloud: recorded ones, or synthesised by espeak-ng where there is no recording. On
// a thread of its own; interrupts at once; never two voices at a time. Without a sound device, or a
// voice for a language, it says so and is silent: nothing here ever fails a visit.
// One Voice at a time in a process (espeak-ng's state is the process's), and no check_voice()
// beside.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace chorus {

struct VoiceSentence {
  std::string text;
  std::string
      recording;  // path of a sound file; empty: none. One that cannot be used is passed over
};

struct VoiceReport {
  enum class Kind {
    began,  // the sentence's first samples were handed to the device, at most 0.1 s ahead of the
            // ear
    ended,  // all were read, or there is no device (any more)
  };
  std::uint32_t ticket = 0;
  Kind kind = Kind::ended;
  std::size_t sentence = 0;  // of `began`
  friend bool operator==(const VoiceReport&, const VoiceReport&) = default;
};

struct VoiceAbilities {
  bool device = false;                 // without one, not even recordings are heard
  std::vector<std::string> languages;  // of those wanted: can be synthesised; none without a device
};

// Any function from any thread.
class Voice {
 public:
  using Wake = std::function<void()>;  // from the voice's thread: there is something new to take

  // Returns at once; the device and the voices are looked for on the voice's thread. Languages are
  // BCP 47 tags, here and below.
  static std::unique_ptr<Voice> create(std::vector<std::string> languages, Wake wake);
  virtual ~Voice() = default;  // falls silent and waits for the thread

  virtual std::optional<VoiceAbilities> abilities() = 0;  // nothing: not known yet
  // Interrupts what is being read, of which there will be no more reports. A sentence with neither
  // a usable recording nor a voice for the language is passed over, without `began`.
  virtual void speak(std::uint32_t ticket, std::string language,
                     std::vector<VoiceSentence> sentences) = 0;
  virtual void stop() = 0;                     // silent within 0.1 s, and no more reports
  virtual void set_loudness(int percent) = 0;  // 0…100, from the next 20 ms on
  // 50…200, 100: usual; from the next sentence on. Recordings keep the speed they have.
  virtual void set_speed(int percent) = 0;
  virtual std::vector<VoiceReport> take() = 0;
};

struct VoiceCheck {
  enum class Device { there, busy, missing };  // busy: another program holds it
  struct Language {
    std::string code;
    std::string voice;  // espeak-ng's name for it; empty: none
  };
  Device device = Device::missing;
  std::vector<Language> languages;  // as asked
};
VoiceCheck check_voice(const std::vector<std::string>& languages);  // takes some 10 ms

}  // namespace chorus
