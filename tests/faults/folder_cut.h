// What a power cut may leave of a folder in which files get second names and take each other's
// places. A name that was given or taken away is only sure once the folder was synced, bytes once
// their file was; until then any of them may be lost, whatever came after.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "faults/fault_disk.h"

namespace chorus::test {

class FolderCut {
 public:
  explicit FolderCut(const DiskImage& start);

  void follow(const DiskRecord& entry);
  std::size_t pending() const { return pending_.size(); }
  // Writes the folder as it is when only the pending operations whose bit is set in `done` were
  // carried out; those after the 64th have the last bit's fate. Names of one file stay that.
  void put(const std::string& folder, std::uint64_t done) const;

 private:
  using Names = std::map<std::string, std::size_t>;  // path → number of the file
  // Bytes of a file, or names that become one file's, or nobody's.
  struct Pending {
    std::optional<std::size_t> file;
    DiskRecord bytes = {};
    std::vector<std::pair<std::string, std::optional<std::size_t>>> names = {};
  };

  std::size_t file_at(const std::string& path);
  void rename(Pending names);
  void sync_file(std::size_t file);
  void sync_names();
  static void write(std::string& bytes, const DiskRecord& entry);
  static void give(Names& names, const Pending& pending);

  Names now_, durable_;
  std::vector<std::string> files_;  // their durable bytes
  std::vector<Pending> pending_;    // in order
};

}  // namespace chorus::test
