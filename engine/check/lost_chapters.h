// What seems wrong in one file only because another could not be read.
#pragma once

#include "check/target_words.h"
#include "index/identities.h"
#include "index/reference_table.h"
#include "manual/document.h"

namespace codicil::check {

/// Whether a reference that does not stand good leads, or may lead, to a chapter or page whose
/// title could not be read. Nothing can be said of it until that is mended. False for what a lost
/// chapter says of itself.
bool follows_from_lost_chapter(const index::Identities& identities, const TextHome& home,
                               const Document& document, const index::Reference& reference);

}  // namespace codicil::check
