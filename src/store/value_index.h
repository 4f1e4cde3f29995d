// Small numbers for texts that come again and again, as most answers do.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

namespace chorus {

class ValueIndex {
 public:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  // Takes in at most `most` texts of at most `longest` bytes: so it stays small whatever comes.
  ValueIndex(std::size_t most, std::size_t longest);
  ValueIndex(ValueIndex&&) = default;
  ValueIndex& operator=(ValueIndex&&) = default;

  // 0, 1, 2… in the order in which texts came first; kNone for a new one that is not taken in.
  std::uint32_t number(std::string_view text) {
    if (text.size() == 1) {  // a digit, as half of all answers are
      const std::uint32_t known = single_[static_cast<unsigned char>(text.front())];
      if (known != kNone) return known;
    }
    return look_up(text);
  }
  std::string_view text(std::uint32_t number) const { return texts_[number]; }
  std::size_t size() const { return texts_.size(); }

 private:
  std::uint32_t look_up(std::string_view text);

  std::size_t most_, longest_;
  std::array<std::uint32_t, 256> single_;
  std::deque<std::string> texts_;  // a deque: the keys of numbers_ look into it
  std::unordered_map<std::string_view, std::uint32_t> numbers_;
};

}  // namespace chorus
