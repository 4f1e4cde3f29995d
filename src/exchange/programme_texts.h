// Every text of a programme by a key that stays when things are moved: codes and member names from
// the outside in, "prompts.desk-seen.options.help.label". Private to exchange.
#pragma once

#include <functional>
#include <string>

#include "exchange/json_tree.h"

namespace chorus {

// Calls `visit` with the key and the words object ({"en": "…"}) of each text of `programme`, in the
// order of its members. What is no words object is passed over.
void each_text(Json& programme,
               const std::function<void(const std::string& key, Json& words)>& visit);

}  // namespace chorus
