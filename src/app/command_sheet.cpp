// `chorus sheet`: what a translator needs of one language, and back.
#include <algorithm>
#include <cstdio>
#include <map>

#include "app/commands.h"
#include "app/configuration.h"
#include "app/files.h"
#include "exchange/sheet.h"
#include "prompts/prompts.h"
#include "ui/text.h"

namespace chorus {
namespace {

using Texts = std::map<std::string, std::string, std::less<>>;

// One file that a sheet is made of, and becomes.
struct Part {
  std::string name;  // "strings", or a programme's id
  std::string file;
  std::vector<std::pair<std::string, std::string>> english;  // in order
};

struct Sheet {
  Language english;
  std::vector<Part> parts;
  std::map<std::string, std::string> programmes;  // id → text of its file
};

Result<Sheet> find_parts(const Places& places, const Schemas& schemas,
                         const std::string& language) {
  Sheet found;
  const std::string english = places.assets + "/strings/en.json";
  const auto text = read_file(english);
  if (!text) return text.error();
  const auto loaded = read_strings(schemas, nullptr, english, *text);
  if (!loaded.ok()) return Error{Fault::bad_input, english, loaded.problems.front().line()};
  found.english = loaded.thing;
  found.parts.push_back({"strings", places.assets + "/strings/" + language + ".json",
                         texts_to_translate(found.english, language)});
  for (const std::string& name : files_in(places.config + "/programmes", ".json")) {
    const auto programme = read_file(places.config + "/programmes/" + name);
    if (!programme) return programme.error();
    const std::string id = name.substr(0, name.rfind('.'));
    found.programmes[id] = *programme;
    found.parts.push_back({id, places.config + "/translations/" + id + "/" + language + ".json",
                           texts_of_programme(*programme)});
  }
  return found;
}

Texts known_texts(const Part& part) {
  const auto text = read_file(part.file);
  Texts known;
  if (!text) return known;
  for (auto& [key, words] : texts_of_translation(*text)) known[key] = words;
  return known;
}

int write(const Options& options, const Sheet& source) {
  std::vector<SheetRow> rows;
  for (const Part& part : source.parts) {
    const Texts known = known_texts(part);
    for (const auto& [key, english] : part.english) {
      const auto found = known.find(key);
      rows.push_back({part.name + "/" + key, english, found == known.end() ? "" : found->second});
    }
  }
  const std::string csv = write_sheet(options.language, rows);
  if (options.files.empty() || options.files.front() == "-") {
    std::fwrite(csv.data(), 1, csv.size(), stdout);
    return kDone;
  }
  auto file = NewFile::create(options.files.front());
  if (!file) return complain(file.error());
  if (const Done written = file->write(csv); !written) return complain(written.error());
  if (const Done finished = file->finish(); !finished) return complain(finished.error());
  std::printf("%s\n", options.files.front().c_str());
  return kDone;
}

struct Made {
  std::string file, text;
};

// The language's file as the sheet makes it, checked as the kiosk would.
Made make_strings(const Options& options, const Sheet& source, const Schemas& schemas,
                  const Part& part, const Texts& texts, std::vector<Problem>& problems) {
  Language language{options.language, options.title, right_to_left(options.language),
                    options.reviewed, texts};
  if (const auto before = read_file(part.file)) {
    const auto known = read_strings(schemas, &source.english, part.file, *before);
    if (known.ok() && language.name.empty()) language.name = known.thing.name;
  }
  if (language.name.empty()) language.name = options.language;
  const std::string text = strings_file(language);
  const auto checked = read_strings(schemas, &source.english, part.file, text);
  problems.insert(problems.end(), checked.problems.begin(), checked.problems.end());
  return {part.file, text};
}

Made make_translation(const Options& options, const Sheet& source, const Schemas& schemas,
                      const Part& part, const Texts& texts, std::vector<Problem>& problems) {
  std::vector<std::pair<std::string, std::string>> ordered;
  for (const auto& [key, english] : part.english)
    if (const auto found = texts.find(key); found != texts.end())
      ordered.emplace_back(key, found->second);
  for (const auto& [key, words] : texts) {
    const auto same = [&, &name = key](const auto& each) { return each.first == name; };
    if (std::none_of(part.english.begin(), part.english.end(), same))
      ordered.emplace_back(key, words);
  }
  const std::string text = translation_file(part.name, options.language, options.reviewed, ordered);
  const auto checked = read_programme(schemas, prompt_types(), part.name,
                                      source.programmes.at(part.name), {{part.file, text}});
  for (const Problem& each : checked.problems)
    if (each.file == part.file && each.pointer != "/language") problems.push_back(each);
  return {part.file, text};
}

Done save(const Made& made) {
  if (const Done folder = make_folder(made.file.substr(0, made.file.rfind('/'))); !folder)
    return folder;
  auto file = NewFile::create(made.file);
  if (!file) return file.error();
  if (const Done written = file->write(made.text); !written) return written;
  return file->finish();
}

// Nothing is written unless all of it is right.
int read(const Options& options, const Sheet& source, const Schemas& schemas) {
  const auto csv = read_file(options.files.front());
  if (!csv) return complain(csv.error());
  const auto rows = read_sheet(*csv);
  if (!rows) return complain(rows.error());
  std::map<std::string, Texts> by_part;
  for (const SheetRow& row : *rows) {
    const std::size_t slash = row.key.find('/');
    if (slash == std::string::npos || row.translation.empty()) continue;
    by_part[row.key.substr(0, slash)][row.key.substr(slash + 1)] = row.translation;
  }
  std::vector<Problem> problems;
  std::vector<Made> made;
  for (const Part& part : source.parts) {
    if (by_part.count(part.name) == 0) continue;
    const auto make = part.name == "strings" ? make_strings : make_translation;
    made.push_back(make(options, source, schemas, part, by_part[part.name], problems));
  }
  print_problems(problems);
  if (!problems.empty()) return kBadInput;
  for (const Made& each : made) {
    if (const Done saved = save(each); !saved) return complain(saved.error());
    std::printf("%s\n", each.file.c_str());
  }
  return kDone;
}

}  // namespace

int run_sheet(const Options& options) {
  const Places places = find_places(options);
  std::vector<Problem> problems;
  const Schemas schemas = load_schemas(places.assets, problems);
  print_problems(problems);
  if (!problems.empty()) return kBadInput;
  const auto source = find_parts(places, schemas, options.language);
  if (!source) return complain(source.error());
  return options.read_back ? read(options, *source, schemas) : write(options, *source);
}

}  // namespace chorus
