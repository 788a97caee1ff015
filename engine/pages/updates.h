// What each edition announced, gathered from the commits that have the say.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "index/reference_finder.h"
#include "pages/chapter_lookup.h"
#include "pages/publication.h"

namespace codicil::pages {

/// One entry of one chapter in one edition.
struct Entry {
  const Manual* manual = nullptr;  ///< The manual in which it is written.
  std::size_t chapter = 0;         ///< Its chapter there.
  const Amendment* amendment = nullptr;
  std::optional<std::size_t> story;
  std::string title;                    ///< Of the chapter as at that edition.
  std::size_t rank = 0;                 ///< Its place in the contents of that edition.
  index::ChapterReferences references;  ///< In its details, judged against the edition's text.

  bool is_minor() const { return amendment->kind == AmendmentKind::minor; }
};

/// A correction of an edition's notes by a later edition.
struct Correction {
  const Erratum* erratum = nullptr;
  std::size_t by = 0;                ///< The update that corrects.
  std::optional<std::size_t> story;  ///< Of the chapter whose entry it corrects.
};

/// An edition with everything it announced.
struct Update {
  const Edition* edition = nullptr;
  std::optional<std::size_t> snapshot;  ///< Nothing: in preparation.
  const Manual* manual = nullptr;       ///< The text against which its notes are judged.
  std::shared_ptr<const index::ReferenceFinder> finder;  ///< Judges them.
  std::vector<Entry> entries;                            ///< In the contents order of that edition.
  std::vector<Correction> corrections;
  std::vector<std::string> new_keywords;
  std::vector<std::string> dropped_keywords;

  bool in_preparation() const { return !snapshot; }
};

/// Oldest first: the published editions, one for each snapshot; then, where drafts are shown, those
/// in preparation.
/// `scans` must outlive them.
std::vector<Update> gather_updates(const Publication& publication, const ChapterLookup& lookup,
                                   index::ScanStore& scans);

}  // namespace codicil::pages
