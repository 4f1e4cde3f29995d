// What chorus-bench is made of. Figures are printed beside their floor or peer, measured in the
// same run on the same machine; nothing here asserts a time.
#pragma once

#include <string>
#include <vector>

#include "core/id.h"
#include "core/programme.h"

namespace chorus::bench {

struct BenchLine {
  std::string figure;  // what was measured
  std::string value;   // with its unit
  std::string beside;  // the floor or peer, and its value
  std::string ratio;   // of the two
};

// The store: an answer made durable, counts rebuilt.
void bench_store(std::vector<BenchLine>& lines);

// The kiosk as a program and in this process; needs a display. `folder` is empty and on a disk.
void bench_kiosk(const std::string& folder, std::vector<BenchLine>& lines);

// The room's second display while many answer; needs a display.
void bench_stage(const std::string& folder, std::vector<BenchLine>& lines);

// What a language costs that is used for the first time; needs a display.
void bench_languages(const std::string& folder, std::vector<BenchLine>& lines);

// The room's record after years: votes on statements, a long ledger in a store in `folder`.
void bench_record(const std::string& folder, std::vector<BenchLine>& lines);

// A store in `folder` with one session of 1,000,000 answers: 125,000 visits to eight prompts of
// every type, some with words of their own. The path of its file. Takes some seconds.
std::string make_large_store(const std::string& folder);
Programme large_store_programme();
Id large_store_session();

// The export of the session in such a store.
void bench_export(std::vector<BenchLine>& lines, const std::string& store_path);

}  // namespace chorus::bench
