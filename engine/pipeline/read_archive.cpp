#include "pipeline/read_archive.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "reader/read_manual.h"
#include "text/path.h"
#include "text/wording.h"

namespace codicil::pipeline {

namespace {

std::chrono::sys_seconds end_of_day(Date day) {
  return std::chrono::sys_days(day) + std::chrono::days(1) - std::chrono::seconds(1);
}

/// Chapters of `older` that `newer` does not have by id: only for those is git asked.
bool lost_any_chapter(const Manual& older, const Manual& newer) {
  std::set<std::string_view> ids;
  for (const Chapter& chapter : newer.chapters) ids.insert(chapter.id);
  return std::ranges::any_of(older.chapters,
                             [&](const Chapter& chapter) { return !ids.contains(chapter.id); });
}

const Chapter* chapter_at(const Manual& manual, const std::string& path) {
  const auto found = std::ranges::find(manual.chapters, path, &Chapter::path);
  return found == manual.chapters.end() ? nullptr : &*found;
}

/// Keeps what was not said before of the same file in an older edition, as notes.
class PastFaults {
 public:
  void add(std::vector<Diagnostic> diagnostics) {
    for (Diagnostic& diagnostic : diagnostics) {
      diagnostic.severity = Severity::note;
      Location everywhere = diagnostic.location;
      everywhere.revision.clear();
      if (seen_.insert({std::move(everywhere), diagnostic.message}).second) {
        faults_.push_back(std::move(diagnostic));
      }
    }
  }
  std::vector<Diagnostic> take() { return std::move(faults_); }

 private:
  std::set<std::pair<Location, std::string>> seen_;
  std::vector<Diagnostic> faults_;
};

std::vector<git::Rename> renamed_files(const git::Repository& repository,
                                       const CommittedManual& older, const CommittedManual& newer) {
  try {
    return repository.renames(older.commit, newer.commit, newer.manual.definition.content);
  } catch (const git::HistoryUnavailable&) {
    return {};
  }
}

void lose_text(ResolvedEdition& edition, const git::HistoryUnavailable& missing) {
  forget_text(edition);
  edition.lost = missing.what();
  edition.lost_help = missing.help();
}

void resolve(ResolvedEdition& one, const git::Repository& repository, const git::CommitId& head,
             const git::MarkedCommits& marked) {
  const auto take = [&](history::Resolution resolution, const git::CommitId& commit) {
    one.resolution = resolution;
    one.commit = commit;
  };
  if (const auto tagged = repository.tag("edition/" + one.edition.id)) {
    return take(history::Resolution::tag, *tagged);
  }
  if (const auto found = marked.by_value.find(one.edition.id); found != marked.by_value.end()) {
    return take(history::Resolution::trailer, found->second);
  }
  if (marked.cut_off) throw git::HistoryUnavailable(*marked.cut_off);
  if (const auto dated =
          repository.first_parent_commit_at(head, end_of_day(*one.edition.published))) {
    take(history::Resolution::date, *dated);
  }
}

/// Reads the manuals of commits, each once.
class PastReader {
 public:
  PastReader(const git::Repository& repository, reader::ChapterStore& store,
             const ArchiveOptions& options)
      : repository_(repository), store_(store), options_(options) {}

  /// nullptr where the edition has no text, or loses it now.
  std::shared_ptr<const Manual> read(ResolvedEdition& edition) {
    if (edition.commit.empty()) return nullptr;
    std::shared_ptr<const Manual>& manual = manuals_[edition.commit];
    if (manual) return manual;
    if (options_.kept) {
      if (const auto kept = options_.kept->find(edition.commit)) {
        faults_.add(kept->diagnostics);
        return manual = kept->value;
      }
    }
    try {
      const auto tree = repository_.tree(edition.commit);
      auto read = reader::read_manual(*tree, options_.definition, store_,
                                      {.fallback = options_.present,
                                       .root = options_.root,
                                       .jobs = options_.jobs,
                                       .with_notes = false});
      // The newest manual has them all; each past one would keep those of all before it.
      std::vector<Edition>().swap(read.value.editions);
      leave_out_unreadable(read.value, *tree, read.diagnostics);
      manual = std::make_shared<const Manual>(std::move(read.value));
      if (options_.kept && tree->read(options_.definition))
        options_.kept->keep(edition.commit, {manual, read.diagnostics});
      faults_.add(std::move(read.diagnostics));
    } catch (const git::HistoryUnavailable& missing) {
      lose_text(edition, missing);
    }
    return manual;
  }

