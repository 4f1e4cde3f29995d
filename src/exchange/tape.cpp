#include "exchange/tape.h"

#include <string>
#include <type_traits>
#include <utility>

#include "exchange/findings.h"
#include "exchange/json_tree.h"
#include "exchange/tape_values.h"

namespace chorus {
namespace {

// "RoleTapped", as the compiler writes it in the name of a function.
template <class T>
constexpr std::string_view type_name() {
  constexpr std::string_view kStart = "T = ";
  std::string_view name = __PRETTY_FUNCTION__;
  name.remove_prefix(name.find(kStart) + kStart.size());
  name = name.substr(0, name.find_first_of(";]"));
  return name.substr(name.rfind(':') + 1);
}

// Makes the alternative of that name, if there is one, and reads its fields.
template <std::size_t... index>
bool read_what(std::string_view name, const Json& tree, What& what, std::index_sequence<index...>) {
  bool good = false;
  const auto attempt = [&]<class T>(std::in_place_type_t<T>) {
    if (name != type_name<T>()) return false;
    T fact{};
    good = tape::read(tree, fact);
    what = std::move(fact);
    return true;
  };
  (attempt(std::in_place_type<std::variant_alternative_t<index, Fact>>) || ...);
  return good;
}

// Counts the fields that are listed, so that none is forgotten.
template <int count>
struct Counter {
  static constexpr int kCount = count;
  Counter<count + 1> operator()(const char*, auto&) const { return {}; }
};

struct Anything {
  template <class T>
  operator T() const;
};

// How many fields an aggregate has.
template <class T, class... Values>
constexpr int field_count() {
  if constexpr (requires { T{Values{}..., Anything{}}; }) {
    return field_count<T, Values..., Anything>();
  } else {
    return static_cast<int>(sizeof...(Values));
  }
}

template <class T>
constexpr bool all_listed() {
  if constexpr (std::is_empty_v<T>) {
    return true;
  } else {
    return decltype(fields(Counter<0>{}, std::declval<T&>()))::kCount == field_count<T>();
  }
}

template <class... Ts>
constexpr bool all_listed(std::in_place_type_t<std::variant<Ts...>>) {
  return (all_listed<Ts>() && ...);
}
static_assert(all_listed(std::in_place_type<Fact>));
static_assert(all_listed<StagePlace>() && all_listed<Promises>() && all_listed<Thresholds>() &&
              all_listed<Session>() && all_listed<WrittenWords>() && all_listed<ResponseRecord>() &&
              all_listed<TallyRow>() && all_listed<PromptCount>() && all_listed<VoteRow>() &&
              all_listed<StatementCount>() && all_listed<RecordEntry>() &&
              all_listed<SessionCounts>() && all_listed<Revision>() && all_listed<LanguageNeed>() &&
              all_listed<VisitRecord>() && all_listed<Access>() && all_listed<Bookmark>() &&
              all_listed<Target>() && all_listed<Error>() && all_listed<Moment>());
static_assert(std::variant_size_v<Value> == kNames<Shape>.size() + 1);
static_assert(field_count<TapeEntry>() == 2 && field_count<Event>() == 3);

}  // namespace

std::string write_tape_line(const TapeEntry& entry) {
  const auto [name, tree] = std::visit(
      []<class T>(const T& what) {
        return std::pair{type_name<T>(), tape::written(what)};
      },
      entry.event.what.fact());
  return canonical({{"event", name},
                    {"fields", tree},
                    {"moment", tape::written(entry.moment)},
                    {"seat", entry.event.seat},
                    {"turn", entry.event.turn}});
}

Result<TapeEntry> read_tape_line(std::string_view line) {
  Findings findings;
  const std::optional<Json> tree = read_document(line, findings);
  if (!findings.empty()) {
    const Problem first = findings.problems({}).front();
    return Error{Fault::bad_input, first.pointer, first.what};
  }
  TapeEntry entry;
  const std::string& name = text_of(member(*tree, "event"));
  constexpr auto kAlternatives = std::make_index_sequence<std::variant_size_v<Fact>>();
  if (!tape::read(member(*tree, "moment"), entry.moment)) {
    return Error{Fault::bad_input, "/moment", "expected a moment as a tape has it"};
  }
  if (!tape::read(member(*tree, "seat"), entry.event.seat) ||
      !tape::read(member(*tree, "turn"), entry.event.turn)) {
    return Error{Fault::bad_input, {}, "expected a seat and a turn, both whole numbers"};
  }
  if (!read_what(name, member(*tree, "fields"), entry.event.what, kAlternatives)) {
    return Error{
        Fault::bad_input, "/event",
        "expected an event that this program knows, with all its fields, found \"" + name + "\""};
  }
  return entry;
}

}  // namespace chorus
