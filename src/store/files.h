// The few things that the store does with files itself.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/result.h"

namespace chorus {

std::string folder_of(const std::string& path);  // "." when `path` names no folder

bool is_folder(const std::string& path);
bool is_there(const std::string& path);         // anything at all, readable or not
bool is_file(const std::string& path);          // a plain file
bool may_write(const std::string& path);        // this user, into this file or folder
std::int64_t size_of(const std::string& path);  // in bytes; 0 when it is not there

// All of a small file. Fault::not_found, or ::io when it cannot be read or is longer than `most`
// bytes.
Result<std::string> read_small_file(const std::string& path, std::size_t most);
// A new file of mode 0600 with these bytes, on the disk when done. An old one is replaced.
// Fault::io.
Done write_private_file(const std::string& path, std::string_view bytes);
// No error when there is none. Fault::io.
Done remove_file(const std::string& path);
// Renames, and makes the new name durable; what had that name is replaced. Fault::io.
Done move_into_place(const std::string& from, const std::string& to);
// A new file of mode 0600 with the bytes of another, on the disk when done. Fault::not_found, ::io.
Done copy_file(const std::string& from, const std::string& to);
// A second name for a file; a copy where the disk knows no second names. What has the new name is
// replaced, unless it is this file already. Fault::not_found, ::io.
Done give_name(const std::string& path, const std::string& name);
// Makes names that were given or taken away in it durable. Fault::not_found, ::io.
Done sync_folder(const std::string& folder);

}  // namespace chorus
