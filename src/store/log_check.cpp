#include "store/log_check.h"

#include <array>
#include <cstdint>
#include <fstream>
#include <string_view>

namespace chorus {
namespace {

// The format: https://www.sqlite.org/fileformat2.html#the_write_ahead_log
constexpr std::size_t kHeader = 32, kFrameHeader = 24;
constexpr std::uint32_t kMagic = 0x377F0682;  // the last bit: sums are of big-endian words
constexpr std::uint32_t kMostPage = 65536;

using Sums = std::array<std::uint32_t, 2>;

std::uint32_t number_at(std::string_view bytes, std::size_t at, bool big = true) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    const std::size_t place = big ? 3 - i : i;
    number |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i])) << 8 * place;
  }
  return number;
}

Sums summed(Sums sums, std::string_view bytes, bool big) {
  for (std::size_t at = 0; at + 8 <= bytes.size(); at += 8) {
    sums[0] += number_at(bytes, at, big) + sums[1];
    sums[1] += number_at(bytes, at + 4, big) + sums[0];
  }
  return sums;
}

Sums sums_at(std::string_view bytes, std::size_t at) {
  return {number_at(bytes, at), number_at(bytes, at + 4)};
}

std::string read(std::ifstream& file, std::size_t size) {
  std::string bytes(size, '\0');
  file.read(bytes.data(), static_cast<std::streamsize>(size));
  if (file.gcount() != static_cast<std::streamsize>(size)) bytes.clear();
  return bytes;
}

}  // namespace

bool log_is_damaged(const std::string& log) {
  std::ifstream file(log, std::ios::binary);
  const std::string header = read(file, kHeader);
  if (header.empty()) return false;
  const bool big = (number_at(header, 0) & 1) != 0;
  Sums sums = summed({}, std::string_view(header).substr(0, 24), big);
  bool good = (number_at(header, 0) & ~1u) == kMagic && sums == sums_at(header, 24);
  const std::uint32_t page = number_at(header, 8);
  const std::uint32_t page_size = good && page <= kMostPage ? page : 4096;
  Sums salts = sums_at(header, 16);
  int commits_behind = 0;
  bool first = true;
  for (;;) {
    const std::string frame = read(file, kFrameHeader + page_size);
    if (frame.empty()) return commits_behind >= 2;
    if (first && !good) salts = sums_at(frame, 8);
    first = false;
    const std::string_view bytes(frame);
    sums = summed(summed(sums, bytes.substr(0, 8), big), bytes.substr(kFrameHeader), big);
    const bool ours = sums_at(frame, 8) == salts;
    good = good && ours && sums == sums_at(frame, 16);
    if (!good && ours && number_at(frame, 4) != 0) ++commits_behind;
  }
}

}  // namespace chorus
