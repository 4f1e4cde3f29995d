// Something that is drawn with a finger. For those who do not touch the board, a pen that buttons
// move over it.
#include <algorithm>
#include <array>

#include "core/privacy.h"
#include "core/sealed.h"
#include "core/strokes.h"
#include "prompts/board.h"
#include "prompts/common.h"
#include "prompts/prompts.h"

namespace chorus {
namespace {

constexpr int kWhole = 1000;
constexpr int kStep = 50;      // that a button moves the pen, per mille
constexpr int kTolerance = 2;  // that a line may be off where a finger drew it, per mille
constexpr std::size_t kMostStrokes = 200, kMostPoints = 100'000;
constexpr std::size_t kMostOnWall = 40;
constexpr Point kMiddle{500, 500};
constexpr const char* kBetween = " · ";

using Lines = std::vector<std::vector<Point>>;

const Lines& lines_of(const Value& value) {
  static const Lines kNone;
  const Strokes* strokes = std::get_if<Strokes>(&value);
  return strokes == nullptr ? kNone : strokes->strokes;
}

// A drawing that nobody can see here.
bool is_sealed_drawing(const Value& value) {
  const Text* text = std::get_if<Text>(&value);
  return text != nullptr && is_sealed(text->text);
}

std::size_t points_of(const Lines& lines) {
  std::size_t points = 0;
  for (const std::vector<Point>& line : lines) points += line.size();
  return points;
}

bool inside(const Point& point) {
  return point.x >= 0 && point.x <= kWhole && point.y >= 0 && point.y <= kWhole;
}

Point brought_inside(const Point& point) {
  return {std::clamp(point.x, 0, kWhole), std::clamp(point.y, 0, kWhole)};
}

bool fits(const Lines& lines) {
  return lines.size() <= kMostStrokes && points_of(lines) <= kMostPoints;
}

// The lines in place of what was drawn before, where there is room for them: else what was drawn
// stays, and the draft says that there was none.
Draft redrawn(const Draft& before, Lines lines) {
  Draft draft;
  draft.cross = before.cross;
  draft.pen = before.pen;
  draft.over = !fits(lines);
  if (draft.over) {
    draft.answered = before.answered;
    draft.value = before.value;
    draft.pen = false;
  } else if (!lines.empty()) {
    draft.answered = true;
    draft.value = Strokes{std::move(lines)};
  }
  return draft;
}

Draft with_stroke(const Draft& draft, std::vector<Point> stroke) {
  Lines lines = lines_of(draft.value);
  lines.push_back(std::move(stroke));
  return redrawn(draft, std::move(lines));
}

// A finger lifts the pen that buttons may have put down.
Draft drawn_by_finger(Draft draft, const std::vector<Point>& points) {
  if (points.empty()) return draft;
  std::vector<Point> stroke;
  for (const Point& point : points) stroke.push_back(brought_inside(point));
  draft.pen = false;
  return with_stroke(draft, simplified(stroke, kTolerance));
}

Draft pen_turned(Draft draft) {
  draft.cross = draft.cross.value_or(kMiddle);
  draft.pen = !draft.pen;
  return draft.pen ? with_stroke(draft, {*draft.cross}) : draft;
}

// Moves in one direction make one straight line of two points.
Draft pen_moved(Draft draft, const Way& way) {
  const Point from = draft.cross.value_or(kMiddle);
  const Point to = brought_inside({from.x + way.x * kStep, from.y + way.y * kStep});
  draft.cross = to;
  const Lines& before = lines_of(draft.value);
  if (!draft.pen || before.empty() || to == from) return draft;
  Lines lines = before;
  lines.back().push_back(to);
  lines.back() = simplified(lines.back(), 0);
  return redrawn(draft, std::move(lines));
}

Draft taken_back(Draft draft) {
  Lines lines = lines_of(draft.value);
  if (lines.empty()) return draft;
  lines.pop_back();
  draft.pen = false;
  return redrawn(draft, std::move(lines));
}

std::string said(const Teller& tell, std::size_t lines) {
  return tell.count("drawing.lines", static_cast<std::int64_t>(lines));
}

const char* place_of(const Point& at) {
  const auto third = [](int part) {
    return static_cast<std::size_t>(std::min(2, part * 3 / kWhole));
  };
  return kNinths[third(at.y) * 3 + third(at.x)];
}

std::string status_of(const PromptView& view) {
  const Teller& tell = view.tell;
  const Lines& lines = lines_of(view.draft.value);
  // A pen that was only put down has not drawn yet.
  const bool only_down = view.draft.pen && lines.size() == 1 && lines.front().size() == 1;
  std::string status;
  const auto add = [&](const std::string& part) {
    status += (status.empty() ? "" : kBetween) + part;
  };
  if (!only_down) add(lines.empty() ? tell("drawing.empty") : said(tell, lines.size()));
  if (view.draft.over) add(tell("drawing.full"));
  if (view.draft.cross) add(tell("drawing.pen", {tell(place_of(*view.draft.cross))}));
  return status;
}

// What simulated visitors draw, corner by corner, in steps of the pen: a counter with a way round
// it, a table to sit at; and a wall, a queue without an end.
constexpr std::array<std::array<Point, 5>, 2> kWarm = {
    {{{{300, 300}, {300, 500}, {500, 500}, {500, 300}, {300, 300}}},
     {{{400, 600}, {400, 400}, {600, 400}, {600, 600}, {450, 600}}}}};
constexpr std::array<std::array<Point, 5>, 2> kCold = {
    {{{{300, 500}, {400, 500}, {400, 400}, {600, 400}, {600, 600}}},
     {{{500, 200}, {500, 400}, {550, 400}, {550, 600}, {500, 600}}}}};

class DrawingType : public PromptType {
 public:
  std::string_view name() const override { return "drawing"; }
  Shape shape() const override { return Shape::strokes; }
  std::vector<Problem> problems(const Prompt&) const override { return {}; }

