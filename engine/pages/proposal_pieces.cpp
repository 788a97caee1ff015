#include "pages/proposal_pieces.h"

#include <fmt/format.h>

#include <algorithm>

#include "compare/changed_blocks.h"
#include "markdown/parse.h"
#include "pages/amendment_tables.h"
#include "text/markdown_words.h"
#include "text/utf8.h"
#include "text/words.h"
#include "text/wrap.h"

namespace codicil::pages {

namespace {

constexpr std::size_t letter_width = 76;
/// Forges show every line feed of a comment, so that a paragraph has to be one line.
constexpr std::size_t comment_width = 1'000'000;

std::size_t width_of(markdown::PlainForm form) {
  return form == markdown::PlainForm::letter ? letter_width : comment_width;
}

std::string joined(const std::vector<std::string>& lines) {
  return fmt::format("{}\n", fmt::join(lines, "\n"));
}

std::string_view weight_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "Must be mended";
    case Severity::warning:
      return "Please look at this";
    case Severity::note:
      break;
  }
  return "Please note";
}

bool touches_substance(const ScheduleChapter& chapter) {
  return std::ranges::any_of(chapter.rows,
                             [](const ScheduleRow& row) { return !row.section->flags.empty(); });
}

bool is_shown(const ScheduleChapter& chapter) {
  return !chapter.rows.empty() || !chapter.what.empty() || !chapter.followed.empty() ||
         !chapter.chapter->numbers.empty();
}

}  // namespace

std::string ProposalPieces::heading(std::size_t level, std::string_view words) const {
  if (!is_letter()) return fmt::format("{} {}\n\n", std::string(level + 1, '#'), words);
  if (level > 3) return fmt::format("{}\n\n", words);
  const std::size_t length = std::min(count_code_points(words), letter_width);
  return fmt::format("{}\n{}\n\n", words, std::string(length, level < 3 ? '=' : '-'));
}

std::string ProposalPieces::paragraph(const std::string& words) const {
  if (!is_letter()) return words + "\n\n";
  return joined(wrapped_lines(words, letter_width)) + "\n";
}

std::string ProposalPieces::words(std::string_view text) const {
  return is_letter() ? std::string(text) : comment_words(text);
}

std::string ProposalPieces::code(std::string_view text) const {
  return is_letter() ? std::string(text) : markdown_code(text);
}

std::string ProposalPieces::message(std::string_view text) const {
  if (is_letter()) return std::string(text);
  // What is quoted holds no backtick where they come in pairs.
  if (std::ranges::count(text, '`') % 2 != 0) return comment_words(text);
  std::string written;
  for (bool is_quoted = false; !text.empty(); is_quoted = !is_quoted) {
    const std::string_view piece = text.substr(0, text.find('`'));
    if (!piece.empty()) written += is_quoted ? markdown_code(piece) : comment_words(piece);
    text.remove_prefix(std::min(piece.size() + 1, text.size()));
  }
  return written;
}

std::string ProposalPieces::lines(const Document& document, std::string_view margin) const {
  markdown::Rendering rendering;
  rendering.language = report_.changes.sides.after.manual.definition.language;
  rendering.highest_heading = 6;
  auto lines = markdown::plain_lines(document, rendering, form_, width_of(form_));
  if (lines.empty()) return {};
  return joined(indented(std::move(lines), margin, margin));
}

std::string ProposalPieces::quoted_sentences(const std::vector<std::string>& sentences) const {
  return lines(markdown::parse(fmt::format("{}\n", fmt::join(sentences, "\n")), {}).value, "> ");
}

std::string ProposalPieces::block(std::string_view lines) const {
  if (is_letter()) {
    std::vector<std::string> list = {{}};
    for (const char c : lines) {
      if (c == '\n') {
        list.emplace_back();
      } else {
        list.back() += c;
      }
    }
    list.pop_back();
    return joined(indented(std::move(list), "    ", "    "));
  }
  std::string fence = "```";
  while (lines.find(fence) != std::string_view::npos) fence += '`';
  return fmt::format("{0}yaml\n{1}{0}\n", fence, lines);
}

// faults

std::vector<ReportPiece> ProposalPieces::faults() const {
  std::vector<ReportPiece> pieces;
  for (const Diagnostic& one : report_.brought) pieces.push_back({{}, fault(one)});
  return pieces;
}

std::string ProposalPieces::fault(const Diagnostic& fault) const {
  const auto missing = [&](const ProposalEntry& entry) {
    return entry.state == EntryState::missing && fault.code == Code::change_unannounced &&
           entry.path == fault.location.path;
  };
  const std::string help = std::ranges::any_of(report_.entries, missing)
                               ? "Say what changed: the lines to paste stand at the end of this "
                                 "report."
                               : fault.help;
  const std::string_view strong = is_letter() ? "" : "**";
  std::string text = fmt::format("{0}{1}.{0} {2}, line {3}: {4}.", strong,
                                 weight_of(fault.severity), code(fault.location.path),
                                 std::max(fault.location.place.line, 1U), message(fault.message));
  if (is_letter()) {
    auto list = wrapped_lines(text, letter_width - 2);
    for (std::string& line : wrapped_lines("How to mend it: " + help, letter_width - 2)) {
      if (!help.empty()) list.push_back(std::move(line));
    }
    return joined(indented(std::move(list), "* ", "  ")) + "\n";
  }
  if (!help.empty()) text += "\\\n  How to mend it: " + message(help);
  return "- " + text + "\n\n";
}

