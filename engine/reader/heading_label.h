// What authors type in front of a heading's own words: a number, or the label of an appendix.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace codicil::reader {

/// A number at the beginning of a heading.
struct TypedNumber {
  /// When it is taken for an outline number, which is left out.
  enum class Certainty {
    certain,     ///< "5. Who", "5) Who", "6.2 Referral".
    if_own,      ///< "5: Who", "Section 5: Who": when the section has that number.
    if_all_are,  ///< "5 Who": when the section has it, and all its like begin with theirs.
  };
  std::string number;      ///< "5", "6.2"
  std::size_t length = 0;  ///< Of what is left out, white space behind it included.
  Certainty certainty = Certainty::certain;

  bool operator==(const TypedNumber&) const = default;
};

/// Nothing for numbers that are part of the words: "16 and 17 year olds", "2.5 metres", "24/7".
std::optional<TypedNumber> typed_number(std::string_view heading);

/// "Appendix: ", "Appendix G: ", "Appendix 3 – " at the beginning of a heading.
struct AppendixLabel {
  std::string label;       ///< "G", "3"; empty where only the word stands there.
  std::size_t length = 0;  ///< Of label and separator; all of it where no title follows.

  bool operator==(const AppendixLabel&) const = default;
};

std::optional<AppendixLabel> appendix_label(std::string_view heading);

}  // namespace codicil::reader
