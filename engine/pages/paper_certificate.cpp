#include <utility>

#include "pages/chrome.h"
#include "pages/labels.h"
#include "pages/paper_parts.h"

namespace codicil::pages {

namespace {

/// {certified_label, certified_edition, certified_commit, and one of by_tag, by_trailer, by_date}
Fields edition_fields(const CertifiedEdition& edition, const Words& words) {
  return {{"certified_label", edition_label(edition.edition, words)},
          {"certified_edition", edition.edition},
          {"certified_commit", edition.commit},
          {"by_tag", edition.resolved == history::name_of(history::Resolution::tag)},
          {"by_trailer", edition.resolved == history::name_of(history::Resolution::trailer)},
          {"by_date", edition.resolved == history::name_of(history::Resolution::date)}};
}

}  // namespace

Fields certificate_fields(const PaperView& view, const Certificate& certificate) {
  const Words& words = view.survey.words();
  std::vector<Fields> editions{edition_fields(certificate.text, words)};
  if (certificate.changes_to) editions.push_back(edition_fields(*certificate.changes_to, words));
  std::vector<Fields> libraries;
  for (const auto& [name, version] : certificate.libraries)
    libraries.push_back({{"library", name}, {"library_version", version}});
  std::vector<Fields> sources;
  for (const CertifiedChapter& chapter : certificate.sources) {
    sources.push_back({{"source_chapter", chapter.title},
                       {"source_edition", chapter.edition},
                       {"source_path", chapter.path},
                       {"source_sha256", chapter.sha256}});
  }
  Fields fields{{"certified_editions", std::move(editions)},
                {"engine_version", certificate.engine_version},
                {"libraries", std::move(libraries)},
                {"printer", certificate.printer},
                {"newest_label", edition_label(certificate.newest, words)},
                {"sources", std::move(sources)},
                {"html_sha256", certificate.html_sha256}};
  return fields;
}

}  // namespace codicil::pages
