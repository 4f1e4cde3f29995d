// The machine's sound device: ALSA's "default". Mono, 16 bits, any rate (ALSA converts). Never
// waits for the device. One thread at a time.
#pragma once

#include <cstdint>
#include <optional>

struct _snd_pcm;

namespace chorus {

enum class DeviceState { there, busy, missing };  // busy: another program holds it

class VoiceDevice {
 public:
  VoiceDevice() = default;
  ~VoiceDevice();
  VoiceDevice(const VoiceDevice&) = delete;
  VoiceDevice& operator=(const VoiceDevice&) = delete;

  static DeviceState look();

  // Ready for samples of this rate; what was written at another rate before is lost. False: there
  // is no device, or none that plays this.
  bool open(int rate);
  void close();
  int rate() const { return rate_; }  // 0: not open
  // How many samples it took: none while it is full. Nothing: it went away, and was closed.
  std::optional<std::size_t> write(const std::int16_t* samples, std::size_t count);
  void play_out();                    // plays what was written, however little
  std::size_t still_to_play() const;  // samples, as the device says

  void fall_silent();  // at once: what was written and not heard yet is lost

 private:
  bool configure(int rate);

  _snd_pcm* pcm_ = nullptr;
  int rate_ = 0;
};

}  // namespace chorus
