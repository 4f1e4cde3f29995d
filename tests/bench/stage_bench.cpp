// The stage view while a full room answers: what each of its frames costs.
#include <algorithm>

#include "app/configuration.h"
#include "app/stage_display.h"
#include "bench/bench.h"
#include "bench/process.h"
#include "core/results.h"
#include "core/update.h"

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

struct Frames {
  std::vector<double> cpu_ms;  // after the first
  double first = 0;
};

Frames minute_of(const Prompt& prompt, State& state, StageDisplay& room) {
  Frames frames;
  Chance chance({7, prompt.code.size()});
  Moment now{0, 1, 0, {}};
  state = update(std::move(state), {0, 0, StageViewSet{prompt.code}}, now).state;
  double before = process_cpu_ms();
  room.frame(state, now.steady_ms);
  frames.first = process_cpu_ms() - before;
  for (int i = 0; i < kAnswers; ++i) {
    now.steady_ms += kApartMs;
    answer(state, prompt, chance);
    before = process_cpu_ms();
    const auto due = next_due(state);
    if (!due || *due > now.steady_ms) continue;
    state = update(std::move(state), {kStageSeat, 0, TimePassed{}}, now).state;
    room.frame(state, now.steady_ms);
    frames.cpu_ms.push_back(process_cpu_ms() - before);
  }
  return frames;
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
  StageDisplay room({.width = 1920, .height = 1080, .title = "stage"}, configuration.themes, [] {});
  room.follow(1);
  if (room.window() == nullptr) return;
  State state = open_house(configuration);
  room.frame(state, 0);
  for (const Prompt& prompt : configuration.catalogue->programmes.front().prompts) {
    if (!drawn_with_bars(prompt)) continue;
    const Frames frames = minute_of(prompt, state, room);
    const double worst = *std::max_element(frames.cpu_ms.begin(), frames.cpu_ms.end());
    lines.push_back({"stage view, 500 answers a minute, " + prompt.type + ": worst of " +
                         std::to_string(frames.cpu_ms.size()) + " frames",
                     with_unit(worst, "ms"),
                     "median " + with_unit(median(frames.cpu_ms), "ms") + ", first " +
                         with_unit(frames.first, "ms"),
                     "of 16 ms: " + with_unit(worst / 16, "x", 2)});
  }
}

}  // namespace chorus::bench
