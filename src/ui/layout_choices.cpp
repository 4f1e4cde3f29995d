// Choices: a grid of cells. Which cells, and how many beside one another, follows from the look
// asked for, the shape of the display and whether the words fit.
#include <algorithm>
#include <cmath>

#include "ui/choice_cells.h"
#include "ui/layout_items.h"

namespace chorus {
namespace {

struct Grid {
  Cell kind = Cell::row;
  int columns = 1;
  float widest = 0;  // of a cell; 0 = as wide as there is room
};

int up(int n, int by) {
  return (n + by - 1) / by;
}

float cell_width(const Surroundings& around, const Grid& grid, float width) {
  const float gaps = around.metrics.gap() * static_cast<float>(grid.columns - 1);
  const float w = std::floor((width - gaps) / static_cast<float>(grid.columns));
  return grid.widest > 0 ? std::min(w, grid.widest) : w;
}

bool fits(const Surroundings& around, const Choices& group, const Grid& grid, float width) {
  const float w = cell_width(around, grid, width);
  for (std::size_t i = 0; i < group.choices.size(); ++i)
    if (!cell_room(around, grid.kind, group, i, w).fits) return false;
  return true;
}

std::vector<Grid> face_grids(const Metrics& metrics, int n) {
  if (metrics.portrait) return {{Cell::face_row, 1, 0}};
  return {{Cell::face_tile, n, metrics.px(400)}, {Cell::face_row, 2, 0}, {Cell::face_row, 1, 0}};
}

std::vector<Grid> scale_grids(const Surroundings& around, int n) {
  const Metrics& metrics = around.metrics;
  const float widest = metrics.px(400);
  if (metrics.portrait && around.groups == 1) return {{Cell::level_row, 1, 0}};
  return {{Cell::box, n, widest},
          {Cell::box, up(n, 2), widest},
          {Cell::level_row, 2, 0},
          {Cell::level_row, 1, 0}};
}

std::vector<Grid> row_grids(const Metrics& metrics, int n) {
  if (metrics.portrait || metrics.desk()) {
    if (n > 8) return {{Cell::row, 2, 0}, {Cell::row, 1, 0}};
    return {{Cell::row, 1, 0}};
  }
  const float widest = n <= 4 ? metrics.px(1240) : 0;
  std::vector<Grid> grids;
  for (int columns = std::min(3, up(n, 4)); columns >= 1; --columns)
    grids.push_back({Cell::row, columns, widest});
  return grids;
}

std::vector<Grid> tile_grids(const Metrics& metrics, int n) {
  int columns = n == 5 || n == 6 || n == 9 ? 3 : std::min(n, 4);
  if (metrics.portrait) columns = std::min(n, 2);
  if (metrics.desk()) columns = n == 4 ? 2 : std::min(n, 3);
  std::vector<Grid> grids;
  for (; columns >= 1; --columns)
    grids.push_back({Cell::tile, columns, metrics.px(metrics.portrait ? 0 : 600)});
  return grids;
}

std::vector<Grid> picture_grids(const Metrics& metrics) {
  std::vector<Grid> grids;
  for (const int columns : {8, 6, 4, 3, 2, 1}) {
    if (metrics.portrait && columns > 6) continue;
    grids.push_back({Cell::picture, columns, 0});
  }
  return grids;
}

// Height of each row of the grid. Tiles are all alike; rows of words are as high as their own
// words.
std::vector<float> row_heights(const Surroundings& around, const Choices& group, const Grid& grid,
                               float cell, float* stretch) {
  std::vector<float> rows(
      static_cast<std::size_t>(up(static_cast<int>(group.choices.size()), grid.columns)));
  for (std::size_t i = 0; i < group.choices.size(); ++i) {
    const CellRoom room = cell_room(around, grid.kind, group, i, cell);
    float& high = rows[i / static_cast<std::size_t>(grid.columns)];
    high = std::max(high, room.least);
    *stretch = std::max(*stretch, room.stretch);
  }
  if (grid.kind == Cell::row || grid.kind == Cell::level_row) return rows;
  std::fill(rows.begin(), rows.end(), *std::max_element(rows.begin(), rows.end()));
  return rows;
}

// Where room is short: words beside their marks take less height than words under them.
std::vector<Grid> dense_grids(const Surroundings& around, const Choices& group) {
  const Metrics& metrics = around.metrics;
  const bool words = group.look == Look::tiles || group.look == Look::rows;
  if (!metrics.dense || metrics.desk() || metrics.portrait || !words) return {};
  const int n = static_cast<int>(group.choices.size()), most = n == 4 ? 4 : std::min(3, n);
  std::vector<Grid> grids;
  for (int columns = most; columns >= 1; --columns) grids.push_back({Cell::row, columns, 0});
  return grids;
}

std::vector<Grid> grids_of(const Surroundings& around, const Choices& group) {
  const int n = static_cast<int>(group.choices.size());
  switch (group.look) {
    case Look::faces:
      return face_grids(around.metrics, n);
    case Look::scale:
      return scale_grids(around, n);
    case Look::rows:
      return row_grids(around.metrics, n);
    case Look::tiles:
      return tile_grids(around.metrics, n);
    case Look::pictures:
      break;
  }
  return picture_grids(around.metrics);
}

float height_of(const Surroundings& around, const Choices& group, const Grid& grid, float width) {
  float stretch = 0, all = 0;
  for (const float high :
       row_heights(around, group, grid, cell_width(around, grid, width), &stretch))
    all += high + around.metrics.gap();
  return all;
}

// Where the words take no more than two lines, in as many columns or fewer; else as it was.
Grid beside_marks(const Surroundings& around, const Choices& group, const Grid& tiles,
                  float width) {
  for (Grid beside = tiles; beside.columns > 1; --beside.columns) {
    beside.kind = Cell::row;
    const float cell = cell_width(around, beside, width);
    bool low = true;
    for (std::size_t i = 0; low && i < group.choices.size(); ++i) {
      const CellRoom room = cell_room(around, Cell::row, group, i, cell);
      low = room.fits && room.lines < 2.5F;
    }
    if (low) return beside;
  }
  return tiles;
}

// The first in which the words fit, beside the marks rather than under them; where room is short, a
// denser one that is lower.
Grid best_grid(const Surroundings& around, const Choices& group, float width) {
  const std::vector<Grid> grids = grids_of(around, group);
  const auto fitting = std::find_if(grids.begin(), grids.end(), [&](const Grid& grid) {
    return fits(around, group, grid, width);
  });
  Grid best = fitting == grids.end() ? grids.back() : *fitting;
  if (best.kind == Cell::tile && under_marks(around, group, cell_width(around, best, width)))
    best = beside_marks(around, group, best, width);
  float lowest = height_of(around, group, best, width);
  for (const Grid& dense : dense_grids(around, group)) {
    if (!fits(around, group, dense, width)) continue;
    const float high = height_of(around, group, dense, width);
    if (high >= lowest) continue;
    best = dense;
    lowest = high;
  }
  return best;
}

float lay_label(Block& block, const Choices& group, float width) {
  if (group.label.empty()) return 0;
  const Surroundings& around = block.around();
  TextStyle type = aligned(around.metrics, section_type(around.metrics));
  if (!around.metrics.desk()) type.size = around.metrics.type(36);
  const float h = block.words(type, group.label, around.theme.ink, {0, 0, width, 0}).h;
  return h + around.metrics.spaced(around.metrics.desk() ? 14 : 18);
}

// The cells of one row of the grid; a short last row of tiles stands in the middle.
void draw_grid_row(Block& block, const Choices& group, const Grid& grid, int first, float width,
                   float y, float high) {
  const Metrics& metrics = block.around().metrics;
  const float w = cell_width(block.around(), grid, width), gap = metrics.gap();
  const int last = std::min(static_cast<int>(group.choices.size()), first + grid.columns);
  const bool centre = metrics.centred && grid.kind != Cell::row && grid.kind != Cell::picture;
  const float across = static_cast<float>(centre ? last - first : grid.columns);
  const float used = w * across + gap * (across - 1);
  float x = metrics.centred ? std::floor((width - used) / 2) : 0;
  for (int i = first; i < last; ++i, x += w + gap)
    draw_cell(block, grid.kind, group, static_cast<std::size_t>(i), {x, y, w, high});
}

}  // namespace

Block lay_choices(const Surroundings& around, const Choices& group, float width, float extra) {
  Block block(around);
  const float top = lay_label(block, group, width);
  block.height = top;
  if (group.choices.empty()) return block;
  const Grid grid = best_grid(around, group, width);
  float stretch = 0;
  const std::vector<float> rows =
      row_heights(around, group, grid, cell_width(around, grid, width), &stretch);
  block.stretch = stretch * static_cast<float>(rows.size());
  const float more = std::floor(extra / static_cast<float>(rows.size()));
  int first = 0;
  for (const float high : rows) {
    if (first > 0) block.height += around.metrics.gap();
    draw_grid_row(block, group, grid, first, width, block.height, high + more);
    block.height += high + more;
    first += grid.columns;
  }
  return block;
}

}  // namespace chorus
