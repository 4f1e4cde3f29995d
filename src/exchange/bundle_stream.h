// The bytes of a bundle on their way out: collected into large pieces, hashed, passed on. Private
// to exchange.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "exchange/bundle.h"
#include "exchange/sha256.h"

namespace chorus {

class BundleStream {
 public:
  explicit BundleStream(const ByteSink& sink) : sink_(&sink) { text_.reserve(kPiece + kSpare); }

  // What is appended here is sent by the next call of send_when_full() or send().
  std::string& text() { return text_; }
  Done send_when_full() { return text_.size() < kPiece ? done() : send(); }
  Done send();
  // Sends `bytes` past the hash; what was appended before goes first.
  Done send_unhashed(std::string_view bytes);

  std::int64_t sent() const { return sent_; }
  std::string finish_hash() { return hash_.finish(); }

 private:
  static constexpr std::size_t kPiece = 256u << 10;
  static constexpr std::size_t kSpare = 64u << 10;  // most elements are shorter than this

  const ByteSink* sink_;
  std::string text_;
  Sha256 hash_;
  std::int64_t sent_ = 0;
};

}  // namespace chorus
