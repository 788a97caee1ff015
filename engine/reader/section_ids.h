// The ids of a chapter's sections and paragraphs, no two equal.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "manual/chapter_text.h"
#include "reader/field_reader.h"
#include "reader/headings.h"

namespace codicil::reader {

/// Hands out ids: first those that authors gave, in reading order, then automatic ones for all
/// other headings.
class SectionIds {
 public:
  SectionIds(const std::vector<Box>& boxes, Faults& faults);

  /// False, and a fault, where the id has not the form of one, or is a box's or another's already.
  bool give(const std::string& id, Place place, bool is_paragraph);
  /// An automatic id; to be called when all given ones are known.
  std::string make(const Heading& heading);

 private:
  struct Owner {
    enum class Kind { box, heading, paragraph } kind;
    std::uint32_t line;
  };
  static std::string described(const Owner& owner, const std::string& id);

  std::unordered_map<std::string, Owner> owners_;
  std::unordered_map<std::string, int> suffixes_;  ///< The last one tried for an id.
  Faults& faults_;
};

}  // namespace codicil::reader
