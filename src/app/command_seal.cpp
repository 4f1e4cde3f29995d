// `chorus keys` and `chorus unseal`: for the project's data team, on a machine of its own.
#include <algorithm>
#include <cstdio>

#include "app/commands.h"
#include "app/files.h"
#include "core/keys.h"
#include "exchange/bundle.h"
#include "exchange/unseal.h"
#include "store/files.h"
#include "store/seal.h"

namespace chorus {
namespace {

constexpr std::size_t kMostBundleBytes = std::size_t{1} << 30;
constexpr std::string_view kEnding = ".json", kOpened = "-unsealed.json";

// The first line of the file that is no remark.
Result<KeyBytes> read_key(const std::string& path) {
  const auto text = read_file(path);
  if (!text) return text.error();
  std::size_t at = 0;
  while (at < text->size()) {
    const std::size_t end = std::min(text->find_first_of("\r\n", at), text->size());
    const std::string line = text->substr(at, end - at);
    at = end + 1;
    if (line.empty() || line.front() == '#') continue;
    if (const auto key = read_bech32(kSealSecret, line)) return *key;
    break;
  }
  return Error{Fault::bad_input, path,
               "this is not a secret key: expected the file that chorus keys made"};
}

std::string unsealed_path(const std::string& path) {
  const bool json = path.ends_with(kEnding);
  return path.substr(0, path.size() - (json ? kEnding.size() : 0)) + std::string(kOpened);
}

}  // namespace

int run_keys(const Options& options) {
  const std::string& path = options.files.front();
  const SealKeys keys = make_seal_keys();
  const std::string text =
      "# Keep this file where the project's data are kept, and on no kiosk.\n"
      "# public key: " +
      keys.public_key + "\n" + keys.secret_key + "\n";
  if (is_there(path))
    return complain({Fault::io, path, "there is a file already, and a lost key opens nothing"});
  if (const Done kept = write_private_file(path, text); !kept) return complain(kept.error());
  std::printf("%s\n", keys.public_key.c_str());
  return kDone;
}

int run_unseal(const Options& options) {
  if (const int verified = run_verify(options); verified != kDone) return verified;
  const std::string& path = options.files.front();
  const auto key = read_key(options.key);
  if (!key) return complain(key.error());
  const auto document = read_file(path, kMostBundleBytes);
  if (!document) return complain(document.error());
  const auto unsealed =
      unseal_bundle(*document, [&](std::string_view base64) { return open_sealed(base64, *key); });
  if (!unsealed) return complain(unsealed.error());
  const std::string to = unsealed_path(path);
  auto file = NewFile::create(to);
  if (!file) return complain(file.error());
  if (const Done written = file->write(unsealed->document); !written)
    return complain(written.error());
  if (const Done finished = file->finish(); !finished) return complain(finished.error());
  std::printf("%s\n", to.c_str());
  return kDone;
}

}  // namespace chorus
