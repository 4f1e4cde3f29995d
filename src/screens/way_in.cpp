// "I was here before": the five pictures, tapped in their order.
#include "screens/common.h"

namespace chorus {

std::string picture_label(const View& view, int picture) {
  return view.tell("picture." + std::string(kCodePictures[static_cast<std::size_t>(picture)]));
}

PictureRow code_row(const View& view, bool large) {
  const PictureCode& code = view.visit.code;
  PictureRow row{
      .id = "code", .pictures = {}, .places = kCodeLength, .large = large, .written = {}};
  for (const int picture : code)
    row.pictures.push_back({code_icon(picture), picture_label(view, picture)});
  row.written = view.tell("text.counter", {view.tell.number(std::ssize(code)),
                                           view.tell.number(static_cast<int>(kCodeLength))});
  return row;
}

void write_way_in(const View& view, Page& page) {
  const PictureCode& code = view.visit.code;
  page.begin(frame_of(view, Layout::question));
  page.heading(view.tell("way.in_heading"));
  if (view.visit.note.empty() && !view.visit.trouble)
    page.say(view.tell("way.in_about"), Tone::note);
  say_trouble(view, page);
  page.picture_row(code_row(view, false));
  Choices pad{
      .id = "pictures", .label = {}, .look = Look::pictures, .several = false, .choices = {}};
  for (int i = 0; i < std::ssize(kCodePictures); ++i) {
    pad.choices.push_back({.code = std::string(kCodePictures[static_cast<std::size_t>(i)]),
                           .label = picture_label(view, i),
                           .tap = PictureTapped{i},
                           .icon = code_icon(i)});
  }
  page.choices(pad);
  back_button(view, page);
  tool_buttons(view, page);
  page.button({.id = "undo",
               .label = view.tell("way.undo"),
               .tap = PictureRemoved{},
               .place = Place::middle,
               .icon = Icon::backspace,
               .enabled = !code.empty()});
  page.button({.id = "next",
               .label = view.tell("bar.next"),
               .tap = NextTapped{},
               .place = Place::end,
               .weight = Weight::primary,
               .icon = Icon::next,
               .enabled = is_code(code)});
}

}  // namespace chorus
