// An afternoon that many people came to, kept by a real store and taken away in real exports: what
// an attacker gets hold of.
#pragma once

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

#include "core/keys.h"
#include "exchange/bundle.h"
#include "prompts/prompts.h"
#include "store/sqlite_store.h"
#include "support/export_fixture.h"
#include "support/store_builders.h"
#include "support/temporary_folder.h"

namespace chorus::test {

struct Person {
  VisitRecord visit;
  std::int64_t arrived_ms = 0;  // exactly: nobody may find out
  std::string words;            // nobody may find out whose
  std::string challenge;
};

class Afternoon {
 public:
  Afternoon() {
    programme.promises = Promises{};
    programme.promises.words = Promises::WordsShown::after_moderation;
    session.programme = programme.id;
    session.promises = programme.promises;
    session.thresholds = programme.thresholds;
    good(store->save_session(session));
    good(store->register_prompts(session.id, programme));
  }

  // People come one after another, some minutes apart.
  void fill(std::uint64_t how_many) {
    for (std::uint64_t i = 0; i < how_many; ++i) come(people.size() + 1);
  }

  void close() {
    session.phase = SessionPhase::closed;
    session.closed_ms = session.opened_ms + 24ll * 3600 * 1000;
    good(store->save_session(session));
  }

  // Every byte of a copy of the data folder: the database with its free pages, its log, the rest.
  std::string copied() const {
    std::string all;
    for (const auto& [name, bytes] : folder.contents()) all += bytes;
    return all;
  }

  std::string exported(Profile profile, std::uint64_t key) const {
    auto source =
        good(store->export_source(session.id, profile, id_of(key), programme, prompt_types()));
    std::string document;
    good(write_bundle(*source, a_request(programme, profile),
                      [&](std::string_view bytes) {
                        document += bytes;
                        return done();
                      },
                      {}));
    return document;
  }

  TemporaryFolder folder;
  std::string path = folder.file("chorus.db");
  std::unique_ptr<Store> store = good(open_sqlite_store({.path = path, .kiosk = id_of(77)}));
  Programme programme = the_programme();
  Session session = a_session();
  std::vector<Person> people;

 private:
  void come(std::uint64_t number) {
    Chance chance({number, 0xA77AC4});
    Person person;
    person.arrived_ms = session.opened_ms + static_cast<std::int64_t>(number) * 211'337 + 71;
    person.visit = a_visit(number, session);
    person.visit.quarter_ms = person.arrived_ms;
    person.visit.roles = {chance.one_in(4) ? "manager" : "patient"};
    good(store->save_visit(person.visit));
    for (const Prompt& prompt : programme.prompts) {
      const PromptType& type = *prompt_types().find(prompt.type);
      if (type.shape() == Shape::votes || type.shape() == Shape::text) continue;
      const Leaning leaning{static_cast<int>(chance.below(100))};
      good(store->save_response(
          {person.visit.id, prompt.code, 1, type.imagine(prompt, leaning, chance)}));
    }
    speak(person, number);
    person.visit.finished = true;
    good(store->save_visit(person.visit));
    people.push_back(person);
  }

  // Every third person writes something, which a facilitator lets the room see.
  void speak(Person& person, std::uint64_t number) {
    const bool writes = number % 3 == 0;
    if (writes) person.words = "words-" + to_hex(id_of(9000 + number));
    good(store->save_response(
        {person.visit.id, "words", 1, writes ? Value(Text{person.words}) : Value(Skipped{})}));
    if (!writes) return;
    good(store->save_words({person.visit.id, "words", 1, {}, Moderation::shown, {}}));
    person.challenge = "challenge-" + to_hex(id_of(8000 + number));
    RecordEntry entry;
    entry.id = id_of(7000 + number);
    entry.session = session.id;
    entry.visit = person.visit.id;
    entry.kind = RecordKind::challenge;
    entry.on = "felt";
    entry.code = "left_out";
    entry.text = person.challenge;
    good(store->add_entry(entry));
  }
};

}  // namespace chorus::test
