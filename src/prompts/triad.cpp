// A place between three things: the nearer to a corner of a triangle, the more of it.
#include <algorithm>
#include <array>
#include <cmath>

#include "prompts/common.h"
#include "prompts/prompts.h"

namespace chorus {
namespace {

constexpr std::size_t kCorners = 3;
constexpr int kWhole = 1000;
constexpr int kStep = 100;       // that a touch of "nearer" moves, per mille
constexpr int kTenths = 10;      // counted in tenths of the whole
constexpr int kMostPresses = 4;  // of simulated visitors

using Parts = std::array<double, kCorners>;
using Rounded = std::array<int, kCorners>;

// Whole numbers with the sum `whole`, by largest remainders (Hamilton's method). Parts are not
// negative, and not all zero.
Rounded rounded(const Parts& parts, int whole) {
  const double sum = parts[0] + parts[1] + parts[2];
  Rounded result{};
  Parts rest{};
  int left = whole;
  for (std::size_t i = 0; i < kCorners; ++i) {
    const double share = parts[i] * whole / sum;
    result[i] = static_cast<int>(std::floor(share));
    rest[i] = share - result[i];
    left -= result[i];
  }
  for (; left > 0; --left) {
    const auto most = std::max_element(rest.begin(), rest.end());
    ++result[static_cast<std::size_t>(most - rest.begin())];
    *most = -1;
  }
  return result;
}

Parts parts_of(const Triad& triad) {
  return {static_cast<double>(triad.a), static_cast<double>(triad.b), static_cast<double>(triad.c)};
}

Triad triad_of(const Parts& parts) {
  const Rounded whole = rounded(parts, kWhole);
  return {whole[0], whole[1], whole[2]};
}

// Barycentric coordinates of a point in the triangle with the corners (0,0), (1,0), (½,√3/2), here
// in thousandths: c = 2y/√3, b = x − y/√3, a = 1 − b − c. A point outside is brought to an edge.
Triad triad_at(int x, int y) {
  const double root = std::sqrt(3.0);
  const double c = 2 * y / root, b = x - y / root, a = kWhole - b - c;
  return triad_of({std::max(0.0, a), std::max(0.0, b), std::max(0.0, c)});
}

// A step straight towards a corner: what it gains the two others lose, each in proportion.
Triad nearer(const Triad& from, std::size_t corner) {
  Parts parts = parts_of(from);
  const double before = parts[corner];
  if (before >= kWhole) return from;
  parts[corner] = std::min<double>(kWhole, before + kStep);
  const double left = (kWhole - parts[corner]) / (kWhole - before);
  for (std::size_t i = 0; i < kCorners; ++i)
    if (i != corner) parts[i] *= left;
  return triad_of(parts);
}

constexpr Triad kMiddle{334, 333, 333};

// Presses of "nearer" that lead from the middle to `to`, at most `left` of them; false: none do.
bool find_presses(const Triad& from, const Triad& to, int left, std::vector<std::size_t>& presses) {
  if (!presses.empty() && from == to) return true;
  for (std::size_t corner = 0; left > 0 && corner < kCorners; ++corner) {
    presses.push_back(corner);
    if (find_presses(nearer(from, corner), to, left - 1, presses)) return true;
    presses.pop_back();
  }
  return false;
}

// The bucket of so many tenths of the first and of the second corner.
int bucket_of(int first, int second) {
  return first * (kTenths + 1) - first * (first - 1) / 2 + second;
}

// The mean of what people answered, each to the tenth.
Triad mean_of(const TallyRow& row) {
  Parts sums{};
  for (int a = 0; a <= kTenths; ++a) {
    for (int b = 0; a + b <= kTenths; ++b) {
      const auto people =
          static_cast<double>(row.counts[static_cast<std::size_t>(bucket_of(a, b))]);
      sums[0] += a * people;
      sums[1] += b * people;
      sums[2] += (kTenths - a - b) * people;
    }
  }
  return triad_of(sums);
}

std::string percent(const Teller& tell, int part) {
  return tell("access.percent", {tell.number(part)});
}

// The shares in words: alone, and with the names of the corners.
void say_shares(const Prompt& prompt, const Teller& tell, TriadMark& mark) {
  const Rounded parts = rounded(parts_of(mark.mean), 100);
  for (std::size_t i = 0; i < kCorners; ++i) {
    const Option& option = prompt.options[i];
    const std::string share = percent(tell, parts[i]);
    const std::string named = tell.wording(option.label, option.easy) + " " + share;
    mark.shares += (i == 0 ? "" : " · ") + share;
    mark.said = i == 0 ? named : tell("spoken.list_join", {mark.said, named});
  }
}

TriadMark mark_of(const ResultsView& view, const NamedRow& named) {
  const TallyRow& row = named.role < 0 ? view.exact.everybody() : view.exact.role(named.role);
  TriadMark mark;
  mark.label = named.label;
  mark.role = named.role;
  mark.detail = people(*named.row, view.tell);
  mark.too_few = named.row->too_few || named.row->respondents == 0;
  if (mark.too_few) return mark;
  mark.mean = mean_of(row);
  say_shares(view.prompt, view.tell, mark);
  return mark;
}

class TriadType : public PromptType {
 public:
  std::string_view name() const override { return "triad"; }
  Shape shape() const override { return Shape::triad; }

