#include "app/export_file.h"

#include <unistd.h>

#include "app/clock.h"
#include "app/files.h"
#include "exchange/bundle.h"

namespace chorus {
namespace {

// <programme>-<date>-<first digits of the session>-<profile>.json; a number where it is taken.
std::string free_path(const ExportOrder& order, const Session& session) {
  const std::string stem = order.folder + "/" + session.programme + "-" + session.date + "-" +
                           to_hex(session.id).substr(0, 8) +
                           (order.profile == Profile::full ? "-full" : "-deidentified");
  std::string path = stem + ".json";
  for (int number = 2; access(path.c_str(), F_OK) == 0; ++number) {
    path = stem + "-" + std::to_string(number) + ".json";
  }
  return path;
}

// Noted in the store before it is in its place: no file is out there that nobody knows of.
Result<ExportDone> write_into(NewFile file, const std::string& path, ExportSource& source,
                              const BundleRequest& request, const ExportLeft& left,
                              const std::string& store, const ExportProgress& progress) {
  const auto total = source.count_responses();
  if (!total) return total.error();
  const auto written = write_bundle(
      source, request, [&](std::string_view bytes) { return file.write(bytes); },
      [&](std::int64_t so_far) {
        if (progress) progress(so_far, *total);
        return true;
      });
  if (!written) return written.error();
  if (const Done patched = file.patch(written->hash_offset, written->hash); !patched)
    return patched.error();
  if (const Done noted = note_export(store, left); !noted) return noted.error();
  if (const Done finished = file.finish(); !finished) return finished.error();
  return ExportDone{path, {}, written->responses};
}

// Results first to participants: else the reason goes into the file.
Done seen_or_said(ExportSource& source, const std::string& reason) {
  if (!reason.empty()) return done();
  const auto tallies = source.tallies();
  if (!tallies) return tallies.error();
  const auto disclosures = source.disclosures();
  if (!disclosures) return disclosures.error();
  SessionCounts counts;
  for (const auto& [prompt, tally] : *tallies)
    counts.prompts.push_back({prompt.prompt, prompt.revision, tally});
  for (const Disclosure& each : *disclosures) counts.shown.push_back({each.prompt, each.revision});
  if (all_shown(counts)) return done();
  return Error{Fault::bad_input, "",
               "participants have not seen all results yet; show them first, or say why not "
               "(--reason on the command line)"};
}

Result<std::unique_ptr<Store>> open_to_export(const ExportOrder& order) {
  OpenOptions options;
  options.path = order.store;
  options.kind = order.kind;
  options.create = false;
  options.read_only = true;
  return open_sqlite_store(options);
}

BundleRequest request_of(const ExportOrder& order, const Catalogue& catalogue,
                         const Programme& programme) {
  RealClock clock;
  BundleRequest request;
  request.profile = order.profile;
  request.exported_ms = clock.now().wall_ms;
  request.program_version = CHORUS_VERSION;
  request.rehearsal = order.kind == StoreKind::rehearsal;
  request.reason = order.reason;
  request.programme = &programme;
  request.types = &catalogue.types;
  return request;
}

Result<ExportDone> write_one(const ExportOrder& order, Store& store, const Session& session,
                             const Catalogue& catalogue, const ExportProgress& progress) {
  const Programme* programme = catalogue.programme(session.programme);
  if (programme == nullptr) {
    return Error{Fault::not_found, "",
                 "the programme \"" + session.programme + "\" of this session is not configured"};
  }
  auto source =
      store.export_source(order.session, order.profile, random_id(), *programme, catalogue.types);
  if (!source) return source.error();
  if (const Done seen = seen_or_said(**source, order.reason); !seen) return seen.error();
  if (order.make_folder) {
    if (const Done made = make_folder(order.folder); !made) return made.error();
  }
  const std::string path = free_path(order, session);
  auto file = NewFile::create(path);
  if (!file) return file.error();
  const BundleRequest request = request_of(order, catalogue, *programme);
  const ExportLeft left{order.session, order.profile == Profile::full, request.exported_ms};
  return write_into(std::move(*file), path, **source, request, left, order.store, progress);
}

}  // namespace

Result<ExportDone> write_export(const ExportOrder& order, const Catalogue& catalogue,
                                const ExportProgress& progress) {
  auto store = open_to_export(order);
  if (!store) return store.error();
  const auto session = (*store)->session(order.session);
  if (!session) return session.error();
  auto written = write_one(order, **store, *session, catalogue, progress);
  const bool for_room = session->promises.export_to == Promises::ExportTo::room_and_project;
  if (!written || order.profile != Profile::full || !for_room) return written;
  ExportOrder copy = order;
  copy.profile = Profile::deidentified;
  const auto copied = write_one(copy, **store, *session, catalogue, {});
  if (!copied) return copied.error();
  written->room_copy = copied->path;
  return written;
}

}  // namespace chorus
