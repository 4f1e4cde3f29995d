// Reads the configuration: kiosk.json, programmes, the interface's strings, themes. Every problem
// of a file is found at once, each with its JSON pointer. Hostile input is bounded: files ≤ 4 MiB,
// nesting ≤ 32, strings ≤ 64 KiB, valid UTF-8.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/programme.h"
#include "core/prompt_type.h"
#include "core/theme.h"
#include "core/words.h"
#include "exchange/problem.h"

namespace chorus {

struct KioskConfig {
  std::string name = "Chorus";  // in the curtain
  std::string first_language = "en";
  std::string first_programme;  // proposed at first start; may be empty
  std::string theme = "day";
  int idle_seconds = 60;        // 20 … 600
  int warning_seconds = 20;     // 20 … 120
  int desk_idle_seconds = 120;  // 30 … 900; the desk and the PIN pad
  bool reduced_motion = false;
  int text_percent = 100;  // 100, 125, 150, 175, 200
  bool easy_letters = false;
  bool one_switch = false;
  int switch_pace_ms = 1800;
  int display_width_mm = 0;                               // 0: as the screen says
  int slip_mm = 15, shortest_ms = 0, repeat_ms = 0;       // of touches
  std::vector<std::pair<std::string, std::string>> keys;  // name of a key, what it does
  std::vector<std::string> export_folders;                // offered beside USB sticks
  std::vector<std::string> export_keys;                   // where a programme names none
  std::string backup_folder;   // of copies of the store, beside its own; empty: none
  int texture_megabytes = 48;  // bound of the cache of drawn words
  std::string stage =
      "none";  // results for the room: on the "second-display", in a "window", or not
};

// Texts of the schema files in assets/schema/, read by the app and handed over (exchange opens no
// files). `fragment(type)` is assets/schema/prompts/<type>.schema.json.
struct Schemas {
  std::string kiosk, programme, translation, strings, theme, bundle;
  std::vector<std::pair<std::string, std::string>> prompts;  // type name → fragment
};

Loaded<KioskConfig> read_kiosk_config(const Schemas&, std::string_view file, std::string_view text);
// A file as it was read.
struct Source {
  std::string file, text;
};
// Checks the shape against the schema and each prompt's fragment, and what schemas cannot say:
// unique ids, known scenes and types, every text in every language of the programme, types' own
// problems. `translations` bring languages that are not in the programme's own file; those of other
// programmes are passed over.
Loaded<Programme> read_programme(const Schemas&, const PromptTypes&, std::string_view file,
                                 std::string_view text,
                                 const std::vector<Source>& translations = {});
// `english`: the reference; a key that it has and this lacks, or the reverse, or differing {0}s are
// problems (plural categories that a language needs are asked for, others are not). nullptr for
// English.
Loaded<Language> read_strings(const Schemas&, const Language* english, std::string_view file,
                              std::string_view text);
Loaded<Theme> read_theme(const Schemas&, std::string_view file, std::string_view text);

}  // namespace chorus
