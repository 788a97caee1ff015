#include "pipeline/material.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "diagnostics/failure.h"
#include "files/content_id.h"
#include "history/bare_numbers.h"
#include "parallel/for_each_index.h"
#include "pipeline/choose_edition.h"
#include "pipeline/date_numbers.h"
#include "pipeline/linked_contents.h"
#include "reader/read_baseline.h"
#include "reader/read_definition.h"
#include "reader/read_manual.h"
#include "text/path.h"

namespace codicil::pipeline {

namespace {

using SharedManual = std::shared_ptr<const Manual>;

/// Gathers step by step; each step needs the ones before it.
class Gathering {
 public:
  Gathering(const Workplace& workplace, const TextChoice& choice, unsigned jobs, KeptReadings& kept)
      : workplace_(workplace), choice_(choice), jobs_(jobs), kept_(kept) {}

  Material run() {
    note_missing_history();
    if (!workplace_.repository || !gather_with_history()) gather_from_files();
    index_everything();
    put_in_order(material_.diagnostics);
    return std::move(material_);
  }

 private:
  struct ReadManual {
    SharedManual manual;
    std::vector<Diagnostic> diagnostics;
  };

  ReadManual read(const SourceTree& tree, const ManualDefinition* fallback) {
    auto read = reader::read_manual(tree, workplace_.definition, kept_.texts,
                                    {.fallback = fallback,
                                     .root = workplace_.root.string(),
                                     .jobs = jobs_,
                                     .content_seen = workplace_.content_seen});
    return {std::make_shared<const Manual>(std::move(read.value)), std::move(read.diagnostics)};
  }

  /// Why the texts of the editions cannot be read, though they may well be recorded.
  struct Obstacle {
    std::string reason;
    std::string help;
  };

  void note_missing_history() {
    if (workplace_.no_history.empty()) return;
    if (workplace_.has_unreadable_repository) {
      obstacle_ = {workplace_.no_history, workplace_.no_history_help};
    }
    note_unreadable_history(workplace_.no_history, workplace_.no_history_help);
  }

  void note_unreadable_history(const std::string& reason, const std::string& help) {
    add_history_warning(
        fmt::format("the manual's history cannot be read: {}; past editions are left out", reason),
        help);
  }

  void add_history_warning(const std::string& message, const std::string& help) {
    material_.diagnostics.push_back(
        diagnose(Code::history_unavailable, {{}, workplace_.definition, {1, 1}}, message, help));
  }

  /// One warning for all editions whose text cannot be read.
  void note_lost_texts(const std::vector<ResolvedEdition>& editions) {
    std::vector<std::string> lost;
    const ResolvedEdition* first = nullptr;
    for (const ResolvedEdition& edition : editions) {
      if (edition.lost.empty()) continue;
      if (!first) first = &edition;
      lost.push_back(edition.edition.id);
    }
    if (!first || workplace_.repository->is_shallow()) return;  // That is said once for all.
    add_history_warning(
        fmt::format("the manual's history cannot be read in full: {}; the text of {} {} is left "
                    "out",
                    first->lost, lost.size() == 1 ? "edition" : "the editions",
                    fmt::join(lost, ", ")),
        first->lost_help);
    obstacle_ = {first->lost, first->lost_help};
  }

  /// False where the history has no text to publish and the files must serve.
  bool gather_with_history() {
    if (choice_.working) take_files();
    try {
      if (!choice_.working) return gather_editions();
      read_past();
      return true;
    } catch (const git::HistoryUnavailable& missing) {
      obstacle_ = {missing.what(), missing.help()};
    }
    if (!choice_.working) return false;
    note_unreadable_history(obstacle_.reason, obstacle_.help);
    material_.archive = notes_only(material_.tip->editions);
    return true;
  }

