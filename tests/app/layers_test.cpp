// The table of layers (README, "Layers") as a test. Debian's headers need no include path, so that
// the build alone would let any folder use anything.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace chorus::test {
namespace {

namespace files = std::filesystem;
using Names = std::set<std::string, std::less<>>;

struct Layer {
  Names folders;  // of src/ that it may include, beside itself
  Names outside;  // starts of the headers of its outside libraries
  bool pure;      // decides and describes: no clock, no chance, no files, no threads
};

const std::map<std::string, Layer, std::less<>>& layers() {
  static const std::map<std::string, Layer, std::less<>> kLayers = {
      {"core", {{}, {}, true}},
      {"prompts", {{"core"}, {}, true}},
      {"screens", {{"core"}, {}, true}},
      {"store", {{"core"}, {"sqlite3.h", "sodium.h", "unistd.h", "fcntl.h", "sys/"}, false}},
      {"exchange", {{"core"}, {"nlohmann/", "openssl/", "csv.h"}, false}},
      {"ui",
       {{"core"},
        {"imgui.h", "imgui_internal.h", "imgui_impl_", "GLFW/", "GL/", "pango/", "cairo",
         "fontconfig/", "unicode/"},
        false}},
      {"app",
       {{"core", "prompts", "screens", "store", "exchange", "ui"},
        {"CLI/", "espeak-ng/", "sndfile.h", "alsa/", "systemd/", "malloc.h", "unistd.h", "fcntl.h",
         "termios.h", "time.h", "spawn.h", "sys/"},
        false}},
  };
  return kLayers;
}

const Names kImpure = {
    "chrono", "random", "fstream", "filesystem",        "thread", "iostream", "ctime",
    "future", "mutex",  "atomic",  "condition_variable"};

struct Include {
  bool quoted = false;  // "…", not <…>
  std::string header;   // empty: not to be understood
};

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines(1);
  for (const char byte : text) {
    if (byte == '\n')
      lines.emplace_back();
    else
      lines.back() += byte;
  }
  if (lines.back().empty()) lines.pop_back();
  return lines;
}

std::vector<Include> includes_of(std::string_view text) {
  std::vector<Include> includes;
  for (const std::string& line : lines_of(text)) {
    std::string squeezed;
    std::copy_if(line.begin(), line.end(), std::back_inserter(squeezed),
                 [](char byte) { return byte != ' ' && byte != '\t'; });
    if (squeezed.rfind("#include", 0) != 0) continue;
    const std::string rest = squeezed.substr(8);
    const char open = rest.empty() ? ' ' : rest.front();
    const std::size_t end = rest.find(open == '<' ? '>' : '"', 1);
    const bool known = (open == '<' || open == '"') && end != std::string::npos;
    includes.push_back({open == '"', known ? rest.substr(1, end - 1) : ""});
  }
  return includes;
}

// What is wrong with one include of a file in `folder`; empty: nothing.
std::string wrong(const std::string& folder, const Include& include) {
  const auto found = layers().find(folder);
  if (found == layers().end()) return folder + " is not in the table of layers";
  const Layer& layer = found->second;
  if (include.header.empty()) return "an include that names no header";
  if (include.quoted) {
    const std::string of = include.header.substr(0, include.header.find('/'));
    if (layers().count(of) == 0 || of == include.header)
      return "\"" + include.header + "\" is in no folder of src";
    if (of == folder || layer.folders.count(of) > 0) return "";
    return folder + " may not include " + of + " (" + include.header + ")";
  }
  const bool standard = include.header.find_first_of("./") == std::string::npos;
  if (standard && layer.pure && kImpure.count(include.header) > 0) {
    return folder + " may not use <" + include.header + ">";
  }
  const bool allowed =
      std::any_of(layer.outside.begin(), layer.outside.end(),
                  [&](const std::string& start) { return include.header.rfind(start, 0) == 0; });
  return standard || allowed ? "" : folder + " may not use <" + include.header + ">";
}

