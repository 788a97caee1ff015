// The engine's own phrases in the words of a theme.
#pragma once

#include <vector>

#include "diagnostics/diagnostic.h"
#include "pages/words.h"
#include "site/theme_words.h"

namespace codicil::site {

/// The phrases as the theme says them. A `theme-invalid` for each that it does not have, or that
/// puts in other values than the engine has for it; English stands in for it.
Reported<pages::Words> engine_phrases(const ThemeWords& words,
                                      const std::vector<pages::PhraseEntry>& phrases);

}  // namespace codicil::site
