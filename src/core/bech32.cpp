#include "core/bech32.h"

#include <vector>

namespace chorus {
namespace {

constexpr std::string_view kLetters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
constexpr std::size_t kDataLetters = 52;  // 32 bytes, five bits each, and four bits of padding
constexpr std::size_t kCheckLetters = 6;

using Fives = std::vector<std::uint8_t>;  // numbers of five bits

std::uint32_t checksum(const Fives& fives) {
  constexpr std::array<std::uint32_t, 5> kGenerator = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa,
                                                       0x3d4233dd, 0x2a1462b3};
  std::uint32_t sum = 1;
  for (const std::uint8_t five : fives) {
    const std::uint32_t top = sum >> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ five;
    for (std::size_t i = 0; i < kGenerator.size(); ++i)
      if (((top >> i) & 1) != 0) sum ^= kGenerator[i];
  }
  return sum;
}

Fives expanded(std::string_view prefix) {
  Fives fives;
  for (const char c : prefix)
    fives.push_back(static_cast<std::uint8_t>(static_cast<unsigned char>(c) >> 5));
  fives.push_back(0);
  for (const char c : prefix)
    fives.push_back(static_cast<std::uint8_t>(static_cast<unsigned char>(c) & 31));
  return fives;
}

// Regroups bits, the highest first; what is left over is filled up with zeros.
template <class From>
Fives regrouped(const From& from, unsigned from_bits, unsigned to_bits, bool fill) {
  Fives groups;
  std::uint32_t held = 0;
  unsigned bits = 0;
  const std::uint32_t mask = (1u << to_bits) - 1;
  for (const std::uint8_t each : from) {
    held = (held << from_bits) | each;
    for (bits += from_bits; bits >= to_bits;) {
      bits -= to_bits;
      groups.push_back(static_cast<std::uint8_t>((held >> bits) & mask));
    }
    held &= (1u << bits) - 1;
  }
  if (fill && bits > 0)
    groups.push_back(static_cast<std::uint8_t>((held << (to_bits - bits)) & mask));
  return groups;
}

// In small letters; nothing where both kinds are mixed.
std::optional<std::string> in_small_letters(std::string_view text) {
  bool small = false, capital = false;
  std::string lower;
  for (const char c : text) {
    small = small || (c >= 'a' && c <= 'z');
    capital = capital || (c >= 'A' && c <= 'Z');
    lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  if (small && capital) return {};
  return lower;
}

}  // namespace

std::string write_bech32(std::string_view prefix, const KeyBytes& bytes) {
  const Fives data = regrouped(bytes, 8, 5, true);
  Fives all = expanded(prefix);
  all.insert(all.end(), data.begin(), data.end());
  all.insert(all.end(), kCheckLetters, 0);
  const std::uint32_t sum = checksum(all) ^ 1;
  std::string text = std::string(prefix) + "1";
  for (const std::uint8_t five : data) text += kLetters[five];
  for (std::size_t i = 0; i < kCheckLetters; ++i)
    text += kLetters[(sum >> (5 * (kCheckLetters - 1 - i))) & 31];
  return text;
}

std::optional<KeyBytes> read_bech32(std::string_view prefix, std::string_view text) {
  const std::size_t begin = prefix.size() + 1;
  if (text.size() != begin + kDataLetters + kCheckLetters) return {};
  const auto lower = in_small_letters(text);
  if (!lower || !lower->starts_with(std::string(prefix) + "1")) return {};
  Fives fives;
  for (const char c : lower->substr(begin)) {
    const std::size_t at = kLetters.find(c);
    if (at == std::string_view::npos) return {};
    fives.push_back(static_cast<std::uint8_t>(at));
  }
  Fives all = expanded(prefix);
  all.insert(all.end(), fives.begin(), fives.end());
  if (checksum(all) != 1) return {};
  fives.resize(kDataLetters);
  if ((fives.back() & 15) != 0) return {};  // the padding
  const Fives bytes = regrouped(fives, 5, 8, false);
  KeyBytes key{};
  for (std::size_t i = 0; i < key.size(); ++i) key[i] = bytes[i];
  return key;
}

}  // namespace chorus
