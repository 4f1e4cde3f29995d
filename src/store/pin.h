// The facilitator's PIN, kept as an Argon2id hash (libsodium) in a file of mode 0600 apart from the
// database. PINs are wiped from memory after use.
#pragma once

#include <string>

#include "core/result.h"

namespace chorus {

// Why `pin` is not taken (fewer than 6 digits, more than 12, all the same, counting up or down, a
// pattern like 121212), as the key of a text; empty when it is fine.
std::string pin_objection(const std::string& pin);

bool has_pin(const std::string& path);
// Written as a temporary file, synced and renamed: the old PIN holds until the new one is durable.
Done set_pin(const std::string& path, std::string pin);
Result<bool> check_pin(const std::string& path, std::string pin);

}  // namespace chorus
