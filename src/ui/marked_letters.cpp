// Latin letters with marks: of Welsh, Polish, Romanian, Turkish, Portuguese and French.
#include <algorithm>
#include <string>

#include "ui/alphabets.h"

namespace chorus {
namespace {

struct Forms {
  std::string_view letter, all;
};

constexpr std::array kForms = {
    Forms{"a", "à á â ã ă ą æ"},
    Forms{"c", "ç ć"},
    Forms{"e", "è é ê ë ę"},
    Forms{"g", "ğ"},
    Forms{"i", "í î ï ı"},
    Forms{"l", "ł"},
    Forms{"n", "ń"},
    Forms{"o", "ó ô õ ö œ"},
    Forms{"s", "ś ș ş"},
    Forms{"t", "ț"},
    Forms{"u", "ù ú û ü"},
    Forms{"w", "ŵ"},
    Forms{"y", "ŷ ÿ"},
    Forms{"z", "ź ż"},
};

// Beside what stands in the top row of the language's keyboard.
constexpr std::array kOwn = {
    Forms{"cy", "ë"},
    Forms{"pt", "ç ü"},
    Forms{"fr", "ë ï ü ÿ œ æ"},
    Forms{"tr", "ç ğ ı ö ş ü â î û"},
};

constexpr std::array<LetterRow, 4> kRows = {
    LetterRow{"à á â ã ă ą æ ç ć ğ"}, LetterRow{"è é ê ë ę í î ï ı ł"},
    LetterRow{"ó ô õ ö œ ù ú û ü ń"}, LetterRow{"ś ș ş ț ŵ ŷ ÿ ź ż"}};

std::string own_letters(const Alphabet& alphabet) {
  std::string own(alphabet.signs.back().empty() ? "" : alphabet.rows.front().plain);
  for (const Forms& each : kOwn)
    if (each.letter == alphabet.language) own.append(" ").append(each.all);
  return own;
}

}  // namespace

const std::array<LetterRow, 4>& marked_letters() {
  return kRows;
}

std::string forms_of(std::string_view language, std::string_view letter) {
  const std::string own = own_letters(alphabet_of(language));
  std::string first, others;
  for (const Forms& forms : kForms) {
    if (forms.letter != letter) continue;
    for (std::string_view left = forms.all; !left.empty();) {
      const std::string_view form = left.substr(0, left.find(' '));
      left.remove_prefix(std::min(left.size(), form.size() + 1));
      const bool mine = own.find(form) != std::string::npos;
      (mine ? first : others).append(form).append(" ");
    }
  }
  first += others;
  if (!first.empty()) first.pop_back();
  return first;
}

}  // namespace chorus
