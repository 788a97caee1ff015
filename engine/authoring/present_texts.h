// Every text of the author's in which what is cited is the manual as it is now: what a change of
// the manual's titles and numbers must be followed in.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "index/cited_words.h"
#include "index/scan_store.h"

namespace codicil::authoring {

/// One continuous text, and what its references are resolved against.
struct PresentText {
  std::string path;
  const Document* document = nullptr;
  index::LinkHome home;
  const index::ReferenceFinder* finder = nullptr;
  std::optional<std::uint32_t> passage;  ///< Index into passages_of its chapter's or page's text.
  bool is_draft = false;  ///< Of a revision in progress: the manual as it would be with that.

  const Manual& manual() const { return finder->manual(); }
  std::vector<index::CitedWords> words() const {
    return index::cited_words_in(*finder, *document, home);
  }
};

/// Refers to the manual, which must outlive it.
class PresentTexts {
 public:
  /// The boxes and bodies of chapters that are not withdrawn, their entries for editions in
  /// preparation, the pages, the notes of those editions, and the revisions in progress.
  explicit PresentTexts(const Manual& manual);
  PresentTexts(const PresentTexts&) = delete;
  PresentTexts& operator=(const PresentTexts&) = delete;

  const std::vector<PresentText>& texts() const { return texts_; }
  const index::ReferenceFinder& finder() const { return finder_; }
  /// The manual as it would be with one revision in progress: one for each of Manual::drafts whose
  /// chapter is there.
  const std::vector<std::unique_ptr<const Manual>>& revised() const { return revised_; }

 private:
  void add_chapter_text(const std::string& path, const ChapterText& text,
                        const index::LinkHome& home, const index::ReferenceFinder& finder,
                        bool is_draft);
  void add_notes(const Edition& edition);
  void add_draft(const DraftRevision& draft);

  const Manual& manual_;
  index::ScanStore scans_;
  index::ReferenceFinder finder_;
  std::vector<std::unique_ptr<const Manual>> revised_;
  std::vector<std::unique_ptr<const index::ReferenceFinder>> revised_finders_;
  std::vector<PresentText> texts_;
};

/// Whether the edition of an entry is in preparation, so that the entry is still being written.
bool is_in_preparation(const Manual& manual, const Amendment& amendment);

}  // namespace codicil::authoring
