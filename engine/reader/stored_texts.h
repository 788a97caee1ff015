// The texts of many files, each distinct one read once, on as many cores as allowed.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "files/source_tree.h"
#include "manual/chapter_text.h"
#include "reader/chapter_store.h"
#include "reader/content_layout.h"

namespace codicil::reader {

struct StoredText {
  ContentId content_id;
  std::shared_ptr<const ChapterText> text;  ///< Never nullptr.
};

/// One for each of `files`. Bytes whose id the tree and the store know are not read at all.
std::vector<StoredText> read_texts(const SourceTree& tree, const std::vector<ContentFile>& files,
                                   ChapterStore& store, unsigned jobs);

/// Adds the faults of a text, as faults of the file at `location`'s path and revision.
void add_faults(const ChapterText& text, const Location& location,
                std::vector<Diagnostic>& diagnostics);

}  // namespace codicil::reader
