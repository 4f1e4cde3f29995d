// A programme: the long-lived project that sessions belong to. Read from one JSON file in
// kiosk-config/programmes/; immutable afterwards.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/words.h"

namespace chorus {

// What the session promises to participants. Set when it opens; only tightened afterwards. The
// consent sentences are generated from these, so that words and behaviour cannot differ.
struct Promises {
  enum class ResultsVisible { at_once, after_session };
  enum class WordsShown { at_once, after_moderation, never };
  enum class ExportTo { room_and_project, project };
  // Whether those who want get a way back, a code that leads to their visit; or nothing ever does.
  enum class Anonymity { way_back, complete };

  ResultsVisible results = ResultsVisible::at_once;
  WordsShown words = WordsShown::after_moderation;  // free text on results screens
  ExportTo export_to = ExportTo::room_and_project;
  Anonymity anonymity = Anonymity::way_back;
  // Public key that people's words are sealed to; empty: they are not.
  std::string seal_words = {};

  bool operator==(const Promises&) const = default;
};

// Below these numbers nothing is shown (design section 5, after the GP Patient Survey's rule).
struct Thresholds {
  int breakdown = 10;  // fewest respondents for a breakdown
  int cell = 5;        // counts 1 … cell-1 are hidden

  bool operator==(const Thresholds&) const = default;
};

struct Role {
  std::string code;
  Words label;
  bool power = false;  // holds power over the service: shown as plainly as the others
  int expected = 0;    // per cent of the room that the programme hopes for; 0: nothing is said
  bool operator==(const Role&) const = default;
};

// What has a code and a name: a beat of a scene, somebody on the stage, a way to try.
struct Named {
  std::string code;
  Words label;
  bool operator==(const Named&) const = default;
};
using Beat = Named;

struct Scene {
  std::string code;
  Words title;
  Words about;  // one sentence; may be empty
  std::vector<Beat> beats;
  std::vector<Named> characters = {};  // on the stage, whom somebody can replace; may be none
  std::vector<Named> tactics = {};     // that could be tried here, beside the programme's
  bool operator==(const Scene&) const = default;
};

struct Option {
  std::string code;
  Words label;
  Words easy;           // easy-read wording; may be empty
  std::string picture;  // name of a drawn symbol, or a file in pictures/; may be empty
  bool operator==(const Option&) const = default;
};

struct When {
  enum class Kind { arrival, after_scene, any_time, leaving };
  Kind kind = Kind::any_time;
  std::string scene;  // for after_scene
  bool operator==(const When&) const = default;
};

struct Prompt {
  std::string code;
  std::string type;  // name of a PromptType
  int revision = 1;  // given by the store: changed words make a new revision
  Words text;
  Words easy;           // easy-read wording; may be empty
  std::string picture;  // as an option's
  Words hint;           // may be empty: then the type's own hint is used
  When when;
  std::vector<Option> options;      // single, multi; statements: the seeds; stop: the beats
  int max_choices = 0;              // multi: 0 = no limit; statements: most that are offered
  int min = 0, max = 10, step = 1;  // slider
  Words low, high;                  // slider: what its ends mean
  int max_length = 300;             // text: characters, ≤ 1000
  std::vector<Option> chips;        // statements: words to speak through instead of writing
  // Asked for the second time in a visit, at leaving: the code of the first asking, which is a
  // prompt of its own. Empty: this is no second asking.
  std::string again_of = {};
  // The prompt as its file gave it, canonical JSON: kept by the store with every answer to it.
  std::string definition;
  bool operator==(const Prompt&) const = default;
};

struct Programme {
  std::string id;
  Words title;
  Words about;                          // one sentence for the poster
  std::vector<std::string> languages;   // offered to participants, in this order; never empty
  std::vector<std::string> unreviewed;  // of those: not yet read by a native speaker
  std::vector<Role> roles;              // at most kMostRoles
  Promises promises;
  Thresholds thresholds;
  Words contact;  // who to ask afterwards; may be empty
  std::vector<Scene> scenes;
  std::vector<Named> tactics;  // that could be tried in any scene
  std::vector<Prompt> prompts;
  std::array<Words, 6> steps;  // names of the cycle's six steps
  // Whom hand-overs are encrypted to (core/keys.h); none: the kiosk's own keys, if any.
  std::vector<std::string> export_keys;
  int keep_months = 0;  // what people gave goes this long after a session closed; 0: never
  bool operator==(const Programme&) const = default;

  const Prompt* prompt(std::string_view code) const;  // nullptr when there is none
  int role_index(std::string_view code) const;        // -1 when there is none
  int scene_index(std::string_view code) const;       // -1 when there is none
};

constexpr int kMostRoles = 24;
using RoleMask = std::uint32_t;  // bit i: role i of the programme

}  // namespace chorus
