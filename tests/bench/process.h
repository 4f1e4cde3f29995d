// Another program, watched from outside: when it has painted, what it costs.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>
#include <vector>

namespace chorus::bench {

class Process {
 public:
  explicit Process(const std::vector<std::string>& words);
  ~Process();  // killed and waited for
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  std::int64_t pss_kib() const;    // proportional set size now
  std::int64_t cpu_ticks() const;  // user and system, in clock ticks since its start
  pid_t id() const { return id_; }

 private:
  pid_t id_ = -1;
};

double now_ms();          // steady
double process_cpu_ms();  // of this process
// Milliseconds from the start of `words` until `file` appears; negative when it did not in 20 s.
double start_to_file(const std::vector<std::string>& words, const std::string& file);
double median(std::vector<double> values);
double percentile(std::vector<double> values, int percent);
std::string with_unit(double value, const char* unit, int digits = 1);

}  // namespace chorus::bench
