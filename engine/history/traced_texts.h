// All texts of one manual with their references, through which something is traced.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "history/archive.h"
#include "history/chapter_story.h"
#include "index/reference_table.h"
#include "index/scan_store.h"
#include "manual/manual.h"

namespace codicil::history {

/// The references of all texts of one manual.
struct ReferenceTables {
  std::vector<index::ReferenceTable> past;  ///< Parallel to the snapshots.
  index::ReferenceTable present;            ///< Empty where the present is one of the snapshots.
};

/// What bare numbers are traced through. Holds references only.
struct TracedTexts {
  const Archive& archive;
  const std::vector<ChapterStory>& stories;
  const Manual& present;  ///< A manual of its own, or that of the last snapshot.
  index::ScanStore& scans;

  /// Of a snapshot that is archived or, with nothing, the present.
  const Manual& manual_at(std::optional<std::size_t> snapshot) const {
    return snapshot ? *archive.snapshots[*snapshot].manual : present;
  }
};

}  // namespace codicil::history
