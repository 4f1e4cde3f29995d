#include "core/reasons.h"

#include <algorithm>

#include "core/privacy.h"

namespace chorus {

bool listed_reason(std::string_view reason) {
  return std::find(kHidingReasons.begin(), kHidingReasons.end(), reason) != kHidingReasons.end();
}

std::string reason_said(const Teller& tell, std::string_view reason) {
  return listed_reason(reason) ? tell("statements.reason_" + std::string(reason))
                               : safe_to_show(reason);
}

}  // namespace chorus