  bool gather_editions() {
    const git::CommitId head = *workplace_.repository->head();
    const SharedManual newest = tip_at(head);
    // What is wrong may also be where the content is, and so hide the editions.
    if ((is_broken(*newest) || newest->editions.empty()) && add_errors_of_definition(head)) {
      material_.present = newest;
      return true;
    }
    const git::MarkedCommits marks = trailer_marks(*workplace_.repository, head);
    material_.tip = newest;
    std::vector<ResolvedEdition> editions = resolve(head, newest->editions, marks);
    if (names_an_edition(choice_)) {
      const ResolvedEdition own = *choose(editions);
      named_ = own.edition.id;
      const SharedManual then = tip_at(own.commit, &newest->definition);
      const Edition* noted = then->edition(own.edition.id);
      if (noted && noted->is_published()) {
        material_.tip = then;
        editions = resolve(head, then->editions, marks);
        editions.erase(
            editions.begin() + (find_edition(editions, own.edition.id) - editions.data()) + 1,
            editions.end());
      }
    }
    const bool found = archive_up_to_chosen(editions, newest->definition);
    note_lost_texts(editions);
    if (!names_an_edition(choice_)) {
      const ResolvedEdition* chosen = found ? choose(editions) : nullptr;
      material_.marks = marks_around(workplace_, *newest, chosen, marks);
    }
    if (found) {
      present_is_last_snapshot(newest->definition);
      refuse_broken_definition();
    }
    return found;
  }

  /// Without the older commits only an edition that is marked by a tag or a trailer can be told.
  std::vector<ResolvedEdition> resolve(const git::CommitId& head, const std::vector<Edition>& notes,
                                       const git::MarkedCommits& marks) const {
    std::vector<ResolvedEdition> editions =
        resolve_editions(*workplace_.repository, head, notes, marks);
    if (!workplace_.repository->is_shallow()) return editions;
    for (ResolvedEdition& edition : editions) {
      if (edition.resolution == history::Resolution::date) forget_text(edition);
    }
    return editions;
  }

  /// Reads the editions up to the one to publish; where that turns out to be unreadable, the one
  /// before it is tried. False where none is left.
  bool archive_up_to_chosen(std::vector<ResolvedEdition>& editions,
                            const ManualDefinition& present) {
    while (const ResolvedEdition* chosen = choose(editions)) {
      const auto behind = editions.begin() + (chosen - editions.data()) + 1;
      std::vector<ResolvedEdition> kept(editions.begin(), behind);
      if (!choice_.history || workplace_.repository->is_shallow()) forget_texts_but_last(kept);
      const bool is_read = archive(kept, present);
      for (std::size_t i = 0; i < kept.size(); ++i) {
        if (!kept[i].lost.empty()) editions[i] = kept[i];
      }
      if (is_read) return true;
    }
    return false;
  }

  void gather_from_files() {
    if (names_an_edition(choice_)) {
      const std::string reason =
          obstacle_.reason.empty() ? workplace_.no_history : obstacle_.reason;
      throw Failure(FailureKind::environment,
                    fmt::format("the text of edition {} cannot be had: {}", wanted_edition(choice_),
                                reason.empty() ? "it is not in the history" : reason),
                    obstacle_.reason.empty() ? workplace_.no_history_help : obstacle_.help);
    }
    take_files();
    if (!choice_.working) refuse_what_no_edition_released();
    material_.archive = notes_only(material_.tip->editions);
  }

  /// Where editions are published and the repository that may hold them cannot be read, the files
  /// as they are now must not go out in their place.
  void refuse_what_no_edition_released() const {
    if (obstacle_.reason.empty()) return;
    if (std::ranges::none_of(material_.tip->editions, &Edition::is_published)) return;
    throw Failure(FailureKind::environment,
                  fmt::format("what the editions released cannot be read: {}", obstacle_.reason),
                  fmt::format("{}{}`codicil build --working` shows the files as they are now, as a "
                              "working draft.",
                              obstacle_.help, obstacle_.help.empty() ? "" : " "));
  }

  SharedManual tip_at(const git::CommitId& commit, const ManualDefinition* fallback = nullptr) {
    const auto tree = workplace_.repository->tree(commit);
    if (fallback || tree->read(workplace_.definition)) return read(*tree, fallback).manual;
    // The definition was never committed: the commits are read by the one on disk.
    const ManualDefinition on_disk = read(*workplace_.working_tree(), nullptr).manual->definition;
    return read(*tree, &on_disk).manual;
  }

