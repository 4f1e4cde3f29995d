// Every operation of the disk fails in turn.
#pragma once

#include <doctest/doctest.h>

#include <cstdio>

#include "core/result.h"
#include "faults/fault_disk.h"

namespace chorus::test {

struct Swept {
  int points = 0;
  int acknowledged = 0;
  int lost = 0;

  void say(const char* what) const {
    std::printf("faults in %s: %d points, %d acknowledged, %d lost\n", what, points, acknowledged,
                lost);
  }
};

// Runs `body` with the first operation of each kind failing, then with the second, until one runs
// to its end without meeting a fault: each time once, and once with all of them after it. Of what
// SQLite does most, only every `stride`th.
template <class Body>
void sweep(Body body, Swept& swept, int stride = 1) {
  constexpr Failing kWays[] = {Failing::error, Failing::full, Failing::torn};
  for (const DiskOp op : {DiskOp::open, DiskOp::read, DiskOp::write, DiskOp::sync, DiskOp::truncate,
                          DiskOp::remove, DiskOp::rename, DiskOp::link}) {
    for (const Failing failing : kWays) {
      if (failing != Failing::error && op != DiskOp::write) continue;
      const bool often = op == DiskOp::open || op == DiskOp::read || op == DiskOp::write;
      for (const bool for_good : {false, true}) {
        for (int at = 1;; at += often ? stride : 1) {
          CAPTURE(static_cast<int>(op));
          CAPTURE(static_cast<int>(failing));
          CAPTURE(for_good);
          CAPTURE(at);
          FaultDisk disk;
          disk.fail({op, at, failing, for_good});
          body(disk);
          if (!disk.failed()) break;
          ++swept.points;
        }
      }
    }
  }
}

inline void check_sentence(const Error& error) {
  CHECK_FALSE(error.what.empty());
  CHECK(error.what.back() != '.');
}

}  // namespace chorus::test
