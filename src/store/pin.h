// The facilitator's PIN, kept as an Argon2id hash (libsodium) in a file of mode 0600 apart from the
// database. PINs are wiped from memory after use. Which PINs are good enough: core/pin_rules.h.
//
// Threads: any; both functions that hash take a good part of a second and 64 MiB, on purpose, so
// they belong on no drawing thread.
#pragma once

#include <string>

#include "core/result.h"

namespace chorus {

// True also when there is something in its place that cannot be read: a damaged file is no open
// door.
bool has_pin(const std::string& path);
// Written as a temporary file, synced and renamed: the old PIN holds until the new one is durable.
// Fault::io when it cannot be written.
Done set_pin(const std::string& path, std::string pin);
// Whether `pin` is the right one. Fault::not_found when none was set, ::io when the file cannot be
// read,
// ::bad_input when it is not what set_pin() wrote.
Result<bool> check_pin(const std::string& path, std::string pin);

}  // namespace chorus
