// Keys in kiosk.json and in programmes: read, and refused where they could not work.
#include <doctest/doctest.h>

#include "core/bech32.h"
#include "core/keys.h"
#include "exchange/config.h"
#include "prompts/prompts.h"
#include "support/programme_text.h"
#include "support/shipped.h"

using namespace chorus;
using namespace chorus::test;

namespace {

const std::string kAge = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";

std::string another() {
  KeyBytes bytes{};
  bytes.fill(7);
  return write_bech32("age", bytes);
}

Loaded<Programme> with(const std::function<void(Tree&)>& change) {
  Tree tree = Tree::parse(kProgrammeText);
  change(tree);
  return read_programme(shipped_schemas(), prompt_types(), "play.json", tree.dump(), {});
}

Loaded<KioskConfig> kiosk_with(const Tree& keys) {
  return read_kiosk_config(shipped_schemas(), "kiosk.json", Tree({{"export_key", keys}}).dump());
}

}  // namespace

TEST_CASE("one key, or several, are read from kiosk.json and from a programme") {
  CHECK(kiosk_with(kAge).thing.export_keys == std::vector<std::string>{kAge});
  const Tree both = {kAge, another()};
  CHECK(kiosk_with(both).thing.export_keys == std::vector<std::string>{kAge, another()});
  const auto programme = with([&](Tree& tree) { tree["export_key"] = both; });
  REQUIRE(programme.ok());
  CHECK(programme.thing.export_keys == std::vector<std::string>{kAge, another()});
  CHECK(with([](Tree&) {}).thing.export_keys.empty());
}

TEST_CASE("a key that nothing could be encrypted to is refused at its place") {
  std::string slip = kAge;
  slip[20] = slip[20] == 'q' ? 'p' : 'q';
  const auto kiosk = kiosk_with({kAge, slip});
  REQUIRE(kiosk.problems.size() == 1);
  CHECK(kiosk.problems[0].line().find("kiosk.json:/export_key/1: this is not a key") == 0);
  const auto programme = with([&](Tree& tree) { tree["export_key"] = slip; });
  REQUIRE(programme.problems.size() == 1);
  CHECK(programme.problems[0].line().find("play.json:/export_key: this is not a key") == 0);
  CHECK_FALSE(kiosk_with(Tree::array()).ok());
  CHECK_FALSE(kiosk_with(5).ok());
}

TEST_CASE("a key that words are sealed to needs the promise that nobody is shown them here") {
  KeyBytes bytes{};
  bytes.fill(9);
  const std::string key = write_bech32(kSealPublic, bytes);
  const auto sealed = with([&](Tree& tree) { tree["seal_words"] = key; });
  REQUIRE(sealed.ok());
  CHECK(sealed.thing.promises.seal_words == key);
  const auto shown = with([&](Tree& tree) {
    tree["seal_words"] = key;
    tree["promises"]["words"] = "after_moderation";
  });
  REQUIRE(shown.problems.size() == 1);
  CHECK(shown.problems[0].line().find("play.json:/promises/words: words that are sealed") == 0);
  CHECK_FALSE(with([&](Tree& tree) { tree["seal_words"] = kAge; }).ok());
}
