// `chorus results` and `chorus export`
#include <algorithm>
#include <cstdio>

#include "app/clock.h"
#include "app/command_data.h"
#include "app/commands.h"
#include "app/export_file.h"
#include "core/results.h"
#include "exchange/results_json.h"
#include "screens/scene_results.h"
#include "screens/written_page.h"
#include "store/sqlite_store.h"

namespace chorus {
namespace {

void print_results(const Data& data, const FoundSession& found, const SessionCounts& counts) {
  const Teller tell(data.catalogue().strings, data.catalogue().first_language);
  const PromptTypes& types = data.catalogue().types;
  const Boards boards = make_boards(*found.programme, found.session, counts, types);
  for (const Prompt& prompt : found.programme->prompts) {
    WrittenPage page;
    page.heading(tell(prompt.text));
    const auto board = boards.find(prompt.code);
    write_result({.programme = *found.programme,
                  .session = found.session,
                  .counts = counts,
                  .prompt = prompt,
                  .revision = newest_revision(counts, prompt.code),
                  .board = board == boards.end() ? nullptr : &board->second},
                 types, tell, page);
    std::printf("%s\n", page.text().c_str());
  }
  for (const SceneTried& tried : read_tried(*found.programme, found.session, counts)) {
    const SceneResult result{*found.programme, found.session.thresholds, tried};
    WrittenPage page;
    write_scene_stops(result, tell, page);
    write_scene_allow(result, tell, page);
    std::printf("%s\n", page.text().c_str());
  }
}

}  // namespace

int run_results(const Options& options) {
  const Prepared prepared = prepare(options, true);
  if (prepared.status != kDone) return prepared.status;
  const Data& data = prepared.data;
  const auto found = find_session(data, options.session);
  if (!found) return complain(found.error());
  const auto counts =
      data.store->counts(found->session.id, *found->programme, data.catalogue().types);
  if (!counts) return complain(counts.error());
  if (options.json) {
    const auto sessions = data.store->sessions();
    if (!sessions) return complain(sessions.error());
    std::printf("%s\n", results_json(found->session, *found->programme, data.catalogue().types,
                                     *counts, *sessions)
                            .c_str());
  } else {
    print_results(data, *found, *counts);
  }
  return kDone;
}

int run_export(const Options& options) {
  Prepared prepared = prepare(options, true);
  if (prepared.status != kDone) return prepared.status;
  ExportOrder order;
  order.store = prepared.data.places.store();
  order.session = *id_from_hex(options.session);
  order.folder = options.to;
  order.make_folder = true;
  order.profile = options.profile == "full" ? Profile::full : Profile::deidentified;
  order.reason = options.reason;
  const auto written = write_export(order, prepared.data.catalogue(), {});
  if (!written) return complain(written.error());
  const Deed deed{DeedKind::exported, DeskRole::command_line, order.session,
                  options.profile + " folder", RealClock().now().wall_ms};
  if (const Done kept = note_deed(order.store, deed); !kept) return complain(kept.error());
  std::printf("%s\n", written->path.c_str());
  if (!written->room_copy.empty()) std::printf("%s\n", written->room_copy.c_str());
  if (!written->encrypted)
    std::fputs(
        "chorus: this file is plain text, and whoever finds it can read it; a key of the project "
        "(\"export_key\" in the programme or in kiosk.json) has it encrypted\n",
        stderr);
  return kDone;
}

}  // namespace chorus
