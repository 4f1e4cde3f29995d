// Bytes of a ByteSource one by one, as the JSON parser wants them. Private to exchange.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <vector>

#include "exchange/bundle.h"

namespace chorus {

class ByteReader {
 public:
  explicit ByteReader(const ByteSource& source) : source_(&source), bytes_(kPiece) { fill(); }

  bool at_end() const { return at_ == size_; }
  char byte() const { return bytes_[at_]; }
  void next() {
    ++at_;
    if (at_ == size_) fill();
  }

  std::int64_t consumed() const { return before_ + static_cast<std::int64_t>(at_); }
  // The parser has made something of all bytes so far. When it makes nothing of very many, the rest
  // is not read: a single text without an end must not fill the memory.
  void mark() { marked_ = consumed(); }
  bool gave_up() const { return gave_up_; }
  const std::optional<Error>& error() const { return error_; }

  // An input iterator; one without a reader is the end.
  class Iterator {
   public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = char;

    Iterator() = default;
    explicit Iterator(ByteReader& reader) : reader_(&reader) {}
    char operator*() const { return reader_->byte(); }
    Iterator& operator++() { return reader_->next(), *this; }
    Iterator operator++(int) { return reader_->next(), *this; }
    bool operator==(const Iterator& other) const { return ended() == other.ended(); }
    bool operator!=(const Iterator& other) const { return ended() != other.ended(); }

   private:
    bool ended() const { return reader_ == nullptr || reader_->at_end(); }
    ByteReader* reader_ = nullptr;
  };

 private:
  static constexpr std::size_t kPiece = 64u << 10;
  static constexpr std::int64_t kMostAtOnce = 1 << 20;

  void fill() {
    before_ += static_cast<std::int64_t>(size_);
    at_ = size_ = 0;
    gave_up_ = before_ - marked_ > kMostAtOnce;
    if (gave_up_) return;
    Result<std::size_t> filled = (*source_)(bytes_.data(), bytes_.size());
    if (filled) {
      size_ = *filled;
    } else {
      error_ = filled.error();
    }
  }

  const ByteSource* source_;
  std::vector<char> bytes_;
  std::size_t at_ = 0, size_ = 0;
  std::int64_t before_ = 0, marked_ = 0;
  bool gave_up_ = false;
  std::optional<Error> error_;
};

}  // namespace chorus
