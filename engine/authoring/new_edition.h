// `new edition`: the notes of the next update, in preparation.
#pragma once

#include <optional>

#include "authoring/plan.h"
#include "manual/manual.h"
#include "text/date.h"

namespace codicil::authoring {

/// The edition's file. Without an id it is the first month of the update cycle that is after the
/// newest edition, published or in preparation, and not before this month. Throws Failure (usage)
/// for an id that is none, or that exists.
Plan plan_new_edition(const Manual& manual, const std::optional<EditionId>& id, Date today);

/// The id that `plan_new_edition` chooses by itself.
EditionId next_edition(const Manual& manual, Date today);

}  // namespace codicil::authoring
