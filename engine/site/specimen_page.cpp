#include "site/specimen_page.h"

#include <algorithm>

#include "site/markup.h"
#include "site/template_text.h"

namespace codicil::site {

void SpecimenPage::add_words(std::string_view words, const std::string& path, Place place) {
  if (words.empty()) return;
  pieces_.push_back({page_.size(), path, place, false});
  page_ += words;
}

void SpecimenPage::add_value(std::string_view value, const std::string& path, Place place) {
  pieces_.push_back({page_.size(), path, place, true});
  page_ += value;
}

std::vector<Diagnostic> SpecimenPage::faults() const {
  MarkupReader reader(page_);
  while (reader.next()) {
  }
  if (!reader.fault() || pieces_.empty()) return {};
  const std::size_t offset = reader.fault()->offset;
  const auto after = std::ranges::upper_bound(pieces_, offset, {}, &Piece::offset);
  const Piece& piece = *std::prev(after);
  const std::string_view from_piece = std::string_view(page_).substr(piece.offset);
  const Place place =
      piece.is_value ? piece.place : place_within(from_piece, offset - piece.offset, piece.place);
  Diagnostic diagnostic =
      diagnose(Code::theme_invalid, Location{{}, piece.path, place},
               "the page would not be well-formed: " + reader.fault()->message,
               "Pages are read by other programs: close every element, and put every value "
               "of an attribute in quotes.");
  diagnostic.severity = Severity::warning;
  return {std::move(diagnostic)};
}

}  // namespace codicil::site
