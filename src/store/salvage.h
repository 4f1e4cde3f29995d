// Reading rows out of a database of which some pages cannot be read. Private to the store.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "store/sqlite.h"

namespace chorus {

// Copies what it can of every table that `to` has. `to` holds the same schema and no rows yet; its
// foreign keys are on, so that what belongs to nothing is left out.
class Salvage {
 public:
  Salvage(Database& from, Database& to) : from_(from), to_(to) {}

  Done run();  // an error only where `to` cannot be written
  std::int64_t orphans() const { return orphans_; }
  std::int64_t gaps() const { return gaps_; }

 private:
  struct Table {
    std::string name, insert;
    std::vector<std::string> key;  // columns of its primary key
    int columns = 0;
    std::set<std::string> left;  // rows that belong to nothing so far
  };

  Result<std::vector<std::string>> names();
  Result<Table> look_at(const std::string& name);
  Done copy(Table& table);
  Done copy_once(Table& table);
  Done hop(Table& table, const std::string& column, const std::string& within);
  Done walk(Table& table, const std::string& where, const char* direction, bool& whole);
  Done keep(Table& table, const Query& row);

  Database& from_;
  Database& to_;
  std::int64_t orphans_ = 0;
  std::int64_t gaps_ = 0;
};

}  // namespace chorus
