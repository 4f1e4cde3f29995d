#include "app/places.h"

#include <cstdlib>
#include <filesystem>

namespace chorus {
namespace {

namespace fs = std::filesystem;

bool is_folder(const std::string& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

// The folder two above the program: the source tree, when the program is in build/<preset>/.
std::string source_tree() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  return error ? std::string() : program.parent_path().parent_path().parent_path().string();
}

// What was installed with the program, also where that was moved as a whole.
std::string installed() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  const std::string share = (program.parent_path().parent_path() / "share/chorus").string();
  return !error && is_folder(share + "/assets") ? share : CHORUS_SHARE_DIR;
}

std::string find_config(const Options& options) {
  if (!options.config.empty()) return options.config;
  if (is_folder("kiosk-config")) return "kiosk-config";
  return installed() + "/kiosk-config";
}

std::string find_assets(const std::string& config) {
  const std::string beside = (fs::path(config) / ".." / "assets").lexically_normal().string();
  if (is_folder(beside + "/schema")) return beside;
  const std::string tree = source_tree() + "/assets";
  if (is_folder(tree + "/schema")) return tree;
  return installed() + "/assets";
}

std::string find_data(const Options& options) {
  if (!options.data.empty()) return options.data;
  if (const char* home = std::getenv("XDG_DATA_HOME"); home != nullptr && *home == '/') {
    return std::string(home) + "/chorus";
  }
  const char* home = std::getenv("HOME");
  return std::string(home != nullptr ? home : "/var/lib") + "/.local/share/chorus";
}

}  // namespace

Places find_places(const Options& options) {
  Places places;
  places.config = find_config(options);
  places.assets = find_assets(places.config);
  places.data = find_data(options);
  const char* runtime = std::getenv("RUNTIME_DIRECTORY");
  places.runtime = runtime != nullptr && *runtime == '/' ? runtime : "";
  return places;
}

}  // namespace chorus
