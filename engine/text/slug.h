// Automatic ids: the rule that Git forges use for headings, so that links work there too.
#pragma once

#include <string>
#include <string_view>

namespace codicil {

/// GitHub's rule for heading anchors: lower case; letters, marks, numbers, connector punctuation
/// and hyphens stay; each (ASCII) space becomes a hyphen; all else is dropped. "Who Should Attend?"
/// gives "who-should-attend". May be empty.
std::string slug(std::string_view title);

/// True for an id an author may write: letters (of any script, as slugs have them), digits, '-',
/// '_' and '.', beginning with a letter or digit, at most 100 characters.
bool is_id(std::string_view text);

}  // namespace codicil
