#include "pipeline/read_archive.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>
#include <utility>

#include "reader/read_manual.h"

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

}  // namespace

std::vector<history::ChapterRename> renamed_chapters(const git::Repository& repository,
                                                     const CommittedManual& older,
                                                     const CommittedManual& newer) {
  std::vector<history::ChapterRename> renames;
  if (older.commit == newer.commit || !lost_any_chapter(older.manual, newer.manual)) return renames;
  for (const git::Rename& rename :
       repository.renames(older.commit, newer.commit, newer.manual.definition.content)) {
    const Chapter* before = chapter_at(older.manual, rename.from);
    const Chapter* after = chapter_at(newer.manual, rename.to);
    if (before && after && before->id != after->id) renames.push_back({before->id, after->id});
  }
  return renames;
}

TrailerMarks trailer_marks(const git::Repository& repository, const git::CommitId& head) {
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
                                              const TrailerMarks& by_trailer) {
  std::vector<ResolvedEdition> resolved;
  for (const Edition& edition : editions) {
    if (!edition.is_published()) continue;
    if (const auto tagged = repository.tag("edition/" + edition.id)) {
      resolved.push_back({edition, history::Resolution::tag, *tagged});
    } else if (const auto marked = by_trailer.find(edition.id); marked != by_trailer.end()) {
      resolved.push_back({edition, history::Resolution::trailer, marked->second});
    } else if (const auto dated =
                   repository.first_parent_commit_at(head, end_of_day(*edition.published))) {
      resolved.push_back({edition, history::Resolution::date, *dated});
    } else {
      resolved.push_back({edition, history::Resolution::none, {}});
    }
  }
  return resolved;
}

Reported<history::Archive> read_archive(const git::Repository& repository,
                                        const std::vector<ResolvedEdition>& editions,
                                        reader::ChapterStore& store,
                                        const ArchiveOptions& options) {
  history::Archive archive;
  PastFaults faults;
  std::map<git::CommitId, std::shared_ptr<const Manual>> manuals;
  const history::Snapshot* older = nullptr;
  archive.snapshots.reserve(editions.size());
  for (const ResolvedEdition& resolved : editions) {
    history::Snapshot& snapshot = archive.snapshots.emplace_back();
    snapshot.edition = resolved.edition;
    snapshot.resolution = resolved.resolution;
    snapshot.commit = resolved.commit;
    snapshot.is_committed = resolved.is_committed;
    if (resolved.commit.empty()) continue;
    std::shared_ptr<const Manual>& manual = manuals[resolved.commit];
    if (!manual) {
      auto read = reader::read_manual(
          *repository.tree(resolved.commit), options.definition, store,
          {.fallback = options.present, .root = options.root, .jobs = options.jobs});
      faults.add(std::move(read.diagnostics));
      manual = std::make_shared<const Manual>(std::move(read.value));
    }
    snapshot.manual = manual;
    if (older) {
      snapshot.renames =
          renamed_chapters(repository, {older->commit, *older->manual}, {snapshot.commit, *manual});
    }
    older = &snapshot;
  }
  return {std::move(archive), faults.take()};
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
