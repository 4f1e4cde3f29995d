// `chorus record`: visits from NDJSON, each durable before it is called saved.
#include <cstdio>

#include "app/clock.h"
#include "app/command_data.h"
#include "app/commands.h"
#include "app/lines.h"
#include "core/interventions.h"
#include "exchange/ndjson.h"

namespace chorus {
namespace {

class Recorder {
 public:
  Recorder(const Data& data, const FoundSession& found, std::map<std::string, int> revisions)
      : data_(data), found_(found), revisions_(std::move(revisions)) {}

  Result<Id> record(std::string_view line) {
    const auto visit = read_recorded_visit(*found_.programme, data_.catalogue().types, line);
    if (!visit) return visit.error();
    VisitRecord record;
    record.id = random_id();
    record.session = found_.session.id;
    record.language = visit->language;
    record.roles = visit->roles;
    record.consent = true;
    record.quarter_ms = quarter_hour(clock_.now().wall_ms);
    if (const Done saved = data_.store->save_visit(record); !saved) return saved.error();
    for (const auto& [prompt, value] : visit->answers) {
      const auto revision = revisions_.find(prompt);
      const Done saved = data_.store->save_response(
          {record.id, prompt, revision == revisions_.end() ? 1 : revision->second, value});
      if (!saved) return saved.error();
      if (const Done kept = keep_statements(record, prompt, value); !kept) return kept.error();
    }
    record.finished = true;
    if (const Done saved = data_.store->save_visit(record); !saved) return saved.error();
    return record.id;
  }

 private:
  // What somebody wrote at a prompt of statements goes into the room's record, as at the kiosk.
  Done keep_statements(const VisitRecord& visit, const std::string& prompt, const Value& value) {
    const Votes* votes = std::get_if<Votes>(&value);
    if (votes == nullptr) return done();
    for (const std::string& text : votes->wrote) {
      RecordEntry entry;
      entry.id = random_id();
      entry.session = visit.session;
      entry.kind = RecordKind::statement;
      entry.visit = visit.id;
      entry.on = prompt;
      entry.text = text;
      entry.code = votes->side;
      entry.how = one_field(votes->who);
      if (const Done kept = data_.store->add_entry(entry); !kept) return kept;
    }
    return done();
  }

  const Data& data_;
  const FoundSession& found_;
  std::map<std::string, int> revisions_;
  RealClock clock_;
};

int record_lines(Recorder& recorder, const std::string& path) {
  int status = kDone;
  const std::string name = path == "-" ? "standard input" : path;
  const Done read = read_lines(path, [&](std::int64_t number, std::string_view line) {
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) return true;
    const auto saved = recorder.record(line);
    if (saved) {
      std::printf("saved %lld %s\n", static_cast<long long>(number), to_hex(*saved).c_str());
      std::fflush(stdout);
      return true;
    }
    const Error& error = saved.error();
    const std::string place =
        name + ":" + std::to_string(number) + (error.where.empty() ? "" : ":" + error.where);
    const int now = complain({error.fault, place, error.what});
    if (error.fault == Fault::bad_input) {
      status = kBadInput;
      return true;
    }
    status = now;
    return false;
  });
  return read ? status : complain(read.error());
}

}  // namespace

int run_record(const Options& options) {
  const Prepared prepared = prepare(options, false);
  if (prepared.status != kDone) return prepared.status;
  const auto found = find_session(prepared.data, options.session);
  if (!found) return complain(found.error());
  if (found->session.phase == SessionPhase::planned) {
    return complain({Fault::bad_input, "",
                     "the session is not open yet: chorus session open " + options.session});
  }
  const auto revisions =
      prepared.data.store->register_prompts(found->session.id, *found->programme);
  if (!revisions) return complain(revisions.error());
  std::map<std::string, int> by_prompt;
  for (const Revision& each : *revisions) by_prompt[each.prompt] = each.revision;
  Recorder recorder(prepared.data, *found, std::move(by_prompt));
  return record_lines(recorder, options.files.empty() ? "-" : options.files.front());
}

}  // namespace chorus
