// The room's second display: one result, large and calm, or the curtain. Nobody touches it.
#include "core/results.h"
#include "screens/common.h"

namespace chorus {
namespace {

void write_curtain(const View& view, Page& page) {
  Frame frame = frame_of(view, Layout::curtain);
  page.begin(frame);
  page.art(Art::rings);
  const Session* last = view.house.session(view.house.stage.session);
  const Session* session = view.house.open ? &*view.house.open : last;
  page.heading(session != nullptr ? session_name(view, *session) : view.house.catalogue->name);
}

// One line in every case, so that the picture above it stays where it is.
std::string last_line(const View& view, const StageResult& result, const Session& session) {
  const bool open = view.house.open && view.house.open->id == session.id;
  if (!open) return view.tell("stage_view.closed");
  const auto waiting = static_cast<std::int64_t>(result.waiting.front().size());
  if (waiting == 0) return view.tell("stage_view.invite");
  return view.tell.count("stage_view.waiting", waiting);
}

void write_shown(const View& view, const Session& session, const Programme& programme,
                 const Prompt& prompt, const StageResult& result, Page& page) {
  Frame frame = frame_of(view, Layout::stage);
  frame.title = session_name(view, session);
  page.begin(frame);
  page.heading(view.tell.wording(prompt.text, prompt.easy));
  SessionCounts counts;
  counts.words = result.words;
  write_result({.programme = programme,
                .session = session,
                .counts = counts,
                .prompt = prompt,
                .revision = result.revision,
                .board = result.board ? &*result.board : nullptr,
                .tally = &result.tally},
               view.house.catalogue->types, view.tell, page);
  const bool open = view.house.open && view.house.open->id == session.id;
  if (open && view.house.ledger.challenged({}, prompt.code))
    page.say(view.tell("stage_view.challenged"), Tone::strong);
  page.say(last_line(view, result, session), Tone::note);
}

}  // namespace

void write_stage_view(const View& view, Page& page) {
  const StageView& stage = view.house.stage;
  const Session* session = view.house.session(stage.session);
  const Programme* programme = view.house.programme_of(stage.session);
  const Prompt* prompt = programme == nullptr ? nullptr : programme->prompt(stage.prompt);
  const auto result = stage.results.find(stage.prompt);
  if (prompt == nullptr || result == stage.results.end()) return write_curtain(view, page);
  write_shown(view, *session, *programme, *prompt, result->second, page);
}

}  // namespace chorus
