// Whether a retitled manual is read as it was planned.
#pragma once

#include <vector>

#include "authoring/retitle.h"

namespace codicil::authoring {

/// What a retitled manual says differently from what was planned, but for citations: other ids,
/// numbers or titles.
std::vector<Obstacle> misread_titles(const Manual& before, const Manual& after,
                                     const Retitling& retitling);

}  // namespace codicil::authoring
