// The PINs of the desk and the recovery key, kept as Argon2id hashes (libsodium) in a file of mode
// 0600 apart from the database: a line each, the role and the hash; a hash alone, as earlier
// versions wrote it, is the keeper's PIN. Secrets are wiped from memory after use. Which PINs are
// good enough: core/pin_rules.h.
//
// Threads: any; functions that hash take a good part of a second and 64 MiB for each hash, on
// purpose, so they belong on no drawing thread.
#pragma once

#include <string>

#include "core/deeds.h"
#include "core/result.h"
#include "core/tries.h"

namespace chorus {

struct PinsSet {
  bool keeper = false;  // true also when what is in its place cannot be read: no open door
  bool facilitator = false;
  bool key = false;
};
PinsSet pins_set(const std::string& path);

// Sets the keeper's PIN or the facilitator's. Written as a temporary file, synced and renamed: the
// old one holds until the new one is durable. With the keeper's comes a new recovery key, which is
// answered and not kept: 8 groups of 4 letters and digits, 146 bits; empty for the facilitator's.
// Fault::conflict when the other role has this PIN, ::not_found for a facilitator's before there is
// a keeper's, ::io when it cannot be written.
Result<std::string> set_pin(const std::string& path, DeskRole role, std::string pin);

// Whose PIN it is; DeskRole::none: nobody's. Fault::not_found when none was set, ::io when the file
// cannot be read, ::bad_input when it is not what set_pin() wrote.
Result<DeskRole> check_pin(const std::string& path, std::string pin);
// Whether it is the recovery key; capitals and what stands between the groups do not matter. Faults
// as check_pin().
Result<bool> check_key(const std::string& path, std::string typed);

// Wrong tries, in a file of their own beside the PINs'. None where there is no file; ::bad_input
// when it is damaged: then nobody may try until the PIN is set with `chorus pin`.
Result<Tries> read_pin_tries(const std::string& path);
Done write_pin_tries(const std::string& path, const Tries& tries);

}  // namespace chorus
