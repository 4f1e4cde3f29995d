// Where things are on this machine: configuration, assets, data.
#pragma once

#include <string>

#include "app/options.h"

namespace chorus {

struct Places {
  std::string config;   // kiosk.json and programmes/
  std::string assets;   // strings/, themes/, schema/
  std::string data;     // chorus.db, exports/, rehearsal/
  std::string runtime;  // of no use after the machine was off; empty: the data

  std::string store() const { return data + "/chorus.db"; }
  std::string pin() const { return data + "/facilitator.pin"; }
  std::string bookmark() const { return (runtime.empty() ? data : runtime) + "/bookmark"; }
  std::string copies() const { return data + "/copies-folder"; }  // names a stick
  std::string code_key() const { return data + "/way-back.key"; }
  std::string exports() const { return data + "/exports"; }
  std::string rehearsal() const { return data + "/rehearsal"; }
  std::string rehearsal_key() const { return rehearsal() + "/way-back.key"; }
  std::string rehearsal_store() const { return rehearsal() + "/rehearsal.db"; }
};

// --config, else ./kiosk-config, else the installed one; assets beside the configuration, beside
// the program's build folder, else the installed ones; --data, else $XDG_DATA_HOME/chorus;
// $RUNTIME_DIRECTORY, which a service has.
Places find_places(const Options& options);

}  // namespace chorus
