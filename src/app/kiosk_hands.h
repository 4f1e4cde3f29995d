// Carries out what concerns the kiosk's own display: it reads screens aloud and looks at the
// machine's letters. Everything else goes on to the store. Main thread only.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/places.h"
#include "app/runtime.h"
#include "app/voice.h"
#include "core/state.h"
#include "screens/spoken_page.h"

namespace chorus {

class KioskHands : public Hands {
 public:
  // `state`: as it is after the event whose effects are carried out.
  KioskHands(Hands& store, const Places& places, std::function<const State&()> state);

  // From now on screens can be read aloud; before that there is silence.
  void give_voice(std::unique_ptr<Voice> voice) { voice_ = std::move(voice); }

  void carry_out(Seat seat, Effect effect) override;
  std::vector<Event> take() override;

  // The sentence of a screen that is being read; nothing: silence, or words that stand nowhere.
  const Spoken* sentence(const Visit& visit) const;

 private:
  void on(Seat seat, const SpeakScreen& order);
  void on(Seat seat, const SpeakWords& order);
  void on(Seat seat, const StopSpeaking&);
  void on(Seat seat, const LookAtLetters&);
  void speak(const Visit& visit, Ticket ticket, std::vector<Spoken> sentences);
  std::vector<std::string> spoken_languages(const VoiceAbilities& abilities) const;
  std::string recording_of(const Visit& visit, const Spoken& spoken) const;

  Hands& store_;
  std::string recordings_;  // folder
  std::unique_ptr<Voice> voice_;
  std::function<const State&()> state_;
  std::vector<Event> events_;
  std::vector<Spoken> spoken_;
  Ticket ticket_ = 0;
  bool told_voices_ = false;
};

}  // namespace chorus
