// Where an export can go: sticks that are plugged in and mounted, the configured folders, our own.
#pragma once

#include <string>
#include <vector>

#include "core/event.h"

namespace chorus {

// Sticks come first. A stick is a writable mount below /media, /run/media or /mnt.
std::vector<Target> find_targets(const std::string& own_folder,
                                 const std::vector<std::string>& configured);

// The mount points in a text like /proc/self/mounts that look like sticks.
std::vector<std::string> sticks_in(const std::string& mounts);

}  // namespace chorus
