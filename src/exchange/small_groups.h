// Which roles and languages of a session are too rare to be told in the deidentified profile.
// Private to exchange.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/export_source.h"

namespace chorus {

constexpr std::int64_t kSmallestGroup = 5;  // people; smaller groups become "other"

class SmallGroups {
 public:
  // Nobody is merged in the full profile.
  static Result<SmallGroups> find(ExportSource& source, Profile profile);

  std::string_view language(const std::string& language) const;
  // Sorted, each once; into `told`, which can be used again and again.
  void roles(const std::vector<std::string>& roles, std::vector<std::string_view>& told) const;

 private:
  std::set<std::string, std::less<>> roles_, languages_;
};

}  // namespace chorus
