// Reads sentences aloud: synthesised by espeak-ng, or recorded files where there are any (those
// win). Placeholder interface until the voice is merged.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace chorus {

struct VoiceSentence {
  std::string text;
  std::string recording;
};
struct VoiceReport {
  std::uint32_t ticket = 0;
  enum class Kind { began, ended } kind = Kind::began;
  std::size_t sentence = 0;
};

class Voice {
 public:
  using Wake = std::function<void()>;
  static std::unique_ptr<Voice> create(std::vector<std::string> languages, Wake wake);
  virtual ~Voice() = default;
  virtual void speak(std::uint32_t ticket, std::string language,
                     std::vector<VoiceSentence> sentences) = 0;
  virtual void stop() = 0;
  virtual void set_loudness(int percent) = 0;
  virtual void set_speed(int percent) = 0;
  virtual std::vector<VoiceReport> take() = 0;
  virtual std::optional<std::vector<std::string>> languages_found() = 0;
};

}  // namespace chorus
