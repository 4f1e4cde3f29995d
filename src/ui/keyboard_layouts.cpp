#include "ui/keyboard_layouts.h"

#include <algorithm>

#include "core/text_field.h"
#include "ui/alphabets.h"

namespace chorus {
namespace {

constexpr std::string_view kCircle = "◌", kNone = "_";
constexpr float kTurn = 1.25F;    // width of the keys that turn to other letters, and of Enter
constexpr float kMostOfForm = 2;  // width of a form with marks
using Key = KeyTapped::Key;
using Row = std::vector<KeyboardKey>;

std::vector<std::string> split(std::string_view row) {
  std::vector<std::string> parts;
  while (!row.empty()) {
    const std::size_t end = std::min(row.find(' '), row.size());
    if (end > 0) parts.emplace_back(row.substr(0, end));
    row.remove_prefix(std::min(row.size(), end + 1));
  }
  return parts;
}

std::string without_circle(const std::string& label) {
  return label.starts_with(kCircle) ? label.substr(kCircle.size()) : label;
}

std::string capital_of(const std::string& letter) {
  return edited({}, {Key::text, letter}).text;
}

KeyboardKey doing(const std::string& id, Icon icon, Key what, float width) {
  KeyboardKey key;
  key.id = "key." + id;
  key.icon = icon;
  key.tap = {what, ""};
  key.width = width;
  key.repeats = what == Key::backspace || what == Key::left || what == Key::right;
  return key;
}

// A letter says which key it is; whether it becomes its second letter is decided where the text is,
// so that quick taps on a keyboard that still shows capitals are not all capitals.
KeyboardKey letter_key(const std::string& label, const std::string& second, bool shift) {
  KeyboardKey key;
  key.tap = {Key::text, without_circle(label), without_circle(second)};
  key.id = "key." + key.tap.text;
  key.label = !shift ? label : second.empty() ? capital_of(key.tap.text) : second;
  return key;
}

// Signs have no capital: they stay as they are, whatever shift says.
KeyboardKey sign_key(const std::string& sign) {
  return letter_key(sign, sign, false);
}

class Keyboard {
 public:
  Keyboard(const Alphabet& alphabet, std::string_view language, const KeyboardState& state)
      : own_(alphabet), language_(language), state_(state) {}

  KeyboardRows rows() const {
    if (state_.symbols) return with_last_row(sign_rows());
    if (state_.marks && own_.latin) return with_last_row(letter_rows(marked_letters(), true));
    if (state_.marks) return with_last_row(letter_rows(latin().rows, true));
    KeyboardRows all = letter_rows(own_.rows, own_.latin);
    for (Row& row : all) offer_forms(row);
    const Row forms = form_row(width_of(all.back()));
    if (!forms.empty()) all.front() = forms;
    return with_last_row(std::move(all));
  }

 private:
  const Alphabet& latin() const { return latin_alphabet(!own_.rows.back().plain.empty()); }
  const Alphabet& shown() const { return state_.marks ? latin() : own_; }

  static float width_of(const Row& row) {
    float width = 0;
    for (const KeyboardKey& key : row) width += key.width;
    return width;
  }

  Row letters(const LetterRow& row, bool capitals) const {
    const std::vector<std::string> plain = split(row.plain), second = split(row.shifted);
    Row keys;
    for (std::size_t i = 0; i < plain.size(); ++i) {
      const bool none = i >= second.size() || second[i] == kNone;
      const std::string other = !none ? second[i] : capitals ? "" : plain[i];
      keys.push_back(letter_key(plain[i], other, state_.shift));
      if (!none && !capitals && !state_.shift) keys.back().hint = second[i];
    }
    return keys;
  }

