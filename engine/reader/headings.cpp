#include "reader/headings.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "reader/heading_label.h"
#include "text/wording.h"
#include "text/words.h"

namespace codicil::reader {
namespace {

/// A heading while it is being read.
struct Draft {
  Heading heading;
  int level = 2;      ///< As written; "#" counts as "##".
  std::string plain;  ///< All its words.
  std::optional<TypedNumber> typed;
  std::size_t left_out = 0;      ///< Bytes of `plain` that the typed number takes.
  std::size_t label_length = 0;  ///< Bytes behind those that the label takes.
  std::string label;             ///< The typed label of an appendix: "G".
};

std::string upper_case(std::string text) {
  for (char& c : text) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return text;
}

std::string as_written(int level, std::string_view title) {
  return fmt::format("{} {}", std::string(static_cast<std::size_t>(level), '#'), title);
}

class HeadingReader {
 public:
  HeadingReader(const Document& body, DocumentEdit& edit, Faults& faults)
      : body_(body), edit_(edit), faults_(faults) {}

  std::vector<Heading> read(std::string_view title) {
    collect(title);
    set_depths();
    for (Draft& draft : drafts_) classify(draft);
    number_sections();
    number_appendices();
    leave_out_own_numbers();
    std::vector<Heading> headings;
    headings.reserve(drafts_.size());
    for (Draft& draft : drafts_) headings.push_back(finished(draft));
    return headings;
  }

 private:
  void collect(std::string_view title);
  void set_depths();
  void classify(Draft& draft);
  void number_sections();
  void number_appendices();
  void leave_out_own_numbers();
  Heading finished(Draft& draft);
  void report_level(const Draft& draft, int written_level);
  void report_typed_number(const Draft& draft);

