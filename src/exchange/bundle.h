// The hand-over: one JSON document per session (assets/schema/session-bundle.schema.json), written
// as a stream so that memory does not grow with the number of responses. The bytes written are the
// RFC 8785 canonical form; `integrity` is the SHA-256 of that form without the member itself. It
// shows damage, not forgery.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "core/export_source.h"
#include "core/programme.h"
#include "core/prompt_type.h"
#include "core/result.h"
#include "exchange/problem.h"

namespace chorus {

constexpr int kBundleVersion = 3;

struct BundleRequest {
  Profile profile = Profile::deidentified;
  std::int64_t exported_ms = 0;  // wall clock
  std::string program_version;   // "1.0.0"
  bool rehearsal = false;        // said in `provenance`
  std::string reason;            // why participants have not seen all results; empty: none given
  const Programme* programme = nullptr;
  const PromptTypes* types = nullptr;
};

// Where bytes go; the app's file writer, or a string in tests. An error ends the writing.
using ByteSink = std::function<Done(std::string_view)>;
// Called now and then with responses written so far; false stops the export (Fault::conflict).
using Progress = std::function<bool(std::int64_t done)>;

// What was written. The hash is known only at the end and belongs near the beginning (member names
// are sorted), so the stream has 64 zeros in its place: whoever owns the file overwrites the 64
// bytes at `hash_offset` with `hash` before the file is synced and renamed.
struct BundleWritten {
  std::int64_t responses = 0;
  std::int64_t hash_offset = 0;  // bytes from the start of the document
  std::string hash;              // 64 lower-case hexadecimal digits
};

Result<BundleWritten> write_bundle(ExportSource& source, const BundleRequest& request,
                                   const ByteSink& sink, const Progress& progress);

// Where bytes come from: fills at most `size` bytes, returns how many; 0 at the end.
using ByteSource = std::function<Result<std::size_t>(char* bytes, std::size_t size)>;

// Checks schema and hash in one pass over a stream, one array element at a time; at most `most`
// problems.
Result<std::vector<Problem>> verify_bundle(std::string_view schema, std::string_view file,
                                           const ByteSource& source, std::size_t most = 50);

}  // namespace chorus
