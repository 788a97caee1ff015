#include "authoring/adopt.h"

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "authoring/carry_over.h"
#include "authoring/yaml_edit.h"
#include "diagnostics/failure.h"
#include "text/path.h"
#include "text/wording.h"

namespace codicil::authoring {

namespace {

constexpr std::string_view draft_ending = ".draft";

/// The chapter's id where the draft's file was named instead.
std::string_view id_in(std::string_view given) {
  if (given.find('/') == given.npos && !given.ends_with(".md")) return given;
  std::string_view id = file_name_of(given);
  if (id.ends_with(".md")) id = stem_of(id);
  if (id.ends_with(draft_ending)) id.remove_suffix(draft_ending.size());
  return id;
}

const DraftRevision& draft_of(const Manual& manual, std::string_view id) {
  const auto found = std::ranges::find(manual.drafts, id, &DraftRevision::id);
  if (found == manual.drafts.end()) {
    std::vector<std::string> ids;
    for (const DraftRevision& draft : manual.drafts) ids.push_back(draft.id);
    const std::string near = did_you_mean(id, ids);
    throw Failure(FailureKind::usage, fmt::format("there is no draft of a chapter {}", quoted(id)),
                  near.empty() ? fmt::format("A draft is a file {} beside the chapter's own.",
                                             quoted(fmt::format("{}.draft.md", id)))
                               : near);
  }
  const auto second =
      std::ranges::find(std::next(found), manual.drafts.end(), id, &DraftRevision::id);
  if (second == manual.drafts.end()) return *found;
  throw Failure(
      FailureKind::content,
      fmt::format("the chapter `{}` has two drafts, {} and {}", id, found->path, second->path),
      "Make one of the two.");
}

YamlText read(const SourceTree& tree, const std::string& path) {
  std::optional<std::string> bytes = tree.read(path);
  if (!bytes) throw Failure(FailureKind::environment, fmt::format("{} cannot be read", path));
  return YamlText::front_matter(path, *std::move(bytes));
}

/// Where the draft stands once it is the chapter: `content/core/referrals.md`.
std::string path_of_chapter(const std::string& draft_path) {
  std::string_view stem = stem_of(draft_path);
  if (stem.ends_with(draft_ending)) stem.remove_suffix(draft_ending.size());
  const std::string_view folder = folder_of(draft_path);
  return fmt::format("{}{}{}.md", folder, folder.empty() ? "" : "/", stem);
}

std::string merged(const YamlText& chapter, const YamlText& draft, const Manual& manual,
                   std::string_view stem) {
  std::vector<Edit> edits;
  std::string new_lines;
  const auto add = [&](CarriedOver carried) {
    std::ranges::move(carried.edits, std::back_inserter(edits));
    new_lines += carried.new_lines;
  };
  if (const std::optional<Range> lines = draft.lines_of("consultation"))
    edits.push_back({lines->begin, lines->end, {}});
  add(carry_id(chapter, draft, stem));
  add(carry_aliases(chapter, draft));
  add(carry_amendments(chapter, draft, manual));
  add(carry_forwards(chapter, draft));
  edits.push_back(draft.append(std::move(new_lines)));
  return with_edits(draft.text(), std::move(edits));
}

}  // namespace

Plan plan_adoption(const Manual& manual, const SourceTree& tree, std::string_view id) {
  const DraftRevision& draft = draft_of(manual, id_in(id));
  const Chapter& chapter = manual.chapters[manual.chapter_index(draft.id).value()];
  const std::string path = path_of_chapter(draft.path);
  std::string bytes =
      merged(read(tree, chapter.path), read(tree, draft.path), manual, stem_of(path));

  Plan plan;
  plan.deletions.push_back(draft.path);
  if (path == chapter.path) {
    plan.replacements.push_back({path, std::move(bytes)});
    return plan;
  }
  if (tree.read(path)) {
    throw Failure(
        FailureKind::content,
        fmt::format("{} would become {}, where another chapter stands", draft.path, path),
        fmt::format("Put the draft beside {} and give it that name with `.draft`.", chapter.path));
  }
  plan.creations.push_back({path, std::move(bytes)});
  plan.deletions.push_back(chapter.path);
  return plan;
}

}  // namespace codicil::authoring
