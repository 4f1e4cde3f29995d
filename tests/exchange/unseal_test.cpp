#include "exchange/unseal.h"

#include <doctest/doctest.h>

#include "exchange/sha256.h"

using namespace chorus;

namespace {

// As the writer puts it: the hash is of what stands around the member.
std::string document(const std::string& before, const std::string& after) {
  Sha256 sum;
  sum.add(before + after);
  return before + ",\"integrity\":{\"algorithm\":\"sha-256\",\"form\":\"F\",\"hash\":\"" +
         sum.finish() + "\"}" + after;
}

Result<std::string> opened(std::string_view base64) {
  if (base64 == "QkFE") return Error{Fault::bad_input, "", "another key"};
  return "said \"" + std::string(base64) + "\"\n";
}

}  // namespace

TEST_CASE("sealed words are opened where they stand, and the hash fits again") {
  const auto unsealed =
      unseal_bundle(document(R"({"challenges":[{"text":{"sealed":"QUJD"}}])",
                             R"(,"responses":[{"value":{"sealed":"REVG"}},{"value":4}]})"),
                    opened);
  REQUIRE(unsealed);
  CHECK(unsealed->opened == 2);
  CHECK(unsealed->document ==
        document(R"({"challenges":[{"text":"said \"QUJD\"\n"}])",
                 R"(,"responses":[{"value":"said \"REVG\"\n"},{"value":4}]})"));
}

TEST_CASE("a sealed drawing is opened as strokes, and nothing else that has its mark") {
  const auto open = [](std::string_view base64) -> Result<std::string> {
    return base64 == "QUJD" ? std::string("\xFF[[1,2,3,4]]") : std::string("\xFF\"value\":1");
  };
  CHECK(unseal_bundle(document(R"({"a":{"sealed":"QUJD"})", "}"), open)->document ==
        document(R"({"a":[[1,2,3,4]])", "}"));
  CHECK_FALSE(unseal_bundle(document(R"({"a":{"sealed":"REVG"})", "}"), open));
}

TEST_CASE("what somebody wrote that looks like sealed words stays what they wrote") {
  const std::string text = document(R"({"challenges":["{\"sealed\":\"QUJD\"}"])", "}");
  CHECK(unseal_bundle(text, opened)->document == text);
}

TEST_CASE("words that the key does not open end it, and so does what is no bundle") {
  CHECK_FALSE(unseal_bundle(document(R"({"a":{"sealed":"QkFE"})", "}"), opened));
  CHECK_FALSE(unseal_bundle(R"({"a":{"sealed":"QUJD"}})", opened));
  CHECK_FALSE(unseal_bundle(R"({"a":{"sealed":"QUJD)", opened));
  CHECK_FALSE(unseal_bundle(R"(,"integrity":{)", opened));
  CHECK_FALSE(unseal_bundle(R"(,"integrity":{"hash":"00"})", opened));
}