  std::vector<Diagnostic> take_faults() { return faults_.take(); }

 private:
  /// A resource whose bytes cannot be had is none: links to it become plain text.
  void leave_out_unreadable(Manual& manual, const SourceTree& tree,
                            std::vector<Diagnostic>& diagnostics) {
    std::erase_if(manual.resources, [&](const ResourceFile& resource) {
      const auto [known, is_new] =
          availability_.try_emplace(resource.content_id, Availability::there);
      if (is_new) known->second = tree.availability(resource.path);
      if (known->second == Availability::there) return false;
      const bool is_lost = known->second == Availability::lost;
      diagnostics.push_back(diagnose(
          is_lost ? Code::history_unavailable : Code::input_too_large,
          Location{manual.revision, resource.path, {1, 1}},
          fmt::format("{} {}, so links to it are left out", quoted(file_name_of(resource.path)),
                      is_lost ? "is missing from this copy of the repository"
                              : "is larger than can be published, which is 64 MiB")));
      return true;
    });
  }

  const git::Repository& repository_;
  reader::ChapterStore& store_;
  const ArchiveOptions& options_;
  std::unordered_map<ContentId, Availability> availability_;
  std::map<git::CommitId, std::shared_ptr<const Manual>> manuals_;
  PastFaults faults_;
};

}  // namespace

std::vector<history::ChapterRename> renamed_chapters(const git::Repository& repository,
                                                     const CommittedManual& older,
                                                     const CommittedManual& newer) {
  std::vector<history::ChapterRename> renames;
  if (older.commit == newer.commit || !lost_any_chapter(older.manual, newer.manual)) return renames;
  for (const git::Rename& rename : renamed_files(repository, older, newer)) {
    const Chapter* before = chapter_at(older.manual, rename.from);
    const Chapter* after = chapter_at(newer.manual, rename.to);
    if (before && after && before->id != after->id) renames.push_back({before->id, after->id});
  }
  return renames;
}

void forget_text(ResolvedEdition& edition) {
  edition.resolution = history::Resolution::none;
  edition.commit.clear();
}

git::MarkedCommits trailer_marks(const git::Repository& repository, const git::CommitId& head) {
  return repository.commits_by_trailer(head, "Edition");
}

std::vector<ResolvedEdition> resolve_editions(const git::Repository& repository,
                                              const git::CommitId& head,
                                              const std::vector<Edition>& editions) {
  return resolve_editions(repository, head, editions, trailer_marks(repository, head));
}

std::vector<ResolvedEdition> resolve_editions(const git::Repository& repository,
                                              const git::CommitId& head,
                                              const std::vector<Edition>& editions,
                                              const git::MarkedCommits& marked) {
  std::vector<ResolvedEdition> resolved;
  for (const Edition& edition : editions) {
    if (!edition.is_published()) continue;
    ResolvedEdition& one = resolved.emplace_back();
    one.edition = edition;
    try {
      resolve(one, repository, head, marked);
    } catch (const git::HistoryUnavailable& missing) {
      lose_text(one, missing);
    }
  }
  return resolved;
}

Reported<history::Archive> read_archive(const git::Repository& repository,
                                        std::vector<ResolvedEdition>& editions,
                                        reader::ChapterStore& store,
                                        const ArchiveOptions& options) {
  history::Archive archive;
  PastReader reader(repository, store, options);
  const history::Snapshot* older = nullptr;
  archive.snapshots.reserve(editions.size());
  for (ResolvedEdition& resolved : editions) {
    std::shared_ptr<const Manual> manual = reader.read(resolved);
    history::Snapshot& snapshot = archive.snapshots.emplace_back();
    snapshot.edition = resolved.edition;
    snapshot.resolution = resolved.resolution;
    snapshot.commit = resolved.commit;
    snapshot.is_committed = resolved.is_committed;
    snapshot.manual = manual;
    if (!manual) continue;
    if (older) {
      snapshot.renames =
          renamed_chapters(repository, {older->commit, *older->manual}, {snapshot.commit, *manual});
    }
    older = &snapshot;
  }
  return {std::move(archive), reader.take_faults()};
}

history::Archive notes_only(const std::vector<Edition>& editions) {
  history::Archive archive;
  for (const Edition& edition : editions) {
    if (!edition.is_published()) continue;
    history::Snapshot& snapshot = archive.snapshots.emplace_back();
    snapshot.edition = edition;
  }
  return archive;
}

}  // namespace codicil::pipeline
