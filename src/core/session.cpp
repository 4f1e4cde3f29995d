#include "core/session.h"

namespace chorus {

std::optional<WrittenWords> written_in(const ResponseRecord& response) {
  if (!holds_words(response.value)) return std::nullopt;
  WrittenWords words;
  words.visit = response.visit;
  words.prompt = response.prompt;
  words.revision = response.revision;
  if (const std::string* text = own_words(response.value)) words.text = *text;
  words.drawing = own_drawing(response.value);
  return words;
}

}  // namespace chorus
