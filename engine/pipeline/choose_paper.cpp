#include "pipeline/choose_paper.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "diagnostics/failure.h"
#include "text/wording.h"

namespace codicil::pipeline {

namespace {

using history::Archive;
using history::Snapshot;

std::string known_editions(const Archive& archive) {
  std::vector<std::string> ids;
  for (const Snapshot& snapshot : archive.snapshots) {
    if (snapshot.manual) ids.push_back(snapshot.edition.id);
  }
  return fmt::format("The editions whose text is recorded are {}.", quoted_list(ids));
}

std::size_t with_text(const Archive& archive, std::size_t index) {
  const Snapshot& snapshot = archive.snapshots[index];
  if (snapshot.manual) return index;
  throw Failure(FailureKind::environment,
                fmt::format("the text of edition {} is not in the history", snapshot.edition.id),
                known_editions(archive));
}

std::size_t in_force_on(const Archive& archive, Date day) {
  for (std::size_t index = archive.snapshots.size(); index-- > 0;) {
    if (archive.snapshots[index].edition.in_force_from() <= day) return with_text(archive, index);
  }
  throw Failure(FailureKind::usage, fmt::format("no edition was in force on {}", iso(day)),
                fmt::format("The first edition came into force on {}.",
                            iso(archive.snapshots.front().edition.in_force_from())));
}

std::size_t named(const Archive& archive, const std::string& name) {
  if (name.empty() || name == "latest") return *archive.newest_archived();
  if (const auto index = archive.index_of(name)) return with_text(archive, *index);
  if (const auto day = parse_date(name)) return in_force_on(archive, *day);
  throw Failure(FailureKind::usage, fmt::format("there is no published edition `{}`", name),
                known_editions(archive));
}

/// The chapter of an edition that a name means, by what it is called then, now, or was ever.
std::optional<std::size_t> story_named(const pages::Survey& survey, std::size_t snapshot,
                                       const std::string& name) {
  const auto& then = survey.lookup.then[snapshot];
  if (const auto found = then.find(name); found != then.end())
    return survey.lookup.stories_then[snapshot][found->second];
  return survey.lookup.story_named(name);
}

const Part* part_named(const Manual& manual, const std::string& name) {
  const auto part = std::ranges::find(manual.parts, name, &Part::id);
  return part == manual.parts.end() ? nullptr : &*part;
}

[[noreturn]] void refuse(const pages::Survey& survey, std::size_t snapshot,
                         const std::string& name) {
  const Snapshot& then = survey.snapshot(snapshot);
  const auto story = story_named(survey, snapshot, name);
  const auto chapter = story ? survey.publication.stories[*story].chapters[snapshot] : std::nullopt;
  if (chapter && then.manual->chapters[*chapter].is_withdrawn()) {
    throw Failure(FailureKind::usage, fmt::format("the chapter `{}` was withdrawn by edition {}",
                                                  name, then.edition.id));
  }
  if (story) {
    throw Failure(FailureKind::usage,
                  fmt::format("edition {} has no chapter `{}`", then.edition.id, name),
                  "It is a chapter of another edition.");
  }
  std::vector<std::string> ids;
  for (const Chapter& one : then.manual->chapters) ids.push_back(one.id);
  for (const Part& part : then.manual->parts) ids.push_back(part.id);
  throw Failure(FailureKind::usage,
                fmt::format("edition {} has no chapter or part `{}`", then.edition.id, name),
                did_you_mean(name, ids));
}

}  // namespace

std::size_t choose_snapshot(const Archive& archive, const PaperChoice& choice) {
  return choice.as_at ? in_force_on(archive, *choice.as_at) : named(archive, choice.edition);
}

std::optional<std::size_t> choose_changes_to(const Archive& archive, const PaperChoice& choice,
                                             std::size_t snapshot) {
  if (choice.changes_to.empty()) return std::nullopt;
  const std::size_t to = named(archive, choice.changes_to);
  if (to < snapshot) {
    throw Failure(
        FailureKind::usage,
        fmt::format("the edition {} is older than {}, which is printed",
                    archive.snapshots[to].edition.id, archive.snapshots[snapshot].edition.id),
        "Changes are shown from the text that is printed to a later one.");
  }
  return to;
}

std::vector<std::size_t> choose_chapters(const pages::Survey& survey, const PaperChoice& choice,
                                         std::size_t snapshot) {
  std::vector<std::size_t> all = pages::chapters_in_force(survey, snapshot);
  if (choice.names.empty()) return all;
  const Manual& manual = *survey.snapshot(snapshot).manual;
  std::set<std::size_t> chosen;
  for (const std::string& name : choice.names) {
    const auto story = story_named(survey, snapshot, name);
    const Part* part = part_named(manual, name);
    const std::size_t before = chosen.size();
    bool is_known = false;
    for (const std::size_t candidate : all) {
      const std::size_t index = *survey.publication.stories[candidate].chapters[snapshot];
      const bool is_meant =
          story ? candidate == *story
                : part != nullptr && &manual.parts[manual.chapters[index].part] == part;
      is_known = is_known || is_meant;
      if (is_meant) chosen.insert(candidate);
    }
    if (!is_known && chosen.size() == before) refuse(survey, snapshot, name);
  }
  std::erase_if(all, [&](std::size_t story) { return !chosen.contains(story); });
  return all;
}

}  // namespace codicil::pipeline
