#include "ui/keyboard_layouts.h"

#include <array>
#include <cctype>

namespace chorus {
namespace {

struct Letter {
  const char* lower;
  const char* upper;
};

// Welsh: the circumflexes of its seven vowels, and the marks met in everyday words and names.
constexpr std::array<Letter, 10> kWelshAccents = {{{"â", "Â"},
                                                   {"ê", "Ê"},
                                                   {"î", "Î"},
                                                   {"ô", "Ô"},
                                                   {"û", "Û"},
                                                   {"ŵ", "Ŵ"},
                                                   {"ŷ", "Ŷ"},
                                                   {"ï", "Ï"},
                                                   {"ö", "Ö"},
                                                   {"á", "Á"}}};

KeyboardKey typing(const std::string& id, const std::string& text, float width = 1) {
  KeyboardKey key;
  key.id = "key." + id;
  key.label = text;
  key.tap = {KeyTapped::Key::text, text};
  key.width = width;
  return key;
}

KeyboardKey doing(const std::string& id, Icon icon, KeyTapped::Key what, float width) {
  KeyboardKey key;
  key.id = "key." + id;
  key.icon = icon;
  key.tap = {what, ""};
  key.width = width;
  key.repeats = what == KeyTapped::Key::backspace || what == KeyTapped::Key::left ||
                what == KeyTapped::Key::right;
  return key;
}

// A letter says which key it is; whether it becomes a capital is decided where the text is, so that
// quick taps on a keyboard that still shows capitals are not all capitals.
KeyboardKey letter_key(const std::string& lower, const std::string& upper, bool shift) {
  KeyboardKey key = typing(lower, shift ? upper : lower);
  key.tap.text = lower;
  return key;
}

std::vector<KeyboardKey> letters(std::string_view row, bool shift) {
  std::vector<KeyboardKey> keys;
  for (const char letter : row) {
    const std::string lower(1, letter);
    const std::string upper(1, static_cast<char>(std::toupper(static_cast<unsigned char>(letter))));
    keys.push_back(letter_key(lower, upper, shift));
  }
  return keys;
}

std::vector<KeyboardKey> accents(bool shift) {
  std::vector<KeyboardKey> keys;
  for (const Letter& each : kWelshAccents)
    keys.push_back(letter_key(each.lower, each.upper, shift));
  return keys;
}

std::vector<KeyboardKey> signs(std::initializer_list<const char*> row) {
  std::vector<KeyboardKey> keys;
  for (const char* sign : row) keys.push_back(typing(sign, sign));
  return keys;
}

KeyboardKey backspace() {
  return doing("backspace", Icon::backspace, KeyTapped::Key::backspace, 1.5F);
}

std::vector<KeyboardKey> last_row(bool symbols) {
  KeyboardKey turn = doing("symbols", Icon::none, KeyTapped::Key::symbols, 1.5F);
  turn.label = symbols ? "abc" : "123";
  KeyboardKey space = doing("space", Icon::space_bar, KeyTapped::Key::text, 3);
  space.tap.text = " ";
  return {turn,
          typing(",", ","),
          space,
          typing(".", "."),
          doing("left", Icon::back, KeyTapped::Key::left, 1),
          doing("right", Icon::next, KeyTapped::Key::right, 1),
          doing("enter", Icon::enter, KeyTapped::Key::enter, 1.5F)};
}

KeyboardRows sign_rows() {
  KeyboardRows rows = {signs({"1", "2", "3", "4", "5", "6", "7", "8", "9", "0"}),
                       signs({"@", "#", "£", "&", "*", "(", ")", "-", "/", ":"}),
                       signs({";", "+", "=", "%", "?", "!", "'", "\""})};
  rows[2].front().width = 1.5F;
  rows[2].push_back(backspace());
  rows.push_back(last_row(true));
  return rows;
}

KeyboardRows letter_rows(bool shift) {
  KeyboardRows rows = {letters("qwertyuiop", shift), letters("asdfghjkl", shift), {}};
  rows[1].push_back(typing("'", "'"));
  KeyboardKey capital = doing("shift", Icon::shift, KeyTapped::Key::shift, 1.5F);
  capital.active = shift;
  rows[2].push_back(capital);
  for (KeyboardKey& key : letters("zxcvbnm", shift)) rows[2].push_back(std::move(key));
  rows[2].push_back(backspace());
  rows.push_back(last_row(false));
  return rows;
}

}  // namespace

KeyboardRows keyboard_rows(std::string_view language, bool shift, bool symbols) {
  if (symbols) return sign_rows();
  KeyboardRows rows = letter_rows(shift);
  if (language == "cy") rows.insert(rows.begin(), accents(shift));
  return rows;
}

}  // namespace chorus
