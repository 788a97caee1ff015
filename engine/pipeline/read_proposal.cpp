#include "pipeline/read_proposal.h"

#include <fmt/format.h>

#include <algorithm>
#include <compare>
#include <map>
#include <sstream>
#include <string_view>
#include <utility>

#include "pipeline/compare_texts.h"
#include "pipeline/draft_texts.h"
#include "pipeline/read_archive.h"
#include "text/path.h"
#include "text/words.h"

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

/// The lines of the files of a tree, as far as they are asked for.
class Lines {
 public:
  explicit Lines(const SourceTree& tree) : tree_(tree) {}

  /// Empty where there is no such line.
  std::string at(const Location& location) {
    const auto [file, is_new] = files_.try_emplace(location.path);
    if (is_new) read(location.path, file->second);
    const std::size_t line = location.place.line;
    return line >= 1 && line <= file->second.size() ? file->second[line - 1] : std::string();
  }

 private:
  void read(const std::string& path, std::vector<std::string>& lines) const {
    std::istringstream text(tree_.read(path).value_or(std::string()));
    for (std::string line; std::getline(text, line);) lines.push_back(squeeze(line));
  }

  const SourceTree& tree_;
  std::map<std::string, std::vector<std::string>> files_;
};

/// What makes two faults one: the place may differ, since lines come and go above it, and a file
/// may stand in another folder.
struct Likeness {
  std::string file;
  Code code{};
  std::string message;
  std::string line;  ///< What is written there.

  auto operator<=>(const Likeness&) const = default;
};

Likeness likeness_of(const Diagnostic& fault, Lines& lines) {
  return {std::string(file_name_of(fault.location.path)), fault.code, fault.message,
          lines.at(fault.location)};
}

/// Takes one such from what was there before.
bool take(std::map<Likeness, std::size_t>& there, const Likeness& like) {
  const auto found = there.find(like);
  if (found == there.end()) return false;
  if (--found->second == 0) there.erase(found);
  return true;
}

/// The same, on any line.
bool take_from_any_line(std::map<Likeness, std::size_t>& there, Likeness like) {
  like.line.clear();
  const auto found = there.lower_bound(like);
  if (found == there.end()) return false;
  Likeness first = found->first;
  first.line.clear();
  return first == like && take(there, Likeness(found->first));
}

/// A text and what is wrong with it.
struct Judged {
  std::vector<Diagnostic> faults;
  const SourceTree& tree;
};

/// What is wrong in a past edition is a note, whatever it is; no proposal can have brought it.
bool is_past(const Diagnostic& fault) {
  return fault.severity == Severity::note && severity_of(fault.code) != Severity::note;
}

/// Parts the faults of the text after into those that the text before has too, and the others.
/// Of several that are alike, those on the same lines are the same; then any others.
void part_faults(const Judged& before, const Judged& after, Proposal& proposal) {
  Lines lines_before(before.tree);
  Lines lines_after(after.tree);
  std::map<Likeness, std::size_t> there;
  for (const Diagnostic& fault : before.faults) {
    if (!is_past(fault)) ++there[likeness_of(fault, lines_before)];
  }
  std::vector<const Diagnostic*> left;
  for (const Diagnostic& fault : after.faults) {
    if (is_past(fault)) continue;
    if (take(there, likeness_of(fault, lines_after))) {
      proposal.known.push_back(fault);
    } else {
      left.push_back(&fault);
    }
  }
  for (const Diagnostic* fault : left) {
    const bool is_known = take_from_any_line(there, likeness_of(*fault, lines_after));
    (is_known ? proposal.known : proposal.brought).push_back(*fault);
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
  const auto files = workplace.working_tree();
  part_faults(
      {check_material(*proposal.before, unreleased_changes(*proposal.before, options.jobs), options)
           .diagnostics,
       *tree},
      {check_material(*proposal.after, proposal.unreleased, options).diagnostics, *files},
      proposal);
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
