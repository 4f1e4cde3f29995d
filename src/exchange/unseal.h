// Opens the sealed words of a full bundle, for those who hold the secret key.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "core/result.h"

namespace chorus {

using OpenSealed = std::function<Result<std::string>(std::string_view base64)>;

struct Unsealed {
  std::string document;     // the bundle with the words, and the hash that belongs to it
  std::int64_t opened = 0;  // how many there were
};

// `document`: a bundle that verify_bundle() found nothing wrong with. The first that cannot be
// opened ends it with the error of `open`.
Result<Unsealed> unseal_bundle(std::string_view document, const OpenSealed& open);

}  // namespace chorus
