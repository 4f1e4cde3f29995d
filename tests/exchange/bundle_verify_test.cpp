#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "exchange/bundle.h"
#include "support/export_fixture.h"
#include "support/lines.h"
#include "support/programme_text.h"
#include "support/shipped.h"

using namespace chorus;
using namespace chorus::test;

namespace {

std::string a_document() {
  const Programme programme =
      without_problems(read_programme(shipped_schemas(), prompt_types(), "p.json", kProgrammeText));
  FixedSource source = a_source(programme);
  return bundle_of(source, a_request(programme, Profile::full));
}

Lines verified(const ByteSource& source) {
  const auto problems =
      verify_bundle(shipped_text("assets/schema/session-bundle.schema.json"), "b.json", source);
  REQUIRE(problems.ok());
  return lines_of(*problems);
}

Lines verified(const std::string& document) {
  return verified(bytes_of(document));
}

std::string changed(const std::function<void(Tree&)>& change) {
  Tree tree = Tree::parse(a_document());
  change(tree);
  return tree.dump();
}

// Without the line that says the hash differs, which any change brings.
Lines verified_apart_from_hash(const std::string& document) {
  Lines lines = verified(document);
  std::erase_if(lines,
                [](const std::string& line) { return line.find("b.json:/integrity/hash: ") == 0; });
  return lines;
}

}  // namespace

TEST_CASE("a bundle as it was written has no problems, however its bytes arrive") {
  const std::string document = a_document();
  CHECK(verified(document) == Lines{});
  CHECK(verified(bytes_of(document, 1)) == Lines{});
  CHECK(verified(bytes_of(document, 1 << 20)) == Lines{});
}

TEST_CASE("a copy that was only laid out anew is the same bundle") {
  CHECK(verified(Tree::parse(a_document()).dump(2)) == Lines{});
}

TEST_CASE("one changed answer breaks the hash, and nothing else") {
  const std::string document = changed([](Tree& t) { t["responses"][0]["value"] = 5; });
  const Lines lines = verified(document);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].find(
            "b.json:/integrity/hash: the file was changed or damaged after it was written: its "
            "hash is ") == 0);
  CHECK(lines[0].find(", expected " +
                      Tree::parse(document)["integrity"]["hash"].get<std::string>()) !=
        std::string::npos);
}

TEST_CASE("a flipped bit is found, wherever it is") {
  const std::string document = a_document();
  for (std::size_t at = 0; at < document.size(); at += 1 + document.size() / 60) {
    std::string damaged = document;
    damaged[at] = static_cast<char>(damaged[at] ^ (1 << at % 8));
    CAPTURE(at);
    CHECK_FALSE(verified(damaged).empty());
  }
}

TEST_CASE("a file that was cut is found, wherever it was cut") {
  const std::string document = a_document();
  for (std::size_t size = 1; size < document.size(); size += 1 + document.size() / 30) {
    const Lines lines = verified(document.substr(0, size));
    CAPTURE(size);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].find("the file ends in the middle, after " + std::to_string(size) +
                        " bytes: it was cut off; copy or export it again") != std::string::npos);
  }
  CHECK(verified(std::string()) == Lines{"b.json:/: the file is empty"});
}

TEST_CASE("where the file was cut is told as a pointer") {
  const std::string document = a_document();
  const std::size_t at = document.find("\"value\":3,");
  REQUIRE(at != std::string::npos);
  CHECK(verified(document.substr(0, at + 8))[0].find("b.json:/responses/2/value: the file ends") ==
        0);
}

TEST_CASE("an extra member is found, at the top and deep inside") {
  CHECK(verified_apart_from_hash(changed([](Tree& t) {
          t["notes"] = {1, 2};
        })) == Lines{"b.json:/notes: there is no member \"notes\" in a bundle"});
  CHECK(verified_apart_from_hash(changed([](Tree& t) { t["responses"][4]["name"] = "Sam"; })) ==
        Lines{"b.json:/responses/4/name: there is no member \"name\" here: expected \"prompt\", "
              "\"revision\", \"value\" or \"visit\""});
  CHECK(verified_apart_from_hash(changed([](Tree& t) { t["session"]["host"] = 1; }))[0].find(
            "b.json:/session/host: there is no member") == 0);
}

