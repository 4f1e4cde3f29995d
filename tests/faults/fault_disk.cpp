#include "faults/fault_disk.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <new>
#include <utility>

#include "core/result.h"

namespace chorus::test {
namespace {

FaultDisk* the_disk = nullptr;
sqlite3_vfs the_system;  // ours: forwards to the one below
sqlite3_vfs* below = nullptr;

// SQLite gives room for this and, behind it, for the file of the disk below.
struct File {
  sqlite3_file base;
  std::string* path;
  sqlite3_file* real;
};

File& own(sqlite3_file* file) {
  return *reinterpret_cast<File*>(file);
}
sqlite3_file* real(sqlite3_file* file) {
  return own(file).real;
}

int code_of(Failing failing, int error) {
  return failing == Failing::error ? error : SQLITE_FULL;
}

int close_file(sqlite3_file* file) {
  const int code = real(file)->pMethods->xClose(real(file));
  delete own(file).path;
  return code;
}

int read_file(sqlite3_file* file, void* to, int amount, sqlite3_int64 offset) {
  if (the_disk->meets_fault(DiskOp::read) != nullptr) return SQLITE_IOERR_READ;
  return real(file)->pMethods->xRead(real(file), to, amount, offset);
}

int write_file(sqlite3_file* file, const void* from, int amount, sqlite3_int64 offset) {
  if (const Failing* failing = the_disk->meets_fault(DiskOp::write)) {
    if (*failing == Failing::torn)
      (void)real(file)->pMethods->xWrite(real(file), from, amount / 2, offset);
    return code_of(*failing, SQLITE_IOERR_WRITE);
  }
  const std::string bytes(static_cast<const char*>(from), static_cast<std::size_t>(amount));
  the_disk->note({DiskOp::write, *own(file).path, offset, bytes, 0});
  return real(file)->pMethods->xWrite(real(file), from, amount, offset);
}

int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
  if (the_disk->meets_fault(DiskOp::truncate) != nullptr) return SQLITE_IOERR_TRUNCATE;
  the_disk->note({DiskOp::truncate, *own(file).path, size, {}, 0});
  return real(file)->pMethods->xTruncate(real(file), size);
}

int sync_file(sqlite3_file* file, int flags) {
  if (const Failing* failing = the_disk->meets_fault(DiskOp::sync))
    return code_of(*failing, SQLITE_IOERR_FSYNC);
  the_disk->note({DiskOp::sync, *own(file).path, 0, {}, 0});
  return real(file)->pMethods->xSync(real(file), flags);
}

int file_size(sqlite3_file* file, sqlite3_int64* size) {
  return real(file)->pMethods->xFileSize(real(file), size);
}
int lock(sqlite3_file* file, int level) {
  return real(file)->pMethods->xLock(real(file), level);
}
int unlock(sqlite3_file* file, int level) {
  return real(file)->pMethods->xUnlock(real(file), level);
}
int check_reserved(sqlite3_file* file, int* result) {
  return real(file)->pMethods->xCheckReservedLock(real(file), result);
}
int control(sqlite3_file* file, int what, void* argument) {
  return real(file)->pMethods->xFileControl(real(file), what, argument);
}
int sector_size(sqlite3_file* file) {
  return real(file)->pMethods->xSectorSize(real(file));
}
int characteristics(sqlite3_file* file) {
  return real(file)->pMethods->xDeviceCharacteristics(real(file));
}
int shm_map(sqlite3_file* file, int page, int size, int extend, void volatile** memory) {
  return real(file)->pMethods->xShmMap(real(file), page, size, extend, memory);
}
int shm_lock(sqlite3_file* file, int offset, int count, int flags) {
  return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}
void shm_barrier(sqlite3_file* file) {
  real(file)->pMethods->xShmBarrier(real(file));
}
int shm_unmap(sqlite3_file* file, int remove) {
  return real(file)->pMethods->xShmUnmap(real(file), remove);
}

const sqlite3_io_methods kMethods{
    2,        close_file,  read_file,      write_file, truncate_file, sync_file,       file_size,
    lock,     unlock,      check_reserved, control,    sector_size,   characteristics, shm_map,
    shm_lock, shm_barrier, shm_unmap,      nullptr,    nullptr};

int open_file(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out) {
  file->pMethods = nullptr;
  if (the_disk->meets_fault(DiskOp::open) != nullptr) return SQLITE_CANTOPEN;
  File& ours = own(file);
  ours.real = reinterpret_cast<sqlite3_file*>(reinterpret_cast<char*>(file) + sizeof(File));
  const int code = below->xOpen(below, name, ours.real, flags, out);
  if (ours.real->pMethods == nullptr) return code;
  ours.path = new std::string(name == nullptr ? "" : name);
  file->pMethods = &kMethods;
  return code;
}

int remove_name(sqlite3_vfs*, const char* name, int sync) {
  if (the_disk->meets_fault(DiskOp::remove) != nullptr) return SQLITE_IOERR_DELETE;
  the_disk->note({DiskOp::remove, name, 0, {}, 0});
  if (sync != 0) the_disk->note({DiskOp::sync, name, 0, {}, 0});
  return below->xDelete(below, name, sync);
}

}  // namespace

