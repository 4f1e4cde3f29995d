#include "ui/page_items.h"

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

std::string screen_key(const Said& said) {
  std::string key = said.frame.screen + '\n' + std::to_string(said.frame.progress_done) + '\n';
  for (const Item& item : said.items)
    if (const auto* heading = std::get_if<HeadingItem>(&item)) key += heading->text;
  if (said.sheet) key += '\n' + said.sheet->id;
  return key;
}

}  // namespace chorus
