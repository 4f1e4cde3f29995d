// The public keys that a configuration names: whom hand-overs are encrypted to, and whom people's
// words are sealed to. The secret halves are never on a kiosk.
#pragma once

#include <string>
#include <string_view>

namespace chorus {

constexpr std::string_view kSealPublic = "seal";             // prefixes of the keys that
constexpr std::string_view kSealSecret = "seal-secret-key";  // `chorus keys` makes
constexpr std::size_t kMostExportKeys = 20;

// What is wrong with the key, as words that follow the place where it stands; empty: nothing.
// An export key is a recipient of the age format, "age1" and 58 letters and digits.
std::string export_key_problem(std::string_view key);
std::string seal_key_problem(std::string_view key);

// A key as a screen names it: "age1ql3z…ac8p", enough to compare with the project's own.
std::string short_key(std::string_view key);

}  // namespace chorus
