#include "exchange/unseal.h"

#include "core/sealed.h"
#include "core/value.h"
#include "exchange/sha256.h"

namespace chorus {
namespace {

// In the canonical form nothing but such an object looks like this: inside a text the quotation
// marks have backslashes before them.
constexpr std::string_view kBegin = "{\"sealed\":\"", kEnd = "\"}";
constexpr std::string_view kIntegrity = ",\"integrity\":{", kHash = "\"hash\":\"";
constexpr std::size_t kHashDigits = 64;

// What was sealed, as it stands in a bundle.
Result<std::string> as_json(const std::string& opened) {
  if (!opened.starts_with(kDrawingMark)) return json_quoted(opened);
  const auto drawing = decode(Shape::strokes, std::string_view(opened).substr(1));
  if (drawing && std::holds_alternative<Strokes>(*drawing)) return encode(*drawing);
  return Error{Fault::bad_input, "", "something was sealed that is neither words nor a drawing"};
}

Error not_a_bundle() {
  return {Fault::bad_input, "", "this is not a bundle that Chorus has written"};
}

// Puts the hash of the document without its member `integrity` into it.
Done put_hash(std::string& document) {
  const std::size_t begin = document.find(kIntegrity);
  if (begin == std::string::npos) return not_a_bundle();
  const std::size_t hash = document.find(kHash, begin);
  const std::size_t end = document.find('}', begin);
  if (hash == std::string::npos || end == std::string::npos ||
      hash + kHash.size() + kHashDigits > end)
    return not_a_bundle();
  Sha256 sum;
  sum.add(std::string_view(document).substr(0, begin));
  sum.add(std::string_view(document).substr(end + 1));
  document.replace(hash + kHash.size(), kHashDigits, sum.finish());
  return done();
}

}  // namespace

Result<Unsealed> unseal_bundle(std::string_view document, const OpenSealed& open) {
  Unsealed unsealed;
  std::size_t at = 0;
  for (;;) {
    const std::size_t begin = document.find(kBegin, at);
    if (begin == std::string_view::npos) break;
    const std::size_t box = begin + kBegin.size();
    const std::size_t end = document.find(kEnd, box);
    if (end == std::string_view::npos) return not_a_bundle();
    const auto words = open(document.substr(box, end - box));
    if (!words) return words.error();
    unsealed.document += document.substr(at, begin - at);
    const auto json = as_json(*words);
    if (!json) return json.error();
    unsealed.document += *json;
    ++unsealed.opened;
    at = end + kEnd.size();
  }
  unsealed.document += document.substr(at);
  if (const Done put = put_hash(unsealed.document); !put) return put.error();
  return unsealed;
}

}  // namespace chorus
