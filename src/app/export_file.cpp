#include "app/export_file.h"

#include <unistd.h>

#include <type_traits>

#include "app/age_file.h"
#include "app/clock.h"
#include "app/files.h"
#include "exchange/bundle.h"

namespace chorus {
namespace {

// <programme>-<date>-<first digits of the session>-<profile>.json, and .age where it is encrypted;
// a number where it is taken.
std::string free_path(const ExportOrder& order, const Session& session, const char* ending) {
  const std::string stem = order.folder + "/" + session.programme + "-" + session.date + "-" +
                           to_hex(session.id).substr(0, 8) +
                           (order.profile == Profile::full ? "-full" : "-deidentified");
  std::string path = stem + ending;
  for (int number = 2; access(path.c_str(), F_OK) == 0; ++number) {
    path = stem + "-" + std::to_string(number) + ending;
  }
  return path;
}

// Calls `progress` with what is written, out of all.
Result<Progress> telling(ExportSource& source, const ExportProgress& progress) {
  const auto total = source.count_responses();
  if (!total) return total.error();
  return Progress([progress, total = *total](std::int64_t so_far) {
    if (progress) progress(so_far, total);
    return true;
  });
}

// What is the same for every file that is written in one export.
struct Writing {
  ExportSource& source;
  const BundleRequest& request;
  const ExportLeft left;
  const std::string& store;
  const std::string path;
  const ExportProgress& progress;
};

// Noted in the store before it is in its place: no file is out there that nobody knows of.
template <class File>
Result<ExportDone> put_in_place(File& file, const Writing& writing, std::int64_t responses) {
  constexpr bool kEncrypted = std::is_same_v<File, AgeFile>;
  if (const Done noted = note_export(writing.store, writing.left); !noted) return noted.error();
  if (const Done finished = file.finish(); !finished) return finished.error();
  return ExportDone{writing.path, {}, responses, kEncrypted};
}

Result<ExportDone> write_plain(const Writing& writing) {
  const auto progress = telling(writing.source, writing.progress);
  if (!progress) return progress.error();
  auto file = NewFile::create(writing.path);
  if (!file) return file.error();
  const auto written = write_bundle(
      writing.source, writing.request, [&](std::string_view bytes) { return file->write(bytes); },
      *progress);
  if (!written) return written.error();
  if (const Done patched = file->patch(written->hash_offset, written->hash); !patched)
    return patched.error();
  return put_in_place(*file, writing, written->responses);
}

// What was sent to be encrypted cannot be changed any more, so the hash has to be known by then:
// the document is made twice, and thrown away the first time.
Result<ExportDone> write_encrypted(const Writing& writing, const std::vector<std::string>& keys) {
  const auto progress = telling(writing.source, writing.progress);
  if (!progress) return progress.error();
  auto file = AgeFile::create(writing.path, keys);
  if (!file) return file.error();
  const auto known =
      write_bundle(writing.source, writing.request, [](std::string_view) { return done(); }, {});
  if (!known) return known.error();
  std::int64_t sent = 0;
  const auto send = [&](std::string_view bytes) -> Done {
    std::string piece(bytes);
    const std::int64_t at = known->hash_offset - sent;
    sent += std::ssize(piece);
    // The place of the hash lies in one piece.
    if (at >= 0 && at + std::ssize(known->hash) <= std::ssize(piece))
      piece.replace(static_cast<std::size_t>(at), known->hash.size(), known->hash);
    return file->write(piece);
  };
  const auto written = write_bundle(writing.source, writing.request, send, *progress);
  if (!written) return written.error();
  require(written->hash == known->hash, "an export reads the same twice");
  if (const Done closed = file->close(); !closed) return closed.error();
  return put_in_place(*file, writing, written->responses);
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
  const auto& keys = catalogue.export_keys_of(*programme);
  const BundleRequest request = request_of(order, catalogue, *programme);
  const Writing writing{**source,
                        request,
                        {order.session, order.profile == Profile::full, request.exported_ms},
                        order.store,
                        free_path(order, session, keys.empty() ? ".json" : ".json.age"),
                        progress};
  return keys.empty() ? write_plain(writing) : write_encrypted(writing, keys);
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