// chapters

std::vector<ReportPiece> ProposalPieces::chapters(const ChangeReport& changes) const {
  std::vector<const ScheduleChapter*> shown;
  for (const ScheduleChapter& one : changes.schedule.chapters) {
    if (is_shown(one)) shown.push_back(&one);
  }
  std::stable_partition(shown.begin(), shown.end(),
                        [](const ScheduleChapter* one) { return touches_substance(*one); });
  std::vector<ReportPiece> pieces;
  for (const ScheduleChapter* one : shown)
    pieces.push_back({words(heading_of(*one)), chapter(*one)});
  return pieces;
}

std::string ProposalPieces::chapter(const ScheduleChapter& chapter) const {
  std::string text = heading(3, words(heading_of(chapter)));
  if (!chapter.what.empty()) text += paragraph(words(chapter.what));
  for (const ScheduleRow& one : chapter.rows) text += row(one);
  for (const ScheduleRow& one : chapter.followed)
    text += paragraph(fmt::format("{}: citations follow what they cite.", words(one.place)));
  const bool has_other_number = chapter.number != chapter.old_number && !chapter.number.empty() &&
                                !chapter.old_number.empty();
  if (has_other_number)
    text +=
        fmt::format("The chapter was {}, and is now {}.\n\n", chapter.old_number, chapter.number);
  return text + numbers(chapter);
}

std::string ProposalPieces::row(const ScheduleRow& row) const {
  const std::string labels = labels_of(row.section->flags);
  std::string text = heading(
      4, labels.empty() ? words(row.place) : fmt::format("{} ({})", words(row.place), labels));
  if (!row.what.empty()) text += paragraph(words(row.what));
  const std::string redline =
      lines(compare::changed_blocks(*row.section->redline).document, is_letter() ? "    " : "");
  return redline.empty() ? text : text + redline + "\n";
}

std::string ProposalPieces::numbers(const ScheduleChapter& chapter) const {
  std::string list;
  for (const compare::NumberChange& number : chapter.chapter->numbers) {
    list += fmt::format("{}{} is now {}", list.empty() ? "" : ", ", number.before, number.after);
    if (!number.title.empty()) list += fmt::format(" ({})", words(number.title));
  }
  if (list.empty()) return {};
  return paragraph("Numbers: " + list + ".");
}

// entries

std::vector<ReportPiece> ProposalPieces::entries() const {
  std::vector<ReportPiece> pieces;
  for (const ProposalEntry& one : report_.entries) {
    if (one.state != EntryState::needless)
      pieces.push_back({words(one.title), heading(3, words(one.title)) + entry(one)});
  }
  return pieces;
}

std::string ProposalPieces::entry(const ProposalEntry& entry) const {
  switch (entry.state) {
    case EntryState::missing:
      return missing_entry(entry);
    case EntryState::kept:
      return kept_entries(entry);
    case EntryState::written:
    case EntryState::needless:
      break;
  }
  std::string text;
  for (const Amendment* one : entry.entries) text += written_entry(*one);
  return text;
}

std::string ProposalPieces::written_entry(const Amendment& amendment) const {
  std::string text = fmt::format("To be published with edition {}, under “{}”:\n\n",
                                 words(amendment.edition.value),
                                 english_words().say(phrase_of(table_of(amendment.kind))));
  const std::string details = lines(amendment.details, "> ");
  text += details.empty() ? "> (It says nothing yet.)\n" : details;
  if (const std::string action = squeeze(amendment.action); !action.empty())
    text += fmt::format(">\n> {}\n", words(action));
  return text + "\n";
}

std::string ProposalPieces::missing_entry(const ProposalEntry& entry) const {
  std::string text = "Nothing announces this change yet. It could say:\n\n" +
                     quoted_sentences(entry.proposed.sentences) + "\n";
  if (!report_.has_edition) {
    text += paragraph(
        fmt::format("No edition is in preparation. Ask those who keep the manual to begin it ({}); "
                    "then the entry can name it.",
                    code("codicil new edition")));
  }
  const std::string where = entry.below.empty()
                                ? fmt::format("above the second line {}", code("---"))
                                : fmt::format("directly below the line {}", code(entry.below));
  text += paragraph(
      fmt::format("To announce it, paste these lines into {}, {}, and put them in better words "
                  "where you can:",
                  code(entry.path), where));
  return text + block(entry.lines) + "\n";
}

std::string ProposalPieces::kept_entries(const ProposalEntry& entry) const {
  std::string text = paragraph(
      "This chapter has an entry from before, and the proposal leaves it as it is. See that it "
      "tells of this change too.");
  for (const Amendment* one : entry.entries) text += written_entry(*one);
  if (entry.proposed.sentences.empty()) return text;
  return text + "One could add:\n\n" + quoted_sentences(entry.proposed.sentences) + "\n";
}

}  // namespace codicil::pages
