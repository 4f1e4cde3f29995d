// A translator's sheet: every text of the interface and of the programmes in English and in one
// other language, as CSV (RFC 4180) for any spreadsheet. Cells that a spreadsheet would take for a
// formula begin with an apostrophe, which reading takes away again.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"
#include "core/words.h"
#include "exchange/config.h"

namespace chorus {

struct SheetRow {
  std::string key;          // "strings/bar.next", "waiting-room/prompts.own-say.text"
  std::string english;      // for the translator only: not read back
  std::string translation;  // may be empty: not translated yet
  bool operator==(const SheetRow&) const = default;
};

std::string write_sheet(std::string_view language, const std::vector<SheetRow>& rows);
// The rows as they stand; bad_input with the line where the file is no such sheet.
Result<std::vector<SheetRow>> read_sheet(std::string_view csv);

// The keys and own texts of a programme's file, in its order (exchange/programme_texts.h).
std::vector<std::pair<std::string, std::string>> texts_of_programme(std::string_view json);
// The keys that a language of the interface needs, with the English text of each; plurals as the
// language has them.
std::vector<std::pair<std::string, std::string>> texts_to_translate(const Language& english,
                                                                    std::string_view language);

// The files that a sheet becomes.
std::string strings_file(const Language& language);
std::string translation_file(std::string_view programme, std::string_view language, bool reviewed,
                             const std::vector<std::pair<std::string, std::string>>& texts);
// The texts of a translation file; empty where it cannot be read.
std::vector<std::pair<std::string, std::string>> texts_of_translation(std::string_view json);

}  // namespace chorus