TEST_CASE("a missing member is found, at the top and deep inside") {
  CHECK(verified_apart_from_hash(changed([](Tree& t) { t.erase("votes"); })) ==
        Lines{"b.json:/: the member \"votes\" is missing"});
  CHECK(verified_apart_from_hash(changed([](Tree& t) { t["visits"][2].erase("consent"); })) ==
        Lines{"b.json:/visits/2: the member \"consent\" is missing: expected true"});
  CHECK(verified(changed([](Tree& t) { t.erase("integrity"); })) ==
        Lines{"b.json:/: the member \"integrity\" is missing"});
}

TEST_CASE("values that the schema does not allow are found with their place") {
  CHECK(verified_apart_from_hash(changed([](Tree& t) {
          t["statements"] = {1};
          t["responses"][1]["value"] = true;
          t["responses"][2]["visit"] = "somebody";
          t["format_version"] = 4;
        })) ==
        Lines{"b.json:/format_version: expected 3, found 4",
              "b.json:/responses/1/value: expected an answer: null, a whole number, a text, a "
              "list, or an "
              "object of a known shape, found true",
              "b.json:/responses/2/visit: expected null or 16 to 32 hexadecimal digits, found \"somebody\"",
              "b.json:/statements/0: expected an object, found 1"});
}

TEST_CASE("a list in the place of an object, and the reverse, are found") {
  CHECK(verified_apart_from_hash(changed([](Tree& t) { t["session"] = {1}; })) ==
        Lines{"b.json:/session: expected an object, found a list"});
  CHECK(verified_apart_from_hash(changed([](Tree& t) { t["visits"] = Tree::object(); })) ==
        Lines{"b.json:/visits: expected a list, found an object"});
  CHECK(verified("[]") == Lines{"b.json:/: expected an object: this is not a bundle"});
  CHECK(verified("7") == Lines{"b.json:/: expected an object: this is not a bundle"});
}

TEST_CASE("members that come twice or out of order are found") {
  const Lines lines = verified("{\"votes\":[],\"format\":\"chorus-session-bundle\"}");
  CHECK(std::find(
            lines.begin(), lines.end(),
            "b.json:/format: this member is out of order or there twice: expected each name once, "
            "sorted") != lines.end());
}

TEST_CASE("a source that fails is an error, not a problem of the file") {
  const auto broken = [](char*, std::size_t) -> Result<std::size_t> {
    return Error{Fault::io, "b.json", "the stick was taken out"};
  };
  const auto problems =
      verify_bundle(shipped_text("assets/schema/session-bundle.schema.json"), "b.json", broken);
  REQUIRE_FALSE(problems.ok());
  CHECK(problems.error().what == "the stick was taken out");
}

namespace {

// A file without an end: `start`, then `again` for ever. Counts what was read of it.
ByteSource endless(std::string start, std::string again, std::size_t& read) {
  return [text = std::move(start), again = std::move(again), &read](
             char* bytes, std::size_t size) mutable -> Result<std::size_t> {
    while (text.size() < size) text += again;
    text.copy(bytes, size);
    text.erase(0, size);
    read += size;
    return size;
  };
}

}  // namespace

TEST_CASE("a file without an end is given up, not taken into memory") {
  std::size_t read = 0;
  CHECK(verified(endless("{\"exported\":\"", "x", read)) ==
        Lines{"b.json:/exported: a text has no end: the file was damaged after it was written"});
  CHECK(read < (8u << 20));
  read = 0;
  const Lines lines =
      verified(endless("{\"programme\":[", "\"" + std::string(1000, 'x') + "\",", read));
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].find("b.json:/programme/") == 0);
  CHECK(lines[0].find(": one part has more than 4194304 bytes") != std::string::npos);
  CHECK(read < (8u << 20));
  read = 0;
  CHECK(verified(endless("{\"responses\":[", "[", read)).size() == 1);
  read = 0;
  CHECK(verified(endless("{\"responses\":[", "0,", read)).size() == 51);
}
