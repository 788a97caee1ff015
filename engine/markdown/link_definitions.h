// Where the destinations of links stand that are written elsewhere: `[words][label]` and, on a line
// of its own, `[label]: address`.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "markdown/source_text.h"

namespace codicil::markdown {

class LinkDefinitions {
 public:
  explicit LinkDefinitions(const SourceText& source) : source_(source) {}

  /// The place of the address that the label stands for, in the first line that looks like its
  /// definition and has that very address; nothing where it is written with escapes.
  std::optional<Position> find(std::string_view label, std::string_view address);

 private:
  void read_all();
  void read(std::uint32_t line);

  const SourceText& source_;
  bool was_read_ = false;
  std::map<std::string, Position> addresses_;  ///< By folded label, the first of each.
};

}  // namespace codicil::markdown