  void take_files() {
    const std::unique_ptr<SourceTree> disk = workplace_.working_tree();
    const SourceTree& tree = choice_.files ? *choice_.files : *disk;
    ReadManual files = read(tree, nullptr);
    files.manual = std::make_shared<const Manual>(with_linked_contents(*files.manual, tree));
    std::ranges::move(files.diagnostics, std::back_inserter(material_.diagnostics));
    material_.tip = files.manual;
    material_.present = files.manual;
    material_.is_working_tree = true;
    const std::string baseline = workplace_.baseline();
    if (const auto bytes = tree.read(baseline))
      material_.baseline = reader::read_baseline(*bytes, baseline);
  }

  void read_past() {
    const std::vector<Edition>& notes = material_.tip->editions;
    if (!choice_.history || workplace_.repository->is_shallow()) {
      material_.archive = notes_only(notes);
      return;
    }
    const git::CommitId head = head_of_files();
    const git::MarkedCommits marks = trailer_marks(*workplace_.repository, head);
    std::vector<ResolvedEdition> editions = resolve(head, notes, marks);
    find_uncommitted(*workplace_.repository, head, editions);
    archive(editions, material_.tip->definition);
    material_.archive.taken_back =
        editions_taken_back(*workplace_.repository, head, *material_.tip, marks);
    note_lost_texts(editions);
  }

  /// False where the text of the last edition turns out to be unreadable.
  bool archive(std::vector<ResolvedEdition>& editions, const ManualDefinition& present) {
    auto read = read_archive(*workplace_.repository, editions, kept_.texts,
                             {.definition = workplace_.definition,
                              .present = &present,
                              .root = workplace_.root.string(),
                              .jobs = jobs_,
                              .kept = &kept_.past});
    const auto& snapshots = read.value.snapshots;
    const bool is_read = !snapshots.empty() && snapshots.back().manual != nullptr;
    if (!is_read && !choice_.working) return false;
    material_.archive = std::move(read.value);
    std::ranges::move(read.diagnostics, std::back_inserter(material_.diagnostics));
    return is_read;
  }

  /// Without a title, an address or parts there is no site.
  static bool is_broken(const Manual& manual) {
    const ManualDefinition& definition = manual.definition;
    return definition.title.empty() || definition.url.empty() || definition.parts.empty();
  }

  /// What the present edition's own definition has wrong is an error then, not a note of the past.
  void refuse_broken_definition() {
    if (!is_broken(*material_.present)) return;
    add_errors_of_definition(material_.archive.snapshots[*material_.present_edition].commit);
  }

  /// False where it has none.
  bool add_errors_of_definition(const git::CommitId& commit) {
    const auto tree = workplace_.repository->tree(commit);
    const auto bytes = tree->read(workplace_.definition);
    if (!bytes) return false;
    auto read = reader::read_definition(*bytes, workplace_.definition, tree->revision());
    std::vector<Diagnostic>& known = material_.diagnostics;
    bool found = false;
    for (Diagnostic& fault : read.diagnostics) {
      if (fault.severity != Severity::error) continue;
      std::erase_if(known, [&](const Diagnostic& note) {
        return note.location == fault.location && note.message == fault.message;
      });
      known.push_back(std::move(fault));
      found = true;
    }
    return found;
  }

  void present_is_last_snapshot(const ManualDefinition& definition) {
    const std::size_t last = material_.archive.snapshots.size() - 1;
    Manual present = *material_.archive.snapshots[last].manual;
    present.definition.url = definition.url;
    present.definition.theme = definition.theme;
    present.definition.output = definition.output;
    material_.present = std::make_shared<const Manual>(std::move(present));
    material_.present_edition = last;
  }

  static void forget_texts_but_last(std::vector<ResolvedEdition>& editions) {
    for (auto edition = editions.begin(); edition != std::prev(editions.end()); ++edition)
      forget_text(*edition);
  }

  /// The edition to publish; nullptr where none is archived and none was asked for.
  const ResolvedEdition* choose(const std::vector<ResolvedEdition>& editions) const {
    if (named_) return with_text(*find_edition(editions, *named_));
    return choose_edition(workplace_, choice_, material_.tip->definition, editions);
  }

