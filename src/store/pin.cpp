#include "store/pin.h"

#include <sodium.h>

#include <array>

#include "store/files.h"

namespace chorus {
namespace {

// Wipes a PIN when it goes, in the place where it lies: moving a short string leaves its letters
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

void prepare() {
  require(sodium_init() >= 0, "libsodium can be used");
}

// libsodium knows its own: anything else is neither up to date nor out of date.
bool is_hash(const std::string& text) {
  return crypto_pwhash_str_needs_rehash(text.c_str(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                        crypto_pwhash_MEMLIMIT_INTERACTIVE) != -1;
}

}  // namespace

bool has_pin(const std::string& path) {
  return is_there(path);
}

Done set_pin(const std::string& path, std::string pin) {
  const Wiping wiping(pin);
  prepare();
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  const int made =
      crypto_pwhash_str(hash.data(), pin.data(), pin.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                        crypto_pwhash_MEMLIMIT_INTERACTIVE);
  if (made != 0) return Error{Fault::io, path, "there is no memory left to protect the PIN"};
  const std::string unfinished = path + ".new";
  Done kept = write_private_file(unfinished, hash.data());
  if (kept) kept = move_into_place(unfinished, path);
  if (!kept) (void)remove_file(unfinished);
  return kept;
}

Result<bool> check_pin(const std::string& path, std::string pin) {
  const Wiping wiping(pin);
  prepare();
  auto hash = read_small_file(path, crypto_pwhash_STRBYTES);
  if (!hash) return hash.error();
  if (!is_hash(*hash)) {
    return Error{Fault::bad_input, path,
                 "the PIN's file is damaged; set the PIN anew with chorus pin"};
  }
  return crypto_pwhash_str_verify(hash->c_str(), pin.data(), pin.size()) == 0;
}

}  // namespace chorus
