// The fields of everything that a tape holds. Private to exchange.
//
// fields(visitor, thing) shows each field of `thing` with its name to `visitor`: one list for
// writing, reading, and counting. A type that is missing here does not compile, nor does a field.
#pragma once

#include <type_traits>

#include "core/event.h"
#include "core/moment.h"

namespace chorus {

// A `Thing` or a `const Thing`.
template <class T, class Thing>
concept Is = std::is_same_v<std::remove_const_t<T>, Thing>;

// What events are made of.
decltype(auto) fields(auto&& v, Is<StagePlace> auto& t) {
  return v("scene", t.scene)("take", t.take)("phase", t.phase);
}
decltype(auto) fields(auto&& v, Is<Promises> auto& t) {
  return v("results", t.results)("words", t.words)("export_to", t.export_to)(
      "anonymity", t.anonymity)("seal_words", t.seal_words);
}
decltype(auto) fields(auto&& v, Is<Thresholds> auto& t) {
  return v("breakdown", t.breakdown)("cell", t.cell);
}
decltype(auto) fields(auto&& v, Is<Session> auto& t) {
  return v("id", t.id)("kiosk", t.kiosk)("programme", t.programme)("title", t.title)(
      "place", t.place)("date", t.date)("step", t.step)("cycle", t.cycle)("phase", t.phase)(
      "stage", t.stage)("opened_ms", t.opened_ms)("closed_ms", t.closed_ms)("promises", t.promises)(
      "thresholds", t.thresholds);
}
decltype(auto) fields(auto&& v, Is<WrittenWords> auto& t) {
  return v("visit", t.visit)("prompt", t.prompt)("revision", t.revision)("text", t.text)(
      "moderation", t.moderation)("reason", t.reason)("drawing", t.drawing);
}
decltype(auto) fields(auto&& v, Is<ResponseRecord> auto& t) {
  return v("visit", t.visit)("prompt", t.prompt)("revision", t.revision)("value", t.value);
}
decltype(auto) fields(auto&& v, Is<TallyRow> auto& t) {
  return v("respondents", t.respondents)("skipped", t.skipped)("counts", t.counts);
}
decltype(auto) fields(auto&& v, Is<PromptCount> auto& t) {
  return v("prompt", t.prompt)("revision", t.revision)("tally", t.tally);
}
decltype(auto) fields(auto&& v, Is<SessionCounts> auto& t) {
  return v("visits", t.visits)("finished", t.finished)("prompts", t.prompts)("moves", t.moves)(
      "words", t.words)("votes", t.votes)("record", t.record)("shown", t.shown)("speakers",
                                                                                t.speakers);
}
decltype(auto) fields(auto&& v, Is<Speaker> auto& t) {
  return v("visit", t.visit)("roles", t.roles);
}
decltype(auto) fields(auto&& v, Is<VoteRow> auto& t) {
  return v("agree", t.agree)("disagree", t.disagree)("pass", t.pass);
}
decltype(auto) fields(auto&& v, Is<StatementCount> auto& t) {
  return v("prompt", t.prompt)("statement", t.statement)("rows", t.rows);
}
decltype(auto) fields(auto&& v, Is<RecordEntry> auto& t) {
  return v("id", t.id)("session", t.session)("kind", t.kind)("about", t.about)("visit", t.visit)(
      "on", t.on)("code", t.code)("role", t.role)("text", t.text)("how", t.how)("due", t.due)(
      "number", t.number);
}
decltype(auto) fields(auto&& v, Is<Deed> auto& t) {
  return v("kind", t.kind)("by", t.by)("session", t.session)("detail", t.detail)("quarter_ms",
                                                                                 t.quarter_ms);
}
decltype(auto) fields(auto&& v, Is<LogEntry> auto& t) {
  return v("number", t.number)("deed", t.deed)("previous", t.previous)("hash", t.hash);
}
decltype(auto) fields(auto&& v, Is<Tries> auto& t) {
  return v("wrong", t.wrong)("last_ms", t.last_ms);
}
decltype(auto) fields(auto&& v, Is<ExportLeft> auto& t) {
  return v("session", t.session)("full", t.full)("written_ms", t.written_ms);
}
decltype(auto) fields(auto&& v, Is<Holdings> auto& t) {
  return v("visit", t.visit)("session", t.session)("answers", t.answers)("visits", t.visits)(
      "answered", t.answered)("written", t.written)("votes", t.votes)("statements", t.statements)(
      "challenges", t.challenges)("verdicts", t.verdicts)("tried", t.tried)("asked", t.asked)(
      "promises", t.promises)("promised", t.promised)("exports", t.exports);
}
decltype(auto) fields(auto&& v, Is<Revision> auto& t) {
  return v("prompt", t.prompt)("revision", t.revision);
}
decltype(auto) fields(auto&& v, Is<Target> auto& t) {
  return v("folder", t.folder)("label", t.label)("stick", t.stick);
}
decltype(auto) fields(auto&& v, Is<LanguageNeed> auto& t) {
  return v("language", t.language)("package", t.package);
}
decltype(auto) fields(auto&& v, Is<Error> auto& t) {
  return v("fault", t.fault)("where", t.where)("what", t.what);
}
decltype(auto) fields(auto&& v, Is<Moment> auto& t) {
  // clang-format off
  return v("wall_ms", t.wall_ms)("steady_ms", t.steady_ms)
      ("utc_offset_minutes", t.utc_offset_minutes)("seed", t.seed);
  // clang-format on
}

// Taps.
decltype(auto) fields(auto&& v, Is<LanguageChosen> auto& t) {
  return v("language", t.language);
}
decltype(auto) fields(auto&& v, Is<RoleTapped> auto& t) {
  return v("role", t.role);
}
decltype(auto) fields(auto&& v, Is<ChoiceTapped> auto& t) {
  return v("prompt", t.prompt)("row", t.row)("code", t.code);
}
decltype(auto) fields(auto&& v, Is<NumberSet> auto& t) {
  return v("prompt", t.prompt)("number", t.number);
}
decltype(auto) fields(auto&& v, Is<PointTouched> auto& t) {
  return v("prompt", t.prompt)("x", t.x)("y", t.y);
}
decltype(auto) fields(auto&& v, Is<Point> auto& t) {
  return v("x", t.x)("y", t.y);
}
decltype(auto) fields(auto&& v, Is<StrokeDrawn> auto& t) {
  return v("prompt", t.prompt)("points", t.points);
}
decltype(auto) fields(auto&& v, Is<CaretPlaced> auto& t) {
  return v("offset", t.offset);
}
decltype(auto) fields(auto&& v, Is<AccessSet> auto& t) {
  return v("setting", t.setting)("to", t.to);
}
decltype(auto) fields(auto&& v, Is<FocusMoved> auto& t) {
  return v("words", t.words);
}
decltype(auto) fields(auto&& v, Is<PictureTapped> auto& t) {
  return v("picture", t.picture);
}
decltype(auto) fields(auto&& v, Is<ChallengeOpened> auto& t) {
  return v("about", t.about)("on", t.on);
}
decltype(auto) fields(auto&& v, Is<NextAudienceAsked> auto& t) {
  return v("statement", t.statement);
}
decltype(auto) fields(auto&& v, Is<QuestionPicked> auto& t) {
  return v("statement", t.statement);
}
decltype(auto) fields(auto&& v, Is<PromiseBegun> auto& t) {
  return v("about", t.about)("on", t.on);
}
decltype(auto) fields(auto&& v, Is<OwnerSaid> auto& t) {
  return v("commitment", t.commitment)("code", t.code);
}
decltype(auto) fields(auto&& v, Is<PromisePostponed> auto& t) {
  return v("commitment", t.commitment);
}
decltype(auto) fields(auto&& v, Is<AnswerBegun> auto& t) {
  return v("challenge", t.challenge);
}
decltype(auto) fields(auto&& v, Is<InterventionUndone> auto& t) {
  return v("intervention", t.intervention);
}
decltype(auto) fields(auto&& v, Is<HidingBegun> auto& t) {
  return v("entry", t.entry)("visit", t.visit)("prompt", t.prompt)("revision", t.revision);
}
decltype(auto) fields(auto&& v, Is<EntryDecided> auto& t) {
  return v("entry", t.entry)("show", t.show)("reason", t.reason);
}
decltype(auto) fields(auto&& v, Is<FieldTouched> auto& t) {
  return v("field", t.field);
}
decltype(auto) fields(auto&& v, Is<KeyTapped> auto& t) {
  return v("key", t.key)("text", t.text)("shifted", t.shifted);
}
decltype(auto) fields(auto&& v, Is<DigitTapped> auto& t) {
  return v("digit", t.digit);
}
decltype(auto) fields(auto&& v, Is<DeskTurned> auto& t) {
  return v("to", t.to);
}
decltype(auto) fields(auto&& v, Is<ProgrammeChosen> auto& t) {
  return v("programme", t.programme);
}
decltype(auto) fields(auto&& v, Is<StepChosen> auto& t) {
  return v("step", t.step);
}
decltype(auto) fields(auto&& v, Is<SessionChosen> auto& t) {
  return v("session", t.session);
}
decltype(auto) fields(auto&& v, Is<StageMoved> auto& t) {
  return v("place", t.place);
}
decltype(auto) fields(auto&& v, Is<ResultTurned> auto& t) {
  return v("by", t.by);
}
decltype(auto) fields(auto&& v, Is<StageViewSet> auto& t) {
  return v("prompt", t.prompt);
}
decltype(auto) fields(auto&& v, Is<WordsDecided> auto& t) {
  return v("visit", t.visit)("prompt", t.prompt)("revision", t.revision)("decision", t.decision)(
      "reason", t.reason);
}
decltype(auto) fields(auto&& v, Is<TargetChosen> auto& t) {
  return v("folder", t.folder);
}
decltype(auto) fields(auto&& v, Is<CopiesPlaced> auto& t) {
  return v("folder", t.folder);
}
decltype(auto) fields(auto&& v, Is<CopiesPlaceKept> auto& t) {
  return v("ticket", t.ticket)("folder", t.folder);
}
decltype(auto) fields(auto&& v, Is<PinBegun> auto& t) {
  return v("role", t.role);
}
decltype(auto) fields(auto&& v, Is<ProfileChosen> auto& t) {
  return v("full", t.full);
}

// What the app found out.
decltype(auto) fields(auto&& v, Is<StoreRescue> auto& t) {
  return v("aside", t.aside)("sessions", t.sessions)("visits", t.visits)("answers", t.answers)(
      "entries", t.entries)("orphans", t.orphans)("gaps", t.gaps);
}
decltype(auto) fields(auto&& v, Is<HouseLoaded> auto& t) {
  return v("has_pin", t.has_pin)("has_facilitator_pin", t.has_facilitator_pin)(
      "has_key", t.has_key)("pin_tries", t.pin_tries)("sessions", t.sessions)("open", t.open)(
      "revisions", t.revisions)("counts", t.counts)("tries", t.tries)("loosened", t.loosened)(
      "rescue", t.rescue)("copies_folder", t.copies_folder);
}
decltype(auto) fields(auto&& v, Is<VisitRecord> auto& t) {
  return v("id", t.id)("session", t.session)("language", t.language)("roles", t.roles)(
      "consent", t.consent)("finished", t.finished)("quarter_ms", t.quarter_ms);
}
decltype(auto) fields(auto&& v, Is<Access> auto& t) {
  return v("text_percent", t.text_percent)("theme", t.theme)("easy_letters", t.easy_letters)(
      "easy_words", t.easy_words)("low", t.low)("one_switch", t.one_switch)("loudness", t.loudness)(
      "speed", t.speed);
}
decltype(auto) fields(auto&& v, Is<Bookmark> auto& t) {
  return v("record", t.record)("touched_ms", t.touched_ms)("language", t.language)(
      "access", t.access)("listening", t.listening)("screen", t.screen)("roles", t.roles)(
      "rather_not_say", t.rather_not_say)("plan", t.plan)("at", t.at)("result_at", t.result_at)(
      "answered", t.answered)("draft", t.draft)("drafting", t.drafting)("offered", t.offered)(
      "offered_at", t.offered_at)("writing", t.writing);
}
decltype(auto) fields(auto&& v, Is<BookmarkFound> auto& t) {
  return v("place", t.place)("answers", t.answers);
}
decltype(auto) fields(auto&& v, Is<StoreFailed> auto& t) {
  return v("error", t.error)("has_pin", t.has_pin)("has_key", t.has_key)("pin_tries", t.pin_tries);
}
decltype(auto) fields(auto&& v, Is<StoreTried> auto& t) {
  return v("well", t.well)("error", t.error);
}
decltype(auto) fields(auto&& v, Is<StoreExamined> auto& t) {
  return v("well", t.well)("error", t.error);
}
decltype(auto) fields(auto&& v, Is<BackedUp> auto& t) {
  return v("well", t.well)("error", t.error);
}
decltype(auto) fields(auto&& v, Is<SessionSaved> auto& t) {
  return v("ticket", t.ticket)("session", t.session)("revisions", t.revisions)("record", t.record);
}
decltype(auto) fields(auto&& v, Is<CountsLoaded> auto& t) {
  return v("ticket", t.ticket)("session", t.session)("counts", t.counts);
}
decltype(auto) fields(auto&& v, Is<PastLoaded> auto& t) {
  return v("session", t.session)("prompts", t.prompts);
}
decltype(auto) fields(auto&& v, Is<VisitSaved> auto& t) {
  return v("ticket", t.ticket);
}
decltype(auto) fields(auto&& v, Is<ResponseSaved> auto& t) {
  return v("ticket", t.ticket)("response", t.response);
}
decltype(auto) fields(auto&& v, Is<CodeIssued> auto& t) {
  return v("ticket", t.ticket)("code", t.code);
}
decltype(auto) fields(auto&& v, Is<CodeFound> auto& t) {
  return v("ticket", t.ticket)("held", t.held);
}
decltype(auto) fields(auto&& v, Is<CodeUnknown> auto& t) {
  return v("ticket", t.ticket)("tries", t.tries);
}
decltype(auto) fields(auto&& v, Is<LinkSaved> auto& t) {
  return v("ticket", t.ticket)("linked", t.linked);
}
decltype(auto) fields(auto&& v, Is<Withdrawn> auto& t) {
  return v("ticket", t.ticket)("counts", t.counts);
}
decltype(auto) fields(auto&& v, Is<WordsSaved> auto& t) {
  return v("ticket", t.ticket)("words", t.words);
}
decltype(auto) fields(auto&& v, Is<EntryAdded> auto& t) {
  return v("ticket", t.ticket)("entry", t.entry);
}
decltype(auto) fields(auto&& v, Is<SaveFailed> auto& t) {
  return v("ticket", t.ticket)("error", t.error);
}
decltype(auto) fields(auto&& v, Is<PinSet> auto& t) {
  return v("ticket", t.ticket)("role", t.role)("key", t.key);
}
decltype(auto) fields(auto&& v, Is<PinTaken> auto& t) {
  return v("ticket", t.ticket);
}
decltype(auto) fields(auto&& v, Is<PinAccepted> auto& t) {
  return v("ticket", t.ticket)("role", t.role);
}
decltype(auto) fields(auto&& v, Is<PinRefused> auto& t) {
  return v("ticket", t.ticket)("tries", t.tries);
}
decltype(auto) fields(auto&& v, Is<LogLoaded> auto& t) {
  return v("ticket", t.ticket)("newest", t.newest)("broken_at", t.broken_at);
}
decltype(auto) fields(auto&& v, Is<TargetsFound> auto& t) {
  return v("targets", t.targets);
}
decltype(auto) fields(auto&& v, Is<ExportProgressed> auto& t) {
  return v("ticket", t.ticket)("done", t.done)("total", t.total);
}
decltype(auto) fields(auto&& v, Is<ExportWritten> auto& t) {
  return v("ticket", t.ticket)("path", t.path)("responses", t.responses);
}
decltype(auto) fields(auto&& v, Is<ExportFailed> auto& t) {
  return v("ticket", t.ticket)("error", t.error);
}
decltype(auto) fields(auto&& v, Is<VoicesFound> auto& t) {
  return v("languages", t.languages);
}
decltype(auto) fields(auto&& v, Is<SentenceBegan> auto& t) {
  return v("ticket", t.ticket)("sentence", t.sentence);
}
decltype(auto) fields(auto&& v, Is<SpeechEnded> auto& t) {
  return v("ticket", t.ticket);
}
decltype(auto) fields(auto&& v, Is<LettersLookedAt> auto& t) {
  return v("missing", t.missing);
}

}  // namespace chorus
