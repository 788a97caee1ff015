// The words in which a rewording differs, without what stands the same around them.
#pragma once

#include <string>

#include "compare/comparison.h"

namespace codicil::compare {

struct RewordedWords {
  std::string before;  ///< Empty where words were put in and none taken out.
  std::string after;   ///< Empty where words were taken out and none put in.
};

/// From the first word that differs to the last, in whole words; marks that both texts have beside
/// them are left out. White space is one space.
RewordedWords reworded_words(const Rewording& rewording);

}  // namespace codicil::compare
