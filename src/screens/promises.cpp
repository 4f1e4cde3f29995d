// What several screens say of promises and challenges.
#include "core/privacy.h"
#include "core/text_field.h"
#include "screens/common.h"

namespace chorus {
namespace {

constexpr const char* kOwnerKeys[] = {"ledger.owner_kept", "ledger.owner_partly",
                                      "ledger.owner_not"};

std::string owners_word(const View& view, const std::string& code) {
  return view.tell(kOwnerKeys[code == "kept" ? 0 : code == "partly" ? 1 : 2]);
}

std::string percent(const View& view, int per_mille) {
  return view.tell("access.percent", {view.tell.number((per_mille + 5) / 10)});
}

std::string owner_label(const View& view, const Programme* programme, const std::string& role) {
  const int index = programme == nullptr ? -1 : programme->role_index(role);
  if (index < 0) return safe_to_show(role);
  return view.tell(programme->roles[static_cast<std::size_t>(index)].label);
}

std::string deeds_line(const View& view, const Commitment& promise, const Thresholds& thresholds) {
  std::string line =
      promise.owner ? owners_word(view, *promise.owner) : view.tell("ledger.owner_silent");
  const auto witnesses = shown(promise.witnesses, thresholds);
  if (witnesses) {
    line += " · " + view.tell("ledger.witnesses", {view.tell.number(witnesses->kept),
                                                   view.tell.number(witnesses->partly),
                                                   view.tell.number(witnesses->broken)});
  } else {
    line += " · " + view.tell("ledger.witnesses_few");
  }
  return line;
}

std::string answer_line(const View& view, const Programme* programme, const RecordEntry& answer) {
  return view.tell("challenge.answered",
                   {owner_label(view, programme, answer.role), safe_to_show(answer.text)});
}

// Words of a challenge are shown as other people's words are.
bool words_may_be_shown(const View& view, const Challenge& challenge) {
  const Session* session = view.house.session(challenge.made.session);
  if (challenge.moderation == Moderation::hidden) return false;
  if (challenge.moderation == Moderation::shown) return true;
  return session != nullptr && session->promises.words == Promises::WordsShown::at_once;
}

}  // namespace

void write_text_box(const View& view, const std::string& id, const TextField& field,
                    const std::string& placeholder, Page& page) {
  const int length = length_in_characters(field.text);
  page.text_box({.id = id,
                 .label = {},
                 .placeholder = placeholder,
                 .text = field.text,
                 .caret = field.caret,
                 .length = length,
                 .max_length = field.max_length,
                 .editing = view.visit.field == id,
                 .several_lines = field.several_lines,
                 .shift = field.shift,
                 .symbols = field.symbols,
                 .marks = field.marks,
                 .counter = view.tell("text.counter", {view.tell.number(length),
                                                       view.tell.number(field.max_length)}),
                 .keys = key_names(view.tell, field.symbols)});
}

std::string promise_line(const View& view, const Programme* programme, const Commitment& promise) {
  std::string line = view.tell(
      "ledger.by", {owner_label(view, programme, promise.made.role), day_said(view, promise.due)});
  if (promise.postponed > 0) line += " · " + view.tell.count("ledger.postponed", promise.postponed);
  if (!promise.made.how.empty())
    line += " · " + view.tell("ledger.seen_by", {safe_to_show(promise.made.how)});
  if (promise.of_the_room()) line += " · " + view.tell("statements.own");
  return line;
}

void write_promise(const View& view, const Commitment& promise, Page& page) {
  page.quotes({"promise", {safe_to_show(promise.made.text)}, {}});
  page.say(promise_line(view, programme_of(view), promise), Tone::note);
}

Entry promise_entry(const View& view, const Programme* programme, const Commitment& promise,
                    const Thresholds& thresholds) {
  Entry entry;
  entry.id = "promise." + to_hex(promise.made.id);
  entry.title = safe_to_show(promise.made.text);
  entry.detail =
      promise_line(view, programme, promise) + " · " + deeds_line(view, promise, thresholds);
  entry.icon = promise.closed() ? Icon::check : Icon::flag;
  return entry;
}

std::string challenge_title(const View& view, const Challenge& challenge, bool with_words) {
  const std::string kind = view.tell("challenge." + challenge.made.code);
  const std::string& words = challenge.made.text;
  return with_words && !words.empty() ? kind + " " + quoted(view, words) : kind;
}

std::string challenge_age(const View& view, const Challenge& challenge) {
  return challenge.age == 0 ? view.tell("challenge.open_now")
                            : view.tell.count("challenge.open_for", challenge.age);
}

void write_scores(const View& view, const Ledger& ledger, const Thresholds& thresholds,
                  Page& page) {
  const auto owners = ledger.owners_score(), witnesses = ledger.witnesses_score();
  std::vector<Figure> figures;
  if (owners)
    figures.push_back({view.tell("ledger.owners_score"), percent(view, *owners), Icon::flag});
  if (witnesses && ledger.witnesses >= thresholds.breakdown)
    figures.push_back({view.tell("ledger.witnesses_score"), percent(view, *witnesses), Icon::eye});
  if (!figures.empty()) page.figures(figures);
}

void write_challenges(const View& view, const Ledger& ledger, const Programme* programme,
                      const Id& about, std::string_view on, Page& page) {
  const auto challenges = ledger.challenges_of(about, on);
  if (challenges.empty()) return;
  Entries entries{
      .id = "challenges", .label = view.tell("challenge.list"), .entries = {}, .none = {}};
  for (const Challenge* each : challenges) {
    Entry entry;
    entry.id = "challenge." + to_hex(each->made.id);
    entry.title = challenge_title(view, *each, words_may_be_shown(view, *each));
    entry.icon = Icon::flag;
    entry.detail = each->open() ? challenge_age(view, *each)
                                : answer_line(view, programme, each->answers.back());
    entries.entries.push_back(std::move(entry));
  }
  page.entries(entries);
}

void write_trend(const View& view, const Session& session, const Programme& programme,
                 const SessionCounts& counts, const Prompt& prompt, int revision, Page& page) {
  Trend trend = trend_of({.programme = programme,
                          .session = session,
                          .counts = counts,
                          .sessions = view.house.sessions,
                          .past = view.house.past,
                          .prompt = prompt,
                          .revision = revision,
                          .types = view.house.catalogue->types,
                          .tell = view.tell});
  for (TrendPoint& point : trend.points) point.label = day_said(view, point.label);
  if (!trend.points.empty()) page.trend(trend);
}

}  // namespace chorus
