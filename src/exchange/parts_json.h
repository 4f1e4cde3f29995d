// JSON of the things that several of our files show alike. Private to exchange.
#pragma once

#include <cstdint>
#include <vector>

#include "core/privacy.h"
#include "core/programme.h"
#include "core/session.h"
#include "exchange/json_tree.h"

namespace chorus {

Json words_json(const Words& words);  // language → text
Json programme_json(const Programme& programme);
Json scenes_json(const std::vector<Scene>& scenes);
Json session_json(const Session& session);  // times rounded down to a quarter of an hour
Json shown_json(const ShownRow& row);       // null for a count that is hidden
// One object for each role of the programme, with its code.
Json shown_roles_json(const ShownTally& shown, const Programme& programme);

}  // namespace chorus
