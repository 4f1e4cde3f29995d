#include "core/prompt_type.h"

#include <doctest/doctest.h>

namespace chorus::test {
namespace {

class NamedType : public PromptType {
 public:
  explicit NamedType(std::string_view name) : name_(name) {}
  std::string_view name() const override { return name_; }
  Shape shape() const override { return Shape::number; }
  std::vector<Problem> problems(const Prompt&) const override { return {}; }
  Result<Value> check(const Prompt&, const Value& value) const override { return value; }
  Draft touch(const Prompt&, const Draft& draft, const Touch&) const override { return draft; }
  void write(const PromptView&, Page&) const override {}
  int buckets(const Prompt&) const override { return 1; }
  std::vector<int> sort(const Prompt&, const Value&) const override { return {0}; }
  void write_results(const ResultsView&, Page&) const override {}
  Value imagine(const Prompt&, Leaning, Chance&) const override { return Number{1}; }
  std::vector<std::string> taps(const Prompt&, const Value&) const override { return {}; }

 private:
  std::string_view name_;
};

}  // namespace

TEST_CASE("a prompt type is found by its whole name") {
  const NamedType faces("faces"), slider("slider");
  const PromptTypes types({&faces, &slider});
  CHECK(types.find("slider") == &slider);
  CHECK(types.find("faces") == &faces);
  CHECK(types.find("face") == nullptr);
  CHECK(types.find("") == nullptr);
  CHECK(types.all().size() == 2);
}

}  // namespace chorus::test
