#include "app/kiosk_hands.h"

#include <unistd.h>

#include <algorithm>

#include "screens/screens.h"
#include "ui/text.h"

namespace chorus {
namespace {

std::vector<Spoken> sentences_of(const State& state, const Visit& visit) {
  SpokenPage page(Teller(state.house.catalogue->strings, visit.language, visit.access.easy_words));
  write_screen(state.house, visit, page);
  return page.sentences();
}

// recordings/<programme>/<language>/: what stands at the beginning of a prompt's screen is in
// <prompt>.ogg, an answer in <prompt>.<code>.ogg; wav and flac will do as well.
std::string sound_file(const std::string& stem) {
  for (const char* ending : {".ogg", ".wav", ".flac"})
    if (access((stem + ending).c_str(), R_OK) == 0) return stem + ending;
  return {};
}

}  // namespace

KioskHands::KioskHands(Hands& store, const Places& places, std::function<const State&()> state)
    : store_(store), recordings_(places.config + "/recordings/"), state_(std::move(state)) {}

void KioskHands::carry_out(Seat seat, Effect effect) {
  std::visit(
      [&]<class Order>(Order& order) {
        if constexpr (requires { on(seat, order); }) {
          on(seat, order);
        } else {
          store_.carry_out(seat, std::move(effect));
        }
      },
      effect);
}

void KioskHands::on(Seat seat, const SpeakScreen& order) {
  const Visit& visit = state_().visits.at(seat);
  speak(visit, order.ticket, sentences_of(state_(), visit));
}

void KioskHands::on(Seat seat, const SpeakWords& order) {
  speak(state_().visits.at(seat), order.ticket, {{order.words, -1, {}, 0, 0}});
}

void KioskHands::speak(const Visit& visit, Ticket ticket, std::vector<Spoken> sentences) {
  if (!voice_) return;
  spoken_ = std::move(sentences);
  ticket_ = ticket;
  std::vector<VoiceSentence> said;
  for (const Spoken& each : spoken_) said.push_back({each.text, recording_of(visit, each)});
  voice_->set_loudness(visit.access.loudness);
  voice_->set_speed(visit.access.speed);
  voice_->speak(ticket, visit.language, std::move(said));
}

std::string KioskHands::recording_of(const Visit& visit, const Spoken& spoken) const {
  const Journey& way = visit.journey;
  const Programme* programme = state_().house.programme_of(way.record.session);
  if (visit.screen != Screen::prompt || programme == nullptr || way.at >= way.plan.size())
    return {};
  const std::string stem = recordings_ + programme->id + "/" + visit.language + "/";
  const std::string& prompt = way.plan[way.at];
  if (spoken.item == 0 && spoken.from == 0 && spoken.to > 0) return sound_file(stem + prompt);
  return spoken.widget.starts_with(prompt + ".") ? sound_file(stem + spoken.widget) : "";
}

void KioskHands::on(Seat, const StopSpeaking&) {
  if (voice_) voice_->stop();
  ticket_ = 0;
}

void KioskHands::on(Seat seat, const LookAtLetters&) {
  LettersLookedAt looked;
  for (const Language& language : state_().house.catalogue->strings.languages())
    for (const std::string& need : TextEngine::missing_fonts(language.code))
      looked.missing.push_back({language.code, need});
  events_.push_back({seat, 0, std::move(looked)});
}

std::vector<Event> KioskHands::take() {
  std::vector<Event> events = store_.take();
  events.insert(events.end(), events_.begin(), events_.end());
  events_.clear();
  if (!voice_) return events;
  if (!told_voices_) {
    if (const auto abilities = voice_->abilities()) {
      told_voices_ = true;
      events.push_back({0, 0, VoicesFound{spoken_languages(*abilities)}});
    }
  }
  for (const VoiceReport& report : voice_->take()) {
    if (report.kind == VoiceReport::Kind::ended) {
      events.push_back({0, 0, SpeechEnded{report.ticket}});
    } else {
      events.push_back({0, 0, SentenceBegan{report.ticket, static_cast<int>(report.sentence)}});
    }
  }
  return events;
}

// Those that can be synthesised, and those that a programme has recordings in.
std::vector<std::string> KioskHands::spoken_languages(const VoiceAbilities& abilities) const {
  std::vector<std::string> languages = abilities.languages;
  if (!abilities.device) return {};
  const Catalogue& catalogue = *state_().house.catalogue;
  for (const Programme& programme : catalogue.programmes) {
    for (const std::string& language : programme.languages) {
      const bool known = std::find(languages.begin(), languages.end(), language) != languages.end();
      const std::string folder = recordings_ + programme.id + "/" + language;
      if (!known && access(folder.c_str(), R_OK) == 0) languages.push_back(language);
    }
  }
  return languages;
}

const Spoken* KioskHands::sentence(const Visit& visit) const {
  const auto index = static_cast<std::size_t>(visit.sentence);
  if (visit.sentence < 0 || visit.speaking != ticket_ || index >= spoken_.size()) return nullptr;
  return spoken_[index].item < 0 ? nullptr : &spoken_[index];
}

}  // namespace chorus
