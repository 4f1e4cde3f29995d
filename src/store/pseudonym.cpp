#include "store/pseudonym.h"

#include <sodium.h>

namespace chorus {
namespace {

std::uint64_t number_of(const std::uint8_t* bytes) {
  std::uint64_t number = 0;
  for (int i = 0; i < 8; ++i) number = number << 8 | bytes[i];
  return number;
}

void write_digits(std::uint64_t number, char* digits) {
  constexpr char kDigits[] = "0123456789abcdef";
  for (int i = 15; i >= 0; --i, number >>= 4) digits[i] = kDigits[number & 15];
}

}  // namespace

std::uint64_t Pseudonyms::order(const Id& id) const {
  if (full()) return first_half(id);
  static_assert(crypto_shorthash_siphashx24_KEYBYTES == sizeof key_.bytes);
  std::array<std::uint8_t, crypto_shorthash_siphashx24_BYTES> hash{};
  crypto_shorthash_siphashx24(hash.data(), id.bytes.data(), id.bytes.size(), key_.bytes.data());
  return number_of(hash.data());
}

void PseudonymText::set(std::uint64_t order) {
  write_digits(order, digits_.data());
  length_ = 16;
}

void PseudonymText::set(std::uint64_t order, std::uint64_t rest) {
  write_digits(order, digits_.data());
  write_digits(rest, digits_.data() + 16);
  length_ = 32;
}

std::uint64_t first_half(const Id& id) {
  return number_of(id.bytes.data());
}
std::uint64_t second_half(const Id& id) {
  return number_of(id.bytes.data() + 8);
}

}  // namespace chorus
