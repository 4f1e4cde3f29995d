#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/moment.h"
#include "core/value.h"
#include "exchange/bundle.h"
#include "exchange/bundle_facts.h"
#include "exchange/bundle_record.h"
#include "exchange/bundle_stream.h"
#include "exchange/names.h"
#include "exchange/parts_json.h"
#include "exchange/told_prompts.h"

namespace chorus {
namespace {

constexpr std::size_t kHashDigits = 64;
constexpr std::int64_t kProgressEvery = 4096;  // responses

// Writes the document member by member, in the order of their names.
class BundleWriter {
 public:
  BundleWriter(ExportSource& source, const BundleRequest& request, const ByteSink& sink,
               const Progress& progress)
      : source_(&source), request_(&request), progress_(&progress), stream_(sink) {}

  Result<BundleWritten> write() {
    Result<BundleFacts> facts = gather_facts(*source_, *request_);
    if (!facts) return facts.error();
    facts_ = std::move(*facts);
    has_votes_ = std::any_of(facts_.types.begin(), facts_.types.end(),
                             [](const auto& each) { return is_votes(each.second); });
    hides_words_ = has_votes_ && deidentified();
    for (std::size_t i = 0; i < kMembers.size(); ++i) {
      const Done written = write_member(kMembers[i], i == 0);
      if (!written) return written.error();
    }
    stream_.text() += '}';
    const Done sent = stream_.send();
    if (!sent) return sent.error();
    written_.hash = stream_.finish_hash();
    return written_;
  }

 private:
  struct Member {
    std::string_view name;
    Done (BundleWriter::*write)();
  };
  static const std::array<Member, 25> kMembers;

  bool deidentified() const { return request_->profile == Profile::deidentified; }

  Done write_member(const Member& member, bool first) {
    if (member.write == &BundleWriter::integrity) return integrity();
    stream_.text() += first ? "{" : ",";
    append_quoted(stream_.text(), member.name);
    stream_.text() += ':';
    const Done written = (this->*member.write)();
    return written ? stream_.send_when_full() : written;
  }

  Done put(const Json& tree) {
    stream_.text() += canonical(tree);
    return done();
  }

  Done aggregates() { return put(aggregates_json(facts_, *request_)); }
  Done desk_log() { return put(desk_log_json(facts_.deeds)); }
  Done disclosure() { return put(disclosure_json(facts_, *request_)); }
  Done challenges() { return put(challenges_json(facts_.record, request_->profile)); }
  Done commitments() { return put(commitments_json(facts_.record, request_->profile)); }
  Done feasibility() { return put(feasibility_json(facts_.record, request_->profile)); }
  Done interventions() { return put(interventions_json(facts_.record)); }
  // Which visits are of one person, and which are to be deleted wherever they are: only the data
  // controller may know.
  Done links() {
    Json list = Json::array();
    for (const auto& [visit, earlier] : facts_.links) {
      if (!deidentified()) list.push_back({{"earlier", to_hex(earlier)}, {"visit", to_hex(visit)}});
    }
    return put(list);
  }
  Done withdrawn() {
    Json list = Json::array();
    for (const Id& visit : facts_.withdrawn) {
      if (!deidentified()) list.push_back(to_hex(visit));
    }
    return put(list);
  }
  Done statements() { return put(statements_json(facts_.record, request_->profile)); }
  Done verdicts() { return put(verdicts_json(facts_.record, request_->profile)); }
  Done exported() { return put(rfc3339(request_->exported_ms)); }
  Done format() { return put("chorus-session-bundle"); }
  Done format_version() { return put(kBundleVersion); }
  Done profile() { return put(name_of(request_->profile)); }
  Done programme() { return put(programme_json(*request_->programme)); }
  Done prompts() { return put(facts_.prompts); }
  Done scenes() { return put(scenes_json(request_->programme->scenes)); }
  Done session() { return put(session_json(facts_.session)); }

  Done provenance() {
    Json tree = {{"program", "chorus"},
                 {"rehearsal", request_->rehearsal},
                 {"schema", "urn:chorus:session-bundle:3"},
                 {"version", request_->program_version}};
    if (!deidentified()) tree["kiosk"] = to_hex(facts_.session.kiosk);
    return put(tree);
  }

  // Past the hash: the hash is of the document without this.
  Done integrity() {
    std::string text =
        ",\"integrity\":{\"algorithm\":\"sha-256\",\"form\":\"RFC 8785 canonical form of this "
        "document "
        "without its member integrity\",\"hash\":\"";
    const std::size_t hash_at = text.size();
    text += std::string(kHashDigits, '0') + "\"}";
    const Done sent = stream_.send_unhashed(text);
    written_.hash_offset = stream_.sent() - static_cast<std::int64_t>(text.size() - hash_at);
    return sent;
  }

