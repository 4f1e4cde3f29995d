#include "exchange/sheet.h"

#include <csv.h>

#include <algorithm>
#include <array>
#include <set>

#include "exchange/json_tree.h"
#include "exchange/programme_texts.h"

namespace chorus {
namespace {

using Texts = std::vector<std::pair<std::string, std::string>>;
using OrderedJson = nlohmann::ordered_json;

constexpr std::size_t kMostRows = 20'000;

bool formula(std::string_view cell) {
  return !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
}

void put_cell(std::string& csv, std::string_view cell) {
  const std::string shown = (formula(cell) ? "'" : "") + std::string(cell);
  std::string quoted(2 * shown.size() + 2, '\0');
  quoted.resize(csv_write(quoted.data(), quoted.size(), shown.data(), shown.size()));
  csv += quoted;
}

// Rows as libcsv finds them.
struct Rows {
  std::vector<std::vector<std::string>> rows = {{}};
};

void take_cell(void* data, std::size_t size, void* closure) {
  auto& rows = *static_cast<Rows*>(closure);
  std::string cell(static_cast<const char*>(data), data == nullptr ? 0 : size);
  if (cell.size() > 1 && cell.front() == '\'' && formula(std::string_view(cell).substr(1)))
    cell.erase(0, 1);
  rows.rows.back().push_back(std::move(cell));
}

void end_row(int, void* closure) {
  auto& rows = *static_cast<Rows*>(closure);
  if (rows.rows.size() <= kMostRows) rows.rows.emplace_back();
}

Error no_sheet(std::size_t line, std::string what) {
  return {Fault::bad_input, "row " + std::to_string(line), std::move(what)};
}

constexpr std::array<std::string_view, 6> kCategories = {"zero", "one",  "two",
                                                         "few",  "many", "other"};

std::string ended(std::string json) {
  return json + "\n";
}

}  // namespace

std::string write_sheet(std::string_view language, const std::vector<SheetRow>& rows) {
  std::string csv = "\xEF\xBB\xBF";  // so that spreadsheets see that it is UTF-8
  const auto line = [&](std::string_view key, std::string_view english, std::string_view text) {
    put_cell(csv, key);
    csv += ',';
    put_cell(csv, english);
    csv += ',';
    put_cell(csv, text);
    csv += "\r\n";
  };
  line("key", "English", language);
  for (const SheetRow& row : rows) line(row.key, row.english, row.translation);
  return csv;
}

Result<std::vector<SheetRow>> read_sheet(std::string_view csv) {
  if (csv.starts_with("\xEF\xBB\xBF")) csv.remove_prefix(3);
  csv_parser parser;
  if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
    return Error{Fault::io, "", "there is not enough memory to read the sheet"};
  Rows read;
  const bool whole =
      csv_parse(&parser, csv.data(), csv.size(), take_cell, end_row, &read) == csv.size() &&
      csv_fini(&parser, take_cell, end_row, &read) == 0;
  csv_free(&parser);
  if (!whole)
    return no_sheet(read.rows.size(), "this is not CSV: a quotation mark is out of place");
  if (read.rows.back().empty()) read.rows.pop_back();
  if (read.rows.size() > kMostRows) return no_sheet(kMostRows, "a sheet has fewer rows");
  if (read.rows.empty() || read.rows.front().size() != 3 || read.rows.front().front() != "key")
    return no_sheet(1, "expected the columns \"key\", \"English\" and the language");
  std::vector<SheetRow> rows;
  for (std::size_t i = 1; i < read.rows.size(); ++i) {
    if (read.rows[i].size() != 3)
      return no_sheet(i + 1, "expected three cells, found " + std::to_string(read.rows[i].size()));
    rows.push_back({read.rows[i][0], read.rows[i][1], read.rows[i][2]});
  }
  return rows;
}

Texts texts_of_programme(std::string_view json) {
  Findings findings;
  std::optional<Json> tree = read_document(json, findings);
  Texts texts;
  if (!tree) return texts;
  const std::string own =
      text_of(member(*tree, "languages").is_array() && !member(*tree, "languages").empty()
                  ? member(*tree, "languages")[0]
                  : Json());
  each_text(*tree, [&](const std::string& key, Json& words) {
    texts.emplace_back(key, text_of(member(words, own)));
  });
  return texts;
}

Texts texts_to_translate(const Language& english, std::string_view language) {
  std::set<std::string> categories;
  for (std::int64_t n = 0; n < 1000; ++n)
    categories.insert(std::string(plural_category(language, n)));
  Texts texts;
  for (const auto& [key, text] : english.texts) {
    const std::size_t point = key.rfind('.');
    const std::string base = key.substr(0, point);
    const bool plural =
        point != std::string::npos &&
        (key.substr(point) == ".one" || key.substr(point) == ".other") &&
        english.texts.count(base + ".one") + english.texts.count(base + ".other") == 2;
    if (!plural) {
      texts.emplace_back(key, text);
    } else if (key.substr(point) == ".other") {
      for (const std::string_view category : kCategories)
        if (categories.count(std::string(category)) > 0)
          texts.emplace_back(base + "." + std::string(category), text);
    }
  }
  return texts;
}

std::string strings_file(const Language& language) {
  OrderedJson texts = OrderedJson::object();
  for (const auto& [key, text] : language.texts) texts[key] = text;
  const OrderedJson tree = {{"language", language.code},
                            {"name", language.name},
                            {"direction", language.right_to_left ? "rtl" : "ltr"},
                            {"reviewed", language.reviewed},
                            {"texts", texts}};
  return ended(tree.dump(2));
}

std::string translation_file(std::string_view programme, std::string_view language, bool reviewed,
                             const Texts& texts) {
  OrderedJson all = OrderedJson::object();
  for (const auto& [key, text] : texts) all[key] = text;
  const OrderedJson tree = {
      {"programme", programme}, {"language", language}, {"reviewed", reviewed}, {"texts", all}};
  return ended(tree.dump(2));
}

Texts texts_of_translation(std::string_view json) {
  Findings findings;
  const std::optional<Json> tree = read_document(json, findings);
  Texts texts;
  if (!tree || !member(*tree, "texts").is_object()) return texts;
  for (const auto& [key, text] : member(*tree, "texts").items())
    texts.emplace_back(key, text_of(text));
  return texts;
}

}  // namespace chorus
