#include "pipeline/compare_texts.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "compare/edition_comparisons.h"
#include "diagnostics/failure.h"
#include "history/bare_numbers.h"
#include "history/chapter_story.h"
#include "index/scan_store.h"
#include "pipeline/linked_contents.h"
#include "pipeline/read_archive.h"
#include "reader/chapter_store.h"
#include "reader/read_manual.h"
#include "text/date.h"

namespace codicil::pipeline {

namespace {

/// What a name stands for.
struct NamedText {
  std::string name;
  git::CommitId commit;  ///< Empty: the files as they are now.
};

class TextReader {
 public:
  TextReader(const Workplace& workplace, unsigned jobs)
      : workplace_(workplace),
        jobs_(jobs),
        files_(std::make_shared<const Manual>(read(*workplace.working_tree(), nullptr))) {
    if (!workplace.repository) return;
    if (const auto head = workplace.repository->head())
      editions_ = resolve_editions(*workplace.repository, *head, files_->editions);
  }

  NamedText named(const std::string& name) const {
    if (name.empty()) return {"working tree", {}};
    if (!workplace_.repository) {
      throw Failure(FailureKind::environment,
                    fmt::format("`{}` cannot be compared: {}", name, workplace_.no_history),
                    workplace_.no_history_help);
    }
    const auto edition = std::ranges::find_if(
        editions_, [&](const ResolvedEdition& found) { return found.edition.id == name; });
    if (edition != editions_.end()) return text_of(*edition);
    if (const auto date = parse_date(name)) return in_force_on(*date);
    if (const auto commit = workplace_.repository->commit_named(name)) return {name, *commit};
    if (const Edition* coming = files_->edition(name); coming && !coming->is_published()) {
      throw Failure(FailureKind::usage, fmt::format("the edition `{}` is in preparation", name),
                    "Leave it out to compare with the files as they are now.");
    }
    throw Failure(FailureKind::usage, fmt::format("`{}` is no edition, date, tag or commit", name),
                  fmt::format("A date is written 2026-02-28. {}", known_editions()));
  }

  std::shared_ptr<const Manual> manual(const NamedText& text) {
    if (text.commit.empty()) return files_;
    return std::make_shared<const Manual>(
        read(*workplace_.repository->tree(text.commit), &files_->definition));
  }

  /// The chapters of `older` that git finds in `newer` under another id.
  std::vector<history::ChapterRename> renames(const NamedText& older, const Manual& older_manual,
                                              const NamedText& newer,
                                              const Manual& newer_manual) const {
    if (older.commit.empty() || !workplace_.repository) return {};
    const auto newest = newer.commit.empty() ? workplace_.repository->head() : newer.commit;
    return renamed_chapters(*workplace_.repository, {older.commit, older_manual},
                            {*newest, newer_manual});
  }

 private:
  Manual read(const SourceTree& tree, const ManualDefinition* fallback) {
    Manual manual =
        reader::read_manual(tree, workplace_.definition, store_,
                            {.fallback = fallback, .root = workplace_.root.string(), .jobs = jobs_})
            .value;
    return with_linked_contents(std::move(manual), tree);
  }

  static NamedText text_of(const ResolvedEdition& edition) {
    if (!edition.commit.empty()) return {edition.edition.id, edition.commit};
    throw Failure(FailureKind::environment,
                  fmt::format("the text of edition {} is not in the history", edition.edition.id),
                  "Its notes are published with every later edition; its text was never recorded.");
  }

  NamedText in_force_on(Date day) const {
    const auto found =
        std::find_if(editions_.rbegin(), editions_.rend(),
                     [&](const ResolvedEdition& e) { return e.edition.in_force_from() <= day; });
    if (found != editions_.rend()) return text_of(*found);
    throw Failure(FailureKind::usage, fmt::format("no edition was in force on {}", iso(day)),
                  known_editions());
  }

  std::string known_editions() const {
    if (editions_.empty()) return "Nothing has been published yet.";
    constexpr std::size_t most_named = 6;
    std::string names;
    const std::size_t begin =
        editions_.size() > most_named ? editions_.size() - most_named : std::size_t{0};
    for (std::size_t i = begin; i < editions_.size(); ++i)
      names += (names.empty() ? "" : ", ") + editions_[i].edition.id;
    return fmt::format("The newest editions are {}.", names);
  }

  const Workplace& workplace_;
  unsigned jobs_;
  reader::ChapterStore store_;
  std::shared_ptr<const Manual> files_;
  std::vector<ResolvedEdition> editions_;
};

/// Which chapter of the newer text each of the older is.
struct TracedPair {
  history::Archive archive;  ///< The older text alone.
  std::vector<history::ChapterStory> stories;
};

TracedPair trace_pair(const std::shared_ptr<const Manual>& older, const Manual& newer,
                      std::vector<history::ChapterRename> renames, unsigned jobs) {
  TracedPair pair;
  pair.archive.snapshots.emplace_back().manual = older;
  pair.stories = history::trace_chapters(pair.archive, newer,
                                         {.jobs = jobs, .to_present = std::move(renames)});
  return pair;
}

compare::Comparison compare_traced(const TracedPair& pair, const compare::Sides& sides,
                                   unsigned jobs) {
  return compare::compare_manuals(
      sides, compare::chapter_pairs(pair.stories, sides.after.manual, {0, {}}), {.jobs = jobs});
}

/// Judges the bare numbers of both texts, as far as two texts can tell.
void judge_bare_numbers(const TracedPair& pair, index::ScanStore& scans, unsigned jobs,
                        ComparedTexts& texts) {
  const history::TracedTexts traced{pair.archive, pair.stories, *texts.after, scans};
  history::ReferenceTables tables{{std::move(texts.before_references)},
                                  std::move(texts.after_references)};
  const auto numbers = find_bare_numbers(traced, tables, jobs);
  tables = history::judge_bare_numbers(std::move(tables), numbers, traced);
  texts.before_references = std::move(tables.past.front());
  texts.after_references = std::move(tables.present);
}

}  // namespace

compare::Comparison compare_two(const std::shared_ptr<const Manual>& older,
                                const compare::Sides& sides,
                                std::vector<history::ChapterRename> renames, unsigned jobs) {
  return compare_traced(trace_pair(older, sides.after.manual, std::move(renames), jobs), sides,
                        jobs);
}

ComparedTexts compare_named_texts(const Workplace& workplace, const std::string& from,
                                  const std::string& to, unsigned jobs) {
  TextReader reader(workplace, jobs);
  const NamedText older = reader.named(from);
  const NamedText newer = reader.named(to);
  ComparedTexts texts;
  texts.from = older.name;
  texts.to = newer.name;
  texts.before = reader.manual(older);
  texts.after = reader.manual(newer);
  index::ScanStore scans;
  texts.before_references =
      index::tabulate_references(*texts.before, {.jobs = jobs, .scans = &scans});
  texts.after_references =
      index::tabulate_references(*texts.after, {.jobs = jobs, .scans = &scans});
  const TracedPair pair = trace_pair(
      texts.before, *texts.after, reader.renames(older, *texts.before, newer, *texts.after), jobs);
  judge_bare_numbers(pair, scans, jobs, texts);
  texts.comparison = compare_traced(pair, texts.sides(), jobs);
  return texts;
}

}  // namespace codicil::pipeline
