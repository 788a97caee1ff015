// What publishing costs on a large manual, beside the least it can cost, and what comparing costs,
// beside rendering and beside git, in one run.
//
// Environment: CODICIL_BENCH_CHAPTERS, CODICIL_BENCH_EDITIONS (1000 and 12);
// CODICIL_BENCH_REPOSITORY names an existing repository with a site/manual.yml instead of a made
// one.
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

#include "bench/child.h"
#include "bench/floor.h"
#include "bench/large_manual.h"
#include "compare/edition_comparisons.h"
#include "files/source_tree.h"
#include "pages/plan.h"
#include "pages/view_catalogue.h"
#include "parallel/for_each_index.h"
#include "pipeline/build_site.h"
#include "pipeline/check_files.h"
#include "pipeline/material.h"
#include "pipeline/publication.h"
#include "pipeline/read_archive.h"
#include "site/theme.h"

namespace codicil::bench {
namespace {

namespace fs = std::filesystem;

int number_from(const char* variable, int usual) {
  const char* text = std::getenv(variable);
  return text ? std::atoi(text) : usual;
}

/// The repository that is measured, and room for its sites; gone when the program ends.
class Ground {
 public:
  Ground() : folder_(fs::temp_directory_path() / fmt::format("codicil-bench-{}", getpid())) {
    manual.chapters = number_from("CODICIL_BENCH_CHAPTERS", manual.chapters);
    manual.editions = number_from("CODICIL_BENCH_EDITIONS", manual.editions);
    fs::create_directories(folder_);
    if (const char* given = std::getenv("CODICIL_BENCH_REPOSITORY")) {
      repository = given;
    } else {
      repository = folder_ / "manual";
      make_repository(manual, repository);
      is_made = true;
    }
  }
  ~Ground() { fs::remove_all(folder_); }
  Ground(const Ground&) = delete;
  Ground& operator=(const Ground&) = delete;

  fs::path definition() const { return repository / "site/manual.yml"; }
  fs::path out(const std::string& name) const { return folder_ / name; }

  LargeManual manual;
  fs::path repository;
  bool is_made = false;

 private:
  fs::path folder_;
};

Ground& ground() {
  static Ground the_ground;
  return the_ground;
}

/// Forgets the process's highest memory use so far (Linux: proc(5), clear_refs).
void forget_peak() {
  std::ofstream("/proc/self/clear_refs") << "5";
}

double peak_mebibytes() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmHWM:")) return std::atof(line.c_str() + 6) / 1024;
  }
  return 0;
}

pipeline::BuildOutcome build_to(const fs::path& out) {
  const pipeline::Workplace workplace = pipeline::open_workplace(ground().definition());
  pipeline::BuildOutcome outcome =
      pipeline::build_site(workplace, {.out = out, .jobs = available_jobs()});
  if (!outcome.published) throw std::runtime_error("nothing was published");
  return outcome;
}

void cold_build(benchmark::State& state) {
  double peak = 0;
  std::size_t pages = 0;
  for (auto _ : state) {
    state.PauseTiming();
    fs::remove_all(ground().out("site"));
    forget_peak();
    state.ResumeTiming();
    pages = build_to(ground().out("site")).pages;
    state.PauseTiming();
    peak = std::max(peak, peak_mebibytes());
    state.ResumeTiming();
  }
  state.counters["pages"] = static_cast<double>(pages);
  state.counters["peak_MiB"] = peak;
}

std::vector<git::CommitId> edition_commits(const git::Repository& repository) {
  const pipeline::Workplace workplace = pipeline::open_workplace(ground().definition());
  const auto manual = pipeline::read_files(workplace, available_jobs());
  std::vector<git::CommitId> commits;
  for (const auto& edition :
       pipeline::resolve_editions(repository, *repository.head(), manual.value.editions)) {
    if (!edition.commit.empty()) commits.push_back(edition.commit);
  }
  return commits;
}

void floor_of_cold_build(benchmark::State& state) {
  const git::Repository repository = git::Repository::containing(ground().repository);
  const std::vector<git::CommitId> commits = edition_commits(repository);
  const fs::path site = ground().out("site");
  if (!fs::exists(site)) build_to(site);
  std::size_t versions = 0;
  for (auto _ : state) {
    state.PauseTiming();
    fs::remove_all(ground().out("floor"));
    fs::create_directories(ground().out("floor"));
    state.ResumeTiming();
    const std::vector<Blob> blobs = distinct_chapters(repository, commits);
    versions = blobs.size();
    benchmark::DoNotOptimize(read_and_render(repository, blobs, available_jobs()));
    write_again(site, ground().out("floor"), available_jobs());
  }
  state.counters["versions"] = static_cast<double>(versions);
}

void rebuild_unchanged(benchmark::State& state) {
  build_to(ground().out("site"));
  for (auto _ : state) build_to(ground().out("site"));
}

void check(benchmark::State& state) {
  const pipeline::Workplace workplace = pipeline::open_workplace(ground().definition());
  const Date today = Date{std::chrono::year(2026), std::chrono::month(1), std::chrono::day(1)};
  std::size_t faults = 0;
  for (auto _ : state)
    faults = pipeline::check_files(workplace, {.today = today, .jobs = available_jobs()})
                 .diagnostics.size();
  state.counters["faults"] = static_cast<double>(faults);
}

void rebuild_after_one_chapter(benchmark::State& state) {
  if (!ground().is_made) {
    state.SkipWithError("needs the made manual");
    return;
  }
  build_to(ground().out("site"));
  LargeManual next = ground().manual;
  for (auto _ : state) {
    state.PauseTiming();
    add_small_edition(next, ground().repository);
    ++next.editions;
    state.ResumeTiming();
    build_to(ground().out("site"));
  }
}

