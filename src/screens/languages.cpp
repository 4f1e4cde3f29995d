// Choosing a language, each named in its own script.
#include <algorithm>

#include "screens/common.h"

namespace chorus {
namespace {

bool offered(const View& view, const Language& language) {
  const Programme* programme = view.house.programme();
  if (for_facilitators(view.visit.came_from) || programme == nullptr) return true;
  const auto& codes = programme->languages;
  return std::find(codes.begin(), codes.end(), language.code) != codes.end();
}

}  // namespace

void write_languages(const View& view, Page& page) {
  page.begin(frame_of(view, Layout::question));
  page.heading(view.tell("languages.heading"));
  Choices choices{
      .id = "languages", .label = {}, .look = Look::tiles, .several = false, .choices = {}};
  for (const Language& language : view.house.catalogue->strings.languages()) {
    if (!offered(view, language)) continue;
    choices.choices.push_back({.code = language.code,
                               .label = language.name,
                               .tap = LanguageChosen{language.code},
                               .selected = language.code == view.visit.language});
  }
  page.choices(choices);
  back_button(view, page);
}

}  // namespace chorus
