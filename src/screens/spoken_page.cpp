#include "screens/spoken_page.h"

#include <array>

namespace chorus {
namespace {

// With those of Chinese first: they need no space behind them.
constexpr std::array<std::string_view, 10> kStops = {"。", "！", "？", ".", "!",
                                                     "?",  "؟",  "۔",  "।", "…"};
constexpr std::size_t kChinese = 3;
constexpr std::array<std::string_view, 6> kQuotes = {"”", "’", "»", "\"", ")", "」"};

// The stop at `at`, with quotation marks that follow it; 0 = none.
std::size_t stop_at(std::string_view text, std::size_t at, bool& ends) {
  for (std::size_t i = 0; i < kStops.size(); ++i) {
    if (!text.substr(at).starts_with(kStops[i])) continue;
    std::size_t end = at + kStops[i].size();
    for (const std::string_view quote : kQuotes)
      if (text.substr(end).starts_with(quote)) end += quote.size();
    ends = i < kChinese || end == text.size() || text[end] == ' ' || text[end] == '\n';
    return end - at;
  }
  return 0;
}

std::string tenths(const Teller& tell, int hundredths) {
  const int rounded = (hundredths + 5) / 10;
  return tell("number.tenths", {tell.number(rounded / 10), tell.number(rounded % 10)});
}

}  // namespace

std::vector<std::size_t> sentence_ends(std::string_view text) {
  std::vector<std::size_t> ends;
  for (std::size_t at = 0; at < text.size();) {
    bool sentence = false;
    const std::size_t stop = stop_at(text, at, sentence);
    at += stop == 0 ? 1 : stop;
    if (sentence) ends.push_back(at);
  }
  if (ends.empty() || ends.back() < text.size()) ends.push_back(text.size());
  return ends;
}

void SpokenPage::begin(const Frame& frame) {
  sentences_.clear();
  buttons_.clear();
  item_ = -1;
  closed_ = false;
  if (!frame.progress_text.empty()) tell(frame.progress_text);
}

void SpokenPage::words(std::string_view text) {
  ++item_;
  if (closed_) return;
  std::size_t from = 0;
  for (const std::size_t to : sentence_ends(text)) {
    while (from < to && text[from] == ' ') ++from;
    if (to > from)
      sentences_.push_back({std::string(text.substr(from, to - from)), item_, {}, from, to});
    from = to;
  }
}

void SpokenPage::tell(std::string text, std::string_view widget) {
  if (!closed_ && !text.empty())
    sentences_.push_back({std::move(text), item_, std::string(widget), 0, 0});
}

void SpokenPage::button(const Button& button) {
  ++item_;
  if (!closed_ && button.enabled && button.place != Place::corner) buttons_.push_back(button.label);
}

void SpokenPage::picture_row(const PictureRow& row) {
  ++item_;
  tell(row.written);
  for (std::size_t i = 0; i < row.pictures.size(); ++i)
    tell(tell_("spoken.bar",
               {tell_.number(static_cast<std::int64_t>(i) + 1), row.pictures[i].name}));
}

void SpokenPage::choices(const Choices& choices) {
  ++item_;
  tell(choices.label);
  tell(tell_.count("spoken.choices", static_cast<std::int64_t>(choices.choices.size())));
  for (const Choice& choice : choices.choices) {
    std::string label = choice.selected ? tell_("spoken.chosen", {choice.label}) : choice.label;
    if (choice.place > 0)
      label = tell_("spoken.placed", {choice.label, tell_.number(choice.place)});
    tell(label, choices.id + "." + choice.code);
  }
}

void SpokenPage::slider(const Slider& slider) {
  ++item_;
  tell(tell_("spoken.slider",
             {tell_.number(slider.min), tell_.number(slider.max), slider.low, slider.high}),
       slider.id + ".track");
  if (slider.number)
    tell(tell_("spoken.slider_at", {tell_.number(*slider.number)}), slider.id + ".track");
}

void SpokenPage::text_box(const TextBox& box) {
  ++item_;
  tell(box.label);
  tell(box.text.empty() ? tell_("spoken.write") : tell_("spoken.written", {box.text}), box.id);
}

void SpokenPage::pin_pad(const PinPad& pad) {
  ++item_;
  tell(pad.label);
}

void SpokenPage::bars(const Bars& bars) {
  ++item_;
  for (const BarGroup& group : bars.groups) {
    tell(tell_("spoken.bar", {group.label, group.detail}));
    for (const Bar& bar : group.bars) {
      const std::string count = bar.count ? tell_.number(*bar.count) : bars.too_few;
      tell(tell_(bar.yours ? "spoken.bar_yours" : "spoken.bar", {bar.label, count}));
    }
  }
}

// Where people were and are, in per cent of the way from the one end to the other.
std::string SpokenPage::way_gone(const GapChart& chart, const Gap& gap) const {
  const auto at = [&](const std::string& label, int hundredths) {
    return label + " " + tell_("access.percent", {tell_.number((hundredths + 2) / 4)});
  };
  return tell_("spoken.bar",
               {gap.label, tell_("spoken.list_join", {at(chart.said_label, gap.said),
                                                      at(chart.happens_label, gap.happens)})});
}

void SpokenPage::gap_chart(const GapChart& chart) {
  ++item_;
  tell(chart.sentence);
  for (const Gap& gap : gaps_to_draw(chart)) {
    if (gap.too_few) {
      tell(tell_("spoken.bar", {gap.label, gap.detail}));
    } else if (chart.arrows) {
      tell(way_gone(chart, gap));
    } else {
      tell(tell_("spoken.gap", {gap.label, tenths(tell_, gap.said), tenths(tell_, gap.happens)}));
    }
  }
}

void SpokenPage::trend(const Trend& trend) {
  ++item_;
  tell(trend.sentence);
  for (const TrendPoint& point : trend.points) {
    if (point.too_few) {
      tell(tell_("spoken.bar", {point.label, point.detail}));
    } else {
      tell(tell_("spoken.gap",
                 {point.label, tenths(tell_, point.said), tenths(tell_, point.happens)}));
    }
  }
}

void SpokenPage::triad_board(const TriadBoard& board) {
  ++item_;
  tell(tell_("spoken.triad"));
  for (const TriadCorner& corner : board.corners) {
    const bool set = !corner.share.empty();
    tell(set ? tell_("spoken.bar", {corner.label, corner.share}) : corner.label,
         board.id + "." + corner.code);
  }
}

void SpokenPage::order_chart(const OrderChart& chart) {
  ++item_;
  tell(chart.sentence);
  for (const RankedGroup& group : chart.groups) {
    tell(tell_("spoken.bar", {group.label, group.detail}));
    for (const Ranked& rank : group.ranks) {
      const std::string place = tell_("order.place", {rank.place_said});
      tell(tell_(rank.yours ? "spoken.bar_yours" : "spoken.bar", {rank.label, place}));
    }
  }
}

void SpokenPage::beat_strip(const BeatStrip& strip) {
  ++item_;
  for (const StopGroup& group : strip.groups) {
    tell(tell_("spoken.bar", {group.label, group.detail}));
    for (std::size_t i = 0; i < group.stops.size(); ++i) {
      const bool yours = static_cast<int>(i) == strip.yours;
      const std::string count = group.stops[i] ? tell_.number(*group.stops[i]) : strip.too_few;
      tell(tell_(yours ? "spoken.bar_yours" : "spoken.bar", {strip.beats[i], count}));
    }
  }
}

void SpokenPage::triad_chart(const TriadChart& chart) {
  ++item_;
  for (const TriadMark& mark : chart.marks)
    tell(tell_("spoken.bar", {mark.label, mark.too_few ? mark.detail : mark.said}));
  if (chart.yours) tell(tell_("spoken.bar", {chart.yours->label, chart.yours->said}));
}

void SpokenPage::picture_board(const PictureBoard& board) {
  ++item_;
  tell(tell_("spoken.picture"));
  tell(board.status);
  for (const std::vector<Button>* row : {&board.moves, &board.buttons})
    for (const Button& each : *row)
      if (each.enabled) tell(each.label, each.id);
}

void SpokenPage::heat_map(const HeatMap& map) {
  ++item_;
  for (const HeatGroup& group : map.groups) {
    tell(tell_("spoken.bar", {group.label, group.detail}));
    if (!group.too_few) tell(group.sentence);
  }
}

void SpokenPage::drawing_board(const DrawingBoard& board) {
  ++item_;
  tell(tell_("spoken.drawing"));
  tell(board.status);
  for (const std::vector<Button>* row : {&board.moves, &board.buttons})
    for (const Button& each : *row)
      if (each.enabled) tell(each.label, each.id);
}

void SpokenPage::drawing_wall(const DrawingWall& wall) {
  ++item_;
  if (wall.drawings.empty()) tell(wall.none);
  for (const DrawingWall::Hung& each : wall.drawings) tell(each.said);
}

void SpokenPage::quotes(const Quotes& quotes) {
  ++item_;
  if (quotes.quotes.empty()) tell(quotes.none);
  for (const std::string& quote : quotes.quotes) tell(quote);
}

void SpokenPage::figures(const std::vector<Figure>& figures) {
  ++item_;
  for (const Figure& each : figures) tell(tell_("spoken.bar", {each.label, each.value}));
}

void SpokenPage::entries(const Entries& entries) {
  ++item_;
  tell(entries.label);
  if (entries.entries.empty()) tell(entries.none);
  for (const Entry& each : entries.entries) {
    tell(each.title, each.id);
    tell(each.detail, each.id);
  }
}

void SpokenPage::sides(const Sides& sides) {
  ++item_;
  for (const Side& side : sides.sides) {
    tell(tell_("spoken.bar", {side.label, side.detail}));
    tell(side.note);
    if (side.list.entries.empty()) tell(side.list.none);
    for (const Entry& each : side.list.entries) {
      tell(each.title, each.id);
      tell(each.detail, each.id);
    }
  }
}

void SpokenPage::steps(const std::vector<Step>& steps) {
  ++item_;
  for (const Step& each : steps) tell(each.label);
}

void SpokenPage::wheel(const Wheel& wheel) {
  ++item_;
  tell(wheel.label);
  for (const WheelStep& each : wheel.steps) {
    const std::string name = each.number + ". " + each.label;
    tell(each.detail.empty() ? name : tell_("spoken.bar", {name, each.detail}));
  }
}

void SpokenPage::meter(const Meter& meter) {
  ++item_;
  tell(meter.label);
}

void SpokenPage::open_sheet(std::string_view) {
  sentences_.clear();
  buttons_.clear();
  item_ = -1;
}

void SpokenPage::close_sheet() {
  finish();
  closed_ = true;
}

void SpokenPage::end() {
  if (!closed_) finish();
}

void SpokenPage::finish() {
  if (buttons_.empty()) return;
  std::string all = buttons_.front();
  for (std::size_t i = 1; i < buttons_.size(); ++i)
    all = tell_("spoken.list_join", {all, buttons_[i]});
  ++item_;
  tell(tell_("spoken.buttons", {all}));
}

}  // namespace chorus
