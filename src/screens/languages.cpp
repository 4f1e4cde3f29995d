// Choosing a language, each named in its own script.
#include "screens/common.h"

namespace chorus {
namespace {

// Those of the programme in its order; at the desk all of the interface.
std::vector<const Language*> offered(const View& view) {
  const Strings& strings = view.house.catalogue->strings;
  const Programme* programme = view.house.programme();
  std::vector<const Language*> all;
  if (for_facilitators(view.visit.came_from) || programme == nullptr) {
    for (const Language& each : strings.languages()) all.push_back(&each);
    return all;
  }
  for (const std::string& code : programme->languages)
    if (const Language* each = strings.find(code)) all.push_back(each);
  return all;
}

}  // namespace

void write_languages(const View& view, Page& page) {
  page.begin(frame_of(view, Layout::question));
  page.heading(view.tell("languages.heading"));
  Choices choices{
      .id = "languages", .label = {}, .look = Look::tiles, .several = false, .choices = {}};
  for (const Language* language : offered(view)) {
    choices.choices.push_back({.code = language->code,
                               .label = language->name,
                               .tap = LanguageChosen{language->code},
                               .selected = language->code == view.visit.language});
  }
  page.choices(choices);
  back_button(view, page);
  tool_buttons(view, page);
}

}  // namespace chorus
