// One function for each thing that a screen can say: it lays the thing out in a width, around its
// own origin. `extra` is height that the page has to spare for it, up to the Block's `stretch`.
#pragma once

#include <vector>

#include "ui/block.h"
#include "ui/page_items.h"

namespace chorus {

Block lay_heading(const Surroundings& around, const HeadingItem& item, float width);
Block lay_section(const Surroundings& around, const SectionItem& item, float width);
Block lay_say(const Surroundings& around, const SayItem& item, float width);
Block lay_art(const Surroundings& around, const ArtItem& item, float width, float extra);
Block lay_picture(const Surroundings& around, const PictureItem& item, float width);
Block lay_picture_row(const Surroundings& around, const PictureRow& row, float width);
Block lay_choices(const Surroundings& around, const Choices& choices, float width, float extra);
Block lay_slider(const Surroundings& around, const Slider& slider, float width);
Block lay_text_box(const Surroundings& around, const TextBox& box, float width, float extra);
Block lay_pin_pad(const Surroundings& around, const PinPad& pad, float width);
Block lay_bars(const Surroundings& around, const Bars& bars, float width, float extra);
Block lay_gap_chart(const Surroundings& around, const GapChart& chart, float width, float extra);
Block lay_trend(const Surroundings& around, const Trend& trend, float width, float extra);
Block lay_triad_board(const Surroundings& around, const TriadBoard& board, float width,
                      float extra);
Block lay_order_chart(const Surroundings& around, const OrderChart& chart, float width,
                      float extra);
Block lay_triad_chart(const Surroundings& around, const TriadChart& chart, float width,
                      float extra);
Block lay_beat_strip(const Surroundings& around, const BeatStrip& strip, float width, float extra);
Block lay_picture_board(const Surroundings& around, const PictureBoard& board, float width,
                        float extra);
Block lay_heat_map(const Surroundings& around, const HeatMap& map, float width, float extra);
Block lay_drawing_board(const Surroundings& around, const DrawingBoard& board, float width,
                        float extra);
Block lay_drawing_wall(const Surroundings& around, const DrawingWall& wall, float width);
// One drawing in its frame, three by two.
void hang_drawing(Block& block, const Drawing& drawing, const Rect& frame, int owner);
// What is said where there is nothing to lay out.
Block lay_none(const Surroundings& around, const std::string& words, float width);
Block lay_quotes(const Surroundings& around, const Quotes& quotes, float width);
Block lay_figures(const Surroundings& around, const FiguresItem& item, float width);
Block lay_entries(const Surroundings& around, const Entries& entries, float width);
Block lay_sides(const Surroundings& around, const Sides& sides, float width);
Block lay_steps(const Surroundings& around, const StepsItem& item, float width);
Block lay_wheel(const Surroundings& around, const Wheel& wheel, float width, float extra);
Block lay_meter(const Surroundings& around, const Meter& meter, float width);
// Buttons said one after another.
Block lay_buttons(const Surroundings& around, const std::vector<const Button*>& buttons,
                  float width);

// The keyboard of the frame's language for the box that is being written in.
Block lay_keyboard(const Surroundings& around, const TextBox& box, float width);

}  // namespace chorus
