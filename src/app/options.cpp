#include "app/options.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <regex>

namespace chorus {
namespace {

using Command = Options::Command;

std::string window_size(const std::string& text) {
  static const std::regex pattern("[1-9][0-9]{2,4}x[1-9][0-9]{2,4}");
  return std::regex_match(text, pattern)
             ? ""
             : "expected WIDTHxHEIGHT, for example 1280x800, found " + text;
}

std::string session_id(const std::string& text) {
  static const std::regex pattern("[0-9a-f]{32}");
  return std::regex_match(text, pattern)
             ? ""
             : "expected the id of a session, 32 hexadecimal digits, found " + text;
}

std::string a_date(const std::string& text) {
  static const std::regex pattern("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])");
  return std::regex_match(text, pattern) ? "" : "expected a date such as 2026-11-24, found " + text;
}

std::string a_language(const std::string& text) {
  static const std::regex pattern("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
  return std::regex_match(text, pattern)
             ? ""
             : "expected the code of a language, such as cy or zh-Hans, found " + text;
}

void add_size(CLI::App& app, const char* name, const char* about, int& width, int& height) {
  app.add_option_function<std::string>(
         name,
         [&width, &height](const std::string& size) {
           const auto cross = size.find('x');
           width = std::stoi(size.substr(0, cross));
           height = std::stoi(size.substr(cross + 1));
         },
         about)
      ->check(window_size)
      ->type_name("WxH");
}

void add_window(CLI::App& app, Options& options) {
  add_size(app, "--window", "Run in a window of WxH pixels instead of the full screen",
           options.width, options.height);
  app.add_flag("--stage", options.stage,
               "Results for the room on the second display, whenever one is plugged in");
  add_size(app, "--stage-window",
           "The same, in a window of WxH pixels where there is no second display",
           options.stage_width, options.stage_height);
}

CLI::App* word(CLI::App& app, Options& options, Command command, const char* name,
               const char* about) {
  CLI::App* sub = app.add_subcommand(name, about);
  sub->fallthrough();
  sub->final_callback([&options, command] { options.command = command; });
  return sub;
}

CLI::Option* needs_session(CLI::App* sub, Options& options) {
  return sub->add_option("--session", options.session, "Id of the session")
      ->required()
      ->check(session_id);
}

void add_rehearse(CLI::App& app, Options& options) {
  CLI::App* sub =
      word(app, options, Command::rehearse, "rehearse",
           "A simulated audience taps through the real screens; results and export follow");
  sub->add_option("--visits", options.visits, "How many visitors")->check(CLI::Range(1, 100000));
  sub->add_option("--sessions", options.sessions,
                  "How many sessions, one after another, months apart")
      ->check(CLI::Range(1, 100));
  sub->add_option("--seed", options.seed, "The same seed gives the same audience");
  sub->add_option("--shots", options.shots,
                  "Save a screenshot of each kind of screen in this folder");
  sub->add_option("--gallery", options.gallery,
                  "Save every kind of screen in three sizes, three themes and six languages");
  sub->add_flag("--fast", options.fast, "As fast as possible, also on a real screen");
  add_window(*sub, options);
}

void add_sessions(CLI::App& app, Options& options) {
  CLI::App* session = app.add_subcommand("session", "Sessions: list, make, open, close");
  session->fallthrough();
  session->require_subcommand(1);
  CLI::App* list =
      word(*session, options, Command::session_list, "list", "Lists the sessions, newest first");
  list->add_flag("--json", options.json, "As JSON");
  CLI::App* make =
      word(*session, options, Command::session_new, "new", "Makes a session and prints its id");
  make->add_option("--programme", options.programme, "Id of the programme")->required();
  make->add_option("--title", options.title, "What the session is called")->required();
  make->add_option("--step", options.step, "Step of the cycle")->check(CLI::Range(1, 6));
  make->add_option("--date", options.date, "Date, for example 2026-11-24; default: today")
      ->check(a_date);
  make->add_option("--place", options.place, "Where it is");
  CLI::App* open = word(*session, options, Command::session_open, "open", "Opens a session");
  open->add_option("ID", options.session, "Id of the session")->required()->check(session_id);
  CLI::App* close = word(*session, options, Command::session_close, "close", "Closes a session");
  close->add_option("ID", options.session, "Id of the session")->required()->check(session_id);
}

void add_data_commands(CLI::App& app, Options& options) {
  CLI::App* record =
      word(app, options, Command::record, "record", "Records visits from NDJSON, one a line");
  needs_session(record, options);
  record->add_option("FILE", options.files, "File to read, or - for standard input")
      ->expected(0, 1);
  CLI::App* results =
      word(app, options, Command::results, "results", "Prints the results as screens show them");
  needs_session(results, options);
  results->add_flag("--json", options.json, "As JSON (docs/results-json.md)");
  CLI::App* take =
      word(app, options, Command::export_session, "export", "Writes the hand-over of a session");
  needs_session(take, options);
  take->add_option("--to", options.to, "Folder to write into")->required();
  take->add_option(
          "--as", [](const std::vector<std::string>&) { return true; }, "Form of the export")
      ->check(CLI::IsMember({"json"}));
  take->add_option("--profile", options.profile, "Who it is for")
      ->check(CLI::IsMember({"deidentified", "full"}));
  take->add_option("--reason", options.reason,
                   "Why participants have not seen all results; goes into the file");
  CLI::App* verify =
      word(app, options, Command::verify, "verify", "Checks an export against its schema and hash");
  verify->add_option("FILE", options.files, "The export")->required()->expected(1);
}

void add_seal_commands(CLI::App& app, Options& options) {
  CLI::App* keys = word(app, options, Command::keys, "keys",
                        "Makes a pair of keys that people's words are sealed with; prints the "
                        "public one");
  keys->add_option("FILE", options.files, "New file for the secret one")->required()->expected(1);
  CLI::App* unseal = word(app, options, Command::unseal, "unseal",
                          "Opens the sealed words of a full export, into a file beside it");
  unseal->add_option("FILE", options.files, "The export")->required()->expected(1);
  unseal->add_option("--key", options.key, "File of the secret key")->required();
}

void add_care_commands(CLI::App& app, Options& options) {
  CLI::App* check = word(app, options, Command::check, "check",
                         "Checks the configuration, or the files named; every problem on a line");
  check->add_option("FILE", options.files, "Programmes, strings, themes or kiosk.json");
  word(app, options, Command::doctor, "doctor",
       "Says of each part of the kiosk whether it is well, or what to do");
  CLI::App* pin = word(app, options, Command::pin, "pin", "Sets a PIN of the desk (asked twice)");
  CLI::Option* role = pin->add_option("--role", options.role, "Whose PIN")
                          ->check(CLI::IsMember({"keeper", "facilitator"}));
  pin->add_flag("--recover", options.recover, "Asks for the recovery key first")->excludes(role);
  CLI::App* restore = word(app, options, Command::restore, "restore",
                           "Puts a copy in the place of the store; says first what it holds");
  restore->add_option("FILE", options.files, "A copy of a store")->required()->expected(1);
  restore->add_flag("--yes", options.yes, "Without asking");
  CLI::App* replay = word(app, options, Command::replay, "replay",
                          "Replays a tape and prints the screens it passes");
  replay->add_option("FILE", options.files, "A tape that --tape recorded")->required()->expected(1);
  CLI::App* sheet = word(app, options, Command::sheet, "sheet",
                         "A translator's sheet of one language: every text in English and in it");
  sheet->add_option("--language", options.language, "Code of the language, such as cy or zh-Hans")
      ->required()
      ->check(a_language);
  sheet->add_option("FILE", options.files, "File to write (default: standard output), or to read")
      ->expected(0, 1);
  CLI::Option* back = sheet->add_flag("--read", options.read_back, "Reads the sheet back in");
  sheet->add_flag("--reviewed", options.reviewed, "A native speaker has reviewed it")->needs(back);
  sheet->add_option("--name", options.title, "A new language's own name")->needs(back);
}

}  // namespace

Parsed parse_options(int count, char** words) {
  Parsed parsed;
  Options& options = parsed.options;
  CLI::App app{"Chorus: a kiosk for performance-theatre workshops about health services"};
  app.set_version_flag("--version", CHORUS_VERSION);
  app.add_option("--config", options.config, "Folder of the configuration")->type_name("DIR");
  app.add_option("--data", options.data, "Folder of the store")->type_name("DIR");
  app.add_flag("--try", options.try_out, "Opens a session in the rehearsal store: nothing is kept");
  app.add_option("--tape", options.tape,
                 "Records a rehearsal's moments and events (only with --try or rehearse)");
  app.add_option("--seen", options.seen,
                 "Writes ids and rectangles of what is on the screen to FILE, for tests");
  app.add_option("--seen-stage", options.seen_stage,
                 "Writes what is on the second display to FILE, for tests");
  app.require_subcommand(0, 1);
  add_window(app, options);
  add_rehearse(app, options);
  add_sessions(app, options);
  add_data_commands(app, options);
  add_seal_commands(app, options);
  add_care_commands(app, options);
  try {
    app.parse(count, words);
  } catch (const CLI::ParseError& error) {
    parsed.exit = app.exit(error) == 0 ? kDone : kBadCommandLine;
    return parsed;
  }
  if (options.read_back && options.files.empty()) {
    std::fputs("sheet --read: which file? Name it at the end\n", stderr);
    parsed.exit = kBadCommandLine;
  }
  const bool rehearsal = options.try_out || options.command == Command::rehearse;
  if (!options.tape.empty() && !rehearsal) {
    std::fputs(
        "--tape: a tape says who tapped what and when, so it is only for --try and rehearse\n",
        stderr);
    parsed.exit = kBadCommandLine;
  }
  return parsed;
}

}  // namespace chorus
