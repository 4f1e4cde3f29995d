#include "app/voice.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

#include "app/voice_device.h"
#include "app/voice_mouth.h"
#include "app/voice_recording.h"
#include "app/voice_synthesiser.h"

namespace chorus {
namespace {

using Outcome = VoiceMouth::Outcome;

constexpr std::chrono::milliseconds kBetweenSentences{300};

struct Order {
  std::uint32_t ticket = 0;
  std::string language;
  std::vector<VoiceSentence> sentences;
};

class ThreadedVoice : public Voice {
 public:
  ThreadedVoice(std::vector<std::string> languages, Wake wake)
      : languages_(std::move(languages)),
        wake_(std::move(wake)),
        mouth_([this](VoiceMouth::Time until) { return wait_until(until); },
               [this] { return loudness_.load(); }),
        thread_([this] { work(); }) {}

  ~ThreadedVoice() override {
    interrupt(std::nullopt, true);
    thread_.join();
  }

  std::optional<VoiceAbilities> abilities() override {
    const std::lock_guard lock(mutex_);
    return abilities_;
  }

  void speak(std::uint32_t ticket, std::string language,
             std::vector<VoiceSentence> sentences) override {
    interrupt(Order{ticket, std::move(language), std::move(sentences)}, false);
  }

  void stop() override { interrupt(std::nullopt, false); }
  void set_loudness(int percent) override { loudness_ = std::clamp(percent, 0, 100); }
  void set_speed(int percent) override { speed_ = std::clamp(percent, 50, 200); }

  std::vector<VoiceReport> take() override {
    const std::lock_guard lock(mutex_);
    return std::exchange(reports_, {});
  }

 private:
  void interrupt(std::optional<Order> order, bool leave) {
    {
      const std::lock_guard lock(mutex_);
      order_ = std::move(order);
      interrupted_ = true;
      leaving_ = leaving_ || leave;
      reports_.clear();
    }
    changed_.notify_one();
  }

  void work();
  void look_around();
  void read(const Order& order);
  Outcome read_sentence(const Order& order, std::size_t index);
  bool wait_until(VoiceMouth::Time until);
  void report(const VoiceReport& report);

  const std::vector<std::string> languages_;
  const Wake wake_;
  std::atomic<int> loudness_ = 100, speed_ = 100;

  std::mutex mutex_;
  std::condition_variable changed_;
  std::optional<Order> order_;  // the next; replaced by a newer one
  std::vector<VoiceReport> reports_;
  std::optional<VoiceAbilities> abilities_;
  bool interrupted_ = false;  // what is being read is no longer wanted
  bool leaving_ = false;

  std::unique_ptr<Synthesiser> synthesiser_;  // voice's thread only, like the mouth
  VoiceMouth mouth_;
  bool another_ = false;  // of what is being read, a sentence was heard already
  std::thread thread_;
};

void ThreadedVoice::work() {
  look_around();
  std::unique_lock lock(mutex_);
  while (!leaving_) {
    if (!order_) {
      lock.unlock();
      mouth_.close();
      lock.lock();
      changed_.wait(lock, [this] { return leaving_ || order_; });
      continue;
    }
    const Order order = *std::exchange(order_, std::nullopt);
    interrupted_ = false;
    lock.unlock();
    read(order);
    mouth_.fall_silent();
    lock.lock();
  }
  lock.unlock();
  mouth_.close();
}

void ThreadedVoice::look_around() {
  synthesiser_ = Synthesiser::create();
  VoiceAbilities found;
  found.device = VoiceDevice::look() != DeviceState::missing;
  for (const std::string& language : languages_) {
    const bool has_voice = synthesiser_ && synthesiser_->voice_for(language) != nullptr;
    if (found.device && has_voice) found.languages.push_back(language);
  }
  {
    const std::lock_guard lock(mutex_);
    abilities_ = std::move(found);
  }
  if (wake_) wake_();
}

void ThreadedVoice::read(const Order& order) {
  another_ = false;
  Outcome outcome = Outcome::done;
  for (std::size_t i = 0; i < order.sentences.size() && outcome == Outcome::done; ++i)
    outcome = read_sentence(order, i);
  if (outcome == Outcome::done) outcome = mouth_.finish();
  if (outcome != Outcome::interrupted) report({order.ticket, VoiceReport::Kind::ended, 0});
}

Outcome ThreadedVoice::read_sentence(const Order& order, std::size_t index) {
  bool began = false;
  int rate = 0;
  Outcome outcome = Outcome::done;
  const Synthesiser::Sink sink = [&](const std::int16_t* samples, std::size_t count) {
    if (!began && (outcome = mouth_.open(rate)) != Outcome::done) return false;
    if (!began && another_ && (outcome = mouth_.rest(kBetweenSentences)) != Outcome::done)
      return false;
    if ((outcome = mouth_.say(samples, count)) != Outcome::done) return false;
    if (!began) report({order.ticket, VoiceReport::Kind::began, index});
    began = another_ = true;
    return true;
  };
  const std::string& path = order.sentences[index].recording;
  auto recording = path.empty() ? std::nullopt : Recording::open(path);
  if (recording) {
    rate = recording->rate();
    while (recording->next()) {
      if (!sink(recording->piece().data(), recording->piece().size())) return outcome;
    }
    if (began) return outcome;
  }
  if (!synthesiser_) return outcome;
  rate = synthesiser_->rate();
  synthesiser_->speak(order.language, order.sentences[index].text, speed_, sink);
  return outcome;
}

bool ThreadedVoice::wait_until(VoiceMouth::Time until) {
  std::unique_lock lock(mutex_);
  if (until <= std::chrono::steady_clock::now()) return !interrupted_;
  return !changed_.wait_until(lock, until, [this] { return interrupted_; });
}

void ThreadedVoice::report(const VoiceReport& report) {
  {
    const std::lock_guard lock(mutex_);
    if (interrupted_) return;
    reports_.push_back(report);
  }
  if (wake_) wake_();
}

}  // namespace

std::unique_ptr<Voice> Voice::create(std::vector<std::string> languages, Wake wake) {
  return std::make_unique<ThreadedVoice>(std::move(languages), std::move(wake));
}

VoiceCheck check_voice(const std::vector<std::string>& languages) {
  VoiceCheck check;
  const DeviceState device = VoiceDevice::look();
  check.device = device == DeviceState::there  ? VoiceCheck::Device::there
                 : device == DeviceState::busy ? VoiceCheck::Device::busy
                                               : VoiceCheck::Device::missing;
  const auto synthesiser = Synthesiser::create();
  for (const std::string& language : languages) {
    const SynthesiserVoice* voice = synthesiser ? synthesiser->voice_for(language) : nullptr;
    check.languages.push_back({language, voice != nullptr ? voice->name : ""});
  }
  return check;
}

}  // namespace chorus
