// What a chapter has published and its draft does not repeat: amendment entries, forwards, aliases,
// its id.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "authoring/yaml_edit.h"
#include "manual/manual.h"

namespace codicil::authoring {

/// What a draft is given.
struct CarriedOver {
  std::vector<Edit> edits;  ///< In the entries that it has.
  std::string new_lines;    ///< Of entries that it has not; they go behind its last one.
};

/// Every entry of a published edition that `chapter` has and `draft` has not; of other editions
/// those for which it has no entry of that kind at all. Throws Failure (content) where a list in
/// brackets stands in the way.
CarriedOver carry_amendments(const YamlText& chapter, const YamlText& draft, const Manual& manual);

/// The forwards and the aliases of `chapter` that `draft` has not.
CarriedOver carry_forwards(const YamlText& chapter, const YamlText& draft);
CarriedOver carry_aliases(const YamlText& chapter, const YamlText& draft);

/// The id that `chapter` names, where `draft`, whose file will have the stem `stem`, needs it.
CarriedOver carry_id(const YamlText& chapter, const YamlText& draft, std::string_view stem);

}  // namespace codicil::authoring