  // Calls `append` for each row that may be told, with commas between what it appends.
  template <class Row>
  std::function<Done(const Row&)> listed(void (BundleWriter::*append)(const Row&)) {
    return [this, append, first = true](const Row& row) mutable {
      stream_.text() += first ? "" : ",";
      first = false;
      (this->*append)(row);
      return stream_.send_when_full();
    };
  }

  bool may_be_told(const ExportedResponse& row) const {
    return !row.written || !deidentified() || row.moderation == Moderation::shown;
  }

  // What is left of an answer without words that may not be told: "null" where that is nothing.
  std::string told_without_words(const ExportedResponse& row) const {
    const PromptType* type = type_of(row);
    auto value = decode(type == nullptr ? Shape::text : type->shape(), row.value);
    return value ? encode(without_words(std::move(*value))) : "null";
  }

  Done moderation() {
    stream_.text() += '[';
    if (deidentified()) return loose_decisions();
    const auto append = listed(&BundleWriter::append_decision);
    const Done walked = source_->each_written(
        [&](const ExportedResponse& row) { return may_be_told(row) ? append(row) : done(); });
    stream_.text() += ']';
    return walked;
  }

  // In the deidentified profile words stand apart from their author's other answers: with no visit,
  // after all others, in the order of the alphabet. And nothing in a visit's own rows says whether
  // it wrote any.
  Done loose_decisions() {
    LooseRows rows;
    const Done walked = source_->each_written([&](const ExportedResponse& row) {
      if (may_be_told(row))
        rows.add("{\"decision\":\"shown\"," + prompt_of(row).text + ",\"visit\":null}");
      return done();
    });
    stream_.text() += rows.sorted();
    stream_.text() += ']';
    return walked;
  }

  static std::string words_or_drawing(const Value& value) {
    if (const std::string* words = own_words(value)) return json_quoted(*words);
    return std::holds_alternative<Strokes>(value) ? encode(value) : "";
  }

  // Whether anything is left of the answer where its words stand apart.
  bool set_apart(const ExportedResponse& row, LooseRows& apart) {
    const ToldPrompt& prompt = prompt_of(row);
    const PromptType* type = type_of(row);
    const auto value = decode(type == nullptr ? Shape::text : type->shape(), row.value);
    const std::string told = value ? words_or_drawing(*value) : "";
    if (!told.empty() && row.written && may_be_told(row)) {
      apart.add("{" + prompt.text + ",\"value\":" + told + ",\"visit\":null}");
      if (prompt.only_words) ++written_.responses;
    }
    return !prompt.only_words;
  }

  Done responses() {
    stream_.text() += '[';
    LooseRows apart;
    bool any = false;
    const auto append = listed(&BundleWriter::append_response);
    const Done walked = source_->each_response([&](const ExportedResponse& row) -> Done {
      const bool stands_apart = deidentified() && (row.written || prompt_of(row).only_words);
      if (stands_apart && !set_apart(row, apart)) return done();
      if (++written_.responses % kProgressEvery == 0 && *progress_ &&
          !(*progress_)(written_.responses)) {
        return Error{Fault::conflict, {}, "the export was stopped"};
      }
      any = true;
      return append(row);
    });
    const std::string rows = apart.sorted();
    if (any && !rows.empty()) stream_.text() += ',';
    stream_.text() += rows;
    stream_.text() += ']';
    return walked;
  }

  // One row a vote. Only the answers to prompts of statements are looked into.
  Done votes() {
    stream_.text() += '[';
    bool first = true;
    const auto append = [&](const ExportedResponse& row) -> Done {
      if (!of_votes(row)) return done();
      const auto value = decode(Shape::votes, row.value);
      const Votes* votes = value ? std::get_if<Votes>(&*value) : nullptr;
      if (votes == nullptr) return done();
      for (const auto& [statement, vote] : votes->votes) {
        if (!facts_.withdrawn.empty() && was_taken_back(statement)) continue;
        stream_.text() += first ? "{" : ",{";
        first = false;
        append_vote(row, statement, vote);
      }
      return stream_.send_when_full();
    };
    const Done walked = has_votes_ ? source_->each_response(append) : done();
    stream_.text() += ']';
    return walked;
  }

  static bool is_votes(const PromptType* type) {
    return type != nullptr && type->shape() == Shape::votes;
  }
  const PromptType* type_of(const ExportedResponse& row) const {
    const auto type = facts_.types.find({std::string(row.prompt), row.revision});
    return type == facts_.types.end() ? nullptr : type->second;
  }
  bool of_votes(const ExportedResponse& row) const { return is_votes(type_of(row)); }

  void append_vote(const ExportedResponse& row, const std::string& statement, Vote vote) {
    std::string& text = stream_.text();
    text += "\"prompt\":";
    append_quoted(text, row.prompt);
    text += ",\"statement\":";
    append_quoted(text, statement);
    append_visit_id(row.pseudonym);
    text.pop_back();
    text += ",\"vote\":";
    append_quoted(text, name_of(vote));
    text += '}';
  }

