// Who I am here as: several, or rather not say.
#include <algorithm>

#include "screens/common.h"

namespace chorus {

void write_roles(const View& view, Page& page) {
  page.begin(frame_of(view, Layout::question));
  page.heading(view.tell("roles.heading"));
  page.say(view.tell("roles.hint"), Tone::note);
  const Journey& way = view.visit.journey;
  Choices choices{.id = "role", .label = {}, .look = Look::tiles, .several = true, .choices = {}};
  if (const Programme* programme = programme_of(view)) {
    for (const Role& role : programme->roles) {
      const bool chosen =
          std::find(way.roles.begin(), way.roles.end(), role.code) != way.roles.end();
      choices.choices.push_back({.code = role.code,
                                 .label = view.tell(role.label),
                                 .tap = RoleTapped{role.code},
                                 .selected = chosen});
    }
  }
  choices.choices.push_back({.code = "none",
                             .label = view.tell("roles.rather_not_say"),
                             .tap = RoleDeclined{},
                             .selected = way.rather_not_say});
  page.choices(choices);
  say_trouble(view, page);
  back_button(view, page);
  tool_buttons(view, page);
  next_or_skip(view, !way.roles.empty() || way.rather_not_say, page);
}

}  // namespace chorus
