#include "app/copies.h"

#include "app/targets.h"
#include "store/files.h"

namespace chorus {
namespace {

constexpr const char* kCopiesOnStick = "/chorus-copies";
constexpr std::size_t kMostOfPath = 4096;

}  // namespace

std::string named_stick(const Places& places) {
  const auto named = read_small_file(places.copies(), kMostOfPath);
  return named ? *named : std::string();
}

std::vector<std::string> folders_for_copies(const Places& places, const std::string& second) {
  std::vector<std::string> folders;
  if (!second.empty()) folders.push_back(second);
  const std::string named = named_stick(places);
  for (const Target& each : find_targets(places.exports(), {}))
    if (each.stick && each.folder == named) folders.push_back(named + kCopiesOnStick);
  return folders;
}

}  // namespace chorus
