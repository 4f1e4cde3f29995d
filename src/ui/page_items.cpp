#include "ui/page_items.h"

#include <initializer_list>

namespace chorus {

const TextBox* edited_box(const std::vector<Item>& items) {
  for (const Item& item : items) {
    const auto* box = std::get_if<TextBox>(&item);
    if (box && box->editing) return box;
  }
  return nullptr;
}

const PinPad* pin_pad(const std::vector<Item>& items) {
  for (const Item& item : items)
    if (const auto* pad = std::get_if<PinPad>(&item)) return pad;
  return nullptr;
}

const std::vector<Item>& live_items(const Said& said) {
  return said.sheet ? said.sheet->items : said.items;
}

namespace {

std::string words_in(const Entries& entries, std::string_view id) {
  for (const Entry& each : entries.entries) {
    if (each.id == id) return each.title;
    for (const Button& own : each.buttons)
      if (own.id == id) return own.label;
  }
  return {};
}

std::string label_in(std::initializer_list<const std::vector<Button>*> rows, std::string_view id) {
  for (const std::vector<Button>* row : rows)
    for (const Button& each : *row)
      if (each.id == id) return each.label;
  return {};
}

// Of one item; nothing where it holds no such thing.
std::string words_in(const Item& item, std::string_view id) {
  if (const auto* button = std::get_if<Button>(&item)) return button->id == id ? button->label : "";
  if (const auto* choices = std::get_if<Choices>(&item)) {
    for (const Choice& each : choices->choices)
      if (id == choices->id + "." + each.code) return each.label;
  } else if (const auto* slider = std::get_if<Slider>(&item)) {
    if (id == slider->id + ".minus") return slider->minus_label;
    if (id == slider->id + ".plus") return slider->plus_label;
    if (id == slider->id + ".track") return slider->low + ", " + slider->high;
  } else if (const auto* board = std::get_if<TriadBoard>(&item)) {
    for (const TriadCorner& each : board->corners)
      if (id == board->id + "." + each.code) return each.label;
  } else if (const auto* picture = std::get_if<PictureBoard>(&item)) {
    return label_in({&picture->moves, &picture->buttons}, id);
  } else if (const auto* drawing = std::get_if<DrawingBoard>(&item)) {
    return label_in({&drawing->moves, &drawing->buttons}, id);
  } else if (const auto* entries = std::get_if<Entries>(&item)) {
    return words_in(*entries, id);
  } else if (const auto* both = std::get_if<Sides>(&item)) {
    const std::string first = words_in(both->sides[0].list, id);
    return first.empty() ? words_in(both->sides[1].list, id) : first;
  } else if (const auto* pad = std::get_if<PinPad>(&item)) {
    if (id == pad->id + ".back") return pad->back_label;
    if (id == pad->id + ".enter") return pad->enter_label;
    if (id.starts_with(pad->id + ".")) return std::string(id.substr(pad->id.size() + 1));
  } else if (const auto* box = std::get_if<TextBox>(&item)) {
    if (box->id == id) return box->label.empty() ? box->placeholder : box->label;
    for (const KeyName& key : box->keys)
      if (key.id == id) return key.name;
  }
  return {};
}

}  // namespace

std::string words_of_widget(const std::vector<Item>& items, std::string_view id) {
  for (const Item& item : items)
    if (std::string words = words_in(item, id); !words.empty()) return words;
  return id.starts_with("key.") ? std::string(id.substr(4)) : std::string();
}

std::string screen_key(const Said& said) {
  std::string key = said.frame.screen + '\n' + std::to_string(said.frame.progress_done) + '\n';
  for (const Item& item : said.items)
    if (const auto* heading = std::get_if<HeadingItem>(&item)) key += heading->text;
  if (said.sheet) key += '\n' + said.sheet->id;
  return key;
}

}  // namespace chorus
