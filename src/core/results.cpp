#include "core/results.h"

#include <algorithm>
#include <set>

#include "core/experience.h"
#include "core/movement.h"
#include "core/reasons.h"
#include "core/sealed.h"
#include "core/shown_bars.h"
#include "core/update.h"

namespace chorus {
RoleMask role_mask(const Programme& programme, const std::vector<std::string>& roles) {
  RoleMask mask = 0;
  for (const std::string& role : roles) {
    const int index = programme.role_index(role);
    if (index >= 0) mask |= RoleMask{1} << index;
  }
  return mask;
}

const PromptCount* find_count(const SessionCounts& counts, std::string_view prompt, int revision) {
  const auto found = std::find_if(
      counts.prompts.begin(), counts.prompts.end(),
      [&](const PromptCount& each) { return each.prompt == prompt && each.revision == revision; });
  return found == counts.prompts.end() ? nullptr : &*found;
}

void count_answer(SessionCounts& counts, const Programme& programme, const PromptType& type,
                  const Prompt& prompt, RoleMask roles, const Value& value, std::int64_t times) {
  auto found =
      std::find_if(counts.prompts.begin(), counts.prompts.end(), [&](const PromptCount& each) {
        return each.prompt == prompt.code && each.revision == prompt.revision;
      });
  if (found == counts.prompts.end()) {
    const auto role_count = static_cast<int>(programme.roles.size());
    counts.prompts.push_back(
        {prompt.code, prompt.revision, Tally(type.buckets(prompt), role_count)});
    found = std::prev(counts.prompts.end());
  }
  const bool skip = skipped(value);
  found->tally.count(roles, skip ? std::vector<int>{} : type.sort(prompt, value), skip, times);
}

void count_votes(VoteRows& counts, int roles, RoleMask mask, const Votes& votes,
                 std::int64_t times) {
  for (const auto& [statement, vote] : votes.votes) {
    std::vector<VoteRow>& rows = counts[statement];
    rows.resize(static_cast<std::size_t>(roles) + 1);
    count_vote(rows, mask, vote, times);
  }
}

void add_votes(std::string_view prompt, const VoteRows& votes,
               std::vector<StatementCount>& counts) {
  for (const auto& [statement, rows] : votes)
    counts.push_back({std::string(prompt), statement, rows});
}

int newest_revision(const SessionCounts& counts, std::string_view prompt) {
  int revision = 1;
  for (const PromptCount& count : counts.prompts)
    if (count.prompt == prompt) revision = std::max(revision, count.revision);
  return revision;
}

Boards make_boards(const Programme& programme, const Session& session, const SessionCounts& counts,
                   const PromptTypes& types) {
  Boards boards;
  const auto decisions = last_decisions(counts.record);
  std::set<Id> carried;
  for (const RecordEntry& entry : counts.record) {
    if (entry.code == kAskNext && entry.visit.nil() && entry.session == session.id)
      carried.insert(entry.about);
  }
  for (const Prompt& prompt : programme.prompts) {
    const PromptType* type = types.find(prompt.type);
    if (type == nullptr || type->shape() != Shape::votes) continue;
    Prompt begun = prompt;
    if (!type->statement_rules().seeded) begun.options.clear();
    StatementBoard board(begun, static_cast<int>(programme.roles.size()), session.promises.words);
    for (const RecordEntry& entry : counts.record) {
      if (entry.kind != RecordKind::statement || entry.on != prompt.code) continue;
      if (entry.session == session.id) board.add(entry);
      if (entry.session != session.id && carried.count(entry.id) > 0) board.carry(entry);
    }
    for (const auto& [about, decision] : decisions) board.add(*decision);
    for (const RecordEntry& entry : counts.record) {
      if (entry.kind == RecordKind::voice && entry.session == session.id) board.add(entry);
    }
    for (const StatementCount& counted : counts.votes) {
      if (counted.prompt == prompt.code) board.count(counted);
    }
    boards.emplace(prompt.code, std::move(board));
  }
  return boards;
}

bool may_be_shown(const WrittenWords& words, const Promises& promises) {
  if (is_sealed(words.text)) return false;
  switch (promises.words) {
    case Promises::WordsShown::never:
      return false;
    case Promises::WordsShown::at_once:
      return words.moderation != Moderation::hidden;
    case Promises::WordsShown::after_moderation:
      break;
  }
  return words.moderation == Moderation::shown;
}

std::vector<std::string> words_to_show(const SessionCounts& counts, const Promises& promises,
                                       std::string_view prompt) {
  std::vector<std::string> texts;
  for (const WrittenWords& words : counts.words) {
    if (words.prompt == prompt && words.drawing.empty() && may_be_shown(words, promises))
      texts.push_back(safe_to_show(words.text));
  }
  std::sort(texts.begin(), texts.end());
  return texts;
}

std::vector<Drawing> drawings_to_show(const SessionCounts& counts, const Promises& promises,
                                      std::string_view prompt) {
  std::vector<Drawing> drawings;
  for (const WrittenWords& words : counts.words) {
    if (words.prompt == prompt && !words.drawing.empty() && may_be_shown(words, promises))
      drawings.push_back(words.drawing);
  }
  std::sort(drawings.begin(), drawings.end());
  return drawings;
}

std::vector<std::string> asked_prompts(const Programme& programme, const StagePlace& stage) {
  const std::vector<std::string> open = open_prompts(programme, stage);
  std::vector<std::string> asked;
  for (const Prompt& prompt : programme.prompts) {
    if (std::find(open.begin(), open.end(), prompt.code) != open.end())
      asked.push_back(prompt.code);
  }
  return asked;
}

std::vector<int> missing_voices(const Programme& programme, const ShownTally& shown) {
  std::vector<int> missing;
  const std::int64_t all = shown.everybody.respondents.value_or(0);
  if (shown.everybody.too_few || all == 0) return missing;
  for (std::size_t i = 0; i < programme.roles.size() && i < shown.roles.size(); ++i) {
    const int expected = programme.roles[i].expected;
    const ShownRow& row = shown.roles[i];
    const std::int64_t there = row.too_few ? 0 : row.respondents.value_or(0);
    if (expected > 0 && there * 100 < expected * all) missing.push_back(static_cast<int>(i));
  }
  return missing;
}

namespace {

// Why something that was given to a prompt is hidden, in an order that says nothing; each reason
// once.
std::set<std::string> reasons_for_hiding(const ResultAsked& asked, const Teller& tell) {
  std::set<std::string> reasons;
  if (asked.session.promises.words == Promises::WordsShown::never) return reasons;
  for (const WrittenWords& words : asked.counts.words) {
    const bool hidden = words.prompt == asked.prompt.code && !words.reason.empty() &&
                        words.moderation == Moderation::hidden;
    if (hidden) reasons.insert(reason_said(tell, words.reason));
  }
  return reasons;
}

}  // namespace

void write_result(const ResultAsked& asked, const PromptTypes& types, const Teller& tell,
                  Page& page) {
  const PromptType* type = types.find(asked.prompt.type);
  require(type != nullptr, "a programme holds only known prompt types");
  const Tally tally = asked.tally != nullptr ? *asked.tally
                                             : tally_to_show(asked.counts, asked.programme, *type,
                                                             asked.prompt, asked.revision);
  if (!asked.prompt.again_of.empty()) return write_movement(asked, *type, tally, tell, page);
  const Session& session = asked.session;
  const ShownTally shown = suppress(tally, session.thresholds, type->partition());
  const std::vector<std::string> words =
      words_to_show(asked.counts, session.promises, asked.prompt.code);
  const std::vector<Drawing> drawings =
      drawings_to_show(asked.counts, session.promises, asked.prompt.code);
  type->write_results({asked.prompt, asked.programme, shown, tally, session.thresholds, words,
                       asked.yours, tell, asked.board, asked.at_desk, asked.asked_next,
                       asked.may_promise, &drawings, worked_first(session)},
                      page);
  for (const std::string& reason : reasons_for_hiding(asked, tell))
    page.say(tell("words.taken_down", {reason}), Tone::note);
  const bool sealed = !asked.session.promises.seal_words.empty() &&
                      (may_hold_words(type->shape()) || type->shape() == Shape::votes);
  if (sealed) page.say(tell("words.sealed"), Tone::note);
  std::vector<std::string> few;
  for (const int role : missing_voices(asked.programme, shown))
    few.push_back(tell(asked.programme.roles[static_cast<std::size_t>(role)].label));
  if (!few.empty()) page.say(tell("results.missing", {tell.list(few)}), Tone::note);
}

}  // namespace chorus
