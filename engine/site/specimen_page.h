// A page that a layout would give, kept with where each piece comes from, so that broken markup is
// found in the theme.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"

namespace codicil::site {

class SpecimenPage {
 public:
  /// Adds text that stands so at `place` of the file at `path`.
  void add_words(std::string_view words, const std::string& path, Place place);
  /// Adds what a tag at `place` gives.
  void add_value(std::string_view value, const std::string& path, Place place);

  /// The first thing in the page that is not well-formed XML, as a warning about the theme; none or
  /// one.
  std::vector<Diagnostic> faults() const;

 private:
  struct Piece {
    std::size_t offset;  ///< In the page.
    std::string path;
    Place place;
    bool is_value;
  };

  std::string page_;
  std::vector<Piece> pieces_;
};

}  // namespace codicil::site
