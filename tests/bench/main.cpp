// chorus-bench: figures beside their floor or peer, with this machine's name. A measure, never a
// test.
#include <sys/utsname.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>

#include "bench/bench.h"

namespace {

using chorus::bench::BenchLine;

std::string processor() {
  std::ifstream file("/proc/cpuinfo");
  for (std::string line; std::getline(file, line);) {
    if (line.rfind("model name", 0) == 0) return line.substr(line.find(':') + 2);
  }
  return "unknown processor";
}

void print(const std::vector<BenchLine>& lines) {
  for (const BenchLine& line : lines) {
    std::printf("%-62s %-28s %-44s %s\n", line.figure.c_str(), line.value.c_str(),
                line.beside.c_str(), line.ratio.c_str());
    std::fflush(stdout);
  }
}

}  // namespace

// With words on the command line only those parts: kiosk, stage, languages, record, store,
// export.
int main(int count, char** words) {
  const auto wanted = [&](const char* part) {
    for (int i = 1; i < count; ++i) {
      if (std::strcmp(words[i], part) == 0) return true;
    }
    return count == 1;
  };
  utsname machine{};
  uname(&machine);
  std::printf("%s, %s %s, %s\n\n", machine.nodename, machine.sysname, machine.release,
              processor().c_str());
  char name[] = "/var/tmp/chorus-bench-XXXXXX";  // on a disk, not in memory
  const std::string folder = mkdtemp(name);
  std::vector<BenchLine> lines;
  if (wanted("kiosk")) chorus::bench::bench_kiosk(folder, lines);
  print(lines);
  lines.clear();
  if (wanted("stage")) chorus::bench::bench_stage(folder, lines);
  print(lines);
  lines.clear();
  if (wanted("languages")) chorus::bench::bench_languages(folder, lines);
  print(lines);
  lines.clear();
  if (wanted("record")) chorus::bench::bench_record(folder, lines);
  print(lines);
  lines.clear();
  if (wanted("store")) chorus::bench::bench_store(lines);
  print(lines);
  lines.clear();
  if (wanted("export")) chorus::bench::bench_export(lines, chorus::bench::make_large_store(folder));
  print(lines);
  std::filesystem::remove_all(folder);
  return 0;
}
