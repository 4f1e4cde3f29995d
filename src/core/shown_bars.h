// Bars of counts that may be shown: for everybody and for each role.
#pragma once

#include <string>
#include <vector>

#include "core/page.h"
#include "core/privacy.h"
#include "core/programme.h"

namespace chorus {

struct BarLabel {
  std::string label;
  int level = 0;  // drawn with this face; 0: none
};

// "23 people", or "too few to show".
std::string people(const ShownRow& row, const Teller& tell);

// What of a tally is shown, and how it is called. What it points to must be there for the call.
struct RoleRows {
  std::string everybody;  // what all together are called
  const ShownTally& shown;
  const std::vector<Role>& roles;
};
// Of the rows that have something to show, everybody's first: its name and the row itself. Roles
// with too few, and those that nobody answered in, are named in one sentence each.
struct NamedRow {
  std::string label;
  const ShownRow* row = nullptr;
  int role = -1;  // its index in the programme; -1: everybody
};
struct NamedRows {
  std::vector<NamedRow> rows;
  std::vector<std::string> sentences;
};
NamedRows named_rows(const RoleRows& rows, const Teller& tell);

// A card for each of them; the bars that this visit's own answer falls into are marked.
BarGroup bar_group(const NamedRow& row, const std::vector<BarLabel>& labels, const Teller& tell);
void write_role_bars(const std::string& id, const RoleRows& rows,
                     const std::vector<BarLabel>& labels, const std::vector<int>& yours,
                     const Teller& tell, Page& page);

}  // namespace chorus