  Done visits() {
    stream_.text() += '[';
    const Done walked = source_->each_visit(listed(&BundleWriter::append_visit));
    stream_.text() += ']';
    return walked;
  }

  void append_decision(const ExportedResponse& row) {
    std::string& text = stream_.text();
    text += "{\"decision\":";
    append_quoted(text, name_of(row.moderation));
    text += ',';
    text += prompt_of(row).text;
    append_visit_id(row.pseudonym);
  }

  void append_response(const ExportedResponse& row) {
    std::string& text = stream_.text();
    text += '{';
    text += prompt_of(row).text;
    text += ",\"value\":";
    if (deidentified() && row.written) {
      text += told_without_words(row);
    } else if ((hides_words_ || !facts_.withdrawn.empty()) && of_votes(row)) {
      text += told_votes(row.value);
    } else {
      text += row.value;
    }
    append_visit_id(row.pseudonym);
  }

  // What somebody wrote is told as a statement, with what it is and of whom it tells, apart from
  // how they voted; what was taken back is not voted on any more.
  std::string told_votes(std::string_view value) const {
    auto decoded = decode(Shape::votes, value);
    Votes* votes = decoded ? std::get_if<Votes>(&*decoded) : nullptr;
    if (votes == nullptr) return std::string(value);
    if (hides_words_ && !votes->wrote.empty()) *votes = {std::move(votes->votes), {}};
    std::erase_if(votes->votes, [&](const auto& vote) { return was_taken_back(vote.first); });
    return encode(*votes);
  }

  // A seed's code is never the 32 digits of an id.
  bool was_taken_back(const std::string& statement) const {
    const std::optional<Id> id = id_from_hex(statement);
    return id && std::none_of(facts_.record.begin(), facts_.record.end(),
                              [&](const RecordEntry& entry) { return entry.id == *id; });
  }

  const ToldPrompt& prompt_of(const ExportedResponse& row) {
    return prompts_.of(row, [&] { return type_of(row); });
  }

  void append_visit_id(std::string_view pseudonym) {
    stream_.text() += ",\"visit\":";
    append_quoted(stream_.text(), pseudonym);
    stream_.text() += '}';
  }

  void append_visit(const ExportedVisit& each) {
    const VisitRecord& visit = *each.visit;
    std::string& text = stream_.text();
    text += visit.consent ? "{\"consent\":true,\"finished\":" : "{\"consent\":false,\"finished\":";
    text += visit.finished ? "true,\"language\":" : "false,\"language\":";
    append_quoted(text, facts_.groups.language(visit.language));
    facts_.groups.roles(visit.roles, roles_);
    text += ",\"roles\":[";
    for (std::size_t i = 0; i < roles_.size(); ++i) {
      if (i > 0) text += ',';
      append_quoted(text, roles_[i]);
    }
    text += ']';
    if (!deidentified()) text += ",\"started\":\"" + rfc3339(quarter_hour(visit.quarter_ms)) + '"';
    append_visit_id(each.pseudonym);
  }

  ExportSource* source_;
  const BundleRequest* request_;
  const Progress* progress_;
  BundleStream stream_;
  BundleWritten written_;
  BundleFacts facts_;
  ToldPrompts prompts_;
  bool has_votes_ = false;               // of some prompt
  bool hides_words_ = false;             // and their authors' words are left out of the answers
  std::vector<std::string_view> roles_;  // of the visit being written
};

const std::array<BundleWriter::Member, 25> BundleWriter::kMembers = {{
    {"aggregates", &BundleWriter::aggregates},
    {"challenges", &BundleWriter::challenges},
    {"commitments", &BundleWriter::commitments},
    {"desk_log", &BundleWriter::desk_log},
    {"disclosure", &BundleWriter::disclosure},
    {"exported", &BundleWriter::exported},
    {"feasibility", &BundleWriter::feasibility},
    {"format", &BundleWriter::format},
    {"format_version", &BundleWriter::format_version},
    {"integrity", &BundleWriter::integrity},
    {"interventions", &BundleWriter::interventions},
    {"links", &BundleWriter::links},
    {"moderation", &BundleWriter::moderation},
    {"profile", &BundleWriter::profile},
    {"programme", &BundleWriter::programme},
    {"prompts", &BundleWriter::prompts},
    {"provenance", &BundleWriter::provenance},
    {"responses", &BundleWriter::responses},
    {"scenes", &BundleWriter::scenes},
    {"session", &BundleWriter::session},
    {"statements", &BundleWriter::statements},
    {"verdicts", &BundleWriter::verdicts},
    {"visits", &BundleWriter::visits},
    {"votes", &BundleWriter::votes},
    {"withdrawn", &BundleWriter::withdrawn},
}};

}  // namespace

Result<BundleWritten> write_bundle(ExportSource& source, const BundleRequest& request,
                                   const ByteSink& sink, const Progress& progress) {
  return BundleWriter(source, request, sink, progress).write();
}

}  // namespace chorus
