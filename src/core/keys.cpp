#include "core/keys.h"

#include "core/bech32.h"

namespace chorus {
namespace {

constexpr std::string_view kAgePublic = "age";
constexpr std::size_t kShownFirst = 8, kShownLast = 4;

bool begins_in_capitals(std::string_view key, std::string_view begin) {
  if (key.size() < begin.size()) return false;
  for (std::size_t i = 0; i < begin.size(); ++i) {
    const char c = key[i];
    if ((c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c) != begin[i]) return false;
  }
  return true;
}

std::string problem_of(std::string_view key, std::string_view prefix, std::string_view secret,
                       const char* made_by) {
  if (begins_in_capitals(key, secret))
    return "this is the secret half of a key, which must never be on a kiosk: expected the "
           "public half, and a new pair, since this one has been seen here";
  if (!key.empty() && key.front() >= 'a' && key.front() <= 'z' && read_bech32(prefix, key))
    return {};
  return "this is not a key: expected \"" + std::string(prefix) + "1\" and 58 letters and digits " +
         "with the right checksum, as " + made_by + " prints it; copy it again";
}

}  // namespace

std::string export_key_problem(std::string_view key) {
  return problem_of(key, kAgePublic, "AGE-SECRET-KEY-", "age-keygen");
}

std::string seal_key_problem(std::string_view key) {
  return problem_of(key, kSealPublic, "SEAL-SECRET-KEY1", "chorus keys");
}

std::string short_key(std::string_view key) {
  if (key.size() <= kShownFirst + kShownLast) return std::string(key);
  return std::string(key.substr(0, kShownFirst)) + "…" +
         std::string(key.substr(key.size() - kShownLast));
}

}  // namespace chorus
