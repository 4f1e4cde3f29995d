// The text of a small programme with one prompt of each type, and ways to spoil it.
#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <string>

namespace chorus::test {

using Tree = nlohmann::json;

constexpr const char* kProgrammeText = R"({
  "id": "front-desk-play",
  "title": {"en": "At the desk", "cy": "Wrth y ddesg"},
  "about": {"en": "A short play", "cy": "Drama fer"},
  "languages": ["en", "cy"],
  "roles": [
    {"code": "patient", "label": {"en": "Patient", "cy": "Claf"}},
    {"code": "manager", "label": {"en": "Manager", "cy": "Rheolwr"}, "power": true}
  ],
  "promises": {"results": "after_session", "words": "never", "export_to": "project"},
  "thresholds": {"breakdown": 12, "cell": 6},
  "contact": {"en": "Ask at the door", "cy": "Gofynnwch wrth y drws"},
  "steps": [
    {"en": "One", "cy": "Un"}, {"en": "Two", "cy": "Dau"}, {"en": "Three", "cy": "Tri"},
    {"en": "Four", "cy": "Pedwar"}, {"en": "Five", "cy": "Pump"}, {"en": "Six", "cy": "Chwech"}
  ],
  "scenes": [
    {"code": "desk", "title": {"en": "The desk", "cy": "Y ddesg"},
     "beats": [{"code": "arrives", "label": {"en": "Arrives", "cy": "Cyrraedd"}}]},
    {"code": "room", "title": {"en": "The room", "cy": "Yr ystafell"},
     "about": {"en": "Later", "cy": "Wedyn"}, "beats": []}
  ],
  "prompts": [
    {"code": "felt", "type": "faces", "text": {"en": "How was it?", "cy": "Sut oedd hi?"},
     "hint": {"en": "Tap one", "cy": "Tapiwch un"}, "when": "arrival",
     "labels": [{"en": "1", "cy": "1"}, {"en": "2", "cy": "2"}, {"en": "3", "cy": "3"},
                {"en": "4", "cy": "4"}, {"en": "5", "cy": "5"}]},
    {"code": "heard", "type": "agree", "text": {"en": "I was heard", "cy": "Clywyd fi"},
     "when": {"after_scene": "desk"}},
    {"code": "where", "type": "single", "text": {"en": "Where?", "cy": "Ble?"}, "when": "any_time",
     "options": [{"code": "home", "label": {"en": "Home", "cy": "Cartref"}},
                 {"code": "away", "label": {"en": "Away", "cy": "I ffwrdd"}}]},
    {"code": "seen", "type": "multi", "text": {"en": "What?", "cy": "Beth?"}, "when": "any_time",
     "max_choices": 2,
     "options": [{"code": "queue", "label": {"en": "A queue", "cy": "Ciw"}},
                 {"code": "smile", "label": {"en": "A smile", "cy": "Gwên"}},
                 {"code": "form", "label": {"en": "A form", "cy": "Ffurflen"}}]},
    {"code": "wait", "type": "slider", "text": {"en": "How long?", "cy": "Pa mor hir?"},
     "when": "any_time", "min": 0, "max": 60, "step": 5,
     "low": {"en": "None", "cy": "Dim"}, "high": {"en": "An hour", "cy": "Awr"}},
    {"code": "words", "type": "text", "text": {"en": "More?", "cy": "Mwy?"}, "when": "leaving",
     "max_length": 200},
    {"code": "claim", "type": "say_do", "text": {"en": "We listen", "cy": "Rydym yn gwrando"},
     "when": {"after_scene": "room"}},
    {"code": "order", "type": "ranking", "text": {"en": "First?", "cy": "Cyntaf?"},
     "when": "any_time",
     "options": [{"code": "time", "label": {"en": "Time", "cy": "Amser"}},
                 {"code": "quiet", "label": {"en": "Quiet", "cy": "Tawelwch"}},
                 {"code": "help", "label": {"en": "Help", "cy": "Cymorth"}}]},
    {"code": "between", "type": "triad", "text": {"en": "Who decided?", "cy": "Pwy?"},
     "when": "any_time",
     "options": [{"code": "me", "label": {"en": "I", "cy": "Fi"}},
                 {"code": "they", "label": {"en": "They", "cy": "Nhw"}},
                 {"code": "rules", "label": {"en": "Rules", "cy": "Rheolau"}}]},
    {"code": "spots", "type": "picture", "text": {"en": "Where?", "cy": "Ble?"},
     "when": "any_time", "picture": "waiting-room", "max_choices": 2}
  ]
})";

// The programme's text after `change`.
inline std::string changed_programme(const std::function<void(Tree&)>& change) {
  Tree tree = Tree::parse(kProgrammeText);
  change(tree);
  return tree.dump();
}

// A prompt that asks at which beat of the first scene one would have said STOP.
inline void add_stop(Tree& tree) {
  tree["scenes"][0]["beats"].push_back(
      {{"code", "sits"}, {"label", {{"en", "Sits"}, {"cy", "Eistedd"}}}});
  tree["prompts"].push_back({{"code", "stop"},
                             {"type", "stop"},
                             {"text", {{"en", "Stop where?"}, {"cy", "Ble?"}}},
                             {"when", {{"after_scene", "desk"}}},
                             {"beats_of", "desk"}});
}

}  // namespace chorus::test
