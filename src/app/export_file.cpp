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

Result<ExportDone> write_into(NewFile file, const std::string& path, ExportSource& source,
                              const BundleRequest& request, const ExportProgress& progress) {
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
  if (const Done finished = file.finish(); !finished) return finished.error();
  return ExportDone{path, written->responses};
}

}  // namespace

Result<ExportDone> write_export(const ExportOrder& order, const Catalogue& catalogue,
                                const ExportProgress& progress) {
  OpenOptions options;
  options.path = order.store;
  options.kind = order.kind;
  options.create = false;
  options.read_only = true;
  auto store = open_sqlite_store(options);
  if (!store) return store.error();
  const auto session = (*store)->session(order.session);
  if (!session) return session.error();
  const Programme* programme = catalogue.programme(session->programme);
  if (programme == nullptr) {
    return Error{Fault::not_found, "",
                 "the programme \"" + session->programme + "\" of this session is not configured"};
  }
  auto source = (*store)->export_source(order.session, order.profile, random_id(), *programme,
                                        catalogue.types);
  if (!source) return source.error();
  if (order.make_folder) {
    if (const Done made = make_folder(order.folder); !made) return made.error();
  }
  const std::string path = free_path(order, *session);
  auto file = NewFile::create(path);
  if (!file) return file.error();
  RealClock clock;
  BundleRequest request;
  request.profile = order.profile;
  request.exported_ms = clock.now().wall_ms;
  request.program_version = CHORUS_VERSION;
  request.rehearsal = order.kind == StoreKind::rehearsal;
  request.programme = programme;
  request.types = &catalogue.types;
  return write_into(std::move(*file), path, **source, request, progress);
}

}  // namespace chorus
