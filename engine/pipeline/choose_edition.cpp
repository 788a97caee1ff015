#include "pipeline/choose_edition.h"

#include <fmt/format.h>

#include <algorithm>

#include "diagnostics/failure.h"

namespace codicil::pipeline {

namespace {

[[noreturn]] void refuse_unpublished(const Workplace& workplace, const std::string& id,
                                     const ManualDefinition& definition) {
  const std::vector<Edition> files = editions_in_files(workplace, definition);
  const auto file = std::ranges::find(files, id, &Edition::id);
  if (file == files.end()) {
    throw Failure(
        FailureKind::usage, fmt::format("there is no published edition `{}`", id),
        "The editions are the files in content/editions; a published one says `published:`.");
  }
  if (!file->is_published()) {
    throw Failure(
        FailureKind::usage, fmt::format("the edition `{}` is in preparation", id),
        fmt::format("`codicil build --working --drafts` shows it as it is now. To publish "
                    "it, set `published:` in {} to the day, and commit that with the "
                    "line `Edition: {}` at the end of the message.",
                    file->path, id));
  }
  throw Failure(
      FailureKind::usage,
      fmt::format("the edition `{}` is published in your files but not committed", id),
      fmt::format("Commit it with the line `Edition: {}` at the end of the message; until then "
                  "`codicil build --working` shows it.",
                  id));
}

const ResolvedEdition* in_force_on(const std::vector<ResolvedEdition>& editions, Date day) {
  const auto found = std::ranges::find_if(
      editions.rbegin(), editions.rend(),
      [&](const ResolvedEdition& e) { return e.edition.in_force_from() <= day; });
  if (found == editions.rend()) {
    throw Failure(FailureKind::usage, fmt::format("no edition was in force on {}", iso(day)),
                  editions.empty() ? "Nothing has been published yet."
                                   : fmt::format("The first edition came into force on {}.",
                                                 iso(editions.front().edition.in_force_from())));
  }
  return with_text(*found);
}

}  // namespace

bool names_an_edition(const TextChoice& choice) {
  return choice.as_at || (!choice.edition.empty() && choice.edition != "latest");
}

std::string wanted_edition(const TextChoice& choice) {
  return choice.as_at ? "as at " + iso(*choice.as_at) : choice.edition;
}

const ResolvedEdition* find_edition(const std::vector<ResolvedEdition>& editions,
                                    std::string_view id) {
  const auto found = std::ranges::find(
      editions, id, [](const ResolvedEdition& e) -> std::string_view { return e.edition.id; });
  return found == editions.end() ? nullptr : &*found;
}

const ResolvedEdition* with_text(const ResolvedEdition& edition) {
  if (!edition.lost.empty()) {
    throw Failure(
        FailureKind::environment,
        fmt::format("the text of edition {} cannot be read: {}", edition.edition.id, edition.lost),
        edition.lost_help);
  }
  if (edition.commit.empty()) {
    throw Failure(FailureKind::environment,
                  fmt::format("the text of edition {} is not in the history", edition.edition.id),
                  "Its notes are published with every later edition; its text was never recorded.");
  }
  return &edition;
}

const ResolvedEdition* choose_edition(const Workplace& workplace, const TextChoice& choice,
                                      const ManualDefinition& definition,
                                      const std::vector<ResolvedEdition>& editions) {
  if (choice.as_at) return in_force_on(editions, *choice.as_at);
  if (names_an_edition(choice)) {
    const ResolvedEdition* named = find_edition(editions, choice.edition);
    if (!named) refuse_unpublished(workplace, choice.edition, definition);
    return with_text(*named);
  }
  const auto newest =
      std::ranges::find_if(editions.rbegin(), editions.rend(),
                           [](const ResolvedEdition& e) { return !e.commit.empty(); });
  return newest == editions.rend() ? nullptr : &*newest;
}

}  // namespace codicil::pipeline
