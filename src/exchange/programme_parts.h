// The two halves of reading a programme: checks that schemas cannot say, and making the Programme.
// Private to exchange.
#pragma once

#include <vector>

#include "core/programme.h"
#include "exchange/findings.h"
#include "exchange/json_tree.h"
#include "exchange/schema.h"

namespace chorus {

// Codes that come twice, scenes that are not there. Works on whatever shape the tree has: what is
// not as expected has been found by the schema.
void check_codes(const Json& programme, Findings& findings);
// Each of `words` needs a text in every language of the programme.
void check_languages(const Json& programme, const std::vector<Marked>& words, Findings& findings);

// Both need a tree without findings.
Prompt make_prompt(const Json& tree);
Programme make_programme(const Json& tree);

}  // namespace chorus
