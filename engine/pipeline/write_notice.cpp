#include "pipeline/write_notice.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "compare/edition_comparisons.h"
#include "diagnostics/failure.h"
#include "files/source_tree.h"
#include "pages/notice.h"
#include "pages/view_catalogue.h"
#include "pipeline/material.h"
#include "pipeline/publication.h"
#include "pipeline/theme_folder.h"
#include "site/engine_phrases.h"
#include "site/notice_files.h"
#include "site/theme_words.h"

namespace codicil::pipeline {

namespace {

std::string written(const pages::Notice& notice, NoticeFormat format) {
  switch (format) {
    case NoticeFormat::text:
      return site::notice_letter(notice);
    case NoticeFormat::markdown:
      return site::notice_markdown(notice);
    case NoticeFormat::html:
      return site::notice_page(notice);
    case NoticeFormat::eml:
      break;
  }
  return site::notice_message(notice);
}

/// Faults of the texts are for `check`; what history is missing changes what the notice can say.
std::vector<Diagnostic> what_is_missing(const Material& material) {
  std::vector<Diagnostic> missing;
  for (const Diagnostic& diagnostic : material.diagnostics) {
    if (diagnostic.code == Code::history_unavailable) missing.push_back(diagnostic);
  }
  return missing;
}

/// In the words of the manual's theme, whose faults are for `build`.
pages::Words words_of(const Workplace& workplace, const ManualDefinition& definition) {
  const DirectoryTree theme(find_theme(workplace.definition_folder(), definition.theme).string());
  const site::ThemeWords words = site::read_theme_words(theme, definition.language).value;
  if (words.path.empty()) return pages::english_words();
  return site::engine_phrases(words, pages::all_views().phrases).value;
}

/// What a notice tells of: the sections that its edition changed, and those of the interim ones
/// that it covers. With the present, or in pairs of other editions, nothing is compared.
compare::EditionComparisons compare_for_notice(const Material& material, const EditionId& edition,
                                               unsigned jobs) {
  const compare::TextArchive texts{material.archive,
                                   material.past_references,
                                   material.stories,
                                   {*material.present, material.present_references()}};
  const auto& snapshots = material.archive.snapshots;
  const auto own = material.archive.index_of(edition);
  compare::EditionComparisons comparisons;
  for (std::size_t i = own ? *own + 1 : snapshots.size(); i-- > 0;) {
    const bool is_interim = snapshots[i].edition.kind == EditionKind::interim;
    if (i != own && !is_interim) break;
    const auto before = compare::archived_before(material.archive, i);
    if (before && snapshots[i].manual) {
      const compare::TextPair step{*before, i};
      comparisons.add(step,
                      compare::compare_texts(texts, step, {.jobs = jobs, .plain_texts = false}));
    }
    if (i == own && is_interim) break;
  }
  return comparisons;
}

/// Nothing where the material has no such edition.
std::optional<Reported<std::string>> notice_from(const Workplace& workplace,
                                                 const Material& material,
                                                 const NoticeOptions& options, bool drafts) {
  const pages::Words words = words_of(workplace, material.present->definition);
  const compare::EditionComparisons comparisons =
      compare_for_notice(material, options.edition, options.jobs);
  const auto survey = pages::survey(publication_of(
      material,
      {.comparisons = &comparisons, .drafts = drafts, .words = words, .jobs = options.jobs}));
  const auto update = std::ranges::find_if(survey->updates, [&](const pages::Update& candidate) {
    return candidate.edition->id == options.edition;
  });
  if (update == survey->updates.end()) return std::nullopt;
  const auto style =
      options.style == NoticeStyle::board ? pages::NoticeStyle::board : pages::NoticeStyle::update;
  const pages::Notice notice = pages::compose_notice(
      *survey, static_cast<std::size_t>(update - survey->updates.begin()), style,
      pages::published_announcements(*survey, pages::note_width(style)));
  return Reported<std::string>{written(notice, options.format), what_is_missing(material)};
}

}  // namespace

Reported<std::string> write_notice(const Workplace& workplace, const NoticeOptions& options) {
  const Material published = gather_material(workplace, {}, options.jobs);
  if (auto notice = notice_from(workplace, published, options, false)) return *std::move(notice);
  const Material working = gather_material(workplace, {.working = true}, options.jobs);
  if (auto notice = notice_from(workplace, working, options, true)) return *std::move(notice);
  throw Failure(FailureKind::usage, fmt::format("there is no edition `{}`", options.edition),
                "The editions are the files in content/editions, named by their month or day.");
}

}  // namespace codicil::pipeline
