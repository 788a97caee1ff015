// A printed document as a PDF file: what stands where in it, and what it says of itself.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "text/date.h"

namespace codicil::paper {

/// What a reader of the file can be led to.
struct PdfFacts {
  std::size_t pages = 0;
  std::map<std::string, std::size_t> destinations;  ///< The page, from 1, of each named place.
};

/// Throws Failure (environment) where the bytes are no whole PDF.
PdfFacts read_pdf(std::string_view bytes);

/// What the file says of itself.
struct PdfTitle {
  std::string title;
  std::string author;
  std::string subject;
  std::string language;
  std::string creator;  ///< "Codicil 0.1.0"
  Date day{};           ///< The day it is of, in the place of the moment at which it was printed.
};

/// The same pages with that title, compressed; the same bytes and the same title give the same
/// bytes. Throws Failure as `read_pdf` does.
std::string with_title(std::string_view bytes, const PdfTitle& title);

}  // namespace codicil::paper
