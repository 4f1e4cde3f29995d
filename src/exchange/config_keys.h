// The keys in configuration files. Private to exchange.
#pragma once

#include <string>
#include <vector>

#include "exchange/findings.h"
#include "exchange/json_tree.h"

namespace chorus {

// "export_key": one key, or a list of them; none where `tree` has no such member.
std::vector<std::string> export_keys_in(const Json& tree);
void check_export_keys(const Json& tree, Findings& findings);
// "seal_words" of a programme: a key, and a promise that the words are shown to nobody here.
void check_seal_key(const Json& tree, Findings& findings);

}  // namespace chorus
