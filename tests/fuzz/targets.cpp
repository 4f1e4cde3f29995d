#include "fuzz/targets.h"

#include <array>

#include "core/keys.h"
#include "core/privacy.h"
#include "core/sealed.h"
#include "core/value.h"
#include "exchange/bundle_check.h"
#include "exchange/config.h"
#include "exchange/ndjson.h"
#include "exchange/sheet.h"
#include "exchange/tape.h"
#include "exchange/unseal.h"
#include "prompts/prompts.h"
#include "support/export_fixture.h"
#include "support/shipped.h"

namespace chorus::test {
namespace {

const Schemas& schemas() {
  static const Schemas kSchemas = shipped_schemas();
  return kSchemas;
}

template <class T>
void must_say(const Loaded<T>& loaded) {
  for (const Problem& problem : loaded.problems)
    require(!problem.what.empty(), "a problem says what is wrong");
}

void feed_kiosk(std::string_view bytes) {
  const auto loaded = read_kiosk_config(schemas(), "kiosk.json", bytes);
  must_say(loaded);
  if (!loaded.ok()) return;
  for (const std::string& key : loaded.thing.export_keys)
    require(export_key_problem(key).empty(), "a key that was taken can be used");
}

void feed_programme(std::string_view bytes) {
  const auto loaded = read_programme(schemas(), prompt_types(), "p.json", bytes, {});
  must_say(loaded);
  if (!loaded.ok()) return;
  require(!loaded.thing.languages.empty(), "a programme has a language");
  for (const Prompt& prompt : loaded.thing.prompts)
    require(prompt_types().find(prompt.type) != nullptr, "a prompt has a type");
}

void feed_translation(std::string_view bytes) {
  must_say(read_programme(schemas(), prompt_types(), "p.json", kProgrammeText,
                          {{"cy.json", std::string(bytes)}}));
}

void feed_strings(std::string_view bytes) {
  static const Language kEnglish =
      read_strings(schemas(), nullptr, "en.json", R"({"language":"en","name":"English",
        "direction":"ltr","reviewed":true,"texts":{"a.b":"{0} {1}","c.one":"{0}","c.other":"{0}"}})")
          .thing;
  must_say(read_strings(schemas(), nullptr, "en.json", bytes));
  must_say(read_strings(schemas(), &kEnglish, "cy.json", bytes));
}

void feed_theme(std::string_view bytes) {
  must_say(read_theme(schemas(), "day.json", bytes));
}

void feed_ndjson(std::string_view bytes) {
  static const Programme kProgramme = the_programme();
  const auto visit = read_recorded_visit(kProgramme, prompt_types(), bytes);
  if (!visit) return;
  for (const auto& [code, value] : visit->answers) {
    const Prompt* prompt = kProgramme.prompt(code);
    require(prompt != nullptr, "an answer is to a prompt");
    const auto again = decode(prompt_types().find(prompt->type)->shape(), encode(value));
    require(again && *again == value, "what was recorded can be kept");
  }
}

void feed_bundle(std::string_view bytes) {
  static const Schema kRules =
      Schema::parse("bundle", shipped_text("assets/schema/session-bundle.schema.json")).value();
  const auto problems = check_bundle(kRules, "bundle.json", bytes_of(bytes), 50);
  require(problems.ok(), "a source that does not fail is read to its end");
}

void feed_unseal(std::string_view bytes) {
  const auto unsealed = unseal_bundle(
      bytes, [](std::string_view base64) { return Result<std::string>(std::string(base64)); });
  if (unsealed) require(!unsealed->document.empty(), "a bundle has a document");
}

void feed_value(std::string_view bytes) {
  constexpr std::array<Shape, 10> kShapes = {
      Shape::number, Shape::code, Shape::codes, Shape::text,   Shape::say_do,
      Shape::votes,  Shape::stop, Shape::triad, Shape::points, Shape::strokes};
  for (const Shape shape : kShapes) {
    const auto value = decode(shape, bytes);
    if (!value) continue;
    const std::string text = encode(*value);
    const auto again = decode(shape, text);
    require(again && *again == *value && encode(*again) == text, "a value is read back the same");
    require(holds_words(text) == holds_words(*value) || !may_hold_words(shape),
            "words are seen without decoding");
    (void)encode(without_words(*value));
  }
}

void feed_sheet(std::string_view bytes) {
  const auto rows = read_sheet(bytes);
  if (!rows) return;
  const auto again = read_sheet(write_sheet("cy", *rows));
  require(again.ok() && *again == *rows, "a sheet is read back the same");
}

void feed_tape(std::string_view bytes) {
  const auto entry = read_tape_line(bytes);
  if (!entry) return;
  const std::string line = write_tape_line(*entry);
  const auto again = read_tape_line(line);
  require(again && write_tape_line(*again) == line, "a line of a tape is read back the same");
}

void feed_words(std::string_view bytes) {
  const std::string safe = safe_to_show(bytes);
  // Without its control characters a text can look like sealed words.
  require(is_sealed(safe) || safe_to_show(safe) == safe, "what is safe stays as it is");
}

}  // namespace

const std::vector<FuzzTarget>& fuzz_targets() {
  static const std::vector<FuzzTarget> kTargets = {
      {"kiosk", feed_kiosk},     {"programme", feed_programme}, {"translation", feed_translation},
      {"strings", feed_strings}, {"theme", feed_theme},         {"ndjson", feed_ndjson},
      {"bundle", feed_bundle},   {"unseal", feed_unseal},       {"value", feed_value},
      {"sheet", feed_sheet},     {"tape", feed_tape},           {"words", feed_words}};
  return kTargets;
}

}  // namespace chorus::test
