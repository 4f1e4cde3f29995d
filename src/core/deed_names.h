// The words of the desk's log, in the order of its enumerations (core/deeds.h).
#pragma once

#include <array>
#include <string_view>

namespace chorus {

inline constexpr std::array<std::string_view, 4> kDeskRoleNames{"none", "facilitator", "keeper",
                                                                "command_line"};
inline constexpr std::array<std::string_view, 16> kDeedNames{
    "session_made", "session_opened", "session_closed", "exported",  "words_shown", "words_hidden",
    "answered",     "promised",       "promise_moved",  "pin_right", "pin_wrong",   "pin_set",
    "key_used",     "kiosk_left",     "let_go",         "restored"};

}  // namespace chorus
