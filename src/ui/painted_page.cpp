#include "ui/painted_page.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <variant>

#include "core/result.h"
#include "ui/fingers.h"
#include "ui/focus.h"
#include "ui/layout.h"
#include "ui/paint_painting.h"
#include "ui/scanner.h"
#include "ui/typing.h"

namespace chorus {
namespace {

constexpr float kWheelLine = 90;  // pixels at 1920×1080 for one notch

}  // namespace

struct PaintedPage::Inner {
  explicit Inner(Painter& p) : painter(p) {}

  template <class T>
  void add(T item) {
    (in_sheet ? draft.sheet->items : draft.items).push_back(Item(std::move(item)));
  }

  void take_over() {
    const std::string page = screen_key(said_page()), before = std::exchange(page_key, page);
    if (page != before)
      wanted = box_being_written(), page_offset = 0, focus.start_again(), close_forms(false),
      fresh = true, scan_again = true;
    const std::string sheet = said.sheet ? said.sheet->id : "";
    if (std::exchange(sheet_id, sheet) != sheet)
      sheet_offset = 0, focus.start_again(), scan_again = true;
    scanner.set(said.frame.one_switch ? pace_ms : 0);
    if (!scanner.on()) scan_again = true;
  }
  // What is being written comes into view first, where it scrolls with its question.
  std::string box_being_written() const {
    const TextBox* box = edited_box(said.items);
    return box ? box->id : "";
  }
  Said said_page() const {
    Said page = said;
    page.sheet.reset();
    return page;
  }

  void lay(Size screen) {
    painter.choose(said.frame.theme);
    if (mark && !mark->widget.empty()) wanted = mark->widget;
    painting = lay_out({said, screen, painter.theme(), painter.text(), page_offset, sheet_offset,
                        wanted, millimetre, mark, forms});
    if (focus.visible() && !widget_named(painting, focus.id()).widget) focus.settle(painting);
    wanted.clear();
    (said.sheet ? sheet_offset : page_offset) = painting.scroller.offset;
    stale = false;
    seen.clear();
    for (const Found& found : live_widgets(painting))
      seen.push_back({found.widget->id, seen_part(found), found.widget->enabled, hidden(found)});
  }

  bool entering(std::int64_t steady_ms) const {
    return entered_ms && steady_ms - *entered_ms < entrance_ms(painting);
  }

  void scroll(float by) {
    float& offset = said.sheet ? sheet_offset : page_offset;
    const float to = std::clamp(offset + by, 0.F, painting.scroller.most());
    if (to == offset) return;
    offset = to;
    stale = dirty = true;
  }

  // What keys or the switch have come to is said to those who listen.
  void tell_focus(std::vector<What>& taps) {
    if (!said.frame.listening) return;
    std::string words;
    for (const std::string& id : lit()) {
      const std::string each = words_of_widget(live_items(said), id);
      if (!each.empty()) words += (words.empty() ? "" : ", ") + each;
    }
    if (!words.empty()) taps.push_back(FocusMoved{words});
  }

  std::vector<std::string> lit() const {
    if (scanner.on()) return scanner.lit();
    return focus.id().empty() ? std::vector<std::string>{} : std::vector<std::string>{focus.id()};
  }

  void show_lit() {
    const std::vector<std::string> ids = scanner.lit();
    if (!ids.empty()) wanted = ids.front();
    stale = dirty = true;
  }

  std::vector<What> switched(std::int64_t steady_ms) {
    if (!scanner.on()) return {AccessSet{"switch", "on"}};
    const auto chosen = scanner.press(steady_ms);
    show_lit();
    std::vector<What> taps;
    if (chosen) taps = chosen_by_switch({painting, said, painter.text()}, *chosen);
    const Found found = chosen ? widget_named(painting, *chosen) : Found{};
    if (found.widget && found.widget->scrolls != 0)
      scroll(static_cast<float>(found.widget->scrolls) *
             std::round(painting.scroller.view.h * .8F));
    if (taps.empty()) tell_focus(taps);
    return taps;
  }

  std::vector<What> felt(Felt result) {
    dirty = dirty || result.changed;
    if (result.scroll != 0) scroll(result.scroll);
    if (!result.opened.empty()) open_forms(result.opened);
    return std::move(result.taps);
  }

