// The sections and numbered paragraphs of a chapter, from its headings.
#pragma once

#include <string_view>
#include <vector>

#include "manual/chapter_text.h"
#include "reader/field_reader.h"

namespace codicil::reader {

struct Outline {
  Document body;  ///< Without typed numbers, labels of appendices and a repeated title; levels
                  ///< without gaps.
  std::vector<Section> sections;
  std::vector<NumberedParagraph> paragraphs;
};

Outline read_outline(Document body, std::string_view title, const std::vector<Box>& boxes,
                     Faults& faults);

}  // namespace codicil::reader
