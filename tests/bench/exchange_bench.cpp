#include <fcntl.h>
#include <malloc.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <limits>

#include "bench/bench.h"
#include "exchange/bundle.h"
#include "prompts/prompts.h"
#include "store/sqlite_store.h"

namespace chorus::bench {
namespace {

constexpr int kRuns = 3;  // the best of these

// The same facts as the bundle's responses hold.
constexpr const char* kPeerQuery =
    "SELECT p.code AS prompt, r.revision, r.value, lower(hex(r.visit)) AS visit"
    " FROM responses r JOIN prompts p ON p.number = r.prompt";

double now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

std::string rounded(double value, int decimals) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.*f", decimals, value);
  return text.data();
}

// Kilobytes that /proc/self/status says of this process ("VmHWM:", "VmRSS:").
double memory_kilobytes(const std::string& name) {
  std::ifstream status("/proc/self/status");
  for (std::string word; status >> word;) {
    double kilobytes = 0;
    if (word == name && status >> kilobytes) return kilobytes;
  }
  return 0;
}

struct Exported {
  double seconds = 0, bytes = 0, rows = 0;
  double peak_megabytes = 0;   // of the whole process
  double added_megabytes = 0;  // above what the process held before
};

Exported export_once(const std::string& store_path) {
  const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  Exported exported;
  malloc_trim(0);
  std::ofstream("/proc/self/clear_refs") << "5";  // the peak begins again here
  const double before = memory_kilobytes("VmRSS:");
  const double start = now();
  auto store = open_sqlite_store({.path = store_path, .create = false, .read_only = true});
  require(store.ok(), "the large store can be opened");
  const Programme programme = large_store_programme();
  auto source = (*store)->export_source(large_store_session(), Profile::deidentified, Id{{1, 2, 3}},
                                        programme, prompt_types());
  require(source.ok(), "the large session can be read");
  const BundleRequest request{
      .program_version = "1.0.0", .programme = &programme, .types = &prompt_types()};
  const auto sink = [&](std::string_view bytes) {
    exported.bytes += static_cast<double>(write(nowhere, bytes.data(), bytes.size()));
    return done();
  };
  const auto written = write_bundle(**source, request, sink, {});
  require(written.ok(), "the large session can be exported");
  exported.seconds = now() - start;
  exported.rows = static_cast<double>((*source)->count_responses().value());
  exported.peak_megabytes = memory_kilobytes("VmHWM:") / 1024;
  exported.added_megabytes = (memory_kilobytes("VmHWM:") - before) / 1024;
  close(nowhere);
  return exported;
}

// In a process of its own, so that the memory is the export's.
Exported export_in_child(const std::string& store_path) {
  std::array<int, 2> ends{};
  require(pipe(ends.data()) == 0, "a pipe can be made");
  const pid_t child = fork();
  require(child >= 0, "a process can be started");
  if (child == 0) {
    const Exported exported = export_once(store_path);
    _exit(write(ends[1], &exported, sizeof exported) == sizeof exported ? 0 : 1);
  }
  Exported exported;
  require(read(ends[0], &exported, sizeof exported) == sizeof exported,
          "the export ran to its end");
  waitpid(child, nullptr, 0);
  close(ends[0]);
  close(ends[1]);
  return exported;
}

// `sqlite3 -json` on the same file; 0 where the shell is not installed.
double peer_seconds(const std::string& store_path) {
  const std::string command =
      "sqlite3 -readonly -json '" + store_path + "' '" + kPeerQuery + "' > /dev/null 2>&1";
  const double start = now();
  return std::system(command.c_str()) == 0 ? now() - start : 0;
}

}  // namespace

void bench_export(std::vector<BenchLine>& lines, const std::string& store_path) {
  Exported best;
  best.seconds = std::numeric_limits<double>::max();
  double peer = std::numeric_limits<double>::max();
  for (int run = 0; run < kRuns; ++run) {
    const Exported exported = export_in_child(store_path);
    if (exported.seconds < best.seconds) best = exported;
    peer = std::min(peer, peer_seconds(store_path));
  }
  const std::string rows = rounded(best.rows, 0) + " responses";
  lines.push_back({"export of " + rows + ", hash included",
                   rounded(best.rows / best.seconds / 1e6, 2) + " M rows/s",
                   peer == 0 ? "sqlite3 -json: not installed"
                             : "sqlite3 -json: " + rounded(best.rows / peer / 1e6, 2) + " M rows/s",
                   peer == 0 ? "" : rounded(peer / best.seconds, 2) + " ×"});
  lines.push_back({"memory that this export adds, at its peak",
                   rounded(best.added_megabytes, 1) + " MB",
                   "aim: 16 MB; whole process " + rounded(best.peak_megabytes, 1) + " MB",
                   rounded(best.added_megabytes / 16, 2) + " ×"});
}

}  // namespace chorus::bench
