#include "pipeline/edition_marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <utility>

#include "reader/read_definition.h"
#include "reader/read_edition.h"
#include "text/path.h"
#include "text/words.h"

namespace codicil::pipeline {

namespace {

constexpr std::string_view tag_prefix = "edition/";

NamedCommit named(const git::Repository& repository, const git::CommitId& commit) {
  return {git::Repository::abbreviated(commit),
          std::chrono::floor<std::chrono::days>(repository.committed_at(commit))};
}

bool is_published_in(const std::vector<Edition>& editions, std::string_view id) {
  return std::ranges::any_of(editions,
                             [&](const Edition& e) { return e.id == id && e.is_published(); });
}

/// By edition; a tag of nothing that is here marks nothing.
std::map<std::string, git::CommitId> tagged_editions(const git::Repository& repository) {
  std::map<std::string, git::CommitId> tagged;
  for (const std::string& tag : repository.tags_named(tag_prefix)) {
    try {
      if (const auto commit = repository.tag(tag)) tagged[tag.substr(tag_prefix.size())] = *commit;
    } catch (const git::HistoryUnavailable&) {
      continue;
    }
  }
  return tagged;
}

/// The newest edition that the files publish and the commits do not.
std::string uncommitted_edition(const Workplace& workplace, const Manual& committed,
                                const ResolvedEdition* chosen) {
  const std::vector<Edition> files = editions_in_files(workplace, committed.definition);
  const auto newest = std::ranges::find_if(files.rbegin(), files.rend(), [&](const Edition& e) {
    return e.is_published() && !is_published_in(committed.editions, e.id);
  });
  if (newest == files.rend()) return {};
  return chosen && comes_before(*newest, chosen->edition) ? std::string() : newest->id;
}

/// Marks that name no published edition, of commits newer than the one published.
class StrayMarks {
 public:
  StrayMarks(const git::Repository& repository, const Manual& committed,
             const ResolvedEdition* chosen)
      : repository_(repository), committed_(committed) {
    if (chosen) newest_ = repository.committed_at(chosen->commit);
  }

  void add(const std::string& edition, const git::CommitId& commit, bool is_tag) {
    if (is_published_in(committed_.editions, edition)) return;
    const auto moment = repository_.committed_at(commit);
    if (newest_ && moment < *newest_) return;
    newest_ = moment;
    std::vector<std::string> ids;
    for (const Edition& known : committed_.editions) ids.push_back(known.id);
    const bool has_file = std::ranges::find(ids, edition) != ids.end();
    stray_ = StrayMark{.commit = named(repository_, commit),
                       .edition = edition,
                       .is_tag = is_tag,
                       .has_file = has_file,
                       .nearest = has_file ? std::string() : nearest(edition, ids)};
  }

  std::optional<StrayMark> take() { return std::move(stray_); }

 private:
  const git::Repository& repository_;
  const Manual& committed_;
  std::optional<std::chrono::sys_seconds> newest_;
  std::optional<StrayMark> stray_;
};

}  // namespace

std::vector<Edition> editions_in_files(const Workplace& workplace,
                                       const ManualDefinition& definition) {
  std::vector<Edition> editions;
  if (workplace.repository && workplace.repository->is_bare()) return editions;
  const auto tree = workplace.working_tree();
  std::string content = definition.content;
  if (const auto bytes = tree->read(workplace.definition)) {
    const auto present = reader::read_definition(*bytes, workplace.definition, {}).value;
    if (!present.content.empty()) content = present.content;
  }
  for (const SourceEntry& entry :
       tree->list(resolve_path(content, "editions").value_or("editions"))) {
    if (entry.kind != EntryKind::file || extension_of(entry.path) != "md") continue;
    if (!month_of_edition(stem_of(entry.path))) continue;
    if (const auto bytes = tree->read(entry.path))
      editions.push_back(reader::read_edition(*bytes, entry.path, {}).value);
  }
  std::ranges::sort(editions, comes_before);
  return editions;
}

void find_uncommitted(const git::Repository& repository, const git::CommitId& head,
                      std::vector<ResolvedEdition>& editions) {
  const auto tree = repository.tree(head);
  for (ResolvedEdition& resolved : editions) {
    // What is tagged or has its trailer was committed; HEAD need not be asked.
    if (resolved.resolution == history::Resolution::tag ||
        resolved.resolution == history::Resolution::trailer) {
      continue;
    }
    const auto bytes = tree->read(resolved.edition.path);
    resolved.is_committed =
        bytes && reader::read_edition(*bytes, resolved.edition.path, {}).value.is_published();
  }
}

std::vector<history::TakenBack> editions_taken_back(const git::Repository& repository,
                                                    const git::CommitId& head, const Manual& files,
                                                    const git::MarkedCommits& trailers) {
  std::map<std::string, git::CommitId> marked = trailers.by_value;
  for (const auto& [edition, commit] : tagged_editions(repository)) {
    // A tag of another line of work says nothing of these files.
    if (repository.common_ancestor(commit, head) == commit) marked[edition] = commit;
  }
  std::vector<history::TakenBack> taken_back;
  for (const auto& [id, commit] : marked) {
    if (is_published_in(files.editions, id) || !month_of_edition(id)) continue;
    const std::string path =
        resolve_path(files.definition.content, fmt::format("editions/{}.md", id)).value_or("");
    try {
      const auto bytes = repository.tree(commit)->read(path);
      if (!bytes) continue;
      Edition then = reader::read_edition(*bytes, path, {}).value;
      if (then.is_published()) taken_back.push_back({std::move(then), commit});
    } catch (const git::HistoryUnavailable&) {
      continue;  // what cannot be read proves nothing
    }
  }
  return taken_back;
}

EditionMarks marks_around(const Workplace& workplace, const Manual& committed,
                          const ResolvedEdition* chosen, const git::MarkedCommits& trailers) {
  const git::Repository& repository = *workplace.repository;
  EditionMarks marks;
  marks.uncommitted = uncommitted_edition(workplace, committed, chosen);
  if (chosen && chosen->resolution == history::Resolution::date)
    marks.dated = named(repository, chosen->commit);
  StrayMarks strays(repository, committed, chosen);
  for (const auto& [edition, commit] : trailers.by_value) strays.add(edition, commit, false);
  for (const auto& [edition, commit] : tagged_editions(repository))
    strays.add(edition, commit, true);
  marks.stray = strays.take();
  return marks;
}

}  // namespace codicil::pipeline
