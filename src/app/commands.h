// The commands of the command line. Each prints what it did on standard output, one sentence about
// what went wrong on standard error, and returns the exit status (options.h).
#pragma once

#include <string>

#include "app/options.h"
#include "core/result.h"

namespace chorus {

int run_command(const Options& options);

int run_kiosk(const Options& options);  // kiosk.cpp: also `rehearse`
int run_check(const Options& options);
int run_session(const Options& options);
int run_record(const Options& options);
int run_results(const Options& options);
int run_export(const Options& options);
int run_verify(const Options& options);
int run_doctor(const Options& options);
int run_pin(const Options& options);
int run_keys(const Options& options);
int run_unseal(const Options& options);
int run_restore(const Options& options);
int run_replay(const Options& options);
int run_sheet(const Options& options);

// Prints the error's sentence on standard error and gives the exit status that fits its fault.
int complain(const Error& error);

}  // namespace chorus
