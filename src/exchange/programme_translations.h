// Puts translations into a programme's tree, so that what follows sees one file with all languages.
// Private to exchange.
#pragma once

#include <string>
#include <vector>

#include "exchange/config.h"
#include "exchange/json_tree.h"

namespace chorus {

struct Translated {
  std::vector<std::string> unreviewed;  // languages
  std::vector<Problem> problems;        // of the translations' own files
};
Translated put_translations(Json& programme, const Schemas& schemas,
                            const std::vector<Source>& translations);

}  // namespace chorus