FaultDisk* FaultDisk::there() {
  return the_disk;
}

FaultDisk::FaultDisk() {
  require(the_disk == nullptr, "one disk at a time");
  sqlite3_initialize();
  below = sqlite3_vfs_find(nullptr);
  the_system = *below;
  the_system.zName = "chorus-faults";
  the_system.szOsFile = static_cast<int>(sizeof(File)) + below->szOsFile;
  the_system.pNext = nullptr;
  the_system.xOpen = open_file;
  the_system.xDelete = remove_name;
  the_disk = this;
  sqlite3_vfs_register(&the_system, 1);
}

FaultDisk::~FaultDisk() {
  sqlite3_vfs_unregister(&the_system);
  sqlite3_vfs_register(below, 1);
  the_disk = nullptr;
}

void FaultDisk::fail(const FaultPlan& plan) {
  plan_ = plan;
  seen_ = 0;
  failed_ = false;
}

const Failing* FaultDisk::meets_fault(DiskOp op) {
  if (op != plan_.op || plan_.at == 0) return nullptr;
  ++seen_;
  if (seen_ < plan_.at || (seen_ > plan_.at && !plan_.for_good)) return nullptr;
  failed_ = true;
  return &plan_.failing;
}

void FaultDisk::record() {
  recording_ = true;
  records_.clear();
  marks_ = 0;
}

void FaultDisk::note(DiskRecord entry) {
  if (!recording_) return;
  entry.mark = marks_;
  records_.push_back(std::move(entry));
}

// A sync carries out what waits for this file, and nothing of any other.
void PowerCut::follow(const DiskRecord& entry) {
  if (entry.op != DiskOp::sync) {
    pending_.push_back(entry);
    return;
  }
  const auto others = std::stable_partition(
      pending_.begin(), pending_.end(), [&](const auto& each) { return each.path == entry.path; });
  for (auto each = pending_.begin(); each != others; ++each)
    carry_out(durable_, *each, std::string::npos);
  pending_.erase(pending_.begin(), others);
}

void PowerCut::carry_out(DiskImage& image, const DiskRecord& entry, std::size_t most) {
  if (entry.op == DiskOp::remove) {
    image.erase(entry.path);
    return;
  }
  std::string& bytes = image[entry.path];
  const auto offset = static_cast<std::size_t>(entry.offset);
  if (entry.op == DiskOp::truncate) {
    bytes.resize(offset);
    return;
  }
  const std::size_t length = std::min(entry.bytes.size(), most);
  bytes.resize(std::max(bytes.size(), offset + length));
  bytes.replace(offset, length, entry.bytes, 0, length);
}

DiskImage PowerCut::image(std::uint64_t done, std::size_t torn) const {
  constexpr std::size_t kSector = 512;
  DiskImage image = durable_;
  for (std::size_t number = 0; number < pending_.size(); ++number) {
    if ((done >> std::min<std::size_t>(number, 63) & 1) == 0) continue;
    const std::size_t half = pending_[number].bytes.size() / kSector / 2 * kSector;
    carry_out(image, pending_[number], number == torn ? half : std::string::npos);
  }
  return image;
}

}  // namespace chorus::test
