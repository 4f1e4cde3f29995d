// Words sealed to a key that the kiosk does not have.
#include "store/seal.h"

#include <doctest/doctest.h>

#include "core/keys.h"
#include "core/sealed.h"

using namespace chorus;

namespace {

struct Pair {
  SealKeys keys = make_seal_keys();
  KeyBytes open = *read_bech32(kSealPublic, keys.public_key);
  KeyBytes secret = *read_bech32(kSealSecret, keys.secret_key);
};

std::string box_of(std::string_view words, const Pair& pair) {
  return *seal_text(words, pair.open);
}

}  // namespace

TEST_CASE("a pair of keys is two texts that configurations can check") {
  const Pair one, other;
  CHECK(seal_key_problem(one.keys.public_key).empty());
  CHECK(seal_key_problem(one.keys.secret_key).find("secret half") != std::string::npos);
  CHECK(one.keys.secret_key != other.keys.secret_key);
}

TEST_CASE("sealed words are opened by the secret half alone") {
  const Pair project, stranger;
  for (const std::string& words :
       {std::string("They sent me home"), std::string(), std::string("\0 \xF0\x9F\x8E\xAD", 6),
        std::string(4000, 'x'), std::string(64, '\x80')}) {
    const std::string sealed = box_of(words, project);
    CHECK(is_sealed(sealed));
    CHECK(*open_sealed(sealed_bytes(sealed), project.secret) == words);
    CHECK_FALSE(open_sealed(sealed_bytes(sealed), stranger.secret));
    CHECK_FALSE(open_sealed(sealed_bytes(sealed), project.open));
  }
}

TEST_CASE("the same words are sealed to other bytes each time, of a length that says little") {
  const Pair project;
  CHECK(box_of("yes", project) != box_of("yes", project));
  CHECK(box_of("yes", project).size() == box_of("no, and I will tell you why", project).size());
  CHECK(box_of("yes", project).size() < box_of(std::string(100, 'x'), project).size());
}

TEST_CASE("sealed words that were changed are not opened") {
  const Pair project;
  const std::string sealed = box_of("They sent me home", project);
  for (std::size_t i = kSealed.size(); i + 1 < sealed.size(); i += 7) {
    std::string changed = sealed;
    changed[i] = changed[i] == 'A' ? 'B' : 'A';
    CHECK_FALSE(open_sealed(sealed_bytes(changed), project.secret));
  }
  for (const char* nonsense : {"", "QUJD", "====", "not base64"})
    CHECK_FALSE(open_sealed(nonsense, project.secret));
}

TEST_CASE("nothing is kept where the programme's key seals nothing") {
  Seals seals;
  Id session;
  session.bytes[0] = 1;
  seals.learn(session, "seal1nonsense");
  ResponseRecord response;
  response.value = Text{"They sent me home"};
  CHECK_FALSE(seals.kept(response, session));
  response.value = Number{4};
  CHECK(seals.kept(response, session));
}
