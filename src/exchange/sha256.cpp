#include "exchange/sha256.h"

#include <openssl/evp.h>

#include <array>

#include "core/result.h"

namespace chorus {

struct Sha256::Context {
  EVP_MD_CTX* digest = EVP_MD_CTX_new();

  Context() {
    require(digest != nullptr && EVP_DigestInit_ex(digest, EVP_sha256(), nullptr) == 1,
            "libcrypto has SHA-256");
  }
  ~Context() { EVP_MD_CTX_free(digest); }
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;
};

Sha256::Sha256() : context_(std::make_unique<Context>()) {}
Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes) {
  require(EVP_DigestUpdate(context_->digest, bytes.data(), bytes.size()) == 1,
          "SHA-256 takes bytes until it is finished");
}

std::string Sha256::finish() {
  std::array<unsigned char, EVP_MAX_MD_SIZE> hash{};
  unsigned size = 0;
  require(EVP_DigestFinal_ex(context_->digest, hash.data(), &size) == 1,
          "SHA-256 is finished once");
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  for (unsigned i = 0; i < size; ++i) {
    text += kDigits[hash[i] >> 4];
    text += kDigits[hash[i] & 15];
  }
  return text;
}

}  // namespace chorus
