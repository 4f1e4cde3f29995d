#include "ui/typing.h"

#include <algorithm>
#include <initializer_list>
#include <optional>

#include "ui/keyboard_layouts.h"
#include "ui/text_fonts.h"

namespace chorus {
namespace {

using Taps = std::vector<What>;

Taps activated(const Found& found, TextEngine& text) {
  if (!found.widget || !found.widget->enabled) return {};
  if (found.widget->words) return {};  // already being written in
  const Rect& rect = found.widget->rect;
  if (found.widget->track)
    return {NumberSet{found.widget->track->prompt, found.widget->track->number}};
  return {meaning(*found.widget, rect.x + rect.w / 2, rect.y + rect.h / 2, text)};
}

// The first of these ids that can be touched.
Taps first_of(const Desktop& desktop, std::initializer_list<std::string_view> ids) {
  for (const std::string_view id : ids) {
    const Found found = widget_named(desktop.painting, id);
    if (found.widget && found.widget->enabled) return activated(found, desktop.text);
  }
  return {};
}

Taps corner(const Desktop& desktop) {
  for (const Found& found : live_widgets(desktop.painting))
    if (found.widget->corner && found.widget->enabled) return {found.widget->tap};
  return {};
}

// Arrows go the way they point: in a text that is read from right to left, left is onwards.
std::optional<KeyTapped::Key> writing_key(NamedKey key, bool backwards) {
  switch (key) {
    case NamedKey::left:
      return backwards ? KeyTapped::Key::right : KeyTapped::Key::left;
    case NamedKey::right:
      return backwards ? KeyTapped::Key::left : KeyTapped::Key::right;
    case NamedKey::backspace:
      return KeyTapped::Key::backspace;
    case NamedKey::enter:
      return KeyTapped::Key::enter;
    default:
      return std::nullopt;
  }
}

// Left and right on a track change its number, towards the end that the arrow points at.
Taps slid(const Desktop& desktop, const Focus& focus, NamedKey key) {
  const Found found = widget_named(desktop.painting, focus.id());
  if (!found.widget || !found.widget->track) return {};
  const TrackPart& track = *found.widget->track;
  const bool up = (key == NamedKey::right) == (track.x2 > track.x1);
  return {NumberSet{track.prompt, std::clamp(track.number + (up ? track.step : -track.step),
                                             track.min, track.max)}};
}

bool across(NamedKey key) {
  return key == NamedKey::left || key == NamedKey::right;
}

// Keys that go to the text being written rather than to the focus.
std::optional<Taps> written(const Desktop& desktop, const Focus& focus, NamedKey key) {
  const TextBox* box = edited_box(live_items(desktop.said));
  if (!box) return std::nullopt;
  const bool elsewhere = focus.visible() && focus.id() != box->id;
  if (key == NamedKey::space) return elsewhere ? std::nullopt : std::optional<Taps>(Taps{});
  const auto tapped =
      writing_key(key, begins_backwards(box->text, desktop.said.frame.right_to_left));
  if (!tapped || (elsewhere && key != NamedKey::backspace)) return std::nullopt;
  return Taps{KeyTapped{*tapped, ""}};
}

std::optional<Taps> dialled(const Desktop& desktop, const Focus& focus, NamedKey key) {
  const PinPad* pad = pin_pad(live_items(desktop.said));
  if (!pad) return std::nullopt;
  if (key == NamedKey::backspace) return first_of(desktop, {pad->id + ".back"});
  if (key == NamedKey::enter && !focus.visible()) return first_of(desktop, {pad->id + ".enter"});
  return std::nullopt;
}

}  // namespace

std::vector<What> key_pressed(const Desktop& desktop, Focus& focus, NamedKey key) {
  if (const auto taps = written(desktop, focus, key)) return *taps;
  if (const auto taps = dialled(desktop, focus, key)) return *taps;
  switch (key) {
    case NamedKey::tab:
      focus.step(desktop.painting, 1);
      return {};
    case NamedKey::back_tab:
      focus.step(desktop.painting, -1);
      return {};
    case NamedKey::escape:
      return first_of(desktop, {"sheet.close", "back"});
    case NamedKey::listen:
      return first_of(desktop, {"listen"});
    case NamedKey::desk:
      return corner(desktop);
    case NamedKey::enter:
    case NamedKey::space:
      if (focus.visible())
        return activated(widget_named(desktop.painting, focus.id()), desktop.text);
      focus.show(desktop.painting);
      return {};
    case NamedKey::left:
    case NamedKey::right:
    case NamedKey::up:
    case NamedKey::down: {
      Taps taps = across(key) ? slid(desktop, focus, key) : Taps{};
      if (taps.empty()) focus.go(desktop.painting, key);
      return taps;
    }
    default:
      return {};
  }
}

std::vector<What> chosen_by_switch(const Desktop& desktop, std::string_view id) {
  return activated(widget_named(desktop.painting, id), desktop.text);
}

std::vector<What> text_typed(const Desktop& desktop, const std::string& text) {
  const std::vector<Item>& items = live_items(desktop.said);
  if (edited_box(items)) return {typed_in(desktop.said.frame.language, text)};
  const PinPad* pad = pin_pad(items);
  if (!pad || text.size() != 1) return {};
  return first_of(desktop, {pad->id + "." + text});
}

}  // namespace chorus
