// The file that keeps where a visitor stands (core/bookmark.h) while they are here. It is of use to
// this boot of the machine only, so it is never synced to the disk, and only its owner reads it.
#pragma once

#include <optional>
#include <string>

#include "core/bookmark.h"
#include "core/result.h"

namespace chorus {

Done keep_bookmark(const std::string& path, const Bookmark& place);
// Nothing where there is none, it is of another boot, or it cannot be read.
std::optional<Bookmark> find_bookmark(const std::string& path);
void forget_bookmark(const std::string& path);

}  // namespace chorus
