#include <array>

#include "exchange/config.h"
#include "exchange/json_tree.h"
#include "exchange/schema.h"

namespace chorus {
namespace {

struct ColourRole {
  std::string_view name;
  Colour Theme::*colour;
};
constexpr std::array<ColourRole, 20> kRoles = {{{"background_top", &Theme::background_top},
                                                {"background_bottom", &Theme::background_bottom},
                                                {"glow", &Theme::glow},
                                                {"ink", &Theme::ink},
                                                {"ink_secondary", &Theme::ink_secondary},
                                                {"surface", &Theme::surface},
                                                {"surface_selected", &Theme::surface_selected},
                                                {"border", &Theme::border},
                                                {"accent", &Theme::accent},
                                                {"on_accent", &Theme::on_accent},
                                                {"focus", &Theme::focus},
                                                {"focus_outer", &Theme::focus_outer},
                                                {"curtain_top", &Theme::curtain_top},
                                                {"curtain_bottom", &Theme::curtain_bottom},
                                                {"on_curtain", &Theme::on_curtain},
                                                {"gold", &Theme::gold},
                                                {"warning", &Theme::warning},
                                                {"on_warning", &Theme::on_warning},
                                                {"chart_said", &Theme::chart_said},
                                                {"chart_happens", &Theme::chart_happens}}};

// What must be told apart: text from what it is written on, shapes from what they lie on.
// Sources: WCAG 2.2, 1.4.6 (text 7:1) and 1.4.11 (shapes 3:1).
struct Pair {
  std::string_view front, back;
  int least;  // contrast in hundredths
};
constexpr int kText = 700, kShape = 300;
constexpr std::array<Pair, 27> kPairs = {{{"ink", "background_top", kText},
                                          {"ink", "background_bottom", kText},
                                          {"ink", "glow", kText},
                                          {"ink", "surface", kText},
                                          {"ink", "surface_selected", kText},
                                          {"ink_secondary", "background_top", kText},
                                          {"ink_secondary", "background_bottom", kText},
                                          {"ink_secondary", "surface", kText},
                                          {"on_accent", "accent", kText},
                                          {"on_curtain", "curtain_top", kText},
                                          {"on_curtain", "curtain_bottom", kText},
                                          {"on_warning", "warning", kText},
                                          {"border", "background_top", kShape},
                                          {"border", "background_bottom", kShape},
                                          {"border", "surface", kShape},
                                          {"border", "surface_selected", kShape},
                                          {"accent", "background_top", kShape},
                                          {"accent", "background_bottom", kShape},
                                          {"accent", "surface", kShape},
                                          {"focus", "background_bottom", kShape},
                                          {"focus", "surface", kShape},
                                          {"focus", "focus_outer", kShape},
                                          {"warning", "surface", kShape},
                                          {"chart_said", "surface", kShape},
                                          {"chart_said", "background_bottom", kShape},
                                          {"chart_happens", "surface", kShape},
                                          {"chart_happens", "background_bottom", kShape}}};

// "#0B5D5E", as the schema has made sure.
Colour colour_of(const std::string& text) {
  const auto part = [&](std::size_t at) {
    return static_cast<std::uint8_t>(std::stoi(text.substr(at, 2), nullptr, 16));
  };
  return {part(1), part(3), part(5)};
}

const Colour& colour(const Theme& theme, std::string_view name) {
  for (const ColourRole& role : kRoles) {
    if (role.name == name) return theme.*role.colour;
  }
  return theme.ink;
}

std::string ratio(int hundredths) {
  const std::string cents = std::to_string(100 + hundredths % 100).substr(1);
  return std::to_string(hundredths / 100) + "." + cents + ":1";
}

void check_contrasts(const Theme& theme, Findings& findings) {
  for (const Pair& pair : kPairs) {
    const int contrast = contrast_hundredths(colour(theme, pair.front), colour(theme, pair.back));
    if (contrast >= pair.least) continue;
    findings.add("/colours/" + std::string(pair.front),
                 "the contrast to \"" + std::string(pair.back) + "\" is " + ratio(contrast) +
                     ": expected at least " + ratio(pair.least));
  }
}

Theme make_theme(const Json& tree) {
  Theme theme;
  theme.name = text_of(member(tree, "name"));
  theme.shadow_percent = member(tree, "shadow_percent").get<int>();
  const Json& colours = member(tree, "colours");
  for (const ColourRole& role : kRoles) {
    theme.*role.colour = colour_of(text_of(member(colours, role.name)));
  }
  const Json& faces = member(tree, "faces");
  for (std::size_t i = 0; i < theme.faces.size(); ++i)
    theme.faces[i] = colour_of(text_of(faces[i]));
  return theme;
}

}  // namespace

Loaded<Theme> read_theme(const Schemas& schemas, std::string_view file, std::string_view text) {
  Findings findings;
  const std::optional<Json> tree = read_checked(schemas.theme, "theme.schema.json", text, findings);
  Theme theme;
  if (findings.empty()) {
    theme = make_theme(*tree);
    check_contrasts(theme, findings);
  }
  return {std::move(theme), findings.problems(file)};
}

}  // namespace chorus
