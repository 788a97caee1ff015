// The headings of a chapter in order: how deep each stands, what it is, and which number it has.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "manual/chapter_text.h"
#include "manual/document.h"
#include "reader/document_edit.h"
#include "reader/field_reader.h"

namespace codicil::reader {

/// A heading that is a direct child of its document.
struct Heading {
  std::uint32_t node = 0;
  std::uint8_t depth = 1;  ///< 1 for "##".
  SectionKind kind = SectionKind::numbered;
  std::string number;       ///< "5", "6.2", "Appendix G"; empty where it has none.
  std::string words;        ///< Its plain text, label included, typed number not.
  std::string title;        ///< The same without the label.
  std::string explicit_id;  ///< What stands in `{#…}`, unchecked.
  Place place;
};

/// Reads the headings of `body`. A first "#" heading that repeats `title` is none of them. What is
/// not part of a heading's own words (that first heading, typed numbers, labels of appendices) is
/// noted in `edit`. Reports levels and typed numbers.
std::vector<Heading> read_headings(const Document& body, std::string_view title, DocumentEdit& edit,
                                   Faults& faults);

}  // namespace codicil::reader