  Result<Value> check(const Prompt&, const Value& value) const override {
    if (is_sealed_drawing(value)) return value;
    const Lines& lines = lines_of(value);
    const bool good = std::all_of(lines.begin(), lines.end(), [](const std::vector<Point>& line) {
      return !line.empty() && std::all_of(line.begin(), line.end(), inside);
    });
    if (!lines.empty() && good && fits(lines)) return value;
    return not_an_answer(
        "1 to 200 lines of 100000 points in all, each two whole numbers from 0 to "
        "1000");
  }

  Draft touch(const Prompt&, const Draft& draft, const Touch& touch) const override {
    if (const StrokeTouch* stroke = std::get_if<StrokeTouch>(&touch))
      return drawn_by_finger(draft, stroke->points);
    const ChoiceTouch* choice = std::get_if<ChoiceTouch>(&touch);
    if (choice == nullptr) return draft;
    if (choice->code == "pen") return pen_turned(draft);
    if (choice->code == "undo") return taken_back(draft);
    for (const Way& way : kWays)
      if (choice->code == way.code) return pen_moved(draft, way);
    return draft;
  }

  void write(const PromptView& view, Page& page) const override {
    DrawingBoard board;
    board.id = board.prompt = view.prompt.code;
    if (const Strokes* strokes = std::get_if<Strokes>(&view.draft.value))
      board.drawing = Drawing(*strokes);
    board.pen = view.draft.cross;
    board.pen_down = view.draft.pen;
    board.status = status_of(view);
    board.moves = move_buttons(view, &Way::pen);
    board.buttons.push_back(board_button(
        view, "pen", view.draft.pen ? "drawing.pen_up" : "drawing.pen_down", Icon::pencil));
    // Nothing moves under the finger when the pen goes up or down.
    board.buttons.back().other = view.tell(view.draft.pen ? "drawing.pen_down" : "drawing.pen_up");
    board.buttons.push_back(board_button(view, "undo", "drawing.undo", Icon::backspace));
    board.buttons.back().enabled = view.draft.answered;
    page.drawing_board(board);
  }

  // Drawings are not counted, only that there are any.
  int buckets(const Prompt&) const override { return 1; }
  std::vector<int> sort(const Prompt& prompt, const Value& value) const override {
    return check(prompt, value) ? std::vector<int>{0} : std::vector<int>{};
  }

  std::string in_words(const Prompt& prompt, const Value& value,
                       const Teller& tell) const override {
    if (is_sealed_drawing(value)) return safe_to_show(std::get<Text>(value).text);
    return check(prompt, value) ? said(tell, lines_of(value).size()) : "";
  }

  void write_results(const ResultsView& view, Page& page) const override {
    DrawingWall wall{view.prompt.code, {}, view.tell("drawing.none")};
    const std::size_t all = view.drawings == nullptr ? 0 : view.drawings->size();
    const std::size_t hung = std::min(all, kMostOnWall);
    for (std::size_t i = 0; i < hung; ++i) {
      const Drawing& drawing = (*view.drawings)[i];
      wall.drawings.push_back({drawing, said(view.tell, drawing.strokes().size())});
    }
    if (wall.drawings.empty()) page.art(Art::envelope);
    page.drawing_wall(wall);
    if (all > hung) {
      const auto more = static_cast<std::int64_t>(all - hung);
      page.say(view.tell("drawing.more", {view.tell.number(more)}), Tone::note);
    }
  }

  Value imagine(const Prompt&, Leaning leaning, Chance& chance) const override {
    const auto& drawn = (leaned(2, leaning, chance) == 0 ? kCold : kWarm)[chance.below(2)];
    const int x = kStep * static_cast<int>(chance.below(5)),
              y = kStep * static_cast<int>(chance.below(5));
    std::vector<Point> line;
    for (const Point& corner : drawn) line.push_back({corner.x + x, corner.y + y});
    return Strokes{{std::move(line)}};
  }
  // For what imagine() answers; what is not drawn in steps of the pen is drawn by a finger only.
  std::vector<std::string> taps(const Prompt& prompt, const Value& value) const override {
    std::vector<std::string> ids;
    Point at = kMiddle;
    const auto go = [&](const Point& to) {
      for (const Way& way : kWays) {
        const int by = (to.x - at.x) * way.x + (to.y - at.y) * way.y;
        for (int i = 0; i < by / kStep; ++i) ids.push_back(prompt.code + "." + way.code);
      }
      at = to;
    };
    for (const std::vector<Point>& line : lines_of(value)) {
      if (&line != &lines_of(value).front()) ids.push_back(prompt.code + ".pen");
      go(line.front());
      ids.push_back(prompt.code + ".pen");
      for (std::size_t i = 1; i < line.size(); ++i) go(line[i]);
    }
    return ids;
  }
};

}  // namespace

const PromptType& drawing_type() {
  static const DrawingType type;
  return type;
}

}  // namespace chorus