  // Rows of letters share the width of the longest; shift and backspace share what the last leaves.
  KeyboardRows letter_rows(const std::array<LetterRow, 4>& data, bool capitals) const {
    KeyboardRows rows;
    for (const LetterRow& row : data)
      if (!row.plain.empty()) rows.push_back(letters(row, capitals));
    float across = static_cast<float>(rows.back().size()) + 2;
    for (const Row& row : rows) across = std::max(across, static_cast<float>(row.size()));
    for (Row& row : rows)
      for (KeyboardKey& key : row)
        if (&row != &rows.back()) key.width = across / static_cast<float>(row.size());
    Row& last = rows.back();
    const float side = (across - static_cast<float>(last.size())) / 2;
    KeyboardKey shift = doing("shift", Icon::shift, Key::shift, side);
    shift.active = state_.shift;
    last.insert(last.begin(), std::move(shift));
    last.push_back(doing("backspace", Icon::backspace, Key::backspace, side));
    return rows;
  }

  KeyboardRows sign_rows() const {
    KeyboardRows rows;
    for (const std::string_view signs : own_.signs) {
      if (signs.empty()) continue;
      rows.emplace_back();
      for (const std::string& sign : split(signs)) rows.back().push_back(sign_key(sign));
    }
    Row& last = rows.back();
    const float across = static_cast<float>(rows.front().size());
    const float side = (across - static_cast<float>(last.size()) + 1) / 2;
    last.front().width = side;
    last.push_back(doing("backspace", Icon::backspace, Key::backspace, side));
    return rows;
  }

  void offer_forms(Row& row) const {
    if (!own_.latin) return;
    for (KeyboardKey& key : row)
      if (key.tap.key == Key::text && !forms_of(language_, key.tap.text).empty())
        key.opens = key.tap.text;
  }

  // The letter itself comes first: who presses long by nature can type it, too.
  Row form_row(float across) const {
    Row row;
    const std::string forms = own_.latin ? forms_of(language_, state_.forms) : "";
    if (state_.forms.empty() || forms.empty()) return row;
    for (const std::string& form : split(state_.forms + " " + forms)) {
      row.push_back(letter_key(form, own_capital(form), state_.shift));
      row.back().id = "key.form." + form;
      row.back().form = true;
    }
    for (KeyboardKey& key : row)
      key.width = std::min(kMostOfForm, across / static_cast<float>(row.size()));
    return row;
  }
  std::string own_capital(const std::string& letter) const {
    return typed_in(language_, letter).shifted;
  }

  KeyboardKey turn(const char* id, Key what, bool on, std::string_view there) const {
    KeyboardKey key = doing(id, Icon::none, what, kTurn);
    key.label = on ? own_.name : there;
    key.active = on;
    return key;
  }

  KeyboardRows with_last_row(KeyboardRows rows) const {
    KeyboardKey space = doing("space", Icon::space_bar, Key::text, 0);
    space.tap.text = " ";
    Row row = {
        turn("symbols", Key::symbols, state_.symbols, "123"),
        turn("marks", Key::marks, state_.marks && !state_.symbols, own_.latin ? "áçł" : "abc")};
    for (KeyboardKey& key : letters(shown().comma, false)) row.push_back(std::move(key));
    row.push_back(std::move(space));
    for (KeyboardKey& key : letters(shown().stop, false)) row.push_back(std::move(key));
    row.push_back(doing("left", Icon::back, state_.backwards ? Key::right : Key::left, 1));
    row.push_back(doing("right", Icon::next, state_.backwards ? Key::left : Key::right, 1));
    row.push_back(doing("enter", Icon::enter, Key::enter, kTurn));
    row[3].width = width_of(rows.back()) - width_of(row);
    rows.push_back(std::move(row));
    return rows;
  }

  const Alphabet& own_;
  std::string_view language_;
  const KeyboardState& state_;
};

}  // namespace

KeyboardRows keyboard_rows(std::string_view language, const KeyboardState& state) {
  return Keyboard(alphabet_of(language), language, state).rows();
}

std::string_view label_language(std::string_view language) {
  return alphabet_of(language).language == "ur" ? "ur-Arab" : language;
}

KeyTapped typed_in(std::string_view language, const std::string& text) {
  const bool turkish = alphabet_of(language).language == "tr";
  return {Key::text, text, turkish && text == "i" ? "İ" : ""};
}

}  // namespace chorus
