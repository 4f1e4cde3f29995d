// Text that nobody may find later: PINs while they are typed, a recovery key while it is shown.
#pragma once

#include <string>

namespace chorus {

// Overwrites the letters where they lie, then empties the text.
inline void wipe(std::string& secret) {
  volatile char* letter = secret.data();
  for (std::size_t left = secret.size(); left > 0; --left) *letter++ = 0;
  secret.clear();
}

}  // namespace chorus
