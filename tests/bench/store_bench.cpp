#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>

#include "bench/bench.h"
#include "core/moment.h"
#include "prompts/prompts.h"
#include "store/sqlite.h"
#include "store/sqlite_store.h"

namespace chorus::bench {
namespace {

constexpr int kAnswers = 4000;
constexpr int kLogPages = 1000;  // after so many a log is begun again from its start

double now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

template <class Work>
double seconds(Work work) {
  const double start = now();
  work();
  return now() - start;
}

// On the disk that the store would be on: not in a folder that lives in memory.
std::string make_folder() {
  std::string pattern = "/var/tmp/chorus-bench-XXXXXX";
  require(mkdtemp(pattern.data()) != nullptr, "there is a folder for the benchmark");
  return pattern;
}

std::string rounded(double value, int decimals) {
  std::string text(32, '\0');
  text.resize(
      static_cast<std::size_t>(std::snprintf(text.data(), text.size(), "%.*f", decimals, value)));
  return text;
}

double at(std::vector<double>& times, double part) {
  const auto place = static_cast<std::size_t>(static_cast<double>(times.size() - 1) * part);
  std::nth_element(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(place), times.end());
  return times[place];
}

// The floor: 4 KiB into a file that is as long as the store's log, and on the disk.
class BareLog {
 public:
  explicit BareLog(const std::string& path)
      : handle_(open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)), page_(4096, 'x') {}
  ~BareLog() { close(handle_); }
  BareLog(const BareLog&) = delete;
  BareLog& operator=(const BareLog&) = delete;

  void write_page() {
    const off_t place = static_cast<off_t>(next_++ % kLogPages) * 4096;
    require(pwrite(handle_, page_.data(), page_.size(), place) == 4096, "a page can be written");
    require(fdatasync(handle_) == 0, "and synced");
  }

 private:
  int handle_;
  std::string page_;
  int next_ = 0;
};

std::unique_ptr<Store> store_with_session(const std::string& path, const Programme& programme) {
  auto store = open_sqlite_store({.path = path});
  require(store.ok(), "a store can be made");
  Session session;
  session.id = large_store_session();
  session.programme = programme.id;
  session.phase = SessionPhase::open;
  require((*store)->save_session(session).ok(), "a session can be kept");
  require((*store)->register_prompts(session.id, programme).ok(), "prompts can be registered");
  return std::move(*store);
}

void add_line(std::vector<BenchLine>& lines, const std::string& which, double answer, double bare) {
  lines.push_back({"one answer made durable, " + which, rounded(answer * 1e6, 0) + " µs",
                   "write + fdatasync of 4 KiB: " + rounded(bare * 1e6, 0) + " µs",
                   rounded(answer / bare, 2) + " ×"});
}

void bench_commit(const std::string& folder, std::vector<BenchLine>& lines) {
  Chance chance({5, 5});
  const Programme programme = large_store_programme();
  const auto store = store_with_session(folder + "/commits.db", programme);
  BareLog bare(folder + "/bare");
  std::vector<double> answers, pages;
  VisitRecord visit;
  visit.session = large_store_session();
  visit.language = "en";
  visit.roles = {"patient"};
  visit.consent = true;
  for (int i = 0; i < kAnswers; ++i) {
    const std::size_t which = static_cast<std::size_t>(i) % 5;  // the prompts that take a touch
    if (which == 0) {
      visit.id = chance.id();
      require(store->save_visit(visit).ok(), "a visit can be kept");
    }
    const Prompt& prompt = programme.prompts[which];
    const Value value = prompt_types().find(prompt.type)->imagine(prompt, {50}, chance);
    answers.push_back(seconds([&] {
      require(store->save_response({visit.id, prompt.code, 1, value}).ok(),
              "an answer can be kept");
    }));
    pages.push_back(seconds([&] { bare.write_page(); }));
  }
  add_line(lines, "p50", at(answers, 0.5), at(pages, 0.5));
  add_line(lines, "p95", at(answers, 0.95), at(pages, 0.95));
}

void bench_counts(const std::string& folder, std::vector<BenchLine>& lines) {
  const std::string path = make_large_store(folder);
  const Programme programme = large_store_programme();
  auto store = open_sqlite_store({.path = path});
  auto database = Database::open(path, Opening::read);
  require(store.ok() && database.ok(), "the large store can be opened");
  double counting = 1e9, grouping = 1e9;  // the best of three, taken in turns
  for (int i = 0; i < 3; ++i) {
    counting =
        std::min(counting, seconds([&] {
                   require((*store)->counts(large_store_session(), programme, prompt_types()).ok(),
                           "it can be counted");
                 }));
    grouping =
        std::min(grouping, seconds([&] {
                   Query query = (*database)->query(
                       "SELECT r.prompt, v.roles, r.value, count(*) FROM responses r JOIN visits v"
                       " ON v.session = r.session AND v.id = r.visit WHERE r.session = 1"
                       " AND r.prompt <> 6 GROUP BY r.prompt, v.roles, r.value");
                   for (auto row = query.step(); row && *row; row = query.step()) continue;
                 }));
  }
  lines.push_back(
      {"results of all prompts by role, rebuilt from 1,000,000 answers",
       rounded(counting * 1e3, 0) + " ms",
       "SQL GROUP BY role, value (without the free texts): " + rounded(grouping * 1e3, 0) + " ms",
       rounded(grouping / counting, 1) + " × faster"});
}

}  // namespace

void bench_store(std::vector<BenchLine>& lines) {
  const std::string folder = make_folder();
  bench_commit(folder, lines);
  bench_counts(folder, lines);
  std::filesystem::remove_all(folder);
}

}  // namespace chorus::bench
