// The keeper's: what was done at the desk, the newest first.
#include "core/moment.h"
#include "screens/common.h"

namespace chorus {
namespace {

constexpr std::int64_t kMinuteMs = 60'000;

Icon icon_of(const Deed& deed) {
  switch (deed.kind) {
    case DeedKind::session_made:
    case DeedKind::session_opened:
      return Icon::plus;
    case DeedKind::session_closed:
      return Icon::stop;
    case DeedKind::exported:
      return deed.detail.ends_with(" stick") ? Icon::usb : Icon::folder;
    case DeedKind::words_shown:
      return Icon::eye;
    case DeedKind::words_hidden:
      return Icon::eye_off;
    case DeedKind::answered:
    case DeedKind::promised:
    case DeedKind::promise_moved:
      return Icon::flag;
    case DeedKind::pin_right:
    case DeedKind::pin_wrong:
    case DeedKind::pin_set:
    case DeedKind::key_used:
      return Icon::key;
    case DeedKind::let_go:
      return Icon::clock;
    case DeedKind::restored:
      return Icon::refresh;
    case DeedKind::kiosk_left:
      break;
  }
  return Icon::leave;
}

// What there is to say of the code beside a deed; empty: nothing.
std::string detail_said(const View& view, const Deed& deed) {
  if (deed.detail.empty()) return {};
  if (deed.kind == DeedKind::exported)
    return view.tell(deed.detail.starts_with("full") ? "export.full" : "export.deidentified");
  if (deed.kind == DeedKind::words_hidden) return view.tell("statements.reason_" + deed.detail);
  if (deed.kind == DeedKind::pin_set) return role_said(view, role_named(deed.detail));
  return {};
}

std::string line_of(const View& view, const Deed& deed) {
  const std::int64_t shift = view.visit.desk.log_offset_minutes * kMinuteMs;
  const std::string local = rfc3339(deed.quarter_ms + shift);
  std::string line = day_said(view, local.substr(0, 10));
  const auto add = [&](const std::string& part) {
    if (!part.empty()) line += " · " + part;
  };
  add(digits_said(view, local.substr(11, 5)));
  if (deed.by != DeskRole::none) add(role_said(view, deed.by));
  if (const Session* session = view.house.session(deed.session)) add(session_name(view, *session));
  add(detail_said(view, deed));
  return line;
}

}  // namespace

void write_desk_log(const View& view, Page& page) {
  Frame frame = frame_of(view, Layout::desk);
  frame.title = view.tell("desk.title");
  page.begin(frame);
  page.heading(view.tell("desk.log"));
  const Desk& desk = view.visit.desk;
  if (desk.log_broken_at > 0) {
    page.say(view.tell("log.broken", {view.tell.number(desk.log_broken_at)}), Tone::warning);
  }
  page.say(view.tell("log.about"), Tone::note);
  say_trouble(view, page);
  Entries entries{.id = "desk_log", .label = {}, .entries = {}, .none = {}};
  for (const LogEntry& each : desk.log) {
    entries.entries.push_back({.id = "deed." + std::to_string(each.number),
                               .title = view.tell("log." + std::string(name_of(each.deed.kind))),
                               .detail = line_of(view, each.deed),
                               .icon = icon_of(each.deed),
                               .current = false,
                               .buttons = {},
                               .tap = std::nullopt});
  }
  page.entries(entries);
  desk_bar(view, page);
}

}  // namespace chorus
