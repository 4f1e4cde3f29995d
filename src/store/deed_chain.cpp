#include "store/deed_chain.h"

#include <sodium.h>

#include <array>
#include <string_view>
#include <utility>

#include "core/moment.h"
#include "core/result.h"

namespace chorus {

std::string hash_of(const LogEntry& entry) {
  require(sodium_init() >= 0, "libsodium can be used");
  const Deed& deed = entry.deed;
  std::string text = entry.previous + '\n' + std::to_string(entry.number) + '\n';
  text += std::to_string(deed.quarter_ms) + '\n';
  for (const std::string_view part : {name_of(deed.by), name_of(deed.kind)})
    text.append(part) += '\n';
  text += deed.detail + '\n';
  text += (deed.session.nil() ? "" : to_hex(deed.session)) + '\n';
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(text.data()), text.size());
  std::array<char, 2 * crypto_hash_sha256_BYTES + 1> digits{};
  sodium_bin2hex(digits.data(), digits.size(), hash.data(), hash.size());
  return digits.data();
}

LogEntry next_entry(const LogEntry* last, Deed deed) {
  LogEntry entry;
  entry.deed = std::move(deed);
  entry.deed.quarter_ms = quarter_hour(entry.deed.quarter_ms);
  entry.number = last == nullptr ? 1 : last->number + 1;
  entry.previous = last == nullptr ? std::string(64, '0') : last->hash;
  entry.hash = hash_of(entry);
  return entry;
}

std::int64_t first_misfit(const std::vector<LogEntry>& log) {
  std::string previous(64, '0');
  std::int64_t number = 0;
  for (const LogEntry& entry : log) {
    ++number;
    if (entry.number != number || entry.previous != previous || entry.hash != hash_of(entry))
      return number;
    previous = entry.hash;
  }
  return 0;
}

std::vector<LogEntry> deeds_of(std::vector<LogEntry> log, const Id& session) {
  std::erase_if(log, [&](const LogEntry& entry) {
    return !entry.deed.session.nil() && entry.deed.session != session;
  });
  return log;
}

}  // namespace chorus
