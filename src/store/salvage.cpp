#include "store/salvage.h"

#include <algorithm>
#include <utility>

namespace chorus {
namespace {

constexpr int kStretches = 256;  // that ids fall into, by their first byte

std::string byte_literal(int byte) {
  constexpr char kDigits[] = "0123456789ABCDEF";
  return {'X', '\'', kDigits[byte >> 4], kDigits[byte & 15], '\''};
}

std::string joined(const std::vector<std::string>& words, const std::string& after) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : ", ") + word + after;
  return all;
}

}  // namespace

// In the order in which they were made: what others name comes before those that name it.
Result<std::vector<std::string>> Salvage::names() {
  std::vector<std::string> names;
  Query query = to_.query(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
      " ORDER BY rowid");
  for (;;) {
    const auto row = query.step();
    if (!row) return row.error();
    if (!*row) return names;
    names.push_back(query.string(0));
  }
}

Result<Salvage::Table> Salvage::look_at(const std::string& name) {
  Table table;
  table.name = name;
  std::vector<std::pair<int, std::string>> key;
  Query query = to_.query("SELECT name, pk FROM pragma_table_info(?1)");
  query.bind(name);
  for (;;) {
    const auto row = query.step();
    if (!row) return row.error();
    if (!*row) break;
    ++table.columns;
    if (query.whole(1) > 0) key.emplace_back(query.whole(1), query.string(0));
  }
  std::sort(key.begin(), key.end());
  for (auto& [place, column] : key) table.key.push_back(std::move(column));
  const std::vector<std::string> values(static_cast<std::size_t>(table.columns), "?");
  table.insert = "INSERT OR IGNORE INTO " + name + " VALUES (" + joined(values, "") + ")";
  return table;
}

Done Salvage::run() {
  const auto tables = names();
  if (!tables) return tables.error();
  for (const std::string& name : *tables) {
    auto table = look_at(name);
    if (!table) return table.error();
    if (const Done copied = copy(*table); !copied) return copied;
    orphans_ += static_cast<std::int64_t>(table->left.size());
  }
  return done();
}

// Rows of the record name others of it, which may only come later: so again, while more fit in.
Done Salvage::copy(Table& table) {
  const std::int64_t gaps = gaps_;
  for (;;) {
    const std::size_t before = table.left.size();
    gaps_ = gaps;
    if (const Done copied = copy_once(table); !copied) return copied;
    if (table.left.empty() || table.left.size() == before) return done();
  }
}

Done Salvage::copy_once(Table& table) {
  bool whole = true;
  if (const Done up = walk(table, "", " ASC", whole); !up || whole) return up;
  bool back = true;
  if (const Done down = walk(table, "", " DESC", back); !down) return down;
  ++gaps_;
  // What lies between two gaps is reached by the ids of visits or entries, stretch by stretch.
  if (table.key.front() == "session" && table.key.size() > 1 && table.key[1] == "visit") {
    Query sessions = to_.query("SELECT number FROM sessions");
    for (;;) {
      const auto row = sessions.step();
      if (!row) return row.error();
      if (!*row) return done();
      const std::string within = "session = " + std::to_string(sessions.integer(0)) + " AND ";
      if (const Done hopped = hop(table, "visit", within); !hopped) return hopped;
    }
  }
  if (table.name == "visits") return hop(table, "id", "");
  return hop(table, table.key.front(), "");
}

Done Salvage::hop(Table& table, const std::string& column, const std::string& within) {
  for (int byte = 0; byte < kStretches; ++byte) {
    std::string where = " WHERE " + within + column + " >= " + byte_literal(byte);
    if (byte + 1 < kStretches) where += " AND " + column + " < " + byte_literal(byte + 1);
    bool whole = true;
    if (const Done up = walk(table, where, " ASC", whole); !up) return up;
    if (whole) continue;
    if (const Done down = walk(table, where, " DESC", whole); !down) return down;
  }
  return done();
}

// To the end, or to what cannot be read.
Done Salvage::walk(Table& table, const std::string& where, const char* direction, bool& whole) {
  Query rows = from_.query("SELECT * FROM " + table.name + where + " ORDER BY " +
                           joined(table.key, direction));
  for (;;) {
    const auto row = rows.step();
    whole = row.ok();
    if (!row || !*row) return done();
    if (const Done kept = keep(table, rows); !kept) return kept;
  }
}

Done Salvage::keep(Table& table, const Query& row) {
  Query insert = to_.query(table.insert);
  std::string mark;
  for (int column = 0; column < table.columns; ++column) {
    insert.bind_cell(row, column);
    mark += row.cell_text(column) + '\0';
  }
  const Done kept = insert.run();
  if (kept) {
    table.left.erase(mark);
    return done();
  }
  if (!to_.refused_a_row()) return kept;
  table.left.insert(std::move(mark));
  return done();
}

}  // namespace chorus
