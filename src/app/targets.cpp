#include "app/targets.h"

#include <unistd.h>

#include <sstream>

#include "app/files.h"

namespace chorus {
namespace {

// The kernel writes spaces in mount points as \040.
std::string unescaped(const std::string& text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool octal = text[i] == '\\' && i + 3 < text.size();
    if (!octal) {
      plain += text[i];
      continue;
    }
    int code = 0;
    for (std::size_t digit = i + 1; digit <= i + 3; ++digit) code = code * 8 + (text[digit] - '0');
    plain += static_cast<char>(code);
    i += 3;
  }
  return plain;
}

bool below(const std::string& path, const char* folder) {
  return path.rfind(folder, 0) == 0;
}

std::string last_part(const std::string& path) {
  const auto slash = path.rfind('/');
  return slash == std::string::npos ? path : path.substr(slash + 1);
}

}  // namespace

std::vector<std::string> sticks_in(const std::string& mounts) {
  std::vector<std::string> sticks;
  std::istringstream lines(mounts);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string device, point;
    if (!(words >> device >> point)) continue;
    point = unescaped(point);
    const bool stick =
        below(point, "/media/") || below(point, "/run/media/") || below(point, "/mnt/");
    if (stick && below(device, "/dev/")) sticks.push_back(point);
  }
  return sticks;
}

std::vector<Target> find_targets(const std::string& own_folder,
                                 const std::vector<std::string>& configured) {
  std::vector<Target> targets;
  const auto mounts = read_file("/proc/self/mounts");
  for (const std::string& stick : sticks_in(mounts ? *mounts : "")) {
    if (access(stick.c_str(), W_OK) == 0) targets.push_back({stick, last_part(stick), true});
  }
  for (const std::string& folder : configured) targets.push_back({folder, folder, false});
  targets.push_back({own_folder, {}, false});
  return targets;
}

}  // namespace chorus
