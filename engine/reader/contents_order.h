// The chapters of each part in the order of the contents, with their numbers.
#pragma once

#include <string>
#include <vector>

#include "manual/manual.h"
#include "reader/chapter_identities.h"

namespace codicil::reader {

/// What the order is made of, and where faults go.
struct ContentsMaterial {
  const std::vector<ContentFile>& files;
  const std::vector<StoredText>& texts;
  const Identities& identities;
  /// Whether the definition's order is meant for these files: the tree has a definition of its own.
  bool has_order = true;
  /// Whether an edition is: from then on numbers should not move by themselves.
  bool is_published = false;
};

/// Fills `parts` and `chapters` of a manual whose definition, revision and editions stand already.
void put_chapters_in_order(Manual& manual, const ContentsMaterial& material,
                           std::vector<Diagnostic>& diagnostics);

}  // namespace codicil::reader
