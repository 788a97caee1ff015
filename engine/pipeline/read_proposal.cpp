#include "pipeline/read_proposal.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

#include "pipeline/compare_texts.h"
#include "pipeline/draft_texts.h"
#include "pipeline/read_archive.h"
#include "text/path.h"

namespace codicil::pipeline {

namespace {

/// The text that a proposal is made against.
struct Base {
  std::string name;
  bool is_edition = false;
  git::CommitId commit;
};

const git::Repository& repository_of(const Workplace& workplace) {
  if (workplace.repository && workplace.no_history.empty()) return *workplace.repository;
  throw Failure(FailureKind::environment,
                fmt::format("there is nothing to compare with: {}", workplace.no_history),
                workplace.no_history_help);
}

/// The edition of that id, or of none the newest.
const history::Snapshot* edition_named(const history::Archive& archive, const std::string& id) {
  const auto index = id.empty() ? archive.newest_archived() : archive.index_of(id);
  return index ? &archive.snapshots[*index] : nullptr;
}

Base find_base(const Workplace& workplace, const std::string& name,
               const history::Archive& archive) {
  const git::Repository& repository = *workplace.repository;
  if (const history::Snapshot* edition = edition_named(archive, name)) {
    if (!edition->commit.empty()) return {edition->edition.id, true, edition->commit};
    throw Failure(FailureKind::environment,
                  fmt::format("the text of edition {} is not in the history", edition->edition.id));
  }
  if (name.empty()) {
    throw Failure(FailureKind::usage, "there is no published edition to compare with",
                  "Name the branch that the proposal is made against.");
  }
  const auto commit = repository.commit_named(name);
  if (!commit) {
    throw Failure(FailureKind::usage,
                  fmt::format("`{}` is no edition, tag, branch or commit", name));
  }
  const auto common = repository.common_ancestor(*commit, *repository.head());
  if (!common) {
    throw Failure(FailureKind::usage,
                  fmt::format("`{}` and the present text have no history in common", name));
  }
  return {git::Repository::abbreviated(*common), false, *common};
}

std::unique_ptr<const Material> gather(const Workplace& workplace, const TextChoice& choice,
                                       unsigned jobs) {
  return std::make_unique<const Material>(gather_material(workplace, choice, jobs));
}

/// What makes two faults one: the place may differ, since lines come and go above it, and a file
/// may stand in another folder.
using Likeness = std::tuple<std::string, Code, std::string>;

Likeness likeness_of(const Diagnostic& fault) {
  return {std::string(file_name_of(fault.location.path)), fault.code, fault.message};
}

/// Parts the faults of the text after into those that the text before has too, and the others.
void part_faults(const std::vector<Diagnostic>& before, std::vector<Diagnostic> after,
                 Proposal& proposal) {
  std::map<Likeness, std::size_t> there;
  for (const Diagnostic& fault : before) ++there[likeness_of(fault)];
  for (Diagnostic& fault : after) {
    // What is wrong in past editions no proposal can have brought.
    if (!fault.location.revision.empty()) continue;
    const auto known = there.find(likeness_of(fault));
    const bool is_known = known != there.end() && known->second > 0;
    if (is_known) --known->second;
    (is_known ? proposal.known : proposal.brought).push_back(std::move(fault));
  }
  std::ranges::stable_sort(proposal.brought, {}, &Diagnostic::severity);
}

/// The text before, with the revisions of chapters that have one now as they were then. One that is
/// new begins as the chapter that it revises.
std::unique_ptr<const pages::DraftTexts> drafts_before(const Proposal& proposal, unsigned jobs) {
  const Manual& present = *proposal.after->present;
  auto texts = std::make_unique<pages::DraftTexts>();
  texts->manual = *proposal.before->present;
  for (const std::size_t revised : proposal.drafts_after->revised) {
    const Chapter& chapter = present.chapters[revised];
    const auto index = texts->manual.chapter_index(chapter.id);
    if (!index) continue;
    const auto& drafts = texts->manual.drafts;
    const auto draft = std::ranges::find(drafts, chapter.id, &DraftRevision::id);
    texts->manual.chapters[*index].text = draft == drafts.end() ? chapter.text : draft->text;
    texts->revised.push_back(*index);
  }
  texts->references = index::tabulate_references(
      texts->manual, {.jobs = jobs, .scans = proposal.before->scans.get()});
  return texts;
}

void compare_drafts(Proposal& proposal, unsigned jobs) {
  proposal.drafts_after = draft_texts(*proposal.after, jobs);
  if (!proposal.drafts_after) return;
  proposal.drafts_before = drafts_before(proposal, jobs);
  const compare::Sides sides = proposal.draft_sides();
  std::vector<compare::ChapterPair> pairs;
  for (const std::size_t index : proposal.drafts_after->revised) {
    const std::string& id = sides.after.manual.chapters[index].id;
    pairs.push_back({sides.before.manual.chapter_index(id), index});
  }
  proposal.draft_comparison = compare::compare_manuals(sides, pairs, {.jobs = jobs});
}

}  // namespace

compare::Sides Proposal::sides() const {
  return {{*before->present, before->present_references()},
          {*after->present, after->present_references()}};
}

compare::Sides Proposal::draft_sides() const {
  const auto side = [](const Material& material, const pages::DraftTexts* drafts) {
    return drafts ? compare::Side{drafts->manual, drafts->references}
                  : compare::Side{*material.present, material.present_references()};
  };
  return {side(*before, drafts_before.get()), side(*after, drafts_after.get())};
}

Proposal read_proposal(const Workplace& workplace, const std::string& base,
                       const CheckOptions& options) {
  const git::Repository& repository = repository_of(workplace);
  Proposal proposal;
  proposal.after = gather(workplace, {.working = true}, options.jobs);
  const Base made_against = find_base(workplace, base, proposal.after->archive);
  proposal.base = made_against.name;
  proposal.is_since_edition = made_against.is_edition;
  const auto tree = repository.tree(made_against.commit);
  proposal.before = gather(
      workplace, {.working = true, .files = tree.get(), .head = made_against.commit}, options.jobs);

  if (auto unreleased = unreleased_changes(*proposal.after, options.jobs))
    proposal.unreleased.emplace(std::move(*unreleased));
  part_faults(
      check_material(*proposal.before, unreleased_changes(*proposal.before, options.jobs), options),
      check_material(*proposal.after, proposal.unreleased, options), proposal);
  proposal.comparison =
      compare_two(proposal.before->present, proposal.sides(),
                  renamed_chapters(repository, {made_against.commit, *proposal.before->present},
                                   {*repository.head(), *proposal.after->present}),
                  options.jobs);
  compare_drafts(proposal, options.jobs);
  proposal.files = repository.changed_since(made_against.commit, "");
  return proposal;
}

}  // namespace codicil::pipeline
