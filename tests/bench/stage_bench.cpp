// The stage view while a full room answers: what each turn of the kiosk's loop spends on it. A
// change of the picture is drawn in several.
#include <algorithm>

#include "app/configuration.h"
#include "app/stage_display.h"
#include "bench/bench.h"
#include "bench/process.h"
#include "core/results.h"
#include "core/update.h"
#include "ui/text.h"

namespace chorus::bench {
namespace {

constexpr int kAnswers = 500;
constexpr std::int64_t kApartMs = 60'000 / kAnswers;

State open_house(const Configuration& configuration) {
  State state = first_state(configuration.catalogue, true);
  Session session;
  session.id = Chance({1, 1}).id();
  session.programme = configuration.catalogue->programmes.front().id;
  session.title = "A full house";
  session.phase = SessionPhase::open;
  session.stage.scene = 99;
  HouseLoaded loaded;
  loaded.has_pin = true;
  loaded.open = session.id;
  loaded.sessions = {session};
  const Moment now{0, 0, 0, {}};
  state = update(std::move(state), {0, 0, loaded}, now).state;
  state = update(std::move(state), {0, 0, StageViewOpened{}}, now).state;
  Visit& desk = state.visits.at(0);
  desk.screen = Screen::desk_stage;
  desk.desk.chosen = session.id;
  desk.desk.counts_ready = true;
  return state;
}

// As update() counts an answer when it is known to be saved.
void answer(State& state, const Prompt& prompt, Chance& chance) {
  House& house = state.house;
  const Programme& programme = *house.programme();
  const PromptType& type = *house.catalogue->types.find(prompt.type);
  const RoleMask roles = RoleMask{1}
                         << chance.below(static_cast<std::uint32_t>(programme.roles.size()));
  const Leaning leaning{static_cast<int>(chance.below(101))};
  Prompt revised = prompt;
  revised.revision = house.revision(prompt.code);
  count_answer(house.counts, programme, type, revised, roles, type.imagine(prompt, leaning, chance),
               +1);
  const auto shown = house.stage.results.find(prompt.code);
  if (shown != house.stage.results.end()) note_change(shown->second, roles, chance.id());
  ++house.heard;
}

struct Spent {
  std::vector<double> turns_ms;    // of processor time, each turn of the loop
  std::vector<double> changes_ms;  // all turns of one change
};

void note(Spent& spent, std::vector<double> turns) {
  double all = 0;
  for (const double turn : turns) all += turn, spent.turns_ms.push_back(turn);
  spent.changes_ms.push_back(all);
}

// Until the change is on the display; `before`: the processor time at its start.
std::vector<double> turns_until_shown(StageDisplay& room, const State& state, std::int64_t now,
                                      double before) {
  std::vector<double> turns;
  do {
    room.frame(state, now);
    const double after = process_cpu_ms();
    turns.push_back(after - before);
    before = after;
  } while (room.busy());
  return turns;
}

Spent minute_of(const Prompt& prompt, State& state, StageDisplay& room) {
  Spent spent;
  Chance chance({7, prompt.code.size()});
  Moment now{0, 1, 0, {}};
  state = update(std::move(state), {0, 0, StageViewSet{prompt.code}}, now).state;
  double before = process_cpu_ms();
  note(spent, turns_until_shown(room, state, now.steady_ms, before));
  for (int i = 0; i < kAnswers; ++i) {
    now.steady_ms += kApartMs;
    answer(state, prompt, chance);
    before = process_cpu_ms();
    const auto due = next_due(state);
    if (!due || *due > now.steady_ms) continue;
    state = update(std::move(state), {kStageSeat, 0, TimePassed{}}, now).state;
    note(spent, turns_until_shown(room, state, now.steady_ms, before));
  }
  return spent;
}

bool drawn_with_bars(const Prompt& prompt) {
  return prompt.type == "faces" || prompt.type == "multi" || prompt.type == "say_do" ||
         prompt.type == "slider";
}

}  // namespace

void bench_stage(const std::string& folder, std::vector<BenchLine>& lines) {
  Options options;
  options.data = folder;
  options.config = CHORUS_SOURCE_DIR "/kiosk-config";
  const Configuration configuration = load_configuration(find_places(options));
  TextEngine::read_fonts();  // as the kiosk's own window has
  StageDisplay room({.width = 1920, .height = 1080, .title = "stage"}, configuration.themes, [] {});
  const double closed = process_cpu_ms();
  room.follow(1);
  const double opened = process_cpu_ms();
  if (room.window() == nullptr) return;
  State state = open_house(configuration);
  const std::vector<double> curtain = turns_until_shown(room, state, 0, process_cpu_ms());
  lines.push_back({"stage view opened, once for each display that is plugged in",
                   with_unit(opened - closed, "ms"), "the worst frame of its curtain after that",
                   with_unit(*std::max_element(curtain.begin(), curtain.end()), "ms")});
  for (const Prompt& prompt : configuration.catalogue->programmes.front().prompts) {
    if (!drawn_with_bars(prompt)) continue;
    const Spent spent = minute_of(prompt, state, room);
    const auto most = [](const std::vector<double>& all) {
      return *std::max_element(all.begin(), all.end());
    };
    const double worst = most(spent.turns_ms);
    lines.push_back({"stage view, 500 answers a minute, " + prompt.type + ": worst of " +
                         std::to_string(spent.turns_ms.size()) + " frames",
                     with_unit(worst, "ms"),
                     "a change in all: median " + with_unit(median(spent.changes_ms), "ms") +
                         ", worst " + with_unit(most(spent.changes_ms), "ms"),
                     "of 16 ms: " + with_unit(worst / 16, "x", 2)});
  }
}

}  // namespace chorus::bench
