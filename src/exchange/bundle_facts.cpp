#include "exchange/bundle_facts.h"

#include <algorithm>
#include <set>

#include "core/privacy.h"
#include "exchange/parts_json.h"

namespace chorus {
namespace {

// Puts what a Result holds into `place`; its error otherwise.
template <class T>
Done take(Result<T> result, T& place) {
  if (!result) return result.error();
  place = std::move(*result);
  return done();
}

Done add_prompt(const PromptRevision& prompt, const PromptTypes& types, BundleFacts& facts) {
  Json definition = Json::parse(prompt.definition, nullptr, false);
  if (!definition.is_object()) {
    return Error{Fault::storage,
                 {},
                 "the definition of the prompt \"" + prompt.prompt + "\" in the store is damaged"};
  }
  facts.types[{prompt.prompt, prompt.revision}] = types.find(text_of(member(definition, "type")));
  facts.prompts.push_back({{"definition", std::move(definition)},
                           {"prompt", prompt.prompt},
                           {"revision", prompt.revision}});
  return done();
}

void drop_counts(ShownTally& shown) {
  shown.everybody.counts.clear();
  for (ShownRow& row : shown.roles) row.counts.clear();
}

}  // namespace

Result<BundleFacts> gather_facts(ExportSource& source, const BundleRequest& request) {
  BundleFacts facts;
  std::vector<PromptRevision> prompts;
  Done taken = take(source.session(), facts.session);
  if (taken) taken = take(SmallGroups::find(source, request.profile), facts.groups);
  if (taken) taken = take(source.tallies(), facts.tallies);
  if (taken) taken = take(source.disclosures(), facts.shown);
  if (taken) taken = take(source.record(), facts.record);
  if (taken) taken = take(source.links(), facts.links);
  if (taken) taken = take(source.withdrawn(), facts.withdrawn);
  if (taken) taken = take(source.deeds(), facts.deeds);
  if (taken) taken = take(source.prompts(), prompts);
  for (const PromptRevision& prompt : prompts) {
    if (taken) taken = add_prompt(prompt, *request.types, facts);
  }
  if (!taken) return taken.error();
  return facts;
}

// In the deidentified profile free texts and drawings are not counted: beside those that may be
// told, their number would say how many were hidden.
Json aggregates_json(const BundleFacts& facts, const BundleRequest& request) {
  Json list = Json::array();
  for (const auto& [prompt, tally] : facts.tallies) {
    const auto known = facts.types.find({prompt.prompt, prompt.revision});
    const PromptType* type = known == facts.types.end() ? nullptr : known->second;
    const bool texts =
        type != nullptr && (type->shape() == Shape::text || type->shape() == Shape::strokes);
    if (tally.empty() || (texts && request.profile == Profile::deidentified)) continue;
    const bool partition = type == nullptr || type->partition();
    ShownTally shown = suppress(tally, facts.session.thresholds, partition);
    // Of a second asking the room is told who moved, and both together would tell more than either.
    const Prompt* asked = request.programme->prompt(prompt.prompt);
    const bool again = asked != nullptr && !asked->again_of.empty();
    if (again || (type != nullptr && !type->tells_counts())) drop_counts(shown);
    list.push_back({{"everybody", shown_json(shown.everybody)},
                    {"prompt", prompt.prompt},
                    {"revision", prompt.revision},
                    {"roles", shown_roles_json(shown, *request.programme)}});
  }
  return list;
}

Json disclosure_json(const BundleFacts& facts, const BundleRequest& request) {
  Json list = Json::array();
  std::set<BundleFacts::PromptKey> seen;
  for (const Disclosure& each : facts.shown) {
    seen.insert({each.prompt, each.revision});
    list.push_back({{"prompt", each.prompt}, {"revision", each.revision}});
  }
  const bool all = std::all_of(facts.tallies.begin(), facts.tallies.end(), [&](const auto& each) {
    const auto& [prompt, tally] = each;
    return tally.empty() || tally.everybody().respondents == 0 ||
           seen.count({prompt.prompt, prompt.revision}) > 0;
  });
  const bool told = !all && !request.reason.empty();
  return {{"reason", told ? Json(request.reason) : Json(nullptr)},
          {"results_shown", std::move(list)},
          {"to_participants_first", all}};
}

}  // namespace chorus
