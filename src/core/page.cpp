#include "core/page.h"

namespace chorus {

std::vector<KeyName> key_names(const Teller& tell, bool symbols) {
  return {{"key.space", tell("keys.space")},
          {"key.backspace", tell("keys.delete")},
          {"key.shift", tell("keys.shift")},
          {"key.symbols", symbols ? tell("keys.letters") : tell("keys.signs")},
          {"key.marks", tell("keys.marks")},
          {"key.enter", tell("keys.line")},
          {"key.left", tell("keys.left")},
          {"key.right", tell("keys.right")}};
}

}  // namespace chorus
