// What a screen said to the painted page, kept as plain data until a frame is due.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/page.h"

namespace chorus {

struct HeadingItem {
  std::string text;
};
struct SectionItem {
  std::string text;
};
struct SayItem {
  std::string text;
  Tone tone = Tone::body;
};
struct ArtItem {
  Art art = Art::rings;
};
struct PictureItem {
  std::string name;
};
struct FiguresItem {
  std::vector<Figure> figures;
};
struct StepsItem {
  std::vector<Step> steps;
};

using Item =
    std::variant<HeadingItem, SectionItem, SayItem, ArtItem, PictureItem, PictureRow, Button,
                 Choices, Slider, TextBox, PinPad, Bars, GapChart, BeatStrip, TriadBoard,
                 OrderChart, TriadChart, PictureBoard, HeatMap, DrawingBoard, DrawingWall, Trend,
                 Quotes, FiguresItem, Entries, Sides, StepsItem, Wheel, Meter>;

struct SaidSheet {
  std::string id;
  std::vector<Item> items;
};

struct Said {
  Frame frame;
  std::vector<Item> items;
  std::optional<SaidSheet> sheet;
};

// What of a page is being read aloud: the words of one item, or something it names.
struct Mark {
  int item = -1;                 // of the sheet where there is one, else of the page
  std::size_t from = 0, to = 0;  // bytes of the item's own text; both 0: all of it
  std::string widget;            // id; empty: the words themselves
  bool operator==(const Mark&) const = default;
};

// The text box being written in and the pin pad of what can be touched now; nullptr when there is
// none.
const TextBox* edited_box(const std::vector<Item>& items);
const PinPad* pin_pad(const std::vector<Item>& items);
// What a touch can reach now: the sheet when there is one, else the page.
const std::vector<Item>& live_items(const Said& said);
// What a person would call a thing that can be touched: its label; a key's letter. "": none found.
std::string words_of_widget(const std::vector<Item>& items, std::string_view id);
// Two frames with the same key show the same screen: a tap begun on one may end on the other.
std::string screen_key(const Said& said);

}  // namespace chorus
