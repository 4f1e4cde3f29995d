// A random 128-bit name for a row: a session, a visit, a kiosk. It holds neither time nor order, so
// rows of many kiosks can be merged and nothing can be read from it.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace chorus {

struct Id {
  std::array<std::uint8_t, 16> bytes{};

  auto operator<=>(const Id&) const = default;
  bool nil() const { return *this == Id{}; }
};

// 32 lower-case hexadecimal digits.
std::string to_hex(const Id& id);
// Nothing when `text` is not exactly 32 hexadecimal digits.
std::optional<Id> id_from_hex(std::string_view text);

}  // namespace chorus
