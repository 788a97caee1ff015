#include "pipeline/choose_paper.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "diagnostics/failure.h"
#include "text/wording.h"
#include "text/words.h"

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
                fmt::format("A date is written 2026-02-28. {}", known_editions(archive)));
}

/// The chapter of an edition that a name means, by what it is called then, now, or was ever.
std::optional<std::size_t> story_named(const pages::Survey& survey, std::size_t snapshot,
                                       const std::string& name) {
  const auto& then = survey.lookup.then[snapshot];
  if (const auto found = then.find(name); found != then.end())
    return survey.lookup.stories_then[snapshot][found->second];
  return survey.lookup.story_named(name);
}

/// By its number, as the contents print it.
std::optional<std::size_t> story_numbered(const pages::Survey& survey, std::size_t snapshot,
                                          const std::string& name) {
  const auto& chapters = survey.snapshot(snapshot).manual->chapters;
  const auto found = std::ranges::find(chapters, name, &Chapter::number);
  if (name.empty() || found == chapters.end()) return std::nullopt;
  return survey.lookup.stories_then[snapshot][static_cast<std::size_t>(found - chapters.begin())];
}

/// By its id or its title.
const Part* part_named(const Manual& manual, const std::string& name) {
  const std::string title = folded_title(name);
  const auto part = std::ranges::find_if(manual.parts, [&](const Part& one) {
    return one.id == name || folded_title(one.title) == title;
  });
  return part == manual.parts.end() ? nullptr : &*part;
}

/// The oldest of the editions up to `snapshot` since which the chapter is withdrawn.
std::size_t withdrawn_by(const pages::Survey& survey, std::size_t snapshot, std::size_t story) {
  const auto& chapters = survey.publication.stories[story].chapters;
  for (std::size_t older = snapshot; older-- > 0;) {
    const auto& manual = survey.snapshot(older).manual;
    if (!manual) continue;
    if (!chapters[older] || !manual->chapters[*chapters[older]].is_withdrawn()) break;
    snapshot = older;
  }
  return snapshot;
}

[[noreturn]] void refuse_withdrawn(const pages::Survey& survey, std::size_t snapshot,
                                   std::size_t story, const std::string& name) {
  const auto& chapters = survey.publication.stories[story].chapters;
  const Manual& manual = *survey.snapshot(snapshot).manual;
  const auto& successor = manual.chapters[*chapters[snapshot]].text->replaced_by;
  const std::size_t first = withdrawn_by(survey, snapshot, story);
  throw Failure(FailureKind::usage,
                fmt::format("the chapter `{}` was withdrawn by edition {}", name,
                            survey.snapshot(first).edition.id),
                successor ? fmt::format("{} has replaced it.", codicil::quoted(successor->value))
                          : "An edition before that one has it: name it with `--edition`.");
}

/// What is near to a name that is none: one that is spelled nearly so, or begins so.
std::string meant_name(const Manual& manual, const std::string& name) {
  std::vector<std::string> ids;
  for (const Chapter& one : manual.chapters) {
    if (!one.is_draft() && !one.is_withdrawn()) ids.push_back(one.id);
  }
  for (const Part& part : manual.parts) ids.push_back(part.id);
  const std::string help = did_you_mean(name, ids);
  if (!help.empty()) return help;
  std::erase_if(ids, [&](const std::string& id) { return !id.starts_with(name + "-"); });
  if (!ids.empty()) return fmt::format("Did you mean {}?", quoted_list(ids, "or"));
  return "A chapter is named by its number or its id, which is its file's name without `.md`; a "
         "part by its title or its folder.";
}

[[noreturn]] void refuse(const pages::Survey& survey, std::size_t snapshot,
                         const std::string& name) {
  const Snapshot& then = survey.snapshot(snapshot);
  const auto story = story_named(survey, snapshot, name);
  const auto chapter = story ? survey.publication.stories[*story].chapters[snapshot] : std::nullopt;
  if (chapter && then.manual->chapters[*chapter].is_withdrawn())
    refuse_withdrawn(survey, snapshot, *story, name);
  const auto present = then.manual->chapter_index(name);
  if (present && then.manual->chapters[*present].is_draft()) {
    throw Failure(FailureKind::usage,
                  fmt::format("the chapter `{}` is a draft in edition {}", name, then.edition.id),
                  "It is printed once it is in force.");
  }
  if (std::ranges::find(then.manual->pages, name, &OrdinaryPage::id) != then.manual->pages.end()) {
    throw Failure(FailureKind::usage, fmt::format("`{}` is a page outside the chapters", name),
                  "Chapters and parts are printed; a browser prints the page.");
  }
  if (story) {
    throw Failure(FailureKind::usage,
                  fmt::format("edition {} has no chapter `{}`", then.edition.id, name),
                  "It is a chapter of another edition.");
  }
  throw Failure(FailureKind::usage,
                fmt::format("edition {} has no chapter or part `{}`", then.edition.id, name),
                meant_name(*then.manual, name));
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
    auto story = story_named(survey, snapshot, name);
    if (!story) story = story_numbered(survey, snapshot, name);
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
