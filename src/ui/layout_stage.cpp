#include "ui/layout_stage.h"

#include <algorithm>

namespace chorus {
namespace {

// The last of those of the fewest people; the first stands for everybody and stays.
template <class Group>
std::size_t smallest(const std::vector<Group>& groups) {
  std::size_t found = groups.size() - 1;
  for (std::size_t i = groups.size(); i-- > 1;)
    if (groups[i].people < groups[found].people) found = i;
  return found;
}

template <class Group>
std::string take_smallest(std::vector<Group>& groups) {
  const std::size_t at = smallest(groups);
  const std::string name = groups[at].label;
  groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(at));
  return name;
}

template <class Thing>
bool drop_last(std::vector<Thing>& things) {
  if (things.size() < 2) return false;
  things.pop_back();
  return true;
}

}  // namespace

std::vector<Density> densities_of(const Frame& frame) {
  if (frame.layout == Layout::stage)
    return {{1.F, 1.F},  {.7F, 1.F},   {1.F, .875F}, {.7F, .875F}, {1.F, .75F},
            {.7F, .75F}, {1.F, .625F}, {.6F, .625F}, {.52F, .55F}};
  return {{1.F, 1.F},  {.88F, 1.F},       {.76F, 1.F},      {.64F, 1.F},
          {.52F, 1.F}, {.76F, 1.F, true}, {.52F, 1.F, true}};
}

void Shortened::name_smaller(const std::string& words, const std::string& name) {
  names_ = name + (names_.empty() ? "" : " · ") + names_;
  const SayItem line{fill(words, {names_}), Tone::note};
  if (line_ == 0) {
    line_ = said_.items.size();
    for (std::size_t i = 0; i < said_.items.size(); ++i) {
      const Item& item = said_.items[i];
      if (std::holds_alternative<Bars>(item) || std::holds_alternative<GapChart>(item) ||
          std::holds_alternative<OrderChart>(item))
        line_ = i + 1;
    }
    said_.items.insert(said_.items.begin() + static_cast<std::ptrdiff_t>(line_), line);
  } else {
    said_.items[line_] = line;
  }
}

// Of the longer of both, so that neither is cut shorter than the other.
bool drop_last_of(Sides& sides) {
  auto &first = sides.sides[0].list.entries, &second = sides.sides[1].list.entries;
  return drop_last(first.size() > second.size() ? first : second);
}

template <class Group>
bool Shortened::leave_group_out(std::vector<Group>& groups, const std::string& words) {
  if (groups.size() < 2) return false;
  name_smaller(words, take_smallest(groups));
  return true;
}

bool Shortened::leave_out_of(Item& item) {
  if (auto* bars = std::get_if<Bars>(&item)) return leave_group_out(bars->groups, bars->smaller);
  if (auto* gaps = std::get_if<GapChart>(&item)) return leave_group_out(gaps->gaps, gaps->smaller);
  if (auto* order = std::get_if<OrderChart>(&item))
    return leave_group_out(order->groups, order->smaller);
  if (auto* quotes = std::get_if<Quotes>(&item)) return drop_last(quotes->quotes);
  if (auto* sides = std::get_if<Sides>(&item)) return drop_last_of(*sides);
  if (auto* entries = std::get_if<Entries>(&item)) return drop_last(entries->entries);
  if (auto* wall = std::get_if<DrawingWall>(&item)) return drop_last(wall->drawings);
  return false;
}

bool Shortened::leave_one_out() {
  for (std::size_t i = said_.items.size(); i-- > 0;)
    if (leave_out_of(said_.items[i])) return true;
  // The question and what is left of its result stay; lines under them go, the last first.
  for (std::size_t i = said_.items.size(); i-- > 1;) {
    if (!std::holds_alternative<SayItem>(said_.items[i])) continue;
    said_.items.erase(said_.items.begin() + static_cast<std::ptrdiff_t>(i));
    return true;
  }
  return false;
}

}  // namespace chorus
