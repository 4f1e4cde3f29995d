// A laid-out part of a page around its own origin (0, 0), and the pens that the layout draws with.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/theme.h"
#include "ui/metrics.h"
#include "ui/page_items.h"
#include "ui/painting.h"

namespace chorus {

// What every layout function needs to know. Lives as long as one layout pass.
struct Surroundings {
  const Metrics& metrics;
  const Theme& theme;
  TextEngine& text;
  const Frame& frame;
  int groups = 1;                // of choices on the page: more of them leave less room for each
  bool listed = false;           // running text is a list of points, each with a mark before it
  const Item* spoken = nullptr;  // the item that is being read aloud, and what of it
  const Mark* mark = nullptr;
  std::string_view forms = {};  // the letter whose forms the keyboard shows

  // A word that is wider than `wrap` is cut, as put() cuts it: the size that was chosen is kept.
  Size measure(const TextStyle& style, std::string_view words, float wrap) const;
  // Whether no word has to be cut.
  bool whole(const TextStyle& style, std::string_view words, float wrap) const;
  float line(const TextStyle& style) const;  // height of one line
};

class Block {
 public:
  explicit Block(const Surroundings& around) : around_(&around) {}

  std::vector<Piece> pieces;
  std::vector<Widget> widgets;
  float height = 0;
  float stretch = 0;           // how much taller it would gladly be
  std::optional<Rect> marked;  // what is being read aloud, to be kept in view

  // Adds a widget whose outline is `rect`; following calls with its index belong to it.
  int add(Widget widget, const Rect& rect, float radius);
  void panel(const PanelShape& panel, int owner = kNobody);
  // Words in the upper part of `room`, placed across by their alignment. Returns what they took.
  Size words(const TextStyle& style, std::string_view text, Colour colour, const Rect& room,
             int owner = kNobody);
  // The same, with the middle of the words at the middle of the room's height.
  Size words_in_middle(const TextStyle& style, std::string_view text, Colour colour,
                       const Rect& room, int owner = kNobody);
  // Words in a language found from themselves: what people wrote.
  Size own_words(const TextStyle& style, std::string_view text, Colour colour, const Rect& room,
                 int owner = kNobody);
  // The same as the others, in any language (empty: found from the words).
  Size put(TextStyle style, std::string_view language, std::string_view text, Colour colour,
           const Rect& room, bool in_middle, int owner);
  void icon(Icon icon, float cx, float cy, float size, Colour colour, int owner = kNobody);
  void shape(AnyShape shape, int owner = kNobody) { pieces.push_back({std::move(shape), owner}); }

  // Takes over another block's pieces and widgets, moved.
  void take(Block&& other, float dx, float dy);
  // Undoes the mirroring that follows for all that lies in 0 … width: keys and digits keep their
  // order.
  void keep_order(float width);

  const Surroundings& around() const { return *around_; }

 private:
  const Surroundings* around_;
};

// Panels by role.
PanelShape tile_panel(const Surroundings& around, const Rect& rect, bool selected);
PanelShape card_panel(const Surroundings& around, const Rect& rect);

// Colours between two, 0 … 1.
Colour mixed(Colour from, Colour to, float part);
// The theme's colour that reads best on `back`.
Colour readable_on(const Theme& theme, Colour back);

// A round badge with a tick, for what is selected.
void check_badge(Block& block, float cx, float cy, float diameter, int owner);
// The mark before an answer that can be chosen: a ring (one) or a box (several), with a tick in it.
void choice_mark(Block& block, float cx, float cy, float size, bool several, bool selected,
                 int owner);

// As the language writes it.
const char* question_mark(const Surroundings& around);

// One's own answer among those of others: a square on its corner, unlike any other mark. `half` of
// its width; 0: as large as usual.
// As the language writes it.
const char* question_mark(const Surroundings& around);
void own_mark(Block& block, float cx, float cy, float half = 0);

}  // namespace chorus
