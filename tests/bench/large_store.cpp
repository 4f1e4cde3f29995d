#include <algorithm>

#include "bench/bench.h"
#include "core/moment.h"
#include "prompts/prompts.h"
#include "store/sqlite.h"
#include "store/sqlite_store.h"

namespace chorus::bench {
namespace {

constexpr std::size_t kVisits = 125'000;

void must(const Done& outcome) {
  require(outcome.ok(), outcome ? "" : outcome.error().what.c_str());
}

Prompt prompt(std::string code, std::string type) {
  Prompt made;
  made.definition = "{\"code\":\"" + code + "\",\"type\":\"" + type + "\"}";
  made.code = std::move(code);
  made.type = std::move(type);
  return made;
}

// Two in five write something, all of it different.
std::string words(Chance& chance, std::size_t person) {
  if (chance.below(5) >= 2) return "null";
  return json_quoted("At the desk nobody looked up, and I was person " + std::to_string(person));
}

std::string answer(const Prompt& prompt, Chance& chance, std::size_t person) {
  const PromptType& type = *prompt_types().find(prompt.type);
  if (type.shape() == Shape::text) return words(chance, person);
  if (chance.one_in(12)) return "null";
  return encode(type.imagine(prompt, {static_cast<int>(chance.below(101))}, chance));
}

class Filling {
 public:
  Filling(Database& database, const Programme& programme)
      : database_(database), programme_(programme), ids_(kVisits) {
    for (Id& id : ids_) id = chance_.id();
    std::sort(ids_.begin(), ids_.end());
  }

  void fill() {
    auto transaction = Transaction::write(database_);
    require(transaction.ok(), "the large store can be written");
    for (std::size_t person = 0; person < kVisits; ++person) add_visit(person);
    must(transaction->commit());
  }

 private:
  void add_visit(std::size_t person) {
    constexpr std::string_view kRoles[] = {"[\"patient\"]", "[\"nurse\"]",
                                           "[\"carer\",\"patient\"]", "[]"};
    Query visit = database_.query("INSERT INTO visits VALUES (1, ?1, ?1, 'en', ?2, 1, ?3)");
    visit.bind(ids_[person]).bind(kRoles[chance_.below(4)]);
    must(visit.bind(kQuarterHourMs * static_cast<std::int64_t>(chance_.below(8))).run());
    for (std::size_t i = 0; i < programme_.prompts.size(); ++i) {
      Query response = database_.query("INSERT INTO responses VALUES (1, ?1, ?2, 1, ?3)");
      response.bind(ids_[person]).bind(static_cast<std::int64_t>(i) + 1);
      must(response.bind(answer(programme_.prompts[i], chance_, person)).run());
    }
  }

  Database& database_;
  const Programme& programme_;
  Chance chance_{{2026, 11}};
  std::vector<Id> ids_;
};

}  // namespace

Programme large_store_programme() {
  Programme programme;
  programme.id = "large";
  programme.languages = {"en"};
  programme.roles = {{"patient", {}, false}, {"nurse", {}, true}, {"carer", {}, false}};
  programme.prompts = {prompt("felt", "faces"),   prompt("heard", "agree"),
                       prompt("where", "single"), prompt("seen", "multi"),
                       prompt("wait", "slider"),  prompt("words", "text"),
                       prompt("claim", "say_do"), prompt("after", "faces")};
  programme.prompts[2].options = {{"home", {}}, {"clinic", {}}, {"ward", {}}, {"not-sure", {}}};
  programme.prompts[3].options = {{"queue", {}}, {"smile", {}}, {"form", {}}, {"phone", {}}};
  return programme;
}

Id large_store_session() {
  return Chance({1, 1}).id();
}

std::string make_large_store(const std::string& folder) {
  const std::string path = folder + "/large.db";
  const Programme programme = large_store_programme();
  Session session;
  session.id = large_store_session();
  session.programme = programme.id;
  session.title = "A very long night";
  session.date = "2026-11-24";
  session.phase = SessionPhase::open;
  {
    auto store = open_sqlite_store({.path = path});
    require(store.ok(), "the large store can be made");
    must((*store)->save_session(session));
    require((*store)->register_prompts(session.id, programme).ok(),
            "its prompts can be registered");
  }
  auto database = Database::open(path, Opening::write);
  require(database.ok(), "the large store can be filled");
  must((*database)->run("PRAGMA synchronous = OFF"));
  Filling(**database, programme).fill();
  return path;
}

}  // namespace chorus::bench
