// One prompt: the question, its answers by its type, and the way on.
#include <algorithm>

#include "core/sealed.h"
#include "screens/common.h"

namespace chorus {
namespace {

std::string title_of(const View& view, const Programme& programme, const Prompt& prompt) {
  if (prompt.when.kind != When::Kind::after_scene) return view.tell(programme.title);
  return scene_line(view, programme,
                    {programme.scene_index(prompt.when.scene), 1, TakePhase::done});
}

bool has_easy_words(const Prompt& prompt) {
  return !prompt.easy.empty() || std::any_of(prompt.options.begin(), prompt.options.end(),
                                             [](const Option& o) { return !o.easy.empty(); });
}

void write_bar(const View& view, const Prompt& prompt, bool answered, Page& page) {
  back_button(view, page);
  tool_buttons(view, page);
  if (has_easy_words(prompt)) {
    const bool easy = view.tell.easy();
    page.button({.id = "easy",
                 .label = view.tell(easy ? "bar.full_words" : "bar.easy"),
                 .tap = EasyWordsTapped{},
                 .place = Place::middle,
                 .icon = Icon::easy});
  }
  // It keeps its place before there is anything to clear, so that answering moves nothing.
  page.button({.id = "clear",
               .label = view.tell("bar.clear"),
               .tap = AnswerCleared{},
               .place = Place::middle,
               .icon = Icon::cross,
               .enabled = answered});
  next_or_skip(view, answered, page);
}

// What the person said when they were here before: on their own screen only. Empty: nothing.
std::string last_time(const View& view, const Prompt& prompt, const PromptType& type) {
  const auto last = view.visit.journey.last.find(prompt.code);
  if (last == view.visit.journey.last.end()) return {};
  const std::string words = type.in_words(prompt, last->second, view.tell);
  if (words.empty()) return {};
  const bool own = type.shape() == Shape::text && !is_sealed(words);
  return view.tell("way.last_time", {own ? quoted(view, words) : safe_to_show(words)});
}

// Why this is asked again, said once.
void say_asked_before(const View& view, const Prompt& prompt, const PromptType& type, Page& page) {
  const std::string last = last_time(view, prompt, type);
  if (!last.empty()) {
    page.say(last, Tone::strong);
  } else if (!prompt.again_of.empty()) {
    page.say(view.tell("again.asked"), Tone::strong);
  }
}

}  // namespace

void write_prompt(const View& view, Page& page) {
  const Journey& way = view.visit.journey;
  const Programme* programme = programme_of(view);
  const Prompt* prompt = programme == nullptr || way.at >= way.plan.size()
                             ? nullptr
                             : programme->prompt(way.plan[way.at]);
  Frame frame = step_frame(view);
  if (prompt == nullptr) return page.begin(frame);
  const PromptType* type = view.house.catalogue->types.find(prompt->type);
  frame.title = title_of(view, *programme, *prompt);
  page.begin(frame);
  page.heading(view.tell.wording(prompt->text, prompt->easy));
  const bool marked = type->shape() == Shape::points;  // it shows the picture itself
  if (view.tell.easy() && !marked && !prompt->picture.empty()) page.picture(prompt->picture);
  page.say(prompt->hint.empty() ? view.tell("hint." + prompt->type) : view.tell(prompt->hint),
           Tone::note);
  say_asked_before(view, *prompt, *type, page);
  const auto found = way.drafts.find(prompt->code);
  const Draft draft = found == way.drafts.end() ? Draft{} : found->second;
  const bool votes = type->shape() == Shape::votes;
  const StatementOffer offer =
      votes ? statement_offer(view.house, view.visit, *prompt) : StatementOffer{};
  const bool beside = words_beside(view.house, view.visit) && !view.visit.field.empty();
  const bool writes =
      type->shape() == Shape::text || beside ||
      (votes && offer.statement == nullptr && !type->statement_rules().words_beside);
  const TextField* field = writes ? &view.visit.writing : nullptr;
  type->write({*prompt, draft, field, view.tell, votes ? &offer : nullptr}, page);
  say_trouble(view, page);
  if (beside) {
    back_button(view, page);
    return done_button(view, "next", page);
  }
  write_bar(view, *prompt, votes ? statement_answered(view.visit, *prompt) : draft.answered, page);
}

}  // namespace chorus
