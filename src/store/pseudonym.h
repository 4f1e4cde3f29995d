// What a visit is called in an export. Deidentified: a keyed hash of its id (SipHash-2-4 with the
// key of this export; Aumasson & Bernstein 2012), so that two exports cannot be joined and none can
// be traced back to the store. Full: its id.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "core/export_source.h"
#include "core/id.h"

namespace chorus {

class Pseudonyms {
 public:
  Pseudonyms(Profile profile, const Id& key) : profile_(profile), key_(key) {}

  bool full() const { return profile_ == Profile::full; }
  // The first 16 hexadecimal digits as a number: sorting by it (then, for ids, by the rest) sorts
  // as the texts do.
  std::uint64_t order(const Id& id) const;

 private:
  Profile profile_;
  Id key_;
};

// The text of a pseudonym: 16 digits, or 32 where there is a rest (full).
class PseudonymText {
 public:
  void set(std::uint64_t order);
  void set(std::uint64_t order, std::uint64_t rest);
  std::string_view view() const { return {digits_.data(), length_}; }

 private:
  std::array<char, 32> digits_{};
  std::size_t length_ = 0;
};

// The two halves of an id, most significant byte first.
std::uint64_t first_half(const Id& id);
std::uint64_t second_half(const Id& id);

}  // namespace chorus
