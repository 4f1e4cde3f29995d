// How tightly a page is laid out, and what a page for a whole room leaves out where even that has
// no room.
#pragma once

#include <string>
#include <vector>

#include "ui/page_items.h"

namespace chorus {

struct Density {
  float air = 1;       // of distances
  float text = 1;      // of the size of type that was chosen: never less, but on a page for a room
  bool dense = false;  // answers stand as low as they can
};

// From roomy to tight: the first with which the page fits is taken.
std::vector<Density> densities_of(const Frame& frame);

// A page that is made shorter by a group, a quotation or a line at a time, the least of them first.
class Shortened {
 public:
  explicit Shortened(Said said) : said_(std::move(said)) {}
  bool leave_one_out();  // false: nothing is left that could go
  const Said& said() const { return said_; }

 private:
  bool leave_out_of(Item& item);
  // The smallest of a chart's groups, which is named; false where only everybody is left.
  template <class Group>
  bool leave_group_out(std::vector<Group>& groups, const std::string& words);
  void name_smaller(const std::string& words, const std::string& name);

  Said said_;
  std::string names_;     // of the groups that were left out
  std::size_t line_ = 0;  // where they are named: an item; 0: nowhere yet
};

}  // namespace chorus
