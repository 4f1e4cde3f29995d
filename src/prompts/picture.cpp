// Places in a picture: people touch where it happens. For those who do not touch the picture, a
// cross that buttons move over it.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "prompts/board.h"
#include "prompts/common.h"
#include "prompts/prompts.h"

namespace chorus {
namespace {

constexpr int kWhole = 1000;
constexpr int kStep = 100;  // that a button moves the cross, per mille
constexpr int kUsualMarks = 3, kMostMarks = 10;
constexpr int kColumns = 12, kRows = 8;  // of the grid that marks are counted on
constexpr double kWide = 1.5;            // a picture is three by two
constexpr double kNear = 60;  // marks nearer than so many thousandths of the height are the same
constexpr Point kMiddle{500, 500};

std::size_t most_marks(const Prompt& prompt) {
  return static_cast<std::size_t>(prompt.max_choices > 0 ? prompt.max_choices : kUsualMarks);
}

std::vector<Point> marks_of(const Value& value) {
  const Points* points = std::get_if<Points>(&value);
  return points == nullptr ? std::vector<Point>{} : points->points;
}

bool inside(const Point& point) {
  return point.x >= 0 && point.x <= kWhole && point.y >= 0 && point.y <= kWhole;
}

Point brought_inside(int x, int y) {
  return {std::clamp(x, 0, kWhole), std::clamp(y, 0, kWhole)};
}

int cell_of(const Point& point) {
  const int column = std::min(kColumns - 1, point.x * kColumns / kWhole);
  const int row = std::min(kRows - 1, point.y * kRows / kWhole);
  return row * kColumns + column;
}

// The ninth of the picture that the middle of a cell lies in.
std::size_t ninth_of(int cell) {
  const int across = (2 * (cell % kColumns) + 1) * 3 / (2 * kColumns);
  const int down = (2 * (cell / kColumns) + 1) * 3 / (2 * kRows);
  return static_cast<std::size_t>(down * 3 + across);
}

std::string place(const Teller& tell, const Point& point) {
  return tell(kNinths[ninth_of(cell_of(point))]);
}

// The mark that a touch of `point` means, or none.
std::vector<Point>::iterator mark_near(std::vector<Point>& marks, const Point& point) {
  return std::find_if(marks.begin(), marks.end(), [&](const Point& mark) {
    return std::hypot((mark.x - point.x) * kWide, mark.y - point.y) < kNear;
  });
}

Draft marked(const Draft& draft, std::vector<Point> marks) {
  if (marks.empty()) return {false, {}, draft.cross};
  return {true, Points{std::move(marks)}, draft.cross};
}

// One touch marks, a second of the same mark takes it back; beyond the limit a touch is let pass.
Draft touched(const Prompt& prompt, const Draft& draft, const Point& point) {
  std::vector<Point> marks = marks_of(draft.value);
  if (const auto same = mark_near(marks, point); same != marks.end()) {
    marks.erase(same);
  } else if (marks.size() < most_marks(prompt)) {
    marks.push_back(point);
  }
  return marked(draft, std::move(marks));
}

// The cross shows itself at the first press, in the middle, before it marks.
Draft marked_at_cross(const Prompt& prompt, const Draft& draft) {
  std::vector<Point> marks = marks_of(draft.value);
  const bool taken = draft.cross && mark_near(marks, *draft.cross) != marks.end();
  if (draft.cross && !taken) return touched(prompt, draft, *draft.cross);
  Draft shown = draft;
  shown.cross = draft.cross.value_or(kMiddle);
  return shown;
}

std::string in_places(const Teller& tell, const std::vector<Point>& marks) {
  std::vector<std::string> names;
  for (const Point& mark : marks) names.push_back(place(tell, mark));
  return listed(names, tell);
}

std::string status_of(const PromptView& view, const std::vector<Point>& marks) {
  const Teller& tell = view.tell;
  const std::string most = tell.number(static_cast<std::int64_t>(most_marks(view.prompt)));
  const std::string many = tell.number(static_cast<std::int64_t>(marks.size()));
  std::string status = marks.empty() ? tell("picture.none", {most})
                                     : tell("picture.marked", {many, most, in_places(tell, marks)});
  if (view.draft.cross) status += " " + tell("picture.cross", {place(tell, *view.draft.cross)});
  return status;
}

// Where most marks are, from what is shown alone.
std::string sentence_of(const ResultsView& view, const ShownRow& row) {
  std::map<std::size_t, std::int64_t> ninths;
  std::int64_t most = 0;
  for (std::size_t cell = 0; cell < row.counts.size(); ++cell) {
    std::int64_t& sum = ninths[ninth_of(static_cast<int>(cell))];
    sum += row.counts[cell].value_or(0);
    most = std::max(most, sum);
  }
  if (most == 0) return view.tell("picture.no_most");
  std::vector<std::string> places;
  for (const auto& [ninth, sum] : ninths)
    if (sum == most) places.push_back(view.tell(kNinths[ninth]));
  return view.tell("picture.most", {listed(places, view.tell)});
}

HeatGroup heat_group(const ResultsView& view, std::string label, const ShownRow& row) {
  HeatGroup group{std::move(label), people(row, view.tell), row.too_few, {}, {}};
  if (row.too_few) return group;
  group.cells = row.counts;
  group.sentence = sentence_of(view, row);
  return group;
}

class PictureType : public PromptType {
 public:
  std::string_view name() const override { return "picture"; }
  Shape shape() const override { return Shape::points; }