  void open_forms(const std::string& letter) {
    forms = letter;
    forms_new = stale = dirty = true;
  }
  // The lift of the finger that opened them leaves them open; whatever comes then closes them.
  void close_forms(bool by_lift) {
    if (forms.empty() || (by_lift && std::exchange(forms_new, false))) return;
    forms.clear();
    stale = dirty = true;
  }

  void focus_moved(const std::string& before, bool was_visible) {
    if (focus.id() == before && focus.visible() == was_visible) return;
    wanted = focus.id();
    stale = dirty = true;
  }

  std::vector<What> input(const Input& input, std::int64_t steady_ms);

  Painter& painter;
  Said draft, said;   // being said; last said whole
  Painting painting;  // last painted
  bool painted = false, stale = true, dirty = true, fresh = false, entrances = false;
  bool in_sheet = false;
  Fingers fingers;
  Focus focus;
  Scanner scanner;
  bool scan_again = true;
  std::int64_t pace_ms = 1800;
  std::optional<Mark> mark;
  float millimetre = 0;
  std::string page_key, sheet_id, wanted;
  std::string forms;       // the letter whose forms with marks are shown
  bool forms_new = false;  // the finger that opened them is still down
  float page_offset = 0, sheet_offset = 0;
  std::optional<std::int64_t> entered_ms;
  std::vector<SeenWidget> seen;
  Written written;
};

std::vector<What> PaintedPage::Inner::input(const Input& input, std::int64_t steady_ms) {
  if (const auto* moved = std::get_if<PointerMoved>(&input))
    return felt(fingers.move(painting, *moved, painter.text()));
  if (const auto* released = std::get_if<PointerReleased>(&input)) {
    close_forms(true);
    return felt(fingers.release(painting, *released, steady_ms, painter.text()));
  }
  if (const auto* pressed = std::get_if<PointerPressed>(&input)) {
    focus.hide();
    return felt(fingers.press(painting, *pressed, steady_ms));
  }
  if (const auto* wheel = std::get_if<WheelTurned>(&input)) {
    scroll(-wheel->lines * std::round(kWheelLine * painting.scale));
    return {};
  }
  close_forms(false);
  const Desktop desktop{painting, said, painter.text()};
  if (const auto* typed = std::get_if<TextTyped>(&input)) {
    if (scanner.on() && typed->text == " ") return {};  // that was the switch
    return text_typed(desktop, typed->text);
  }
  const NamedKey key = std::get<KeyPressed>(input).key;
  const bool chooses = key == NamedKey::space || key == NamedKey::enter;
  if (key == NamedKey::one_switch || (scanner.on() && chooses)) return switched(steady_ms);
  const std::string before = focus.id();
  const bool visible = focus.visible();
  std::vector<What> taps = key_pressed(desktop, focus, key);
  focus_moved(before, visible);
  if (taps.empty() && focus.id() != before) tell_focus(taps);
  return taps;
}

PaintedPage::PaintedPage(Painter& painter) : inner_(std::make_unique<Inner>(painter)) {}
PaintedPage::~PaintedPage() = default;

void PaintedPage::begin(const Frame& frame) {
  inner_->draft = {};
  inner_->draft.frame = frame;
  inner_->in_sheet = false;
}
void PaintedPage::add(Item item) {
  inner_->add(std::move(item));
}
void PaintedPage::heading(std::string_view text) {
  inner_->add(HeadingItem{std::string(text)});
}
void PaintedPage::section(std::string_view text) {
  inner_->add(SectionItem{std::string(text)});
}
void PaintedPage::say(std::string_view text, Tone tone) {
  inner_->add(SayItem{std::string(text), tone});
}
void PaintedPage::art(Art art) {
  inner_->add(ArtItem{art});
}
void PaintedPage::picture(std::string_view name) {
  inner_->add(PictureItem{std::string(name)});
}
void PaintedPage::figures(const std::vector<Figure>& figures) {
  inner_->add(FiguresItem{figures});
}
void PaintedPage::steps(const std::vector<Step>& steps) {
  inner_->add(StepsItem{steps});
}
// Of several sheets the last lies on top, and is the only one that is shown.
void PaintedPage::open_sheet(std::string_view id) {
  inner_->draft.sheet = SaidSheet{std::string(id), {}};
  inner_->in_sheet = true;
}
void PaintedPage::close_sheet() {
  inner_->in_sheet = false;
}

void PaintedPage::end() {
  inner_->said = std::move(inner_->draft);
  inner_->draft = {};
  inner_->take_over();
  inner_->stale = inner_->dirty = true;
}

void PaintedPage::paint(Size screen, ImDrawList* list, std::int64_t steady_ms) {
  Inner& in = *inner_;
  if (in.stale || in.painting.screen != screen) {
    in.lay(screen);
    if (in.scanner.on() && std::exchange(in.scan_again, false)) {
      in.scanner.begin(in.painting, steady_ms);
    } else if (in.scanner.on()) {
      in.scanner.follow(in.painting);
    }
  }
  const bool may_move = in.entrances && !in.said.frame.reduced_motion;
  if (std::exchange(in.fresh, false))
    in.entered_ms = may_move ? std::optional(steady_ms) : std::nullopt;
  Moving moving;
  moving.pressed = in.fingers.pressed();
  moving.drawn = in.fingers.drawn();
  moving.lit = in.lit();
  if (in.mark) moving.spoken = in.mark->widget;
  moving.held = in.fingers.held(steady_ms);
  if (moving.held && in.said.frame.reduced_motion) moving.held = 1.F;
  if (in.entering(steady_ms)) moving.entering_ms = steady_ms - *in.entered_ms;
  in.written = paint_all(in.painting, in.painter, list, moving);
  in.painter.text().trim();
  in.painted = true;
  in.dirty = false;
}

bool PaintedPage::moving(std::int64_t steady_ms) const {
  const Inner& in = *inner_;
  return in.entering(steady_ms) || (in.fingers.held(steady_ms) && !in.said.frame.reduced_motion);
}

std::vector<What> PaintedPage::touch(const TimedInput& input) {
  if (!inner_->painted) return {};
  std::vector<What> taps = inner_->input(input.input, input.steady_ms);
  const bool motion = std::holds_alternative<PointerMoved>(input.input) ||
                      std::holds_alternative<PointerReleased>(input.input);
  if (taps.empty() && !motion) taps.push_back(ScreenTouched{});
  return taps;
}

std::vector<What> PaintedPage::due(std::int64_t steady_ms) {
  Inner& in = *inner_;
  std::vector<What> taps = in.felt(in.fingers.due(in.painting, steady_ms));
  if (in.scanner.due(steady_ms)) {
    in.show_lit();
    in.tell_focus(taps);
  }
  return taps;
}

std::optional<std::int64_t> PaintedPage::next_due() const {
  const auto hold = inner_->fingers.next_due(), scan = inner_->scanner.next_due();
  if (hold && scan) return std::min(*hold, *scan);
  return hold ? hold : scan;
}

void PaintedPage::mark(std::optional<Mark> mark) {
  if (mark == inner_->mark) return;
  inner_->mark = std::move(mark);
  inner_->stale = inner_->dirty = true;
}

void PaintedPage::obey(const TouchRules& rules) {
  inner_->fingers.obey(rules);
}

void PaintedPage::pace(std::int64_t ms) {
  inner_->pace_ms = ms;
}

void PaintedPage::measure(float pixels_in_a_millimetre) {
  inner_->millimetre = pixels_in_a_millimetre;
  inner_->stale = inner_->dirty = true;
}

std::vector<std::string> PaintedPage::lit() const {
  return inner_->lit();
}

void PaintedPage::let_move(bool entrances) {
  inner_->entrances = entrances;
}

bool PaintedPage::dirty() const {
  return inner_->dirty;
}

const std::vector<SeenWidget>& PaintedPage::seen() const {
  return inner_->seen;
}

const SeenWidget* PaintedPage::find(std::string_view id) const {
  for (const SeenWidget& widget : inner_->seen)
    if (widget.id == id) return &widget;
  return nullptr;
}

std::optional<std::string> PaintedPage::way_to(std::string_view id) const {
  const Found found = widget_named(inner_->painting, id);
  if (!found.widget || !hidden(found)) return std::nullopt;
  const Rect& view = *found.layer->view;
  const bool above = found.widget->rect.y + found.widget->rect.h / 2 < view.y + view.h / 2;
  return above ? "scroll.up" : "scroll.down";
}

const std::vector<PaintedPage::Drawn>& PaintedPage::drawn_texts() const {
  return inner_->written.texts;
}
int PaintedPage::unknown_glyphs() const {
  return inner_->written.unknown_glyphs;
}

}  // namespace chorus
