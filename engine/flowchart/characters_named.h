// Characters that DOT lets an author write by name or by number: `&eacute;`, `&#233;`, `&#xe9;`.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace codicil::flowchart {

struct NamedCharacter {
  std::string character;   ///< In UTF-8.
  std::size_t length = 0;  ///< Of what stands for it, `&` and `;` included; 0 where nothing does.
};

/// The character that the beginning of `text` stands for. Names are those of HTML 4, as Graphviz
/// knows them; what is none stands for itself, as it does there.
NamedCharacter character_named(std::string_view text);

}  // namespace codicil::flowchart
