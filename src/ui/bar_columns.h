// The columns of bars in cards, the same in all cards of a chart, so that bars line up.
#pragma once

#include "ui/block.h"

namespace chorus {

struct BarColumns {
  float card = 0, inner = 0;              // widths
  float pad = 0, gutter = 0;              // before what stands in a card; of it, for the pointer
  float face = 0, face_gap = 0;           // a face and the distance after it; 0: no faces
  float label = 0, count = 0, stub = 0;   // widths; the stub of a hidden count
  float row = 0, between = 0, thick = 0;  // heights; a row's where labels stand beside bars
  bool stacked = false;                   // label over its bar instead of beside it
  bool words_beside = true;               // a hidden count has its words in the row
  bool of_people = false;                 // a count is said of its group's people
};

// What a full bar stands for; 0 where that may not be told.
std::int64_t whole_of(const BarGroup& group);
// How a count is written beside its bar.
std::string count_words(const Surroundings& around, const Bars& bars, const BarGroup& group,
                        const Bar& bar, bool of_people);
float row_height(const Surroundings& around, const BarColumns& columns, const Bar& bar);

TextStyle chart_type(const Metrics& metrics);
TextStyle count_type(const Metrics& metrics);

std::size_t cards_across(const Surroundings& around, std::size_t groups, float width);
BarColumns bar_columns(const Surroundings& around, const Bars& bars, float card);
// Makes each row `more` higher.
void loosen(BarColumns& columns, const Metrics& metrics, float more);

}  // namespace chorus