std::vector<std::string> problems_of(const std::string& folder, std::string_view text) {
  std::vector<std::string> problems;
  for (const Include& include : includes_of(text)) {
    std::string problem = wrong(folder, include);
    if (!problem.empty()) problems.push_back(std::move(problem));
  }
  return problems;
}

// Hosts of package registries, label by label, so that this file does not name them either.
const std::vector<std::vector<const char*>> kRegistries = {{"deb", "debian", "org"},
                                                           {"security", "debian", "org"},
                                                           {"ftp", "debian", "org"},
                                                           {"snapshot", "debian", "org"},
                                                           {"pypi", "org"},
                                                           {"pythonhosted", "org"},
                                                           {"npmjs", "org"},
                                                           {"npmjs", "com"},
                                                           {"crates", "io"},
                                                           {"proxy", "golang", "org"},
                                                           {"rubygems", "org"},
                                                           {"jsdelivr", "net"},
                                                           {"unpkg", "com"},
                                                           {"docker", "io"},
                                                           {"ghcr", "io"}};

std::string registry_in(std::string_view text) {
  for (const std::vector<const char*>& labels : kRegistries) {
    std::string host;
    for (const char* label : labels) host += (host.empty() ? "" : ".") + std::string(label);
    if (text.find(host) != std::string_view::npos) return host;
  }
  return "";
}

