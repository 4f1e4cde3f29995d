#include "faults/folder_cut.h"

#include <algorithm>
#include <filesystem>

#include "support/temporary_folder.h"

namespace chorus::test {

FolderCut::FolderCut(const DiskImage& start) {
  for (const auto& [path, bytes] : start) {
    now_[path] = files_.size();
    files_.push_back(bytes);
  }
  durable_ = now_;
}

std::size_t FolderCut::file_at(const std::string& path) {
  const auto known = now_.find(path);
  if (known != now_.end()) return known->second;
  const std::size_t file = files_.size();
  files_.emplace_back();
  rename({.file = {}, .names = {{path, file}}});
  return file;
}

void FolderCut::rename(Pending names) {
  give(now_, names);
  pending_.push_back(std::move(names));
}

void FolderCut::give(Names& names, const Pending& pending) {
  for (const auto& [path, file] : pending.names) {
    if (file)
      names[path] = *file;
    else
      names.erase(path);
  }
}

// SQLite syncs the folder too after it has removed a log, and when it first syncs one.
void FolderCut::follow(const DiskRecord& entry) {
  const std::string& path = entry.path;
  switch (entry.op) {
    case DiskOp::write:
    case DiskOp::truncate: {
      const std::size_t file = file_at(path);
      pending_.push_back({.file = file, .bytes = entry});
      return;
    }
    case DiskOp::sync:
      if (now_.count(path) > 0) sync_file(now_.at(path));
      if (now_.count(path) == 0 || path.ends_with("-wal") || path.ends_with("-journal"))
        sync_names();
      return;
    case DiskOp::remove:
      if (now_.count(path) > 0) rename({.file = {}, .names = {{path, {}}}});
      return;
    case DiskOp::rename:
      return rename({.file = {}, .names = {{path, {}}, {entry.name, file_at(path)}}});
    case DiskOp::link:
      return rename({.file = {}, .names = {{entry.name, file_at(path)}}});
    case DiskOp::open:
    case DiskOp::read:
      return;
  }
}

void FolderCut::sync_file(std::size_t file) {
  for (const Pending& each : pending_) {
    if (each.file == file) write(files_[file], each.bytes);
  }
  std::erase_if(pending_, [&](const Pending& each) { return each.file == file; });
}

void FolderCut::sync_names() {
  for (const Pending& each : pending_) give(durable_, each);
  std::erase_if(pending_, [](const Pending& each) { return !each.file; });
}

void FolderCut::write(std::string& bytes, const DiskRecord& entry) {
  const auto offset = static_cast<std::size_t>(entry.offset);
  if (entry.op == DiskOp::truncate) return bytes.resize(offset);
  bytes.resize(std::max(bytes.size(), offset + entry.bytes.size()));
  bytes.replace(offset, entry.bytes.size(), entry.bytes);
}

void FolderCut::put(const std::string& folder, std::uint64_t done) const {
  Names names = durable_;
  std::vector<std::string> files = files_;
  for (std::size_t number = 0; number < pending_.size(); ++number) {
    if ((done >> std::min<std::size_t>(number, 63) & 1) == 0) continue;
    const Pending& each = pending_[number];
    give(names, each);
    if (each.file) write(files[*each.file], each.bytes);
  }
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    std::filesystem::remove(entry.path());
  std::map<std::size_t, std::string> written;
  for (const auto& [path, file] : names) {
    if (path.ends_with("-shm") || path.ends_with(".lock")) continue;
    const auto [first, is_new] = written.emplace(file, path);
    if (is_new)
      TemporaryFolder::write(path, files[file]);
    else
      std::filesystem::create_hard_link(first->second, path);
  }
}

}  // namespace chorus::test
