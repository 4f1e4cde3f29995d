#include "core/moment.h"

#include <algorithm>
#include <cstdio>

#include "core/result.h"

namespace chorus {
namespace {

constexpr std::int64_t kMinuteMs = 60 * 1000;
constexpr std::int64_t kDayMs = 24 * 60 * kMinuteMs;

std::int64_t floor_divided(std::int64_t number, std::int64_t by) {
  const std::int64_t quotient = number / by;
  return number % by < 0 ? quotient - 1 : quotient;
}

struct Date {
  std::int64_t year;
  int month, day;
};

// The Gregorian date of a day counted from 1970-01-01. Years are counted from 1 March, so that the
// leap day is the last of its year and months have the lengths 31 30 31 30 31 again and again.
Date date_of(std::int64_t days) {
  constexpr std::int64_t kDaysIn400Years = 146097;
  const std::int64_t from_march_0000 = days + 719468;
  const std::int64_t era = floor_divided(from_march_0000, kDaysIn400Years);
  const std::int64_t in_era = from_march_0000 - era * kDaysIn400Years;
  const std::int64_t year = (in_era - in_era / 1460 + in_era / 36524 - in_era / 146096) / 365;
  const std::int64_t in_year = in_era - (365 * year + year / 4 - year / 100);
  const std::int64_t month = (5 * in_year + 2) / 153;  // 0 = March
  const auto day = static_cast<int>(in_year - (153 * month + 2) / 5 + 1);
  const auto civil_month = static_cast<int>(month < 10 ? month + 3 : month - 9);
  return {year + era * 400 + (civil_month <= 2 ? 1 : 0), civil_month, day};
}

std::string padded(std::int64_t number, std::size_t width) {
  std::string digits = std::to_string(number);
  return digits.size() >= width ? digits : std::string(width - digits.size(), '0') + digits;
}

std::string written(const Date& date) {
  return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2);
}

std::uint64_t split_mix(std::uint64_t& state) {
  state += 0x9e3779b97f4a7c15U;
  std::uint64_t mixed = state;
  mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9U;
  mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebU;
  return mixed ^ (mixed >> 31);
}

std::uint64_t rotated(std::uint64_t bits, int by) {
  return (bits << by) | (bits >> (64 - by));
}

}  // namespace

std::string months_later(const std::string& date, int months) {
  int year = 0, month = 0, day = 0;
  if (std::sscanf(date.c_str(), "%4d-%2d-%2d", &year, &month, &day) != 3) return date;
  const int counted = year * 12 + month - 1 + months;
  Date later{counted / 12, counted % 12 + 1, day};
  const bool leap = later.year % 4 == 0 && (later.year % 100 != 0 || later.year % 400 == 0);
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const int last = kDays[later.month - 1] + (leap && later.month == 2 ? 1 : 0);
  later.day = std::min(later.day, last);
  return written(later);
}

std::int64_t quarter_hour(std::int64_t wall_ms) {
  return floor_divided(wall_ms, kQuarterHourMs) * kQuarterHourMs;
}

std::string local_date(const Moment& moment) {
  const std::int64_t local_ms = moment.wall_ms + moment.utc_offset_minutes * kMinuteMs;
  return written(date_of(floor_divided(local_ms, kDayMs)));
}

std::string rfc3339(std::int64_t wall_ms) {
  const std::int64_t day = floor_divided(wall_ms, kDayMs);
  const std::int64_t second = (wall_ms - day * kDayMs) / 1000;
  return written(date_of(day)) + "T" + padded(second / 3600, 2) + ":" +
         padded(second / 60 % 60, 2) + ":" + padded(second % 60, 2) + "Z";
}

// All of the seed and the salt reach all of the state: each word of seed is mixed before the next
// is added.
Chance::Chance(std::array<std::uint64_t, 2> seed, std::uint64_t salt) : state_{} {
  std::uint64_t mixer = seed[0];
  mixer = split_mix(mixer) ^ seed[1];
  mixer = split_mix(mixer) ^ salt;
  for (std::uint64_t& word : state_) word = split_mix(mixer);
}

std::uint64_t Chance::next() {
  const std::uint64_t result = rotated(state_[1] * 5, 7) * 9;
  const std::uint64_t shifted = state_[1] << 17;
  state_[2] ^= state_[0];
  state_[3] ^= state_[1];
  state_[1] ^= state_[2];
  state_[0] ^= state_[3];
  state_[2] ^= shifted;
  state_[3] = rotated(state_[3], 45);
  return result;
}

// Numbers below 2^64 mod bound are thrown away: what is left holds each remainder equally often.
std::uint64_t Chance::below(std::uint64_t bound) {
  require(bound >= 1, "a bound for chance is at least 1");
  const std::uint64_t least = (0 - bound) % bound;
  std::uint64_t number = next();
  while (number < least) number = next();
  return number % bound;
}

Id Chance::id() {
  Id id;
  for (std::size_t half = 0; half < 2; ++half) {
    const std::uint64_t bits = next();
    for (std::size_t i = 0; i < 8; ++i) {
      id.bytes[half * 8 + i] = static_cast<std::uint8_t>(bits >> (8 * i));
    }
  }
  return id;
}

}  // namespace chorus
