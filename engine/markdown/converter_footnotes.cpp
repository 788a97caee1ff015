#include <algorithm>

#include <cmark-gfm.h>
#include <cmark-gfm/node.h>
#include <fmt/format.h>

#include "markdown/converter.h"
#include "markdown/tree_view.h"

namespace codicil::markdown {

void Converter::find_footnotes() {
  if (source_.text().find("[^") == std::string_view::npos) return;
  for (std::uint32_t number = 1; number <= source_.line_count(); ++number) {
    const std::string_view line = source_.line(number);
    const std::size_t open = line.find("[^");
    if (open == std::string_view::npos || line.find("]:", open) == std::string_view::npos) continue;
    // The marks at the front of a line end behind that of a footnote, so it is looked for from
    // there backwards.
    const std::size_t end = front_marks(line).end;
    const std::size_t begin = line.substr(0, end).rfind("[^");
    if (begin == std::string_view::npos) continue;
    const std::string_view label = footnote_label_at(line.substr(begin));
    if (!label.empty())
      written_footnotes_.push_back({number, static_cast<std::uint32_t>(begin), label});
  }
  if (!written_footnotes_.empty()) covered_.resize(source_.line_count() + 1);
}

void Converter::enter_footnote(cmark_node& node) {
  const std::string_view line = source_.line(line_of(node));
  const std::size_t begin =
      line.rfind("[^", static_cast<std::size_t>(std::max(node.start_column - 2, 0)));
  const std::string_view label =
      begin == std::string_view::npos ? std::string_view() : footnote_label_at(line.substr(begin));
  cover(line_of(node), line_of(node));
  opened_.push_back(true);
  const Position place{line_of(node), label.empty() ? 0 : static_cast<std::uint32_t>(begin)};
  const std::uint32_t footnote = builder_.open(NodeKind::footnote_definition, source_.place(place));
  builder_.node(footnote).text = builder_.keep(label);
  footnote_labels_.push_back(builder_.node(footnote).text);
}

/// The parser numbers marks and gives the footnotes in that order; marks are to say the label.
void Converter::name_footnote_marks() {
  for (const FootnoteMark& mark : footnote_marks_) {
    if (mark.number == 0 || mark.number > footnote_labels_.size()) continue;
    builder_.node(mark.node).text = footnote_labels_[mark.number - 1];
  }
}

/// The parser drops footnotes without a mark: those are the lines that begin one and belong to
/// nothing in the document.
void Converter::report_unused_footnotes() {
  for (const WrittenFootnote& footnote : written_footnotes_) {
    if (covered_[footnote.line]) continue;
    const bool is_second = std::ranges::any_of(footnote_labels_, [&](const Span& span) {
      return builder_.characters(span) == footnote.label;
    });
    const Place place = source_.place({footnote.line, footnote.byte});
    if (is_second) {
      diagnostics_.push_back(
          diagnose(Code::footnote_unused, place,
                   fmt::format("there is another footnote `[^{}]`, so this one is not shown",
                               footnote.label),
                   "Give one of the two another name, here and at its mark."));
    } else {
      diagnostics_.push_back(diagnose(
          Code::footnote_unused, place,
          fmt::format("nothing in the text points to the footnote `[^{}]`", footnote.label),
          fmt::format("Put the mark `[^{}]` where it belongs, or delete the footnote.",
                      footnote.label)));
    }
  }
}

}  // namespace codicil::markdown
