#include "app/commands.h"

#include <cstdio>

namespace chorus {

int complain(const Error& error) {
  std::fprintf(stderr, "chorus: %s\n", sentence(error).c_str());
  switch (error.fault) {
    case Fault::bad_input:
      return kBadInput;
    case Fault::storage:
    case Fault::conflict:
      return kBadStore;
    case Fault::not_found:
    case Fault::io:
      break;
  }
  return kFailed;
}

int run_command(const Options& options) {
  using Command = Options::Command;
  switch (options.command) {
    case Command::kiosk:
    case Command::rehearse:
      return run_kiosk(options);
    case Command::check:
      return run_check(options);
    case Command::session_list:
    case Command::session_new:
    case Command::session_open:
    case Command::session_close:
      return run_session(options);
    case Command::record:
      return run_record(options);
    case Command::results:
      return run_results(options);
    case Command::export_session:
      return run_export(options);
    case Command::verify:
      return run_verify(options);
    case Command::doctor:
      return run_doctor(options);
    case Command::pin:
      return run_pin(options);
    case Command::keys:
      return run_keys(options);
    case Command::unseal:
      return run_unseal(options);
    case Command::restore:
      return run_restore(options);
    case Command::replay:
      return run_replay(options);
    case Command::sheet:
      break;
  }
  return run_sheet(options);
}

}  // namespace chorus
