#include "store/seal.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <vector>

#include "core/keys.h"
#include "core/sealed.h"

namespace chorus {
namespace {

constexpr std::size_t kPiece = 64;
constexpr int kAlphabet = sodium_base64_VARIANT_ORIGINAL;

using Bytes = std::vector<unsigned char>;

void prepare() {
  require(sodium_init() >= 0, "libsodium can be used");
}

Bytes padded(std::string_view words) {
  Bytes bytes(words.begin(), words.end());
  bytes.resize(words.size() + kPiece);
  std::size_t size = 0;
  require(sodium_pad(&size, bytes.data(), words.size(), kPiece, bytes.size()) == 0,
          "there is room for the padding");
  bytes.resize(size);
  return bytes;
}

Error cannot_open() {
  return {Fault::bad_input, "",
          "these words were sealed to another key, or have been changed since"};
}

std::string in_capitals(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return text;
}

Value& words_in(ResponseRecord& response) {
  return response.value;
}
RecordEntry& words_in(RecordEntry& entry) {
  return entry;
}

}  // namespace

SealKeys make_seal_keys() {
  prepare();
  KeyBytes open{}, secret{};
  crypto_box_keypair(open.data(), secret.data());
  SealKeys keys{write_bech32(kSealPublic, open), in_capitals(write_bech32(kSealSecret, secret))};
  sodium_memzero(secret.data(), secret.size());
  return keys;
}

Result<std::string> seal_text(std::string_view words, const KeyBytes& public_key) {
  prepare();
  Bytes bytes = padded(words);
  Bytes box(bytes.size() + crypto_box_SEALBYTES);
  const int sealed = crypto_box_seal(box.data(), bytes.data(), bytes.size(), public_key.data());
  sodium_memzero(bytes.data(), bytes.size());
  if (sealed != 0)
    return Error{Fault::bad_input, "",
                 "nothing can be sealed to the programme's key \"seal_words\": make another pair "
                 "with chorus keys"};
  std::string text(sodium_base64_ENCODED_LEN(box.size(), kAlphabet), '\0');
  sodium_bin2base64(text.data(), text.size(), box.data(), box.size(), kAlphabet);
  text.pop_back();  // the zero at its end
  return std::string(kSealed) + text;
}

Result<std::string> open_sealed(std::string_view base64, const KeyBytes& secret_key) {
  prepare();
  KeyBytes open{};
  crypto_scalarmult_base(open.data(), secret_key.data());
  Bytes box(base64.size() / 4 * 3 + 1);
  std::size_t size = 0;
  const int read = sodium_base642bin(box.data(), box.size(), base64.data(), base64.size(), nullptr,
                                     &size, nullptr, kAlphabet);
  if (read != 0 || size < crypto_box_SEALBYTES + kPiece) return cannot_open();
  Bytes bytes(size - crypto_box_SEALBYTES);
  if (crypto_box_seal_open(bytes.data(), box.data(), size, open.data(), secret_key.data()) != 0)
    return cannot_open();
  std::size_t length = 0;
  if (sodium_unpad(&length, bytes.data(), bytes.size(), kPiece) != 0) return cannot_open();
  return std::string(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(length));
}

void Seals::learn(const Id& session, std::string_view key) {
  if (key.empty()) return;
  keys_.emplace(session, read_bech32(kSealPublic, key).value_or(KeyBytes{}));
}

template <class Record>
Result<Record> Seals::sealed(Record record, const Id& session) const {
  const auto key = keys_.find(session);
  if (key == keys_.end()) return record;
  Done all = done();
  auto& words = words_in(record);
  words = with_words(std::move(words), [&](const std::string& text) {
    auto box = seal_text(text, key->second);
    if (box) return std::move(*box);
    all = box.error();
    return std::string();
  });
  if (!all) return all.error();
  return record;
}

Result<ResponseRecord> Seals::kept(ResponseRecord response, const Id& session) const {
  return sealed(std::move(response), session);
}

Result<RecordEntry> Seals::kept(RecordEntry entry) const {
  const Id session = entry.session;
  return sealed(std::move(entry), session);
}

}  // namespace chorus
