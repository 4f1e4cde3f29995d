// Codes of pictures as a kiosk keeps them: a keyed mark (BLAKE2b, libsodium) of 128 bits, whose key
// lies in a file of mode 0600 apart from the database. There are only 24^5 codes: whoever has the
// database without the key learns nothing from a mark; whoever has both can try them all.
//
// Threads: any.
#pragma once

#include <array>
#include <string>

#include "core/result.h"
#include "core/way_back.h"

namespace chorus {

// Wiped from memory when it goes.
class CodeKey {
 public:
  // The key of this kiosk; made when there is none yet. Fault::io when it cannot be read or
  // written,
  // ::bad_input when the file is no key.
  static Result<CodeKey> at(const std::string& path);
  explicit CodeKey(const std::array<unsigned char, 32>& bytes) : bytes_(bytes) {}
  CodeKey(const CodeKey&) = default;
  CodeKey& operator=(const CodeKey&) = default;
  ~CodeKey();

  Id mark(const PictureCode& code) const;  // of a code as is_code() has it

 private:
  std::array<unsigned char, 32> bytes_;
};

PictureCode random_code();  // from the kernel

}  // namespace chorus