  std::vector<Problem> problems(const Prompt& prompt) const override {
    if (prompt.options.size() == kCorners) return option_problems(prompt);
    return {{"/options", "expected three options, one for each corner, not " +
                             std::to_string(prompt.options.size())}};
  }

  Result<Value> check(const Prompt&, const Value& value) const override {
    const Triad* triad = std::get_if<Triad>(&value);
    const bool good = triad != nullptr && triad->a >= 0 && triad->b >= 0 && triad->c >= 0 &&
                      triad->a <= kWhole && triad->b <= kWhole && triad->c <= kWhole;
    if (good && triad->a + triad->b + triad->c == kWhole) return value;
    return not_an_answer("three whole numbers from 0 with the sum 1000");
  }

  Draft touch(const Prompt& prompt, const Draft& draft, const Touch& touch) const override {
    if (const PointTouch* point = std::get_if<PointTouch>(&touch))
      return {true, triad_at(point->x, point->y)};
    const ChoiceTouch* choice = std::get_if<ChoiceTouch>(&touch);
    const int corner = choice == nullptr ? -1 : option_index(prompt, choice->code);
    if (corner < 0 || corner >= static_cast<int>(kCorners)) return draft;
    const Triad* now = std::get_if<Triad>(&draft.value);
    return {true, nearer(now == nullptr ? kMiddle : *now, static_cast<std::size_t>(corner))};
  }

  void write(const PromptView& view, Page& page) const override {
    TriadBoard board;
    board.id = board.prompt = view.prompt.code;
    if (const Triad* triad = std::get_if<Triad>(&view.draft.value)) board.at = *triad;
    const Rounded parts = board.at ? rounded(parts_of(*board.at), 100) : Rounded{};
    for (std::size_t i = 0; i < kCorners; ++i) {
      const Option& option = view.prompt.options[i];
      board.corners.push_back({option.code, view.tell.wording(option.label, option.easy),
                               board.at ? percent(view.tell, parts[i]) : "",
                               ChoiceTapped{view.prompt.code, "", option.code}});
    }
    page.triad_board(board);
  }

  int buckets(const Prompt&) const override { return bucket_of(kTenths, 0) + 1; }
  std::vector<int> sort(const Prompt& prompt, const Value& value) const override {
    if (!check(prompt, value)) return {};
    const Rounded tenths = rounded(parts_of(std::get<Triad>(value)), kTenths);
    return {bucket_of(tenths[0], tenths[1])};
  }
  bool tells_counts() const override { return false; }

  std::string in_words(const Prompt& prompt, const Value& value,
                       const Teller& tell) const override {
    if (!check(prompt, value) || prompt.options.size() != kCorners) return {};
    TriadMark mark;
    mark.mean = std::get<Triad>(value);
    say_shares(prompt, tell, mark);
    return mark.said;
  }

  void write_results(const ResultsView& view, Page& page) const override {
    const ShownTally shown =
        shown_people(view, [](const TallyRow& row) { return row.respondents; });
    TriadChart chart;
    chart.id = view.prompt.code;
    for (const BarLabel& corner : option_labels(view.prompt, view.tell))
      chart.corners.push_back(corner.label);
    const NamedRows named =
        named_rows({view.tell("results.everybody"), shown, view.programme.roles}, view.tell);
    for (const NamedRow& each : named.rows) chart.marks.push_back(mark_of(view, each));
    if (view.yours != nullptr) {
      TriadMark yours;
      yours.label = view.tell("triad.yours");
      yours.mean = std::get<Triad>(view.yours->value);
      say_shares(view.prompt, view.tell, yours);
      chart.yours = std::move(yours);
    }
    page.triad_chart(chart);
    for (const std::string& sentence : named.sentences) page.say(sentence, Tone::note);
  }

  // A few steps from the middle, most of them to the corner that the visitor leans to.
  Value imagine(const Prompt&, Leaning leaning, Chance& chance) const override {
    const auto presses = 1 + static_cast<int>(chance.below(kMostPresses));
    Triad triad = kMiddle;
    for (int i = 0; i < presses; ++i) {
      const int corner = leaned(static_cast<int>(kCorners), leaning, chance);
      triad = nearer(triad, static_cast<std::size_t>(corner));
    }
    return triad;
  }
  // For what imagine() answers; another place is reached by touching the triangle only.
  std::vector<std::string> taps(const Prompt& prompt, const Value& value) const override {
    const Triad* triad = std::get_if<Triad>(&value);
    std::vector<std::size_t> presses;
    std::vector<std::string> ids;
    if (triad == nullptr || !find_presses(kMiddle, *triad, kMostPresses, presses)) return ids;
    for (const std::size_t corner : presses)
      ids.push_back(prompt.code + "." + prompt.options[corner].code);
    return ids;
  }
};

}  // namespace

const PromptType& triad_type() {
  static const TriadType type;
  return type;
}

}  // namespace chorus
