// Resolves the links and citations of any text against one manual.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>

#include "index/citation_reader.h"
#include "index/lookup.h"
#include "index/reference_table.h"
#include "index/resolve_link.h"
#include "index/scan_store.h"

namespace codicil::index {

/// Refers to the manual, which must outlive it and stay as it is. May be used from several threads
/// at once.
class ReferenceFinder {
 public:
  /// `scans` may be null: then nothing is shared with other manuals.
  explicit ReferenceFinder(const Manual& manual, ScanStore* scans = nullptr);

  const Manual& manual() const { return lookup_.manual(); }
  const Identities& identities() const { return lookup_.identities(); }

  const Lookup& lookup() const { return lookup_; }

  ChapterReferences in_chapter(std::size_t chapter) const;
  ChapterReferences in_page(std::size_t page) const;
  /// As the free `references_in`.
  ChapterReferences in_text(const Document& document, std::optional<std::size_t> home) const;

  /// Takes each reference of a text, those of a chapter to itself included; `citation` is nullptr
  /// of a link or image.
  using Taker = std::function<void(const Reference& reference, const Citation* citation)>;
  /// Finds the references of a text that stands in `home`: the links, then the citations.
  void read(const Document& document, const LinkHome& home, const Taker& take) const;

 private:
  ChapterReferences in_scanned(const ScannedText& text, const LinkHome& home) const;
  void find_in(const ScannedPassage& passage, const LinkHome& home,
               ChapterReferences& references) const;
  void read(const ScannedPassage& passage, const LinkHome& home, const Taker& take) const;
  void read_line(const Document& document, const Line& line, const LinkHome& home,
                 const Taker& take) const;

  std::unique_ptr<ScanStore> own_scans_;
  ScanStore& scans_;
  Lookup lookup_;
};

}  // namespace codicil::index
