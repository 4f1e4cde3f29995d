// Where a line of words is not ended, though it could be. Drawing thread only.
#pragma once

#include <string_view>
#include <vector>

#include "ui/text_fonts.h"

namespace chorus {

// Stretches of a text, as byte offsets, that stay on one line where they are not wider than it:
// words with a hyphen in them ("front-desk"), each of several short names in a row ("GP or nurse ·
// Family or unpaid carer"), and the words of Chinese, which has no spaces between them (found by
// ICU's dictionary).
std::vector<Stretch> kept_together(std::string_view text, std::string_view language);

}  // namespace chorus
