// A session of several people as a list of steps, each of which can be looked for in a store
// afterwards; and everything that a store tells, as a set of lines.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "store/sqlite_store.h"

namespace chorus::test {

using Facts = std::set<std::string>;

// Sessions, visits, answers, the record and what was taken back. Reads through an export, so that
// a damaged row is met.
Result<Facts> facts_of(Store& store);

struct PlayedStep {
  std::string says;              // the fact that it adds; empty: none of its own
  std::string prefix_withdrawn;  // facts that begin like this are gone after it; empty: none
  std::function<Done(Store&)> act;
};

// Each answer is given once: visits of several answers, entries of the record, changed visits, one
// person who takes everything back, and the close of the session.
std::vector<PlayedStep> played_session(int people);

// How much longer than in the normal run a test may take: 1, or CHORUS_FAULTS.
int fault_effort();

}  // namespace chorus::test