// Comparing

const pipeline::Material& material() {
  static const pipeline::Workplace workplace = pipeline::open_workplace(ground().definition());
  static const pipeline::Material the_material =
      pipeline::gather_material(workplace, {}, available_jobs());
  return the_material;
}

/// What several runs of one thing cost, for others to be set beside.
class Runs {
 public:
  void add(double seconds) { seconds_.push_back(seconds); }
  double median() const {
    if (seconds_.empty()) return 0;
    std::vector<double> sorted = seconds_;
    std::ranges::nth_element(sorted,
                             sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2));
    return sorted[sorted.size() / 2];
  }

 private:
  std::vector<double> seconds_;
};

Runs& comparing() {
  static Runs runs;
  return runs;
}

/// Processor time of all threads of this process so far, in seconds.
double processor_seconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// Each archived edition with the one before it.
std::vector<compare::TextPair> consecutive_pairs() {
  std::vector<compare::TextPair> pairs;
  const history::Archive& archive = material().archive;
  for (std::size_t i = 0; i < archive.snapshots.size(); ++i) {
    const auto before = compare::archived_before(archive, i);
    if (archive.snapshots[i].manual && before) pairs.push_back({*before, i});
  }
  return pairs;
}

void compare_consecutive_editions(benchmark::State& state) {
  const compare::TextArchive texts{material().archive,
                                   material().past_references,
                                   material().stories,
                                   {*material().present, material().present_references()}};
  double peak = 0;
  std::size_t sections = 0;
  for (auto _ : state) {
    state.PauseTiming();
    forget_peak();
    sections = 0;
    const double start = processor_seconds();
    state.ResumeTiming();
    for (const compare::TextPair& pair : consecutive_pairs()) {
      const auto comparison =
          compare::compare_texts(texts, pair, {.jobs = available_jobs(), .plain_texts = false});
      for (const auto& chapter : comparison.chapters) sections += chapter.sections.size();
    }
    state.PauseTiming();
    comparing().add(processor_seconds() - start);
    peak = std::max(peak, peak_mebibytes());
    state.ResumeTiming();
  }
  state.counters["sections"] = static_cast<double>(sections);
  state.counters["peak_MiB"] = peak;
}

/// The pages of the manual and of its editions as they are, without a word on what changed; nothing
/// is written.
void render_editions(benchmark::State& state) {
  const auto theme =
      site::Theme::load(DirectoryTree(CODICIL_THEMES "/default"), pages::all_views(), "en-GB");
  Runs rendering;
  std::size_t rendered = 0;
  for (auto _ : state) {
    const double start = processor_seconds();
    const auto plan = pages::plan_site(pipeline::publication_of(material(), {}));
    std::vector<std::size_t> bytes(plan.size());
    for_each_index(plan.size(), available_jobs(), [&](std::size_t i) {
      if (plan[i].copy_of.empty()) bytes[i] = theme.value.render(plan[i].compose()).bytes.size();
    });
    rendered = plan.size() - static_cast<std::size_t>(std::ranges::count(bytes, 0U));
    rendering.add(processor_seconds() - start);
  }
  state.counters["pages"] = static_cast<double>(rendered);
  state.counters["comparing_to_this"] = comparing().median() / rendering.median();
}

/// Measures git by its processor time, and says how comparing compares with it.
void measure_git(benchmark::State& state, const std::vector<std::vector<std::string>>& commands) {
  Runs runs;
  double peak = 0;
  for (auto _ : state) {
    double seconds = 0;
    for (const std::vector<std::string>& words : commands) {
      const ChildCost cost = run_child(words);
      seconds += cost.processor_seconds;
      peak = std::max(peak, cost.peak_mebibytes);
    }
    runs.add(seconds);
  }
  state.counters["git_ms"] = runs.median() * 1000;
  state.counters["git_peak_MiB"] = peak;
  state.counters["comparing_to_this"] = comparing().median() / runs.median();
}

std::vector<std::string> git_words(std::vector<std::string> words) {
  words.insert(words.begin(), {"git", "--no-pager", "-C", ground().repository.string()});
  words.insert(words.end(), {"--", "content"});
  return words;
}

void git_log_with_patches(benchmark::State& state) {
  measure_git(state, {git_words({"log", "-p"})});
}

void git_word_diff_of_editions(benchmark::State& state) {
  std::vector<std::vector<std::string>> commands;
  for (const compare::TextPair& pair : consecutive_pairs()) {
    const auto& snapshots = material().archive.snapshots;
    commands.push_back(git_words(
        {"diff", "--word-diff", snapshots[pair.before].commit, snapshots[*pair.after].commit}));
  }
  measure_git(state, commands);
}

BENCHMARK(compare_consecutive_editions)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime()
    ->Iterations(5);
BENCHMARK(render_editions)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime()
    ->Iterations(5);
BENCHMARK(git_log_with_patches)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(5);
BENCHMARK(git_word_diff_of_editions)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(5);
BENCHMARK(cold_build)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(5);
BENCHMARK(floor_of_cold_build)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(5);
BENCHMARK(rebuild_unchanged)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(5);
BENCHMARK(check)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(5);
// Last, since it changes the repository.
BENCHMARK(rebuild_after_one_chapter)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(5);

}  // namespace
}  // namespace codicil::bench

int main(int count, char** words) {
  codicil::bench::answer_as_starter(count, words);
  benchmark::Initialize(&count, words);
  if (benchmark::ReportUnrecognizedArguments(count, words)) return 1;
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
