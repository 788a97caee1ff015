// Which field a name in a template means: the nearest one, from the innermost open section
// outwards.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pages/page.h"

namespace codicil::site {

/// What is wrong with a name, in words.
struct NameFault {
  std::string message;
  std::string help;
};

/// A name, followed: to a field of the specimen, or to a fault. Neither where it cannot be told,
/// because it stands in a section that has a fault itself.
struct FoundField {
  const pages::Value* value = nullptr;
  std::size_t depth = 0;  ///< How many sections are open around the object that it begins from.
  std::vector<std::string> names;  ///< The field of that object, the field of that field …
  std::optional<NameFault> fault;
};

/// The objects in reach at one point of a template.
class FieldScope {
 public:
  explicit FieldScope(const pages::Fields& specimen) : objects_{&specimen} {}
  FieldScope(const FieldScope&) = delete;
  FieldScope& operator=(const FieldScope&) = delete;

  FoundField find(std::string_view name) const;

  /// A section begins: over this value, or over something unknown (nullptr).
  void enter(const pages::Value* value);
  void leave() { objects_.pop_back(); }

 private:
  FoundField nowhere(std::string_view name, const std::string& first) const;

  std::vector<const pages::Fields*>
      objects_;            ///< By depth; nullptr: a section that brings no names.
  pages::Fields unknown_;  ///< Stands for what an unknown section would bring.
};

/// What is wrong with printing a value in two braces (`as_html` false) or three; nothing where it
/// is right.
std::optional<NameFault> fault_of_printing(std::string_view name, const pages::Value& value,
                                           bool as_html);

}  // namespace codicil::site
