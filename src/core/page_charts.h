// What a Page says of results that are no bars: orders, places in a triangle and in a picture, a
// scene's stops, a gap over time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/privacy.h"
#include "core/value.h"

namespace chorus {

// Options in the order that each group gave them: points of Borda's count, and mean places.
struct Ranked {
  std::string label;
  int option = 0;  // its index in the prompt
  std::int64_t points = 0;
  int place = 0;           // mean, in hundredths: 100 is first
  bool yours = false;      // this visit's own first
  std::string place_said;  // the mean in the digits of the language, "1.8"
};
struct RankedGroup {
  std::string label;
  std::string detail;
  bool too_few = false;
  std::vector<Ranked> ranks;  // best first; empty when too_few
  int role = -1;              // its index in the programme; -1: everybody
  std::int64_t people = 0;    // of whom they tell; 0 where that may not be said
};
struct OrderChart {
  std::string id;
  std::string sentence;  // what the points are
  std::vector<RankedGroup> groups;
  // Where all groups have no room and nothing scrolls: "Smaller groups: {0}", for their names.
  std::string smaller = {};
  std::int64_t most = 0;  // points that one person can give an option
};

// A triangle with a mark at the mean of each group.
struct TriadMark {
  std::string label;
  std::string detail;
  bool too_few = false;
  Triad mean;
  std::string shares;  // "40 % · 35 % · 25 %"
  std::string said;    // the same with the names of the corners
  int role = -1;       // as of a RankedGroup
};
struct TriadChart {
  std::string id;
  std::vector<std::string> corners;  // three
  std::vector<TriadMark> marks;      // everybody first
  std::optional<TriadMark> yours;
};

// How many people marked each part of a picture. A hidden count is nothing.
struct HeatGroup {
  std::string label;   // "Everybody", or a role
  std::string detail;  // "23 people", or "too few to show"
  bool too_few = false;
  std::vector<Shown> cells;  // row by row from the top left; empty when too_few
  std::string sentence;      // where the most marks are, in words
};
struct HeatMap {
  std::string id;
  std::string picture;  // as a PictureBoard's
  int columns = 0, rows = 0;
  std::string too_few;  // words for a hidden count
  std::vector<HeatGroup> groups;
  std::vector<Point> yours;  // this visit's own marks
  std::string yours_label;
};

// How often a scene was stopped at each of its beats: the beats in a row, with the stops on them.
struct StopGroup {
  std::string label;
  std::string detail;
  bool too_few = false;
  std::vector<Shown> stops;  // one a beat; empty when too_few
  std::int64_t people = 0;   // as of a BarGroup
};
struct BeatStrip {
  std::string id;
  std::string too_few;             // words for a hidden count
  std::vector<std::string> beats;  // in the order of the scene
  int yours = -1;                  // this visit's own beat; -1: none
  std::vector<StopGroup> groups;
  std::string of = {};         // as of Bars
  std::string yours_key = {};  // "Your answer"; empty: `yours` is not marked
};

// The same gap from session to session, oldest first.
struct TrendPoint {
  std::string label;  // the session's day
  std::string detail;
  bool too_few = false;
  int said = 0;     // 0 … 400
  int happens = 0;  // 0 … 400
};
struct Trend {
  std::string id;
  std::string said_label, happens_label;  // legend
  std::string low, high;                  // what 0 and 4 mean
  std::string sentence;                   // in plain words
  std::vector<TrendPoint> points;
};

}  // namespace chorus
