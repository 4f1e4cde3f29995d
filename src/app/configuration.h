// Everything that is read at start: programmes, strings, theme, settings.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/places.h"
#include "core/state.h"
#include "core/theme.h"
#include "exchange/config.h"
#include "exchange/problem.h"

namespace chorus {

struct Configuration {
  KioskConfig kiosk;
  Theme theme;
  std::shared_ptr<Catalogue> catalogue;  // kiosk id still nil: the store knows it
  std::vector<Problem> problems;         // empty: all is well
};

Configuration load_configuration(const Places& places);

Schemas load_schemas(const std::string& assets, std::vector<Problem>& problems);
Strings load_strings(const std::string& assets, const Schemas& schemas,
                     std::vector<Problem>& problems);

// Prints each problem on a line of its own on standard error.
void print_problems(const std::vector<Problem>& problems);

}  // namespace chorus