  void index_everything() {
    const auto& snapshots = material_.archive.snapshots;
    material_.scans = kept_.scans;
    material_.extracts = kept_.extracts;
    material_.past_references.resize(snapshots.size());
    material_.past_keywords.resize(snapshots.size());
    for_each_index(snapshots.size(), jobs_, [&](std::size_t i) {
      if (!snapshots[i].manual) return;
      const auto found = index_of_past(snapshots[i].manual);
      material_.past_references[i] = found->references;
      material_.past_keywords[i] = found->keywords;
    });
    if (!material_.present_edition) {
      material_.references = index::tabulate_references(
          *material_.present, {.jobs = jobs_, .scans = material_.scans.get()});
      material_.keywords = index::index_keywords(*material_.present);
    }
    material_.stories = history::trace_chapters(material_.archive, *material_.present,
                                                {.jobs = jobs_, .to_present = renames_to_files()});
    judge_bare_numbers();
  }

  std::shared_ptr<const ManualIndex> index_of_past(const SharedManual& manual) {
    if (auto kept = kept_.past_indexes.find(manual)) return kept;
    return kept_.past_indexes.keep(
        manual, {index::tabulate_references(*manual, {.jobs = 1, .scans = material_.scans.get()}),
                 index::index_keywords(*manual)});
  }

  /// By what they named when they were written, as far as there is a history.
  void judge_bare_numbers() {
    const bool has_commits = workplace_.repository && choice_.history &&
                             !workplace_.repository->is_shallow() && obstacle_.reason.empty();
    if (!has_commits && !material_.archive.newest_archived()) return;
    const history::TracedTexts texts{.archive = material_.archive,
                                     .stories = material_.stories,
                                     .present = *material_.present,
                                     .scans = *material_.scans};
    history::ReferenceTables tables{std::move(material_.past_references),
                                    std::move(material_.references)};
    std::vector<history::BareNumber> numbers = find_bare_numbers(texts, tables, jobs_);
    if (has_commits && workplace_.repository->head())
      date_numbers({workplace_, head_of_files(), texts, kept_.texts, jobs_}, numbers);
    tables = history::judge_bare_numbers(std::move(tables), numbers, texts);
    material_.past_references = std::move(tables.past);
    material_.references = std::move(tables.present);
  }

  /// What was renamed since the newest edition, as far as it is committed.
  std::vector<history::ChapterRename> renames_to_files() const {
    const auto newest = material_.archive.newest_archived();
    if (!material_.is_working_tree || !newest || !workplace_.repository) return {};
    const history::Snapshot& snapshot = material_.archive.snapshots[*newest];
    return renamed_chapters(*workplace_.repository, {snapshot.commit, *snapshot.manual},
                            {head_of_files(), *material_.present});
  }

  git::CommitId head_of_files() const {
    return choice_.head.empty() ? *workplace_.repository->head() : choice_.head;
  }

  const Workplace& workplace_;
  const TextChoice& choice_;
  const unsigned jobs_;
  KeptReadings& kept_;
  Obstacle obstacle_;
  std::optional<std::string> named_;  ///< The edition that was asked for, by name or by a day.
  Material material_;
};

}  // namespace

void KeptReadings::drop_unused() {
  past.drop_unused();
  past_indexes.drop_unused();
  compared.drop_unused();
  extracts->drop_unused();
  scans->drop_unused();
  texts.drop_unused();  // Last, since those before hold texts.
}

Reported<Manual> read_files(const Workplace& workplace, unsigned jobs) {
  return read_files(workplace, *workplace.working_tree(), jobs);
}

Reported<Manual> read_files(const Workplace& workplace, const SourceTree& files, unsigned jobs) {
  reader::ChapterStore store;
  return reader::read_manual(files, workplace.definition, store,
                             {.fallback = nullptr,
                              .root = workplace.root.string(),
                              .jobs = jobs,
                              .content_seen = workplace.content_seen});
}

Material gather_material(const Workplace& workplace, const TextChoice& choice, unsigned jobs) {
  KeptReadings nothing;
  return gather_material(workplace, choice, jobs, nothing);
}

Material gather_material(const Workplace& workplace, const TextChoice& choice, unsigned jobs,
                         KeptReadings& kept) {
  return Gathering(workplace, choice, jobs, kept).run();
}

}  // namespace codicil::pipeline
