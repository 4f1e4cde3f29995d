#include "store/gathering.h"

#include <doctest/doctest.h>

#include <set>

#include "prompts/prompts.h"
#include "store/sqlite_sessions.h"
#include "store/sqlite_store.h"
#include "support/store_builders.h"
#include "support/temporary_folder.h"

using namespace chorus;
using namespace chorus::test;

namespace {

struct Filled {
  TemporaryFolder folder;
  std::unique_ptr<Database> database;
  std::int64_t session = 0;
  PromptBook book;

  explicit Filled(std::uint64_t people) {
    const std::string path = folder.file("chorus.db");
    fill(path, people);
    database = good(Database::open(path, Opening::read));
    session = good(read_session(*database, a_session().id)).number;
    book = good(PromptBook::read(*database, "waiting-room", prompt_types()));
  }

  static void fill(const std::string& path, std::uint64_t people) {
    auto store = good(open_sqlite_store({.path = path}));
    open_session(*store);
    for (std::uint64_t person = 1; person <= people; ++person) {
      VisitRecord visit = a_visit(person);
      visit.roles =
          person % 2 == 0 ? std::vector<std::string>{"nurse", "carer"} : std::vector<std::string>{};
      visit.language = person % 3 == 0 ? "cy" : "en";
      visit.finished = person % 5 != 0;
      good(store->save_visit(visit));
      good(
          store->save_response(an_answer(visit, "felt", Number{1 + static_cast<int>(person % 5)})));
      good(store->save_response(
          an_answer(visit, "words", Text{"words of " + std::to_string(person)})));
    }
  }
};

// One line for each visit and answer, in the order in which they come.
struct Walked {
  std::vector<std::string> lines;
  int sweeps = 0;
};

Done write_visit(const Filled& filled, const Gathering& gathering, GatheredVisit& visit,
                 Walked& walked) {
  std::string line(visit.pseudonym);
  for (const std::string& role : gathering.roles(visit.roles)) line += " " + role;
  line += " " + std::string(gathering.language(visit.language)) +
          (visit.finished ? " finished" : " left");
  line += " " + std::to_string(visit.quarter_ms);
  GatheredAnswer answer;
  while (visit.next(answer)) {
    line += " | " + filled.book.all()[answer.wording].code + " " + std::string(answer.value);
  }
  walked.lines.push_back(line);
  return done();
}

Walked walk(Filled& filled, Profile profile, std::size_t bytes, Contents contents = Contents::all) {
  AnswerIndex index(filled.book);
  Gathering gathering(filled.book, index, Pseudonyms(profile, id_of(4)), bytes);
  Walked walked;
  for (std::uint64_t from = 0;; from = gathering.last() + 1) {
    gathering.begin(contents, from);
    good(scan_session(*filled.database, filled.session, filled.book, index, gathering));
    gathering.finish();
    ++walked.sweeps;
    good(gathering.each(
        [&](GatheredVisit& visit) { return write_visit(filled, gathering, visit, walked); }));
    if (gathering.to_the_end()) return walked;
  }
}

}  // namespace

TEST_CASE("a session that fits is gathered in one sweep, in the order of the pseudonyms") {
  Filled filled(100);
  for (const Profile profile : {Profile::full, Profile::deidentified}) {
    const Walked walked = walk(filled, profile, 1 << 20);
    CHECK(walked.sweeps == 1);
    CHECK(walked.lines.size() == 100);
    CHECK(std::is_sorted(walked.lines.begin(), walked.lines.end()));
  }
}

TEST_CASE("a gathered visit is as it was kept") {
  Filled filled(6);
  std::set<std::string> expected;
  for (std::uint64_t person = 1; person <= 6; ++person) {
    const VisitRecord visit = a_visit(person);
    expected.insert(to_hex(visit.id) + (person % 2 == 0 ? " nurse carer" : "") +
                    (person % 3 == 0 ? " cy" : " en") +
                    (person % 5 != 0 ? " finished " : " left ") + std::to_string(visit.quarter_ms) +
                    " | felt " + std::to_string(1 + person % 5) + " | words \"words of " +
                    std::to_string(person) + "\"");
  }
  const Walked walked = walk(filled, Profile::full, 1 << 20);
  CHECK(std::set<std::string>(walked.lines.begin(), walked.lines.end()) == expected);
}

TEST_CASE("little room takes more sweeps and gives the same") {
  Filled filled(100);
  for (const Profile profile : {Profile::full, Profile::deidentified}) {
    const Walked whole = walk(filled, profile, 1 << 20);
    for (const std::size_t bytes : {300, 1000, 2500}) {
      const Walked narrow = walk(filled, profile, bytes);
      CAPTURE(bytes);
      CHECK(narrow.sweeps > 1);
      CHECK(narrow.lines == whole.lines);
    }
  }
}

TEST_CASE("only what is wanted is gathered") {
  Filled filled(20);
  const std::size_t room = 800;
  const Walked written = walk(filled, Profile::full, 1 << 20, Contents::written);
  const Walked visits = walk(filled, Profile::full, 1 << 20, Contents::visits);
  for (const std::string& line : written.lines) {
    CHECK(line.find("| words") != std::string::npos);
    CHECK(line.find("| felt") == std::string::npos);
  }
  for (const std::string& line : visits.lines) CHECK(line.find('|') == std::string::npos);
  CHECK(walk(filled, Profile::full, room, Contents::visits).sweeps == 1);
  CHECK(walk(filled, Profile::full, room).sweeps > 1);
}

TEST_CASE("a single visit that is too large for the room is an error") {
  Filled filled(1);
  AnswerIndex index(filled.book);
  Gathering gathering(filled.book, index, Pseudonyms(Profile::full, {}), 64);
  gathering.begin(Contents::all, 0);
  check_fault(scan_session(*filled.database, filled.session, filled.book, index, gathering),
              Fault::storage);
}