  std::vector<Problem> problems(const Prompt& prompt) const override {
    std::vector<Problem> problems;
    if (prompt.picture.empty())
      problems.push_back({"/picture", "expected the picture that is to be marked"});
    if (prompt.max_choices < 0 || prompt.max_choices > kMostMarks)
      problems.push_back({"/max_choices", "expected 1 to 10 places"});
    return problems;
  }

  Result<Value> check(const Prompt& prompt, const Value& value) const override {
    const std::vector<Point> marks = marks_of(value);
    const bool all_inside = std::all_of(marks.begin(), marks.end(), inside);
    if (!marks.empty() && marks.size() <= most_marks(prompt) && all_inside) return value;
    return not_an_answer("a list of 1 to " + std::to_string(most_marks(prompt)) +
                         " places, each two whole numbers from 0 to 1000");
  }

  Draft touch(const Prompt& prompt, const Draft& draft, const Touch& touch) const override {
    if (const PointTouch* point = std::get_if<PointTouch>(&touch))
      return touched(prompt, draft, brought_inside(point->x, point->y));
    const ChoiceTouch* choice = std::get_if<ChoiceTouch>(&touch);
    if (choice == nullptr) return draft;
    if (choice->code == "mark") return marked_at_cross(prompt, draft);
    std::vector<Point> marks = marks_of(draft.value);
    if (choice->code == "undo" && !marks.empty()) {
      marks.pop_back();
      return marked(draft, std::move(marks));
    }
    Draft moved = draft;
    const Point from = draft.cross.value_or(kMiddle);
    for (const Way& way : kWays) {
      if (choice->code == way.code)
        moved.cross = brought_inside(from.x + way.x * kStep, from.y + way.y * kStep);
    }
    return moved;
  }

  void write(const PromptView& view, Page& page) const override {
    PictureBoard board;
    board.id = board.prompt = view.prompt.code;
    board.picture = view.prompt.picture;
    board.marks = marks_of(view.draft.value);
    board.cross = view.draft.cross;
    board.status = status_of(view, board.marks);
    board.moves = move_buttons(view, &Way::cross);
    board.buttons.push_back(board_button(view, "mark", "picture.mark", Icon::plus));
    board.buttons.back().enabled = board.marks.size() < most_marks(view.prompt);
    board.buttons.push_back(board_button(view, "undo", "picture.undo", Icon::backspace));
    board.buttons.back().enabled = !board.marks.empty();
    page.picture_board(board);
  }

  // The cells of the grid, row by row. A person counts once in each cell that holds a mark of
  // theirs.
  int buckets(const Prompt&) const override { return kColumns * kRows; }
  std::vector<int> sort(const Prompt& prompt, const Value& value) const override {
    std::vector<int> cells;
    if (!check(prompt, value)) return cells;
    for (const Point& mark : marks_of(value)) cells.push_back(cell_of(mark));
    std::sort(cells.begin(), cells.end());
    cells.erase(std::unique(cells.begin(), cells.end()), cells.end());
    return cells;
  }
  bool partition() const override { return false; }

  std::string in_words(const Prompt& prompt, const Value& value,
                       const Teller& tell) const override {
    return check(prompt, value) ? in_places(tell, marks_of(value)) : "";
  }

  void write_results(const ResultsView& view, Page& page) const override {
    HeatMap map;
    map.id = view.prompt.code;
    map.picture = view.prompt.picture;
    map.columns = kColumns;
    map.rows = kRows;
    map.too_few = view.tell("results.too_few");
    const NamedRows named =
        named_rows({view.tell("results.everybody"), view.shown, view.programme.roles}, view.tell);
    for (const NamedRow& each : named.rows)
      map.groups.push_back(heat_group(view, each.label, *each.row));
    if (view.yours != nullptr) map.yours = marks_of(view.yours->value);
    map.yours_label = view.tell("picture.yours");
    page.heat_map(map);
    for (const std::string& sentence : named.sentences) page.say(sentence, Tone::note);
  }

  // One or two places, each at or beside one that many come to, by how the visitor feels.
  Value imagine(const Prompt& prompt, Leaning leaning, Chance& chance) const override {
    constexpr std::array<Point, 4> kDrawn = {{{700, 200}, {300, 700}, {600, 600}, {200, 300}}};
    const std::size_t count = std::min<std::size_t>(most_marks(prompt), 1 + chance.below(2));
    std::vector<Point> marks;
    while (marks.size() < count) {
      const int drawn = leaned(static_cast<int>(kDrawn.size()), leaning, chance);
      Point mark = kDrawn[static_cast<std::size_t>(drawn)];
      if (chance.below(4) == 0) mark.x += kStep;
      if (chance.below(4) == 0) mark.y += kStep;
      if (mark_near(marks, mark) == marks.end()) marks.push_back(mark);
    }
    return Points{std::move(marks)};
  }
  // For what imagine() answers; places between the steps are reached by touching the picture only.
  std::vector<std::string> taps(const Prompt& prompt, const Value& value) const override {
    std::vector<std::string> ids;
    Point at = kMiddle;
    const auto go = [&](int by, const char* less, const char* more) {
      for (int i = 0; i < std::abs(by) / kStep; ++i)
        ids.push_back(prompt.code + "." + (by < 0 ? less : more));
    };
    for (const Point& mark : marks_of(value)) {
      go(mark.x - at.x, "left", "right");
      go(mark.y - at.y, "up", "down");
      ids.push_back(prompt.code + ".mark");
      at = mark;
    }
    return ids;
  }
};

}  // namespace

const PromptType& picture_type() {
  static const PictureType type;
  return type;
}

}  // namespace chorus
