// Our rules for JSON Schema, held against an independent validator.
#include "exchange/schema.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <functional>

#include "support/export_fixture.h"
#include "support/lines.h"
#include "support/programme_text.h"
#include "support/python.h"
#include "support/shipped.h"

using namespace chorus;
using namespace chorus::test;

namespace {

const std::string kFolder = CHORUS_SOURCE_DIR "/assets/schema/";

// Calls `use` with many spoilt copies of `tree`: each value replaced by others, each member taken
// away, one added to each object and each list.
void spoil(const Tree& tree, const std::function<void(const Tree&)>& use) {
  const std::vector<Tree> others = {nullptr,       true,          -1, 7, 5000, "", "x", "B 2",
                                    Tree::array(), Tree::object()};
  const Tree leaves = tree.flatten();
  for (const auto& [place, value] : leaves.items()) {
    for (Tree::json_pointer at(place);; at = at.parent_pointer()) {
      for (const Tree& other : others) {
        Tree spoilt = tree;
        spoilt[at] = other;
        use(spoilt);
      }
      Tree spoilt = tree;
      if (spoilt[at].is_object()) spoilt[at]["extra"] = 1;
      if (spoilt[at].is_array()) spoilt[at].push_back(spoilt[at].empty() ? Tree(1) : spoilt[at][0]);
      use(spoilt);
      if (at.empty()) break;
      spoilt = tree;
      if (spoilt[at.parent_pointer()].is_object()) spoilt[at.parent_pointer()].erase(at.back());
      use(spoilt);
    }
  }
}

// Our verdict and the other validator's are the same for one of `every` spoilt copies of `tree`.
void compare(const std::string& schema_file, const Tree& tree, int every = 1) {
  const auto schema = Schema::parse(schema_file, shipped_text("assets/schema/" + schema_file));
  REQUIRE(schema.ok());
  std::string lines;
  std::vector<bool> ours;
  int count = 0;
  spoil(tree, [&](const Tree& spoilt) {
    if (count++ % every != 0) return;
    const std::string line = spoilt.dump();
    Findings findings;
    check(schema->root(), spoilt, Path(), {&findings, {}});
    ours.push_back(findings.empty());
    lines += line + "\n";
  });
  const Lines theirs = validate_py(kFolder + schema_file, lines);
  REQUIRE(theirs.size() == ours.size());
  CHECK(ours.size() > 20);
  std::size_t at = 0;
  for (std::size_t i = 0, end = 0; i < ours.size(); ++i, at = end + 1) {
    end = lines.find('\n', at);
    const bool agree = ours[i] == (theirs[i] == "valid");
    if (agree) continue;
    FAIL_CHECK(schema_file << ": we say " << (ours[i] ? "valid" : "invalid") << ", the other says "
                           << theirs[i] << " of " << lines.substr(at, end - at));
  }
}

}  // namespace

TEST_CASE("every schema file is a valid JSON Schema of 2020-12") {
  std::string files;
  int count = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(kFolder)) {
    if (!entry.is_regular_file()) continue;
    files += " " + entry.path().string();
    ++count;
  }
  CHECK(count == 20);
  CHECK(validate_py("--schemas" + files, "") == Lines{});
}

TEST_CASE("every schema file uses only what our rules know") {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(kFolder)) {
    if (!entry.is_regular_file()) continue;
    const std::string name = entry.path().lexically_relative(kFolder).string();
    const auto schema = Schema::parse(name, shipped_text("assets/schema/" + name));
    CHECK_MESSAGE(schema.ok(), (schema.ok() ? "" : sentence(schema.error())));
  }
}

TEST_CASE("our rules and an independent validator agree on spoilt files") {
  compare("kiosk.schema.json", Tree::parse(shipped_text("kiosk-config/kiosk.json")));
  compare("theme.schema.json", Tree::parse(shipped_text("assets/themes/day.json")));
  compare("strings.schema.json",
          Tree::parse(R"({"language": "en", "name": "English", "direction": "ltr",
      "reviewed": true, "texts": {"a": "A", "b": "B"}})"));
}

TEST_CASE("our rules and an independent validator agree on spoilt programmes") {
  Tree programme = Tree::parse(kProgrammeText);
  compare("programme.schema.json", programme, 17);
  for (const Tree& prompt : programme["prompts"]) {
    Tree own = prompt;
    for (const char* name : {"code", "type", "text", "hint", "when"}) own.erase(name);
    if (!own.empty()) compare("prompts/" + prompt["type"].get<std::string>() + ".schema.json", own);
  }
}

TEST_CASE("our rules and an independent validator agree on spoilt bundles") {
  Programme programme =
      without_problems(read_programme(shipped_schemas(), prompt_types(), "p.json", kProgrammeText));
  programme.prompts.resize(1);
  programme.scenes.resize(1);
  programme.roles.resize(1);
  FixedSource source = a_source(programme);
  source.held_visits.resize(1);
  source.held_responses.erase(source.held_responses.begin() + 1,
                              source.held_responses.begin() + 12);
  compare("session-bundle.schema.json",
          Tree::parse(bundle_of(source, a_request(programme, Profile::full))), 17);
}

TEST_CASE("a schema that says what we do not check is refused") {
  CHECK(Schema::parse("s", R"({"type": "object", "properties": {"a": {"format": "date"}}})")
            .error()
            .what ==
        "the schema cannot be used: the keyword \"format\" is not one that is checked, or has a "
        "wrong value");
  CHECK(Schema::parse("s", R"({"$ref": "#/$defs/a"})").error().fault == Fault::bad_input);
  CHECK(Schema::parse("s", R"({"items": {"$ref": "#/$defs/a"}})").error().what ==
        "the schema cannot be used: the reference \"#/$defs/a\" leads nowhere");
  CHECK(Schema::parse("s", R"({"pattern": "("})").error().fault == Fault::bad_input);
  CHECK(Schema::parse("s", "{").error().what.find("the schema cannot be read: ") == 0);
}

TEST_CASE("a definition that holds itself is followed as deep as the value goes") {
  const auto schema = Schema::parse("s", R"({"items": {"$ref": "#/$defs/tree"},
               "$defs": {"tree": {"type": "array", "items": {"$ref": "#/$defs/tree"}}}})");
  REQUIRE(schema.ok());
  Findings findings;
  check(schema->root(), Tree::parse("[[[], [[7]]]]"), Path(), {&findings, {}});
  CHECK(lines_of(findings.problems("f")) == Lines{"f:/0/1/0/0: expected a list, found 7"});
}
