#include "bench/process.h"

#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <sstream>

extern char** environ;

namespace chorus::bench {
namespace {

double read_clock_ms(clockid_t which) {
  timespec time{};
  clock_gettime(which, &time);
  return static_cast<double>(time.tv_sec) * 1000 + static_cast<double>(time.tv_nsec) / 1e6;
}

}  // namespace

Process::Process(const std::vector<std::string>& words) {
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  if (posix_spawn(&id_, arguments[0], nullptr, nullptr, arguments.data(), environ) != 0) id_ = -1;
}

Process::~Process() {
  if (id_ <= 0) return;
  kill(id_, SIGKILL);
  waitpid(id_, nullptr, 0);
}

std::int64_t Process::pss_kib() const {
  std::ifstream rollup("/proc/" + std::to_string(id_) + "/smaps_rollup");
  for (std::string line; std::getline(rollup, line);) {
    if (line.rfind("Pss:", 0) == 0) return std::stoll(line.substr(4));
  }
  return 0;
}

std::int64_t Process::cpu_ticks() const {
  std::ifstream file("/proc/" + std::to_string(id_) + "/stat");
  std::string text((std::istreambuf_iterator<char>(file)), {});
  // Fields 14 and 15, counted after the name in brackets, which may hold spaces.
  std::istringstream fields(text.substr(text.rfind(')') + 2));
  std::string skipped;
  for (int i = 0; i < 11; ++i) fields >> skipped;
  std::int64_t user = 0, system = 0;
  fields >> user >> system;
  return user + system;
}

double now_ms() {
  return read_clock_ms(CLOCK_MONOTONIC);
}
double process_cpu_ms() {
  return read_clock_ms(CLOCK_PROCESS_CPUTIME_ID);
}

double start_to_file(const std::vector<std::string>& words, const std::string& file) {
  unlink(file.c_str());
  const double start = now_ms();
  const Process process(words);
  while (access(file.c_str(), F_OK) != 0) {
    if (now_ms() - start > 20'000) return -1;
    usleep(200);
  }
  return now_ms() - start;
}

double percentile(std::vector<double> values, int percent) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  return values[std::min(values.size() - 1,
                         values.size() * static_cast<std::size_t>(percent) / 100)];
}

double median(std::vector<double> values) {
  return percentile(std::move(values), 50);
}

std::string with_unit(double value, const char* unit, int digits) {
  char text[64];
  std::snprintf(text, sizeof text, "%.*f %s", digits, value, unit);
  return text;
}

}  // namespace chorus::bench
