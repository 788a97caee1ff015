#include "reader/scalar_places.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "markdown/parse.h"
#include "text/utf8.h"

namespace codicil::reader {
namespace {

/// Where each character of a scalar's text stands in the file.
class ScalarPlaces {
 public:
  explicit ScalarPlaces(const yaml::Node& scalar) : lines_{0} {
    const std::string_view text = scalar.text;
    places_.reserve(text.size() + 1);
    auto shift = scalar.shifts.begin();
    Place place = scalar.text_place;
    for (std::size_t offset = 0; offset < text.size(); ++place.column) {
      while (shift != scalar.shifts.end() && shift->offset <= offset) place = (shift++)->place;
      places_.push_back(place);
      if (next_code_point(text, offset) == U'\n') lines_.push_back(places_.size());
    }
    places_.push_back(place);
  }

  /// The number of the character at a place in the text, as if the text were a file of its own.
  std::size_t index_of(Place place) const {
    const std::size_t line = std::clamp<std::size_t>(place.line, 1, lines_.size()) - 1;
    return lines_[line] + std::max<std::size_t>(place.column, 1) - 1;
  }
  Place at(std::size_t index) const { return places_[std::min(index, places_.size() - 1)]; }
  Place in_file(Place place) const { return at(index_of(place)); }

 private:
  std::vector<Place> places_;       ///< By the number of the character; one more for the end.
  std::vector<std::size_t> lines_;  ///< The number of each line's first character.
};

bool is_text(NodeKind kind) {
  return kind == NodeKind::text || kind == NodeKind::code || kind == NodeKind::code_block;
}

/// Moves a document from its scalar into the file.
class Move {
 public:
  Move(Document& document, const ScalarPlaces& places)
      : document_(document), places_(places), old_shifts_(std::move(document.shifts)) {
    document.shifts.clear();
  }

  void run() {
    auto shift = old_shifts_.cbegin();
    for (std::uint32_t i = 0; i < document_.nodes.size(); ++i) {
      const auto first = shift;
      while (shift != old_shifts_.cend() && shift->node == i) ++shift;
      move_text(i, first, shift);
      document_.nodes[i].place = places_.in_file(document_.nodes[i].place);
    }
  }

 private:
  using Shifts = std::vector<PlaceShift>::const_iterator;

  /// Follows the text of a node through the scalar, and notes wherever it goes on elsewhere in the
  /// file. What a link leads to has a place only from its first shift on.
  void move_text(std::uint32_t number, Shifts shift, Shifts end) {
    const Node& node = document_.nodes[number];
    const std::string_view text = document_.text_of(node);
    bool has_place = is_text(node.kind);
    std::size_t index = places_.index_of(node.place);
    Place expected = has_place ? places_.at(index) : Place{};
    for (std::size_t offset = 0; offset < text.size(); ++index) {
      for (; shift != end && shift->offset <= offset; ++shift) {
        index = places_.index_of(shift->place);
        has_place = true;
      }
      if (has_place && expected != places_.at(index)) {
        expected = places_.at(index);
        document_.shifts.push_back({number, static_cast<std::uint32_t>(offset), expected});
      }
      const bool ends_line = next_code_point(text, offset) == U'\n';
      expected =
          ends_line ? Place{expected.line + 1, 1} : Place{expected.line, expected.column + 1};
    }
  }

  Document& document_;
  const ScalarPlaces& places_;
  std::vector<PlaceShift> old_shifts_;
};

}  // namespace

Document read_markdown(const yaml::Node& scalar, std::vector<Diagnostic>& faults) {
  if (scalar.shifts.empty()) {
    auto [document, found] = markdown::parse(scalar.text, {scalar.text_place, scalar.indent});
    std::ranges::move(found, std::back_inserter(faults));
    return std::move(document);
  }
  auto [document, found] = markdown::parse(scalar.text, {{1, 1}, 0});
  const ScalarPlaces places(scalar);
  Move(document, places).run();
  for (Diagnostic& fault : found) {
    fault.location.place = places.in_file(fault.location.place);
    faults.push_back(std::move(fault));
  }
  return std::move(document);
}

}  // namespace codicil::reader
