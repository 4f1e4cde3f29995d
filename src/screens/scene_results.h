// What was tried in a scene, and what the room says of it, as results: on two pages.
#pragma once

#include "core/interventions.h"
#include "core/page.h"

namespace chorus {

// What these results are made from. What it points to must be there for the call.
struct SceneResult {
  const Programme& programme;
  const Thresholds& thresholds;
  const SceneTried& tried;
};

// Where the scene was stopped, and whether what was tried could work.
void write_scene_stops(const SceneResult& result, const Teller& tell, Page& page);
// Who would have to allow it, and what would get in the way.
void write_scene_allow(const SceneResult& result, const Teller& tell, Page& page);

// The names of tactics, from one field of an entry; empty when there are none.
std::string tactics_line(const Programme& programme, const Scene& scene, std::string_view field,
                         const Teller& tell);

}  // namespace chorus
