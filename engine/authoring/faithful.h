// Whether a manual cites after a rewriting what it cited before.
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "authoring/present_texts.h"
#include "authoring/rewrites.h"

namespace codicil::authoring {

/// The number of a text, and of a reference in it, with what that is to lead to.
using MendedTargets = std::map<std::pair<std::size_t, std::size_t>, index::Target>;

/// Every reference of `before` that is another one in `after`: it is not there, or it leads
/// elsewhere, or stands worse. Those in `mended` must stand good and lead where that says. New ones
/// are taken where they stand good. `text` and `word` of an obstacle's rewrite are not set.
struct Unfaithful {
  std::size_t text = 0;
  std::size_t word = 0;
  Obstacle obstacle;
};
std::vector<Unfaithful> unfaithful_references(const PresentTexts& before, const PresentTexts& after,
                                              const MendedTargets& mended);

}  // namespace codicil::authoring