  const Document& body_;
  DocumentEdit& edit_;
  Faults& faults_;
  std::vector<Draft> drafts_;
};

void HeadingReader::collect(std::string_view title) {
  const auto& nodes = body_.nodes;
  for (std::uint32_t i = 1; i < nodes.size(); i = nodes[i].end) {
    const Node& node = nodes[i];
    if (node.kind != NodeKind::heading) continue;
    Draft draft;
    draft.plain = body_.plain_text(i);
    if (i == 1 && node.level == 1 && folded_title(draft.plain) == folded_title(title)) {
      edit_.remove(i);
      continue;
    }
    draft.level = std::max<int>(node.level, 2);
    draft.heading.node = i;
    draft.heading.place = node.place;
    draft.heading.explicit_id = body_.detail_of(node);
    drafts_.push_back(std::move(draft));
  }
}

void HeadingReader::set_depths() {
  std::vector<int> open;  // the levels, as written, of the headings that the next may stand below
  for (Draft& draft : drafts_) {
    while (!open.empty() && open.back() >= draft.level) open.pop_back();
    open.push_back(draft.level);
    draft.heading.depth = static_cast<std::uint8_t>(open.size());
    const int written = body_.nodes[draft.heading.node].level;
    if (written != draft.heading.depth + 1) report_level(draft, written);
  }
}

/// Decides what a heading is, and which of its first words are clearly none of its title's.
void HeadingReader::classify(Draft& draft) {
  Heading& heading = draft.heading;
  const bool is_unnumbered = body_.nodes[heading.node].unnumbered;
  if (is_unnumbered) heading.kind = SectionKind::unnumbered;
  draft.typed = typed_number(draft.plain);
  const bool is_certain = draft.typed && draft.typed->certainty == TypedNumber::Certainty::certain;
  const std::size_t number_length = is_certain ? draft.typed->length : 0;

  if (heading.depth == 1 && !is_unnumbered) {
    const auto label = appendix_label(std::string_view(draft.plain).substr(number_length));
    if (label && number_length + label->length == draft.plain.size()) {
      heading.kind = SectionKind::unnumbered;  // "Appendix 1" and no title: the label is the title
      draft.label = label->label;
    } else if (label && edit_.remove_words(heading.node, number_length + label->length)) {
      heading.kind = SectionKind::appendix;
      draft.label = label->label;
      draft.label_length = label->length;
      draft.left_out = number_length;
      return;
    }
  }
  if (is_certain && edit_.remove_words(heading.node, number_length)) draft.left_out = number_length;
}

void HeadingReader::number_sections() {
  struct Open {
    const Heading* heading;
    int children = 0;
  };
  std::vector<Open> open;
  int sections = 0;
  for (Draft& draft : drafts_) {
    Heading& heading = draft.heading;
    open.resize(heading.depth - 1U);
    if (heading.depth > 1 && open.back().heading->kind != SectionKind::numbered) {
      heading.kind = SectionKind::unnumbered;
    } else if (heading.kind == SectionKind::numbered) {
      heading.number = heading.depth == 1 ? std::to_string(++sections)
                                          : fmt::format("{}.{}", open.back().heading->number,
                                                        ++open.back().children);
    }
    open.push_back({&heading});
  }
}

void HeadingReader::number_appendices() {
  std::map<std::string, std::uint32_t> lines;  // where each typed label stands
  for (const Draft& draft : drafts_) {
    if (draft.label.empty()) continue;
    const auto [first, is_new] = lines.emplace(upper_case(draft.label), draft.heading.place.line);
    if (is_new) continue;
    faults_.push_back(diagnose(
        Code::heading_typed_number, draft.heading.place,
        fmt::format("`Appendix {}` is the label of the heading on line {} already", draft.label,
                    first->second),
        "Give each appendix a label of its own, or write `Appendix:` and let them be numbered."));
  }
  int next = 1;
  for (Draft& draft : drafts_) {
    if (draft.heading.kind != SectionKind::appendix) continue;
    if (draft.label.empty()) {
      while (lines.contains(std::to_string(next))) ++next;
      draft.heading.number = fmt::format("Appendix {}", next++);
    } else {
      draft.heading.number = fmt::format("Appendix {}", draft.label);
    }
  }
}

/// Now that each section has its number: leaves out typed ones that are only likely, and equal to
/// it.
void HeadingReader::leave_out_own_numbers() {
  using enum TypedNumber::Certainty;
  const auto is_own = [](const Draft& draft) {
    return draft.typed && draft.typed->number == draft.heading.number;
  };
  int chief_sections = 0;
  bool all_begin_with_theirs = true;
  for (const Draft& draft : drafts_) {
    if (draft.heading.depth > 1 || draft.heading.kind != SectionKind::numbered) continue;
    ++chief_sections;
    all_begin_with_theirs &= is_own(draft) && draft.typed->certainty == if_all_are;
  }
  for (Draft& draft : drafts_) {
    if (draft.heading.kind != SectionKind::numbered || !is_own(draft)) continue;
    const bool is_left_out =
        draft.typed->certainty == if_own ||
        (draft.typed->certainty == if_all_are && chief_sections > 1 && all_begin_with_theirs);
    if (is_left_out && edit_.remove_words(draft.heading.node, draft.typed->length)) {
      draft.left_out = draft.typed->length;
    }
  }
}

Heading HeadingReader::finished(Draft& draft) {
  draft.heading.words = squeeze(std::string_view(draft.plain).substr(draft.left_out));
  draft.heading.title =
      squeeze(std::string_view(draft.plain).substr(draft.left_out + draft.label_length));
  if (draft.left_out > 0) report_typed_number(draft);
  return std::move(draft.heading);
}

void HeadingReader::report_level(const Draft& draft, int written_level) {
  const std::string words = squeeze(draft.plain);
  const int level = draft.heading.depth + 1;
  std::string message =
      written_level == 1
          ? std::string(
                "a heading with one `#` is the title of a chapter; sections begin with `##`")
          : fmt::format("this heading begins with `{}`, where `{}` comes next",
                        std::string(static_cast<std::size_t>(written_level), '#'),
                        std::string(static_cast<std::size_t>(level), '#'));
  faults_.push_back(diagnose(Code::heading_level, draft.heading.place, std::move(message),
                             fmt::format("Write {}.", quoted(as_written(level, words)))));
}

void HeadingReader::report_typed_number(const Draft& draft) {
  const Heading& heading = draft.heading;
  const std::string written = quoted(as_written(heading.depth + 1, heading.words));
  faults_.push_back(diagnose(
      Code::heading_typed_number, heading.place,
      fmt::format("{} is typed in front of this heading and left out",
                  quoted(std::string_view(draft.plain).substr(0, draft.left_out))),
      heading.kind == SectionKind::numbered
          ? fmt::format("Write {}; its number, {}, comes by itself.", written, heading.number)
          : fmt::format("Write {}.", written)));
}

}  // namespace

std::vector<Heading> read_headings(const Document& body, std::string_view title, DocumentEdit& edit,
                                   Faults& faults) {
  return HeadingReader(body, edit, faults).read(title);
}

}  // namespace codicil::reader
