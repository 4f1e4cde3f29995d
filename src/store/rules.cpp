#include "store/rules.h"

#include "core/privacy.h"
#include "core/sealed.h"

namespace chorus {
namespace {

Error conflict(std::string what) {
  return {Fault::conflict, "", std::move(what)};
}
Error bad(std::string what) {
  return {Fault::bad_input, "", std::move(what)};
}

Done well_formed(const Session& session) {
  if (session.id.nil()) return bad("a session needs an id");
  if (session.step < 1 || session.step > 6) return bad("the step of a session is 1 to 6");
  if (session.cycle < 1) return bad("the cycle of a session is 1 or more");
  return done();
}

Done may_change(const Session& before, const Session& next) {
  const int forward = static_cast<int>(next.phase) - static_cast<int>(before.phase);
  if (forward < 0 || forward > 1) {
    return conflict("a session goes from planned to open to closed, and never back");
  }
  if (before.phase == SessionPhase::planned) return done();
  if (next.programme != before.programme) {
    return conflict("a session that has been opened keeps its programme");
  }
  if (!tightens(before.promises, next.promises) || !tightens(before.thresholds, next.thresholds)) {
    return conflict("what was promised when the session opened can only be made stricter");
  }
  return done();
}

}  // namespace

Done may_keep(const std::optional<Session>& before, const Session& next, bool other_open) {
  if (const Done formed = well_formed(next); !formed) return formed;
  if (before) {
    if (const Done changed = may_change(*before, next); !changed) return changed;
  }
  if (next.phase == SessionPhase::open && other_open) {
    return conflict("another session is open; close that one first");
  }
  return done();
}

Done may_keep(const VisitRecord& visit) {
  if (visit.id.nil()) return bad("a visit needs an id");
  if (!visit.consent) return bad("nothing is kept of somebody who has not agreed to it");
  return done();
}

Done may_keep(const RecordEntry& entry) {
  const std::string problem = problem_of(entry);
  return problem.empty() ? done() : Done(bad("expected " + problem));
}

bool same_entry(RecordEntry a, RecordEntry b) {
  for (std::string RecordEntry::*words :
       {&RecordEntry::text, &RecordEntry::how, &RecordEntry::role}) {
    if (is_sealed(a.*words) && is_sealed(b.*words)) a.*words = b.*words;
  }
  return a == b;
}

Done may_link(const Session& next, const Session& earlier) {
  if (next.programme == earlier.programme) return done();
  return conflict("a visit goes on only from one of the same programme");
}

Done may_forget(const Session& session) {
  if (session.phase == SessionPhase::closed) return done();
  return conflict("only what was given in a closed session is deleted; close it first");
}

void add_held(Holdings& held, const HeldVisit& visit) {
  const bool newest = held.visit.nil();
  if (newest) held.visit = visit.id, held.session = visit.session;
  if (!newest) ++held.visits;
  for (const ResponseRecord& each : visit.answers) {
    count_held(held, each.value);
    const Votes* votes = std::get_if<Votes>(&each.value);
    const bool told = !skipped(each.value) && (votes == nullptr || !votes->side.empty());
    if (newest && told) held.answers.push_back(each);
  }
  for (const RecordEntry& each : visit.entries) count_held(held, each);
}

Error code_is_taken() {
  return conflict("these pictures lead to another visit");
}

Error linked_already() {
  return conflict("one of the two visits is linked to another one already");
}

Error taken_back() {
  return conflict("this visit was taken back, and stays so");
}

Error damaged_roles() {
  return {Fault::storage, "", "the store is damaged (the roles of a visit cannot be read)"};
}

Error no_entry(const Id& id) {
  return {Fault::not_found, "", "there is no entry " + to_hex(id) + " in the record"};
}

Error entry_differs() {
  return conflict("the record has another entry of this id already");
}

Error no_session(const Id& id) {
  return {Fault::not_found, "", "there is no session " + to_hex(id) + " in this store"};
}

Error no_visit() {
  return {Fault::not_found, "", "the visit is not in this store"};
}

Error visit_moves() {
  return conflict("a visit stays in the session that it began in");
}

Error no_prompt(std::string_view prompt, int revision) {
  return {Fault::not_found, "",
          "the session has no prompt \"" + std::string(prompt) + "\" of revision " +
              std::to_string(revision)};
}

Error no_answer(std::string_view prompt) {
  return {Fault::not_found, "",
          "there is no answer to \"" + std::string(prompt) + "\" to decide about"};
}

Error answer_has_changed() {
  return conflict("the person has changed these words since; look at them again");
}

Error programme_differs(const Session& session, const Programme& programme) {
  return bad("the session belongs to the programme \"" + session.programme + "\", not to \"" +
             programme.id + "\"");
}

}  // namespace chorus