std::string text_of(const files::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

// Every file below a folder of the project, with these endings, sorted.
std::vector<files::path> files_below(const char* folder, const Names& endings) {
  std::vector<files::path> found;
  for (const auto& entry :
       files::recursive_directory_iterator(files::path(CHORUS_SOURCE_DIR) / folder)) {
    if (entry.is_regular_file() && endings.count(entry.path().extension().string()) > 0) {
      found.push_back(entry.path());
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

const Names kCode = {".cpp", ".h"};
const Names kText = {".cpp", ".h", ".py", ".json", ".txt", ".md", ".cmake", ".sh", ".service", ""};

std::string folder_of(const files::path& path) {
  return files::relative(path, files::path(CHORUS_SOURCE_DIR) / "src").begin()->string();
}

}  // namespace

TEST_CASE("every file of src includes only what its layer may include") {
  const std::vector<files::path> code = files_below("src", kCode);
  CHECK(code.size() > 100);
  for (const files::path& path : code) {
    for (const std::string& problem : problems_of(folder_of(path), text_of(path))) {
      FAIL_CHECK(path.string() << ": " << problem);
    }
  }
}

TEST_CASE("the table of layers has every folder of src, and no other") {
  Names folders;
  for (const auto& entry : files::directory_iterator(files::path(CHORUS_SOURCE_DIR) / "src")) {
    folders.insert(entry.path().filename().string());
  }
  Names named;
  for (const auto& [folder, layer] : layers()) named.insert(folder);
  CHECK(folders == named);
}

TEST_CASE("SQLite is known to one file and its header") {
  Names stems;
  for (const files::path& path : files_below("src", kCode)) {
    for (const Include& include : includes_of(text_of(path))) {
      if (include.header == "sqlite3.h") stems.insert((path.parent_path() / path.stem()).string());
    }
  }
  CHECK(stems.size() == 1);
}

TEST_CASE("each library of the voice is known to one file") {
  std::map<std::string, int, std::less<>> users;
  for (const files::path& path : files_below("src", kCode)) {
    for (const Include& include : includes_of(text_of(path))) ++users[include.header];
  }
  for (const char* header : {"espeak-ng/espeak_ng.h", "sndfile.h", "alsa/asoundlib.h"})
    CHECK(users[header] == 1);
}

TEST_CASE("no file of code is longer than 400 lines") {
  for (const char* folder : {"src", "tests"}) {
    for (const files::path& path : files_below(folder, kCode)) {
      const std::size_t lines = lines_of(text_of(path)).size();
      if (lines > 400) FAIL_CHECK(path.string() << " has " << lines << " lines");
    }
  }
}

TEST_CASE("no file names the host of a package registry") {
  std::vector<files::path> texts;
  for (const char* folder : {"src", "tests", "cmake", "assets", "kiosk-config", "docs"}) {
    for (files::path& path : files_below(folder, kText)) texts.push_back(std::move(path));
  }
  for (const auto& entry : files::directory_iterator(CHORUS_SOURCE_DIR)) {
    if (entry.is_regular_file()) texts.push_back(entry.path());
  }
  for (const files::path& path : texts) {
    const std::string host = registry_in(text_of(path));
    if (!host.empty()) FAIL_CHECK(path.string() << " names " << host);
  }
}

TEST_CASE("a folder that reaches sideways, upwards or outwards is found out") {
  CHECK(problems_of("core", "#include \"core/id.h\"\n#include <string>\n").empty());
  CHECK(problems_of("core", "#include \"store/store.h\"\n") ==
        std::vector<std::string>{"core may not include store (store/store.h)"});
  CHECK(problems_of("prompts", "#include \"screens/screens.h\"").size() == 1);
  CHECK(problems_of("store", "#include \"exchange/bundle.h\"").size() == 1);
  CHECK(problems_of("ui", "#include \"app/kiosk.h\"").size() == 1);
  CHECK(problems_of("app", "#include \"ui/window.h\"\n#include \"store/store.h\"\n").empty());
}

TEST_CASE("an outside library is found out where it does not belong, however it is written") {
  for (const char* header :
       {"sqlite3.h", "sodium.h", "nlohmann/json.hpp", "imgui.h", "GLFW/glfw3.h",
        "pango/pangocairo.h", "cairo.h", "cairo/cairo.h", "fontconfig/fontconfig.h",
        "openssl/evp.h", "CLI/CLI.hpp", "espeak-ng/espeak_ng.h", "sndfile.h", "alsa/asoundlib.h",
        "systemd/sd-daemon.h", "unistd.h"}) {
    CHECK(problems_of("core", "#include <" + std::string(header) + ">").size() == 1);
    CHECK(problems_of("screens", "  #  include\t<" + std::string(header) + ">  // why").size() ==
          1);
  }
  CHECK(problems_of("store", "#include <sqlite3.h>\n#include <sodium.h>").empty());
  CHECK(problems_of("store", "#include <nlohmann/json.hpp>").size() == 1);
  CHECK(problems_of("exchange", "#include <nlohmann/json.hpp>\n#include <openssl/evp.h>").empty());
  CHECK(problems_of("exchange", "#include <sqlite3.h>").size() == 1);
  CHECK(problems_of("exchange", "#include <valijson/validator.hpp>").size() == 1);
  CHECK(problems_of("app", "#include <sqlite3.h>").size() == 1);
  CHECK(problems_of("core", "#include \"sqlite3.h\"").size() == 1);
  CHECK(problems_of("ui", "#include \"imgui.h\"").size() == 1);
}

TEST_CASE("clocks, chance, files and threads are found out in the pure layers only") {
  for (const char* header : {"chrono", "random", "fstream", "filesystem", "thread", "iostream"}) {
    const std::string line = "#include <" + std::string(header) + ">";
    for (const char* folder : {"core", "prompts", "screens"})
      CHECK(problems_of(folder, line).size() == 1);
    CHECK(problems_of("app", line).empty());
  }
  CHECK(problems_of("core", "// #include <chrono> would be wrong here").empty());
}

TEST_CASE(
    "includes that cannot be understood, and folders that are not in the table, are found out") {
  CHECK(problems_of("core", "#include HEADER").size() == 1);
  CHECK(problems_of("core", "#include \"id.h\"").size() == 1);
  CHECK(problems_of("core", "#include \"../store/store.h\"").size() == 1);
  CHECK(problems_of("phones", "#include <string>").size() == 1);
}

TEST_CASE("the host of a registry is found wherever it stands") {
  CHECK(registry_in("get it from https://pypi"
                    ".org/simple") == std::string("pypi") + ".org");
  CHECK(registry_in("deb http://deb.debian"
                    ".org/debian bookworm main") != "");
  CHECK(registry_in("https://example.org and https://json-schema.org").empty());
}

}  // namespace chorus::test
