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
  bool has_definition_file =
      true;  ///< Else its order is that of another tree, and no rule for this one.
  bool is_published =
      false;  ///< An edition is: from then on numbers should not move by themselves.
};

/// Fills `parts` and `chapters` of a manual whose definition, revision and editions stand already.
void put_chapters_in_order(Manual& manual, const ContentsMaterial& material,
                           std::vector<Diagnostic>& diagnostics);

}  // namespace codicil::reader
