// SHA-256 of a stream (libcrypto, which uses the processor's instructions for it). Private to
// exchange.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace chorus {

class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;

  void add(std::string_view bytes);
  std::string finish();  // 64 lower-case hexadecimal digits; once, at the end

 private:
  struct Context;
  std::unique_ptr<Context> context_;
};

}  // namespace chorus
