// A visit's way through a prompt of statements: a vote on each that is offered, then one's own
// words.
#include <algorithm>

#include "core/interventions.h"
#include "core/results.h"
#include "core/update_parts.h"

namespace chorus {
namespace {

StatementRules rules_of(const House& house, const Prompt& prompt) {
  const PromptType* type = house.catalogue->types.find(prompt.type);
  return type == nullptr ? StatementRules{} : type->statement_rules();
}

Offer& offer_of(Work& work, const Prompt& prompt) {
  return work.visit.journey.offers[prompt.code];
}

Votes votes_of(const Visit& visit, const Prompt& prompt) {
  const auto draft = visit.journey.drafts.find(prompt.code);
  const Votes* votes =
      draft == visit.journey.drafts.end() ? nullptr : std::get_if<Votes>(&draft->second.value);
  return votes == nullptr ? Votes{} : *votes;
}

// One more statement to vote on, where there is one that tells something.
bool offer_more(Work& work, const Prompt& prompt, Offer& offer) {
  const int most =
      prompt.max_choices > 0 ? prompt.max_choices : rules_of(work.house(), prompt).offered;
  const auto board = work.house().boards.find(prompt.code);
  if (board == work.house().boards.end() || std::ssize(offer.ids) >= most) return false;
  const Journey& way = work.visit.journey;
  const Programme* programme = work.house().programme_of(way.record.session);
  const RoleMask roles = programme == nullptr ? 0 : role_mask(*programme, way.record.roles);
  const Statement* next = board->second.next(way.record.id, roles, offer.ids);
  if (next == nullptr) return false;
  offer.ids.push_back(next->id);
  offer.at = offer.ids.size() - 1;
  return true;
}

void begin_writing(Work& work, const Prompt& prompt) {
  const Votes votes = votes_of(work.visit, prompt);
  TextField field;
  const StatementRules rules = rules_of(work.house(), prompt);
  field.several_lines = false;
  field.max_length = rules.most_words;
  if (!votes.wrote.empty()) field.text = votes.wrote.front();
  field.caret = field.text.size();
  work.visit.writing = begun(std::move(field), work.visit.language);
  if (!offer_of(work, prompt).wrote && !rules.words_beside) work.visit.field = prompt.code;
}

const Prompt* prompt_of_statements(const Work& work) {
  const PromptType* type = current_type(work.state.house, work.visit);
  if (type == nullptr || type->shape() != Shape::votes) return nullptr;
  return current_prompt(work.state.house, work.visit);
}

}  // namespace

void open_statements(Work& work, const Prompt& prompt) {
  Offer& offer = offer_of(work, prompt);
  if (offer.ids.empty() && !offer_more(work, prompt, offer)) offer.writing = true;
  if (offer.writing) begin_writing(work, prompt);
}

bool turn_statements(Work& work) {
  const Prompt* prompt = prompt_of_statements(work);
  if (prompt == nullptr) return false;
  Offer& offer = offer_of(work, *prompt);
  if (offer.writing) return false;
  if (offer.at + 1 < offer.ids.size()) {
    ++offer.at;
  } else if (!offer_more(work, *prompt, offer)) {
    offer.writing = true;
  }
  open_step(work);
  return true;
}

bool back_statements(Work& work) {
  const Prompt* prompt = prompt_of_statements(work);
  if (prompt == nullptr) return false;
  Offer& offer = offer_of(work, *prompt);
  if (offer.ids.empty() || (!offer.writing && offer.at == 0)) return false;
  if (!offer.writing) --offer.at;
  offer.writing = false;
  open_step(work);
  return true;
}

bool write_statement(Work& work) {
  const Prompt* prompt = prompt_of_statements(work);
  if (prompt == nullptr) return false;
  const Offer& offer = offer_of(work, *prompt);
  const Votes votes = votes_of(work.visit, *prompt);
  if (!offer.writing || offer.wrote || votes.wrote.empty()) return false;
  RecordEntry entry;
  entry.kind = RecordKind::statement;
  entry.visit = work.visit.journey.record.id;
  entry.on = prompt->code;
  entry.text = votes.wrote.front();
  entry.code = votes.side;
  entry.how = one_field(votes.who);
  add_entry(work, std::move(entry));
  return true;
}

void leave_statements(Work& work) {
  if (const Prompt* prompt = prompt_of_statements(work)) offer_of(work, *prompt).writing = true;
}

void clear_statement(Work& work, const Prompt& prompt) {
  const Offer& offer = offer_of(work, prompt);
  Votes votes = votes_of(work.visit, prompt);
  if (offer.writing && !offer.wrote) votes = {votes.votes, {}};
  if (!offer.writing && offer.at < offer.ids.size()) votes.votes.erase(offer.ids[offer.at]);
  const bool any = !votes.votes.empty() || !votes.wrote.empty() || !votes.side.empty();
  work.visit.journey.drafts[prompt.code] = any ? Draft{true, votes} : Draft{};
  if (offer.writing) begin_writing(work, prompt);
}

bool statement_answered(const Visit& visit, const Prompt& prompt) {
  const auto offer = visit.journey.offers.find(prompt.code);
  const Votes votes = votes_of(visit, prompt);
  if (offer == visit.journey.offers.end()) return false;
  if (offer->second.writing) return !votes.wrote.empty() || !votes.side.empty();
  const std::size_t at = offer->second.at;
  return at < offer->second.ids.size() && votes.votes.count(offer->second.ids[at]) > 0;
}

bool words_beside(const House& house, const Visit& visit) {
  const PromptType* type = visit.screen == Screen::prompt ? current_type(house, visit) : nullptr;
  if (type == nullptr || type->shape() == Shape::stop) return type != nullptr;
  if (type->shape() != Shape::votes || !type->statement_rules().words_beside) return false;
  const auto offer = visit.journey.offers.find(visit.journey.plan[visit.journey.at]);
  return offer != visit.journey.offers.end() && offer->second.writing && !offer->second.wrote;
}

StatementOffer statement_offer(const House& house, const Visit& visit, const Prompt& prompt) {
  const auto offer = visit.journey.offers.find(prompt.code);
  const auto board = house.boards.find(prompt.code);
  if (offer == visit.journey.offers.end() || board == house.boards.end()) return {};
  if (offer->second.writing || offer->second.at >= offer->second.ids.size())
    return {nullptr, offer->second.wrote};
  return {board->second.find(offer->second.ids[offer->second.at]), false};
}

}  // namespace chorus
