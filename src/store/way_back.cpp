#include "store/way_back.h"

#include <sodium.h>

#include <algorithm>

#include "store/files.h"

namespace chorus {
namespace {

void prepare() {
  require(sodium_init() >= 0, "libsodium can be used");
}

Done make_key(const std::string& path) {
  std::string key(crypto_generichash_KEYBYTES, '\0');
  randombytes_buf(key.data(), key.size());
  const std::string unfinished = path + ".new";
  Done kept = write_private_file(unfinished, key);
  sodium_memzero(key.data(), key.size());
  if (kept) kept = move_into_place(unfinished, path);
  if (!kept) (void)remove_file(unfinished);
  return kept;
}

}  // namespace

Result<CodeKey> CodeKey::at(const std::string& path) {
  prepare();
  if (!is_there(path)) {
    if (const Done made = make_key(path); !made) return made.error();
  }
  auto stored = read_small_file(path, crypto_generichash_KEYBYTES);
  if (!stored) return stored.error();
  std::array<unsigned char, 32> bytes{};
  static_assert(sizeof(bytes) == crypto_generichash_KEYBYTES);
  if (stored->size() != bytes.size()) {
    return Error{Fault::bad_input, path,
                 "the key of the picture codes is damaged; put back the last good copy, or remove "
                 "it: codes that were given before then lead nowhere"};
  }
  std::copy(stored->begin(), stored->end(), bytes.begin());
  sodium_memzero(stored->data(), stored->size());
  return CodeKey(bytes);
}

CodeKey::~CodeKey() {
  sodium_memzero(bytes_.data(), bytes_.size());
}

Id CodeKey::mark(const PictureCode& code) const {
  prepare();
  std::array<unsigned char, kCodeLength> pictures{};
  for (std::size_t i = 0; i < std::min(code.size(), kCodeLength); ++i)
    pictures[i] = static_cast<unsigned char>(code[i]);
  Id mark;
  static_assert(sizeof(mark.bytes) == crypto_generichash_BYTES_MIN);
  crypto_generichash(mark.bytes.data(), mark.bytes.size(), pictures.data(), pictures.size(),
                     bytes_.data(), bytes_.size());
  return mark;
}

PictureCode random_code() {
  prepare();
  PictureCode code(kCodeLength);
  for (int& picture : code)
    picture =
        static_cast<int>(randombytes_uniform(static_cast<std::uint32_t>(kCodePictures.size())));
  return code;
}

}  // namespace chorus
