// `chorus check` and `chorus verify`
#include <cstdio>

#include "app/commands.h"
#include "app/configuration.h"
#include "app/files.h"
#include "exchange/bundle.h"
#include "prompts/prompts.h"

namespace chorus {
namespace {

bool holds(const std::string& path, std::string_view part) {
  return path.find(part) != std::string::npos;
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? path.empty() || path == "." ? ".." : "."
                                    : path.substr(0, slash);
}
std::string name_of(const std::string& path) {
  return path.substr(path.rfind('/') + 1);
}

// A translation is checked with its programme; what is wrong with the programme itself is not told.
std::vector<Problem> check_translation(const std::string& path, const Schemas& schemas) {
  const std::string folder = folder_of(path);
  const std::string programme =
      folder_of(folder_of(folder)) + "/programmes/" + name_of(folder) + ".json";
  const auto text = read_file(programme);
  const auto translation = read_file(path);
  if (!text) return {{programme, "", text.error().what}};
  if (!translation) return {{path, "", translation.error().what}};
  std::vector<Problem> problems;
  for (const Problem& each :
       read_programme(schemas, prompt_types(), programme, *text, {{path, *translation}}).problems)
    if (each.file == path) problems.push_back(each);
  return problems;
}

// What kind of file it is, by its place or name; a programme where nothing else fits.
std::vector<Problem> check_file(const std::string& path, const Places& places,
                                const Schemas& schemas) {
  const auto text = read_file(path);
  if (!text) return {{path, "", text.error().what}};
  if (holds(path, "kiosk.json")) return read_kiosk_config(schemas, path, *text).problems;
  if (holds(path, "themes/")) return read_theme(schemas, path, *text).problems;
  if (holds(path, "translations/")) return check_translation(path, schemas);
  if (!holds(path, "strings/")) {
    std::vector<Problem> problems;
    const auto translations =
        load_translations(folder_of(folder_of(path)), name_of(path), problems);
    return read_programme(schemas, prompt_types(), path, *text, translations).problems;
  }
  if (holds(path, "/en.json")) return read_strings(schemas, nullptr, path, *text).problems;
  const std::string english_path = places.assets + "/strings/en.json";
  const auto english_text = read_file(english_path);
  if (!english_text) return {{english_path, "", english_text.error().what}};
  const auto english = read_strings(schemas, nullptr, english_path, *english_text);
  return read_strings(schemas, &english.thing, path, *text).problems;
}

}  // namespace

int run_check(const Options& options) {
  const Places places = find_places(options);
  std::vector<Problem> problems;
  if (options.files.empty()) {
    problems = load_configuration(places).problems;
  } else {
    const Schemas schemas = load_schemas(places.assets, problems);
    for (const std::string& file : options.files) {
      if (!schemas.programme.empty()) {
        const auto found = check_file(file, places, schemas);
        problems.insert(problems.end(), found.begin(), found.end());
      }
    }
  }
  print_problems(problems);
  if (problems.empty()) std::printf("ok\n");
  return problems.empty() ? kDone : kBadInput;
}

int run_verify(const Options& options) {
  const Places places = find_places(options);
  const std::string& path = options.files.front();
  const auto schema = read_file(places.assets + "/schema/session-bundle.schema.json");
  if (!schema) return complain(schema.error());
  auto file = OldFile::open(path);
  if (!file) return complain(file.error());
  const auto problems = verify_bundle(
      *schema, path, [&](char* bytes, std::size_t size) { return file->read(bytes, size); });
  if (!problems) return complain(problems.error());
  print_problems(*problems);
  if (problems->empty()) std::printf("ok\n");
  return problems->empty() ? kDone : kBadInput;
}

}  // namespace chorus
