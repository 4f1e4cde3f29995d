#include "app/voice_device.h"

#include <alsa/asoundlib.h>

#include <cerrno>

namespace chorus {
namespace {

constexpr unsigned kBufferMicroseconds = 160'000;
constexpr snd_pcm_uframes_t kStartsASecond = 25;  // playing starts when 1/25 s is written

void no_complaint(const char*, int, const char*, int, const char*, ...) {}

// Without SND_PCM_NONBLOCK, opening would wait for whoever holds the device.
// ALSA would also write on standard error what the caller is told anyway; nobody else here uses it.
int open_default(snd_pcm_t** pcm) {
  snd_lib_error_set_handler(no_complaint);
  return snd_pcm_open(pcm, "default", SND_PCM_STREAM_PLAYBACK, SND_PCM_NONBLOCK);
}

}  // namespace

VoiceDevice::~VoiceDevice() {
  close();
  snd_config_update_free_global();  // so that a new one reads ALSA's configuration anew
}

DeviceState VoiceDevice::look() {
  snd_pcm_t* pcm = nullptr;
  const int error = open_default(&pcm);
  if (error == 0) snd_pcm_close(pcm);
  snd_config_update_free_global();
  return error == 0        ? DeviceState::there
         : error == -EBUSY ? DeviceState::busy
                           : DeviceState::missing;
}

bool VoiceDevice::open(int rate) {
  if (pcm_ == nullptr && open_default(&pcm_) < 0) {
    pcm_ = nullptr;
    return false;
  }
  bool ready = rate == rate_;
  if (!ready) {
    ready = configure(rate);
  } else if (snd_pcm_state(pcm_) != SND_PCM_STATE_RUNNING) {
    ready = snd_pcm_prepare(pcm_) == 0;
  }
  if (!ready) close();
  return ready;
}

bool VoiceDevice::configure(int rate) {
  if (rate_ != 0) {
    snd_pcm_drop(pcm_);
    snd_pcm_hw_free(pcm_);
  }
  if (snd_pcm_set_params(pcm_, SND_PCM_FORMAT_S16, SND_PCM_ACCESS_RW_INTERLEAVED, 1,
                         static_cast<unsigned>(rate), 1, kBufferMicroseconds) < 0) {
    return false;
  }
  snd_pcm_sw_params_t* software = nullptr;
  if (snd_pcm_sw_params_malloc(&software) < 0) return false;
  const bool set =
      snd_pcm_sw_params_current(pcm_, software) == 0 &&
      snd_pcm_sw_params_set_start_threshold(
          pcm_, software, static_cast<snd_pcm_uframes_t>(rate) / kStartsASecond) == 0 &&
      snd_pcm_sw_params(pcm_, software) == 0;
  snd_pcm_sw_params_free(software);
  if (set) rate_ = rate;
  return set;
}

void VoiceDevice::close() {
  if (pcm_ != nullptr) snd_pcm_close(pcm_);
  pcm_ = nullptr;
  rate_ = 0;
}

std::optional<std::size_t> VoiceDevice::write(const std::int16_t* samples, std::size_t count) {
  if (pcm_ == nullptr) return std::nullopt;
  snd_pcm_sframes_t written = snd_pcm_writei(pcm_, samples, count);
  // It ran dry, or the machine slept.
  if ((written == -EPIPE || written == -ESTRPIPE) && snd_pcm_prepare(pcm_) == 0)
    written = snd_pcm_writei(pcm_, samples, count);
  if (written >= 0) return static_cast<std::size_t>(written);
  if (written == -EAGAIN || written == -EINTR) return 0;
  close();
  return std::nullopt;
}

void VoiceDevice::play_out() {
  if (pcm_ != nullptr && snd_pcm_state(pcm_) == SND_PCM_STATE_PREPARED) snd_pcm_start(pcm_);
}

std::size_t VoiceDevice::still_to_play() const {
  if (pcm_ == nullptr || snd_pcm_state(pcm_) != SND_PCM_STATE_RUNNING) return 0;
  snd_pcm_sframes_t delay = 0;
  if (snd_pcm_delay(pcm_, &delay) < 0 || delay < 0) return 0;
  return static_cast<std::size_t>(delay);
}

void VoiceDevice::fall_silent() {
  if (pcm_ != nullptr) snd_pcm_drop(pcm_);
}

}  // namespace chorus
