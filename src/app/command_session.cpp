// `chorus session list | new | open | close`
#include <cstdio>

#include "app/clock.h"
#include "app/command_data.h"
#include "app/commands.h"
#include "app/copies.h"
#include "core/privacy.h"
#include "exchange/results_json.h"
#include "store/backups.h"

namespace chorus {
namespace {

const char* phase_word(SessionPhase phase) {
  switch (phase) {
    case SessionPhase::planned:
      return "planned";
    case SessionPhase::open:
      return "open";
    case SessionPhase::closed:
      break;
  }
  return "closed";
}

Done keep_deed(const Data& data, DeedKind kind, const Session& session) {
  RealClock clock;
  return data.store->add_deed({kind, DeskRole::command_line, session.id, {}, clock.now().wall_ms});
}

int list(const Data& data, bool json) {
  const auto sessions = data.store->sessions();
  if (!sessions) return complain(sessions.error());
  if (json) {
    std::printf("%s\n", sessions_json(*sessions).c_str());
    return kDone;
  }
  for (const Session& session : *sessions) {
    std::printf("%s  %s  %-7s  %s  %s\n", to_hex(session.id).c_str(), session.date.c_str(),
                phase_word(session.phase), session.programme.c_str(), session.title.c_str());
  }
  return kDone;
}

int make(const Data& data, const Options& options) {
  const Programme* programme = data.catalogue().programme(options.programme);
  if (programme == nullptr) {
    std::string known;
    for (const Programme& each : data.catalogue().programmes)
      known += (known.empty() ? "" : ", ") + each.id;
    complain({Fault::bad_input, "",
              "there is no programme \"" + options.programme + "\"; expected one of: " + known});
    return kBadInput;
  }
  const auto kiosk = data.store->kiosk_id();
  if (!kiosk) return complain(kiosk.error());
  RealClock clock;
  Session session;
  session.id = random_id();
  session.kiosk = *kiosk;
  session.programme = programme->id;
  session.title = options.title;
  session.place = options.place;
  session.date = options.date.empty() ? local_date(clock.now()) : options.date;
  session.step = options.step;
  session.promises = programme->promises;
  session.thresholds = programme->thresholds;
  if (const Done saved = data.store->save_session(session); !saved) return complain(saved.error());
  if (const Done kept = keep_deed(data, DeedKind::session_made, session); !kept)
    return complain(kept.error());
  std::printf("%s\n", to_hex(session.id).c_str());
  return kDone;
}

int move(const Data& data, const std::string& id, SessionPhase to) {
  auto found = find_session(data, id);
  if (!found) return complain(found.error());
  Session& session = found->session;
  if (session.phase == to) return kDone;
  RealClock clock;
  session.phase = to;
  if (to == SessionPhase::open)
    session.promises = stricter(session.promises, found->programme->promises);
  (to == SessionPhase::open ? session.opened_ms : session.closed_ms) = clock.now().wall_ms;
  if (const Done saved = data.store->save_session(session); !saved) {
    complain(saved.error());
    return kFailed;
  }
  const DeedKind kind =
      to == SessionPhase::open ? DeedKind::session_opened : DeedKind::session_closed;
  if (const Done kept = keep_deed(data, kind, session); !kept) return complain(kept.error());
  if (to == SessionPhase::open) {
    const auto revisions = data.store->register_prompts(session.id, *found->programme);
    if (!revisions) return complain(revisions.error());
    return kDone;
  }
  const Done copied = make_backups(
      data.places.store(), folders_for_copies(data.places, data.configuration.kiosk.backup_folder),
      clock.now().wall_ms, true);
  return copied ? kDone : complain(copied.error());
}

}  // namespace

int run_session(const Options& options) {
  using Command = Options::Command;
  const Prepared prepared = prepare(options, options.command == Command::session_list);
  if (prepared.status != kDone) return prepared.status;
  switch (options.command) {
    case Command::session_list:
      return list(prepared.data, options.json);
    case Command::session_new:
      return make(prepared.data, options);
    case Command::session_open:
      return move(prepared.data, options.session, SessionPhase::open);
    default:
      return move(prepared.data, options.session, SessionPhase::closed);
  }
}

}  // namespace chorus
