#include "app/clock.h"

#include <sys/random.h>
#include <time.h>

#include "core/result.h"

namespace chorus {
namespace {

std::int64_t read_clock(clockid_t which) {
  timespec time{};
  clock_gettime(which, &time);
  return std::int64_t{time.tv_sec} * 1000 + time.tv_nsec / 1'000'000;
}

void fill_with_chance(void* bytes, std::size_t size) {
  require(getrandom(bytes, size, 0) == static_cast<ssize_t>(size), "the kernel gives randomness");
}

int utc_offset_minutes(std::int64_t wall_ms) {
  const time_t seconds = wall_ms / 1000;
  tm local{};
  localtime_r(&seconds, &local);
  return static_cast<int>(local.tm_gmtoff / 60);
}

}  // namespace

std::int64_t steady_ms() {
  return read_clock(CLOCK_BOOTTIME);
}

Id random_id() {
  Id id;
  fill_with_chance(id.bytes.data(), id.bytes.size());
  return id;
}

Moment RealClock::now() {
  Moment moment;
  moment.wall_ms = read_clock(CLOCK_REALTIME);
  moment.steady_ms = steady_ms();
  moment.utc_offset_minutes = utc_offset_minutes(moment.wall_ms);
  fill_with_chance(moment.seed.data(), sizeof moment.seed);
  return moment;
}

Moment RehearsalClock::now() {
  Moment moment = real_.now();
  moment.wall_ms += advanced_ms_;
  moment.steady_ms += advanced_ms_;
  moment.seed = {chance_.next(), chance_.next()};
  return moment;
}

}  // namespace chorus
