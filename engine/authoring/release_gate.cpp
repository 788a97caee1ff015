#include "authoring/release_gate.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "diagnostics/codes.h"
#include "text/wording.h"

namespace codicil::authoring {

namespace {

/// "content/core/a.md, content/core/b.md and 3 more"
std::string some_of(const std::vector<std::string>& paths) {
  constexpr std::size_t most_named = 8;
  if (paths.size() <= most_named) return fmt::format("{}", fmt::join(paths, ", "));
  return fmt::format("{} and {} more", fmt::join(paths.begin(), paths.begin() + most_named, ", "),
                     paths.size() - most_named);
}

void refuse_what_was_released(const ReleaseCandidate& candidate,
                              std::vector<std::string>& reasons) {
  if (candidate.released_as.empty()) return;
  reasons.push_back(
      fmt::format("edition {} is released already: {} says so; begin another with "
                  "`codicil new edition`",
                  candidate.edition.id, candidate.released_as));
}

void refuse_another_order(const ReleaseCandidate& candidate, std::vector<std::string>& reasons) {
  const auto own = std::tuple(candidate.published, candidate.edition.id);
  for (const Edition& other : candidate.manual.editions) {
    if (!other.is_published() || other.id == candidate.edition.id) continue;
    if (std::tuple(*other.published, other.id) < own) continue;
    reasons.push_back(fmt::format(
        "edition {} comes after it, published on {}: readers would never meet this one as the "
        "newest",
        other.id, iso(*other.published)));
    return;
  }
}

/// One reason for each code that has errors.
void refuse_errors(const ReleaseCandidate& candidate, std::vector<std::string>& reasons) {
  std::map<Code, std::vector<std::string>> places;
  std::map<Code, std::size_t> counts;
  for (const Diagnostic& fault : candidate.faults) {
    if (fault.severity != Severity::error) continue;
    ++counts[fault.code];
    auto& paths = places[fault.code];
    if (paths.empty() || paths.back() != fault.location.path) paths.push_back(fault.location.path);
  }
  for (const auto& [code, count] : counts) {
    const CodeEntry& entry = code_table[static_cast<std::size_t>(code)];
    reasons.push_back(fmt::format("{} [{}]: {}, in {}", counted(count, "error"), entry.name,
                                  entry.title, some_of(places[code])));
  }
}

void refuse_missing_approvals(const ReleaseCandidate& candidate,
                              std::vector<std::string>& reasons) {
  if (!candidate.manual.definition.require_approval) return;
  std::vector<std::string> lacking;
  for (const Chapter& chapter : candidate.manual.chapters) {
    for (const Amendment* entry : entries_for(chapter, candidate.edition.id)) {
      if (!entry->approved)
        lacking.push_back(fmt::format("{}:{}", chapter.path, entry->place.line));
    }
  }
  if (lacking.empty()) return;
  reasons.push_back(fmt::format("{} without `approved`, which this manual requires: {}",
                                lacking.size() == 1 ? std::string("an entry is")
                                                    : fmt::format("{} entries are", lacking.size()),
                                some_of(lacking)));
}

void refuse_entries_of_others(const ReleaseCandidate& candidate,
                              std::vector<std::string>& reasons) {
  for (const Edition& other : candidate.manual.editions) {
    if (other.is_published() || other.id == candidate.edition.id) continue;
    std::vector<std::string> paths;
    for (const Chapter& chapter : candidate.manual.chapters) {
      for (const Amendment* entry : entries_for(chapter, other.id))
        paths.push_back(fmt::format("{}:{}", chapter.path, entry->place.line));
    }
    if (paths.empty()) continue;
    reasons.push_back(
        fmt::format("{} for edition {}, which is in preparation too, so its text would go out "
                    "with this one; let it wait in a draft, or give the entries edition {}: {}",
                    paths.size() == 1 ? std::string("an entry is")
                                      : fmt::format("{} entries are", paths.size()),
                    other.id, candidate.edition.id, some_of(paths)));
  }
}

void refuse_what_is_not_committed(const ReleaseCandidate& candidate,
                                  std::vector<std::string>& reasons) {
  if (!candidate.uncommitted.empty()) {
    reasons.push_back(fmt::format("{} not committed: {}",
                                  candidate.uncommitted.size() == 1
                                      ? std::string("a file is")
                                      : fmt::format("{} files are", candidate.uncommitted.size()),
                                  some_of(candidate.uncommitted)));
  }
  if (candidate.ignored.empty()) return;
  reasons.push_back(fmt::format("git is told to ignore {}, so the edition would not have {}: {}",
                                candidate.ignored.size() == 1 ? "a file" : "files of the manual",
                                candidate.ignored.size() == 1 ? "it" : "them",
                                some_of(candidate.ignored)));
}

}  // namespace

Date publication_day(const Edition& edition, Date today) {
  return edition.published.value_or(today);
}

std::vector<std::string> reasons_to_refuse(const ReleaseCandidate& candidate) {
  std::vector<std::string> reasons;
  refuse_what_was_released(candidate, reasons);
  refuse_another_order(candidate, reasons);
  refuse_errors(candidate, reasons);
  refuse_missing_approvals(candidate, reasons);
  refuse_entries_of_others(candidate, reasons);
  refuse_what_is_not_committed(candidate, reasons);
  return reasons;
}

std::vector<const Amendment*> entries_for(const Chapter& chapter, const EditionId& edition) {
  std::vector<const Amendment*> entries;
  if (chapter.is_draft()) return entries;
  for (const Amendment& entry : chapter.text->amendments) {
    if (entry.edition.value == edition) entries.push_back(&entry);
  }
  return entries;
}

}  // namespace codicil::authoring
