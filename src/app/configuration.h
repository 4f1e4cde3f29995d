// Everything that is read at start: programmes, strings, theme, settings.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/places.h"
#include "core/state.h"
#include "core/theme.h"
#include "exchange/config.h"
#include "exchange/problem.h"

namespace chorus {

// Of all pictures together: each stays in memory as it is in its file.
constexpr std::size_t kMostPhotoBytes = std::size_t{64} * 1024 * 1024;

struct Configuration {
  KioskConfig kiosk;
  std::vector<Theme> themes;                               // the kiosk's own first
  std::map<std::string, std::string, std::less<>> photos;  // pictures/: file name → PNG
  std::shared_ptr<Catalogue> catalogue;                    // kiosk id still nil: the store knows it
  std::vector<Problem> problems;                           // empty: all is well
};

Configuration load_configuration(const Places& places);
// The same in two steps: kiosk.json and the themes, which a window needs to open (a few
// milliseconds), and the rest.
struct Settings {
  Configuration configuration;
  std::optional<Schemas> schemas;  // nothing: one is missing, and so is all the rest
};
Settings load_settings(const Places& places);
Configuration load_rest(Settings settings, const Places& places);

// The translations that belong to the programme in `file` of the configuration's programmes/.
std::vector<Source> load_translations(const std::string& config, const std::string& file,
                                      std::vector<Problem>& problems);
Schemas load_schemas(const std::string& assets, std::vector<Problem>& problems);
Strings load_strings(const std::string& assets, const Schemas& schemas,
                     std::vector<Problem>& problems);

// Prints each problem on a line of its own on standard error.
void print_problems(const std::vector<Problem>& problems);

}  // namespace chorus
