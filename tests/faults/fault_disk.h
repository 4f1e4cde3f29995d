// A disk for tests, under SQLite, and under the store's own file calls where fault_calls.cpp is
// linked in: it does what the real one does, writes down every write, sync, truncation, removal and
// name that is given, and fails the one that it is told to fail.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace chorus::test {

enum class DiskOp { open, read, write, sync, truncate, remove, rename, link };

enum class Failing {
  error,  // an input/output error; nothing was done
  full,   // the disk is full; nothing was done
  torn,   // only the first half was written before the error
};

struct FaultPlan {
  DiskOp op = DiskOp::write;
  int at = 0;  // which of these operations, from 1; 0: none
  Failing failing = Failing::error;
  bool for_good = false;  // and all of them after it
};

// What was done to one file, in the order in which it was done.
struct DiskRecord {
  DiskOp op = DiskOp::write;
  std::string path;
  std::int64_t offset = 0;  // where it was written; how long the file became
  std::string bytes;        // that were written
  int mark = 0;             // how often mark() had been called before
  std::string name = {};    // that it got
};

// The disk of everything that is opened while it is there. One at a time; one thread at a time.
class FaultDisk {
 public:
  static FaultDisk* there();  // nullptr: none

  FaultDisk();
  ~FaultDisk();
  FaultDisk(const FaultDisk&) = delete;
  FaultDisk& operator=(const FaultDisk&) = delete;

  void fail(const FaultPlan& plan);  // counts anew
  void disarm() { plan_.at = 0; }
  bool failed() const { return failed_; }

  void record();  // from now on
  void mark() { ++marks_; }
  int marks() const { return marks_; }
  const std::vector<DiskRecord>& records() const { return records_; }

  // For the operations themselves. Null: it goes well.
  const Failing* meets_fault(DiskOp op);
  void note(DiskRecord entry);

 private:
  FaultPlan plan_;
  int seen_ = 0;
  bool failed_ = false;
  bool recording_ = false;
  int marks_ = 0;
  std::vector<DiskRecord> records_;
};

// Name → bytes of every file, as a disk might hold them after the power went.
using DiskImage = std::map<std::string, std::string>;

// Follows a record, operation by operation: what surely is on the disk and what may not be.
class PowerCut {
 public:
  explicit PowerCut(DiskImage start) : durable_(std::move(start)) {}

  void follow(const DiskRecord& entry);
  std::size_t pending() const { return pending_.size(); }
  // The disk when only the pending operations whose bit is set in `done` were carried out, and the
  // one at `torn` only up to a sector in its middle. `done` has a bit for each of the first 64; all
  // later ones have the last bit's fate.
  DiskImage image(std::uint64_t done, std::size_t torn) const;

 private:
  static void carry_out(DiskImage& image, const DiskRecord& entry, std::size_t most);
  DiskImage durable_;
  std::vector<DiskRecord> pending_;
};

}  // namespace chorus::test
