// What makes the kiosk easier for a visitor: the settings of the visit, and the voice.
#include "core/update_parts.h"

namespace chorus {
namespace {

void hush(Work& work) {
  work.visit.speaking = 0;
  work.visit.sentence = -1;
  work.give(StopSpeaking{});
}

}  // namespace

void speak_screen(Work& work) {
  if (!work.visit.listening) return;
  if (work.house().voices.count(work.visit.language) == 0) return hush(work);
  work.visit.speaking = work.ticket();
  work.visit.sentence = -1;
  work.give(SpeakScreen{work.visit.speaking});
}

void stop_listening(Work& work) {
  if (!work.visit.listening) return;
  work.visit.listening = false;
  hush(work);
}

void on(Work& work, const AccessOpened&) {
  if (work.visit.screen == Screen::access) return;
  work.visit.before_access = work.visit.screen;
  work.go(Screen::access);
}

void on(Work& work, const AccessSet& set) {
  work.visit.access = with_setting(work.visit.access, set.setting, set.to, work.catalogue().themes);
}

void on(Work& work, const EasyWordsTapped&) {
  work.visit.access.easy_words = !work.visit.access.easy_words;
  speak_screen(work);
}

void on(Work& work, const ListenTapped&) {
  if (work.visit.listening) return stop_listening(work);
  work.visit.listening = true;
  speak_screen(work);
}

// The focus of the keyboard or the switch has moved on to something: it says what.
void on(Work& work, const FocusMoved& moved) {
  if (!work.visit.listening || work.house().voices.count(work.visit.language) == 0) return;
  work.visit.speaking = work.ticket();
  work.visit.sentence = -1;
  work.give(SpeakWords{work.visit.speaking, moved.words});
}

void on(Work& work, const VoicesFound& found) {
  work.house().voices = {found.languages.begin(), found.languages.end()};
  if (work.visit.speaking == 0) speak_screen(work);  // who was brought back listens already
}

// Somebody who listens is there, though no finger says so.
void on(Work& work, const SentenceBegan& began) {
  if (began.ticket != work.visit.speaking) return;
  work.visit.sentence = began.sentence;
  if (!work.visit.warned) work.visit.touched_ms = work.now.steady_ms;
}

void on(Work& work, const SpeechEnded& ended) {
  if (ended.ticket != work.visit.speaking) return;
  work.visit.speaking = 0;
  work.visit.sentence = -1;
}

void on(Work& work, const LettersLookedAt& looked) {
  work.visit.desk.letters_missing = looked.missing;
}

}  // namespace chorus
