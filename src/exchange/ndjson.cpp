#include "exchange/ndjson.h"

#include <algorithm>
#include <array>
#include <set>

#include "exchange/findings.h"
#include "exchange/json_tree.h"
#include "exchange/schema.h"

namespace chorus {
namespace {

constexpr std::array<std::string_view, 4> kMembers = {"answers", "consent", "language", "roles"};

// Reads one line; stops at the first thing that is wrong, since a line is kept whole or not at all.
class VisitReader {
 public:
  VisitReader(const Programme& programme, const PromptTypes& types)
      : programme_(&programme), types_(&types) {}

  Result<RecordedVisit> read(const Json& tree) {
    check_members(tree);
    if (!trouble_) check_consent(member(tree, "consent"));
    if (!trouble_) read_language(member(tree, "language"));
    if (!trouble_) read_roles(member(tree, "roles"));
    if (!trouble_) read_answers(member(tree, "answers"));
    if (trouble_) return *trouble_;
    return std::move(visit_);
  }

 private:
  void refuse(std::string pointer, std::string what) {
    if (!trouble_) trouble_ = Error{Fault::bad_input, std::move(pointer), std::move(what)};
  }

  void check_members(const Json& tree) {
    if (!tree.is_object())
      return refuse({}, "expected an object with a visit, found " + found(tree));
    for (const std::string_view name : kMembers) {
      if (!tree.contains(name)) refuse({}, "the member \"" + std::string(name) + "\" is missing");
    }
    std::vector<std::string> known;
    for (const std::string_view name : kMembers) known.push_back("\"" + std::string(name) + "\"");
    for (const auto& [name, value] : tree.items()) {
      if (std::find(kMembers.begin(), kMembers.end(), name) == kMembers.end()) {
        refuse("/" + pointer_step(name), unknown_member(name, known));
      }
    }
  }

  void check_consent(const Json& consent) {
    if (consent == true) return;
    refuse("/consent",
           consent == false
               ? "without consent nothing is kept: leave this visit out"
               : "expected true, which says that the person agreed, found " + found(consent));
  }

  void read_language(const Json& tree) {
    const std::vector<std::string>& known = programme_->languages;
    visit_.language = text_of(tree);
    if (std::find(known.begin(), known.end(), visit_.language) != known.end()) return;
    refuse("/language",
           "expected a language of the programme (" + listed(known) + "), found " + found(tree));
  }

  void read_roles(const Json& tree) {
    if (!tree.is_array()) return refuse("/roles", "expected a list of roles, found " + found(tree));
    for (std::size_t i = 0; i < tree.size(); ++i) {
      const std::string& role = text_of(tree[i]);
      const std::string pointer = "/roles/" + std::to_string(i);
      if (programme_->role_index(role) < 0) {
        return refuse(pointer, "expected a role of the programme (" + listed(role_codes()) +
                                   "), found " + found(tree[i]));
      }
      if (std::count(visit_.roles.begin(), visit_.roles.end(), role) > 0) {
        return refuse(pointer, "the role " + found(tree[i]) + " is in the list twice");
      }
      visit_.roles.push_back(role);
    }
  }

  void read_answers(const Json& tree) {
    if (!tree.is_object()) {
      return refuse("/answers",
                    "expected an object with an answer for each prompt, found " + found(tree));
    }
    for (const auto& [code, answer] : tree.items()) read_answer(code, answer);
  }

  void read_answer(const std::string& code, const Json& answer) {
    const std::string pointer = "/answers/" + pointer_step(code);
    const Prompt* prompt = programme_->prompt(code);
    const PromptType* type = prompt == nullptr ? nullptr : types_->find(prompt->type);
    if (type == nullptr) return refuse(pointer, "the programme has no prompt " + found(code));
    if (answer.is_null()) {
      visit_.answers[code] = Skipped{};
      return;
    }
    Result<Value> value = decode(type->shape(), canonical(answer));
    if (value) value = type->check(*prompt, *value);
    if (!value) return refuse(pointer, value.error().what);
    visit_.answers[code] = std::move(*value);
  }

  std::vector<std::string> role_codes() const {
    std::vector<std::string> codes;
    for (const Role& role : programme_->roles) codes.push_back(role.code);
    return codes;
  }

  static std::string listed(const std::vector<std::string>& names) {
    std::string list;
    for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
    return list;
  }

  const Programme* programme_;
  const PromptTypes* types_;
  RecordedVisit visit_;
  std::optional<Error> trouble_;
};

}  // namespace

Result<RecordedVisit> read_recorded_visit(const Programme& programme, const PromptTypes& types,
                                          std::string_view line) {
  Findings findings;
  const std::optional<Json> tree = read_document(line, findings);
  if (!findings.empty()) {
    const Problem first = findings.problems({}).front();
    return Error{Fault::bad_input, first.pointer, first.what};
  }
  return VisitReader(programme, types).read(*tree);
}

}  // namespace chorus
