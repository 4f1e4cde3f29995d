// What several members of a bundle are made from, and those that sum it up. Private to exchange.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "exchange/bundle.h"
#include "exchange/json_tree.h"
#include "exchange/small_groups.h"

namespace chorus {

struct BundleFacts {
  using PromptKey = std::pair<std::string, int>;  // code and revision

  Session session;
  SmallGroups groups;
  std::vector<std::pair<Disclosure, Tally>> tallies;
  std::vector<Disclosure> shown;
  std::vector<RecordEntry> record;
  std::vector<std::pair<Id, Id>> links;  // a visit and the one that it goes on from
  std::vector<Id> withdrawn;             // visits
  std::vector<LogEntry> deeds;
  std::map<PromptKey, const PromptType*> types;  // nullptr: a type that this program does not know
  Json prompts = Json::array();                  // the member `prompts`
};
Result<BundleFacts> gather_facts(ExportSource& source, const BundleRequest& request);

Json aggregates_json(const BundleFacts& facts, const BundleRequest& request);
Json disclosure_json(const BundleFacts& facts, const BundleRequest& request);

}  // namespace chorus
