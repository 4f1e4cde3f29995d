// An answer in words, as the person who gave it is told it when they are here again.
#include <doctest/doctest.h>

#include "prompts/prompts.h"
#include "support/prompt_desk.h"

namespace chorus::test {
namespace {

std::string in_words(const char* type, const Value& value) {
  Strings strings;
  strings.add({"en",
               "English",
               false,
               true,
               {{"spoken.list_join", "{0}, {1}"},
                {"access.percent", "{0} %"},
                {"drawing.lines.other", "{0} lines"}}});
  Prompt prompt = a_prompt(type);
  prompt.options = options(3);
  return prompt_types().find(type)->in_words(prompt, value, Teller(strings, "en"));
}

}  // namespace

TEST_CASE("an answer is told in the words that it was given in") {
  CHECK(in_words("faces", Number{2}) == "faces.2");
  CHECK(in_words("agree", Number{5}) == "agree.5");
  CHECK(in_words("single", Code{"b"}) == "Option b");
  CHECK(in_words("multi", Codes{{"a", "c"}}) == "Option a, Option c");
  CHECK(in_words("slider", Number{7}) == "7");
  CHECK(in_words("text", Text{"Ring back"}) == "Ring back");
  CHECK(in_words("ranking", Codes{{"c", "a", "b"}}) == "1 Option c, 2 Option a, 3 Option b");
  CHECK(in_words("triad", Triad{500, 300, 200}) == "Option a 50 %, Option b 30 %, Option c 20 %");
  CHECK(in_words("picture", Points{{{100, 100}, {900, 500}}}) == "picture.top_left, picture.right");
  CHECK(in_words("drawing", Strokes{{{{1, 2}}, {{3, 4}}}}) == "2 lines");
  CHECK(in_words("stop", Stop{"b", {}}) == "Option b");
  CHECK(in_words("stop", Stop{"b", "Ask her"}) == "Option b · Ask her");
  CHECK(in_words("say_do", SayDo{3, {}}) ==
        "say_do.said_mark: say_do.3 · say_do.happens_mark: say_do.cannot_tell");
}

TEST_CASE("an answer that the question has no words for any more is not told") {
  CHECK(in_words("single", Code{"gone"}).empty());
  CHECK(in_words("multi", Codes{{"gone"}}).empty());
  CHECK(in_words("ranking", Codes{{"a", "b"}}).empty());
  CHECK(in_words("triad", Skipped{}).empty());
  CHECK(in_words("picture", Points{}).empty());
  CHECK(in_words("drawing", Strokes{}).empty());
  CHECK(in_words("stop", Stop{"gone", "Ask her"}).empty());
  CHECK(in_words("faces", Text{"another shape"}).empty());
  CHECK(in_words("slider", Skipped{}).empty());
  CHECK(in_words("statements", Votes{}).empty());
}

}  // namespace chorus::test
