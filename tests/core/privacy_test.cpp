#include "core/privacy.h"

#include <doctest/doctest.h>

#include "core/text_field.h"

namespace chorus::test {
namespace {

using Results = Promises::ResultsVisible;
using WordsAre = Promises::WordsShown;
using Export = Promises::ExportTo;

}  // namespace

TEST_CASE("thresholds may only rise") {
  CHECK(tightens(Thresholds{10, 5}, Thresholds{10, 5}));
  CHECK(tightens(Thresholds{10, 5}, Thresholds{12, 6}));
  CHECK_FALSE(tightens(Thresholds{10, 5}, Thresholds{9, 6}));
  CHECK_FALSE(tightens(Thresholds{10, 5}, Thresholds{12, 4}));
}

TEST_CASE("promises may only become stricter, each of them") {
  const Promises loose{Results::at_once, WordsAre::at_once, Export::room_and_project};
  const Promises middle{Results::at_once, WordsAre::after_moderation, Export::room_and_project};
  const Promises strict{Results::after_session, WordsAre::never, Export::project};
  CHECK(tightens(loose, loose));
  CHECK(tightens(loose, middle));
  CHECK(tightens(middle, strict));
  CHECK_FALSE(tightens(middle, loose));
  CHECK_FALSE(tightens(strict, {Results::at_once, WordsAre::never, Export::project}));
  CHECK_FALSE(
      tightens(strict, {Results::after_session, WordsAre::after_moderation, Export::project}));
  CHECK_FALSE(
      tightens(strict, {Results::after_session, WordsAre::never, Export::room_and_project}));
}

TEST_CASE("ordinary words are shown as they were written, in any script and with emoji") {
  for (const char* text : {"Nobody looked up.", "Neb yn edrych ŵ ŷ", "کوئی نہیں\u200Cدیکھا",
                           "காத்திருந்தேன்", "two\nlines", "👩\u200D⚕️ said 👍🏽",
                           "🏴\U000E0067\U000E0062\U000E0077\U000E006C\U000E0073\U000E007F"}) {
    CHECK(safe_to_show(text) == text);
  }
}

TEST_CASE("marks that turn other text round or hide in it are dropped") {
  CHECK(safe_to_show("a\u202Egnp.exe\u202Cb") == "agnp.exeb");
  CHECK(safe_to_show("a\u2066b\u2069c\u200Ed\u200Fe\u061Cf") == "abcdef");
  CHECK(safe_to_show("in\u200Bvis\u2060ible\uFEFF\u00AD") == "invisible");
  CHECK(safe_to_show("tag\U000E0041\U000E0042ged") == "tagged");
}

TEST_CASE("control characters are dropped, tabs are spaces and all line ends are alike") {
  CHECK(safe_to_show(std::string("a\0b\x1B[31mc\x7F", 9)) == "ab[31mc");
  CHECK(safe_to_show("a\tb\r\nc\u2028d\u2029e\u0085f") == "a b\nc\nd\nef");
}

TEST_CASE("malformed text is made visible, never passed on") {
  CHECK(safe_to_show("a\xFF"
                     "b\xC3") == "a\uFFFDb\uFFFD");
  CHECK(is_valid_utf8(safe_to_show("\xED\xA0\x80\xF8\x88")));
}

}  // namespace chorus::test
