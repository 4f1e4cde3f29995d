#include "store/pin.h"

#include <sodium.h>

#include <array>
#include <map>
#include <sstream>
#include <string_view>
#include <utility>

#include "store/files.h"

namespace chorus {
namespace {

constexpr std::size_t kMostBytes = 512;  // three lines of hashes
constexpr std::size_t kMostOfTries = 64;
// Nothing that is taken for something else when it was written down by hand.
constexpr std::string_view kLetters = "ACDEFGHJKLMNPQRTVWXY3479";
constexpr int kGroups = 8, kGroup = 4;

// Wipes a secret when it goes, in the place where it lies: moving a short string leaves its letters
// behind.
class Wiping {
 public:
  explicit Wiping(std::string& secret) : secret_(secret) {}
  ~Wiping() { sodium_memzero(secret_.data(), secret_.size()); }
  Wiping(const Wiping&) = delete;
  Wiping& operator=(const Wiping&) = delete;

 private:
  std::string& secret_;
};

using Hashes = std::map<std::string, std::string>;  // by whose it is

void prepare() {
  require(sodium_init() >= 0, "libsodium can be used");
}

Error damaged(const std::string& path) {
  return {Fault::bad_input, path, "the PIN's file is damaged; set the PIN anew with chorus pin"};
}

// libsodium knows its own: anything else is neither up to date nor out of date.
bool is_hash(const std::string& text) {
  return crypto_pwhash_str_needs_rehash(text.c_str(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                        crypto_pwhash_MEMLIMIT_INTERACTIVE) != -1;
}

Result<Hashes> read_hashes(const std::string& path) {
  const auto text = read_small_file(path, kMostBytes);
  if (!text) return text.error();
  if (is_hash(*text)) return Hashes{{"keeper", *text}};
  Hashes hashes;
  std::istringstream lines(*text);
  for (std::string whose, hash; lines >> whose;) {
    if (!(lines >> hash) || !is_hash(hash)) return damaged(path);
    hashes[whose] = hash;
  }
  return hashes.count("keeper") > 0 ? Result<Hashes>(std::move(hashes)) : damaged(path);
}

Result<std::string> hash_secret(const std::string& path, const std::string& secret) {
  prepare();
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  const int made =
      crypto_pwhash_str(hash.data(), secret.data(), secret.size(),
                        crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE);
  if (made != 0) return Error{Fault::io, path, "there is no memory left to protect the PIN"};
  return std::string(hash.data());
}

bool fits(const Hashes& hashes, const std::string& whose, const std::string& secret) {
  prepare();
  const auto found = hashes.find(whose);
  return found != hashes.end() &&
         crypto_pwhash_str_verify(found->second.c_str(), secret.data(), secret.size()) == 0;
}

Done replace_file(const std::string& path, const std::string& bytes) {
  const std::string unfinished = path + ".new";
  Done kept = write_private_file(unfinished, bytes);
  if (kept) kept = move_into_place(unfinished, path);
  if (!kept) (void)remove_file(unfinished);
  return kept;
}

Done write_hashes(const std::string& path, const Hashes& hashes) {
  std::string text;
  for (const auto& [whose, hash] : hashes) text += whose + " " + hash + "\n";
  return replace_file(path, text);
}

// The letters of a key alone.
std::string bare(const std::string& typed) {
  std::string key;
  key.reserve(typed.size());
  for (const char c : typed) {
    const char letter = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    if (kLetters.find(letter) != std::string_view::npos) key += letter;
  }
  return key;
}

std::string random_key() {
  prepare();
  std::string key;
  key.reserve(kGroups * (kGroup + 1));
  for (int i = 0; i < kGroups * kGroup; ++i) {
    if (i > 0 && i % kGroup == 0) key += ' ';
    key += kLetters[randombytes_uniform(static_cast<std::uint32_t>(kLetters.size()))];
  }
  return key;
}

std::string tries_file(const std::string& path) {
  return path + ".tries";
}

Result<std::string> set_keeper(const std::string& path, Hashes hashes, const std::string& pin) {
  std::string key = random_key();
  std::string letters = bare(key);
  const Wiping wiping(letters);
  auto of_pin = hash_secret(path, pin);
  auto of_key = of_pin ? hash_secret(path, letters) : of_pin;
  if (!of_key) return of_key.error();
  hashes["keeper"] = std::move(*of_pin);
  hashes["recovery"] = std::move(*of_key);
  if (const Done kept = write_hashes(path, hashes); !kept) return kept.error();
  return key;
}

}  // namespace

PinsSet pins_set(const std::string& path) {
  PinsSet set;
  set.keeper = is_there(path);
  if (const auto hashes = read_hashes(path)) {
    set.facilitator = hashes->count("facilitator") > 0;
    set.key = hashes->count("recovery") > 0;
  }
  return set;
}

Result<std::string> set_pin(const std::string& path, DeskRole role, std::string pin) {
  const Wiping wiping(pin);
  const bool keeper = role == DeskRole::keeper;
  auto known = read_hashes(path);
  if (!known && !keeper && known.error().fault == Fault::not_found)
    return Error{Fault::not_found, "", "there is no keeper's PIN yet; set that first"};
  if (!known && !keeper) return known.error();
  Hashes hashes = known ? std::move(*known) : Hashes{};
  if (fits(hashes, keeper ? "facilitator" : "keeper", pin))
    return Error{Fault::conflict, "", "somebody else has this PIN; choose another"};
  if (keeper) return set_keeper(path, std::move(hashes), pin);
  auto hash = hash_secret(path, pin);
  if (!hash) return hash.error();
  hashes["facilitator"] = std::move(*hash);
  if (const Done kept = write_hashes(path, hashes); !kept) return kept.error();
  return std::string();
}

Result<DeskRole> check_pin(const std::string& path, std::string pin) {
  const Wiping wiping(pin);
  const auto hashes = read_hashes(path);
  if (!hashes) return hashes.error();
  if (fits(*hashes, "keeper", pin)) return DeskRole::keeper;
  return fits(*hashes, "facilitator", pin) ? DeskRole::facilitator : DeskRole::none;
}

Result<bool> check_key(const std::string& path, std::string typed) {
  const Wiping wiping(typed);
  std::string key = bare(typed);
  const Wiping wiping_key(key);
  const auto hashes = read_hashes(path);
  if (!hashes) return hashes.error();
  return fits(*hashes, "recovery", key);
}

Result<Tries> read_pin_tries(const std::string& path) {
  if (!is_there(tries_file(path))) return Tries{};
  const auto text = read_small_file(tries_file(path), kMostOfTries);
  if (!text) return text.error();
  std::istringstream words(*text);
  Tries tries;
  std::string rest;
  if (!(words >> tries.wrong >> tries.last_ms) || words >> rest || tries.wrong < 0)
    return damaged(tries_file(path));
  return tries;
}

Done write_pin_tries(const std::string& path, const Tries& tries) {
  return replace_file(tries_file(path),
                      std::to_string(tries.wrong) + " " + std::to_string(tries.last_ms) + "\n");
}

}  // namespace chorus
