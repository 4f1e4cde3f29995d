#include "screens/written_page.h"

namespace chorus {
namespace {

std::string shown(const Shown& count, const std::string& too_few) {
  return count ? std::to_string(*count) : too_few;
}

std::string steps_of_hundred(int hundredths) {
  const int rest = hundredths % 100;
  return std::to_string(hundredths / 100) + "." + (rest < 10 ? "0" : "") + std::to_string(rest);
}

std::string marked(Step::Where where, const std::string& words) {
  static constexpr const char* kMarks[] = {"x", ">", "o"};
  return std::string("   ") + kMarks[static_cast<int>(where)] + " " + words;
}

}  // namespace

void WrittenPage::line(std::string_view text) {
  if (in_sheet_) text_ += "  | ";
  text_ += text;
  text_ += '\n';
}

void WrittenPage::widget(std::string_view id, const What& tap, bool enabled) {
  if (enabled) widgets_.push_back({std::string(id), tap});
}

// The last one said wins: what lies on a sheet comes after what lies under it.
const What* WrittenPage::tap(std::string_view id) const {
  for (auto each = widgets_.rbegin(); each != widgets_.rend(); ++each) {
    if (each->id == id) return &each->tap;
  }
  return nullptr;
}

void WrittenPage::begin(const Frame& frame) {
  text_.clear();
  widgets_.clear();
  in_sheet_ = false;
  line("== " + frame.screen + " (" + frame.language +
       (frame.right_to_left ? ", right to left" : "") + ")");
  if (!frame.ribbon.empty()) line("~~ " + frame.ribbon);
  if (!frame.title.empty()) line("^ " + frame.title);
  if (!frame.progress_text.empty()) line("^ " + frame.progress_text);
}

void WrittenPage::heading(std::string_view text) {
  line("# " + std::string(text));
}
void WrittenPage::section(std::string_view text) {
  line("## " + std::string(text));
}
void WrittenPage::art(Art) {}
void WrittenPage::picture(std::string_view name) {
  line("(" + std::string(name) + ")");
}

void WrittenPage::picture_row(const PictureRow& row) {
  if (!row.written.empty()) line(row.written);
  for (std::size_t i = 0; i < row.places; ++i)
    line("   " + std::to_string(i + 1) + ". " +
         (i < row.pictures.size() ? row.pictures[i].name + " (picture)" : "-"));
}

void WrittenPage::say(std::string_view text, Tone tone) {
  line((tone == Tone::warning ? "! " : "") + std::string(text));
}

void WrittenPage::button(const Button& button) {
  line("[" + button.id + "] " + button.label +
       (button.detail.empty() ? "" : " — " + button.detail) + (button.enabled ? "" : " (not now)"));
  widget(button.id, button.tap, button.enabled);
}

void WrittenPage::choices(const Choices& choices) {
  if (!choices.label.empty()) line(choices.label);
  for (const Choice& choice : choices.choices) {
    const std::string id = choices.id + "." + choice.code;
    const bool drawn = choice.icon != Icon::none || !choice.picture.empty();
    const std::string place = choice.place > 0 ? std::to_string(choice.place) : " ";
    const std::string mark = choices.ordered ? place : choice.selected ? "*" : " ";
    line(" " + mark + " [" + id + "] " + choice.label + (drawn ? " (picture)" : ""));
    widget(id, choice.tap, true);
  }
}

void WrittenPage::slider(const Slider& slider) {
  line("<" + slider.id + "> " + std::to_string(slider.min) + " " + slider.low + " … " +
       std::to_string(slider.max) + " " + slider.high + ": " +
       (slider.number ? std::to_string(*slider.number) : "-"));
  const int now = slider.number.value_or(first_number(slider));
  const int by = slider.number ? slider.step : 0;
  widget(slider.id + ".minus", NumberSet{slider.prompt, std::max(slider.min, now - by)}, true);
  widget(slider.id + ".plus", NumberSet{slider.prompt, std::min(slider.max, now + by)}, true);
}

void WrittenPage::text_box(const TextBox& box) {
  if (!box.label.empty()) line(box.label);
  line("<" + box.id + "> " + (box.text.empty() ? "(" + box.placeholder + ")" : box.text) +
       (box.editing ? " _" : "") + (box.counter.empty() ? "" : "  " + box.counter));
}

void WrittenPage::pin_pad(const PinPad& pad) {
  line("<" + pad.id + "> " + std::string(static_cast<std::size_t>(pad.typed), '*'));
  for (int digit = 0; digit < 10; ++digit) {
    widget(pad.id + "." + std::to_string(digit), DigitTapped{digit}, !pad.busy);
  }
  widget(pad.id + ".back", DigitRemoved{}, !pad.busy);
  widget(pad.id + ".enter", PinEntered{}, !pad.busy);
}

void WrittenPage::bars(const Bars& bars) {
  for (const BarGroup& group : bars.groups) {
    line(group.label + ": " + group.detail);
    if (group.too_few) continue;
    for (const Bar& bar : group.bars) {
      line("   " + bar.label + ": " + shown(bar.count, bars.too_few) + (bar.yours ? " <" : ""));
    }
  }
}

void WrittenPage::gap_chart(const GapChart& chart) {
  line(chart.said_label + " / " + chart.happens_label + " (" + chart.low + " … " + chart.high +
       ")");
  for (const Gap& gap : gaps_to_draw(chart)) {
    line("   " + gap.label + ": " + gap.detail +
         (gap.too_few ? ""
                      : " " + steps_of_hundred(gap.said) + " / " + steps_of_hundred(gap.happens)));
  }
  if (!chart.sentence.empty()) line(chart.sentence);
}

void WrittenPage::trend(const Trend& trend) {
  if (!trend.sentence.empty()) line(trend.sentence);
  for (const TrendPoint& point : trend.points) {
    line("   " + point.label + ": " + point.detail +
         (point.too_few
              ? ""
              : " " + steps_of_hundred(point.said) + " / " + steps_of_hundred(point.happens)));
  }
}

void WrittenPage::triad_board(const TriadBoard& board) {
  line("<" + board.id + "> " + (board.at ? encode(*board.at) : "-"));
  for (const TriadCorner& corner : board.corners) {
    const std::string id = board.id + "." + corner.code;
    line("   [" + id + "] " + corner.label + (corner.share.empty() ? "" : ": " + corner.share));
    widget(id, corner.nearer, true);
  }
}

void WrittenPage::order_chart(const OrderChart& chart) {
  if (!chart.sentence.empty()) line(chart.sentence);
  for (const RankedGroup& group : chart.groups) {
    line(group.label + ": " + group.detail);
    for (const Ranked& rank : group.ranks) {
      line("   " + rank.label + ": " + std::to_string(rank.points) + ", " + rank.place_said +
           (rank.yours ? " <" : ""));
    }
  }
}

void WrittenPage::beat_strip(const BeatStrip& strip) {
  for (const StopGroup& group : strip.groups) {
    line(group.label + ": " + group.detail);
    for (std::size_t i = 0; i < group.stops.size(); ++i) {
      line("   | " + strip.beats[i] + ": " + shown(group.stops[i], strip.too_few) +
           (static_cast<int>(i) == strip.yours ? " <" : ""));
    }
  }
}

void WrittenPage::triad_chart(const TriadChart& chart) {
  for (const TriadMark& mark : chart.marks) {
    line(mark.label + ": " + mark.detail);
    if (!mark.too_few) line("   " + mark.said);
  }
  if (chart.yours) line(chart.yours->label + ": " + chart.yours->said + " <");
}

void WrittenPage::picture_board(const PictureBoard& board) {
  line("<" + board.id + "> (picture) " + board.status);
  for (const std::vector<Button>* row : {&board.moves, &board.buttons})
    for (const Button& each : *row) button(each);
}

void WrittenPage::heat_map(const HeatMap& map) {
  for (const HeatGroup& group : map.groups) {
    line(group.label + ": " + group.detail);
    if (!group.too_few) line("   " + group.sentence);
  }
  if (!map.yours.empty()) line(map.yours_label + ": " + encode(Points{map.yours}) + " <");
}

void WrittenPage::drawing_board(const DrawingBoard& board) {
  line("<" + board.id + "> (drawing) " + board.status);
  for (const std::vector<Button>* row : {&board.moves, &board.buttons})
    for (const Button& each : *row) button(each);
}

void WrittenPage::drawing_wall(const DrawingWall& wall) {
  if (wall.drawings.empty()) line(wall.none);
  for (const DrawingWall::Hung& each : wall.drawings) line("   (drawing) " + each.said);
}

void WrittenPage::quotes(const Quotes& quotes) {
  if (quotes.quotes.empty()) line(quotes.none);
  for (const std::string& quote : quotes.quotes) line("\"" + quote + "\"");
}

void WrittenPage::figures(const std::vector<Figure>& figures) {
  for (const Figure& figure : figures) line(figure.label + ": " + figure.value);
}

void WrittenPage::entries(const Entries& entries) {
  if (!entries.label.empty()) line(entries.label);
  if (entries.entries.empty() && !entries.none.empty()) line("   " + entries.none);
  for (const Entry& entry : entries.entries) {
    line((entry.current ? " * " : "   ") + (entry.tap ? "[" + entry.id + "] " : std::string()) +
         (entry.drawing.empty() ? "" : "(drawing) ") + entry.title +
         (entry.detail.empty() ? "" : " — " + entry.detail));
    if (entry.tap) widget(entry.id, *entry.tap, true);
    for (const Button& each : entry.buttons) button(each);
  }
}

void WrittenPage::sides(const Sides& sides) {
  for (const Side& side : sides.sides) {
    line("|| " + side.label + ": " + side.detail);
    if (!side.note.empty()) line(side.note);
    entries(side.list);
  }
}

void WrittenPage::steps(const std::vector<Step>& steps) {
  for (const Step& step : steps) line(marked(step.where, step.label));
}

void WrittenPage::wheel(const Wheel& wheel) {
  line(wheel.label);
  for (const WheelStep& step : wheel.steps)
    line(marked(step.where,
                step.number + " " + step.label + (step.detail.empty() ? "" : " — " + step.detail)));
}

void WrittenPage::meter(const Meter& meter) {
  line(meter.label + " (" + std::to_string(meter.done) + "/" + std::to_string(meter.total) + ")");
}

void WrittenPage::open_sheet(std::string_view id) {
  line("  +-- " + std::string(id));
  in_sheet_ = true;
}

void WrittenPage::close_sheet() {
  in_sheet_ = false;
}
void WrittenPage::end() {}

}  // namespace chorus
