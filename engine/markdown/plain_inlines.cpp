#include "markdown/plain_inlines.h"

#include <algorithm>

#include <fmt/format.h>

#include "manual/step_words.h"
#include "markdown/html_writer.h"
#include "text/markdown_words.h"
#include "text/words.h"

namespace codicil::markdown {

namespace {

/// What a letter prints of an address: nothing where the words are the address.
std::string_view printed_address(std::string_view href, std::string_view words) {
  constexpr std::string_view mail = "mailto:";
  if (href.starts_with(mail)) href.remove_prefix(mail.size());
  return href == words ? std::string_view() : href;
}

PlainInlines::Marks marks_of_arrival(PlainForm form) {
  switch (form) {
    case PlainForm::letter:
      return {"{moved here: ", "}"};
    case PlainForm::markdown:
      return {"*moved here:* ", ""};
    case PlainForm::comment:
      return {"<i>moved here:</i> <ins>", "</ins>"};
  }
  return {};
}

/// Letters mark what changed by brackets, Markdown by emphasis. Emphasis is lost where it begins
/// with a comma behind a word, which forges show as asterisks: a comment has elements, which they
/// allow.
PlainInlines::Marks marks_of_insertion(PlainForm form, bool is_moved) {
  // What changed on the way stands inside, with marks of its own.
  if (is_moved) return marks_of_arrival(form);
  switch (form) {
    case PlainForm::letter:
      return {"{+", "+}"};
    case PlainForm::markdown:
      return {"**", "**"};
    case PlainForm::comment:
      return {"<ins><b>", "</b></ins>"};
  }
  return {};
}

PlainInlines::Marks marks_of_deletion(PlainForm form, bool is_moved) {
  switch (form) {
    case PlainForm::letter:
      return is_moved ? PlainInlines::Marks{"[moved away: ", "]"} : PlainInlines::Marks{"[-", "-]"};
    case PlainForm::markdown:
      return {is_moved ? "*moved away:* ~~" : "~~", "~~"};
    case PlainForm::comment:
      return {is_moved ? "<i>moved away:</i> <del>" : "<del>", "</del>"};
  }
  return {};
}

/// See compare::MarkKind.
bool is_moved(const Node& node) {
  return node.level == 1;
}

}  // namespace

std::string PlainInlines::words(std::string_view text) const {
  switch (form_) {
    case PlainForm::letter:
      return std::string(text);
    case PlainForm::markdown:
      return markdown_words(text);
    case PlainForm::comment:
      return comment_words(text);
  }
  return {};
}

std::string PlainInlines::footnote_label(std::uint32_t number) const {
  return words(fmt::format("[{}]", number));
}

std::string PlainInlines::write(std::uint32_t begin, std::uint32_t end) const {
  const auto is_change = [this](std::uint32_t index) {
    const NodeKind kind = document_.nodes[index].kind;
    return kind == NodeKind::insertion || kind == NodeKind::deletion;
  };
  std::string written;
  bool follows_change = false;
  for (std::uint32_t index = begin; index < end; index = document_.nodes[index].end) {
    std::string one = write_one(index);
    // Old and new words that touch are read as one word.
    const bool touches =
        follows_change && is_change(index) && written.ends_with('>') && one.starts_with('<');
    if (form_ == PlainForm::comment && touches) written += ' ';
    written += one;
    follows_change = is_change(index);
  }
  return written;
}

std::string PlainInlines::write_one(std::uint32_t index) const {
  const Node& node = document_.nodes[index];
  const bool is_markdown = form_ != PlainForm::letter;
  switch (node.kind) {
    case NodeKind::text:
      return words(document_.text_of(node));
    case NodeKind::soft_break:
      return " ";
    case NodeKind::line_break:
      return is_markdown ? "\\\n" : "\n";
    case NodeKind::code:
      return is_markdown ? markdown_code(document_.text_of(node))
                         : std::string(document_.text_of(node));
    case NodeKind::emphasis:
      return around({"*", "i"}, index);
    case NodeKind::strong:
      return around({"**", "b"}, index);
    case NodeKind::strikethrough:
      return around({"~~", "s"}, index);
    case NodeKind::insertion:
      return changed(marks_of_insertion(form_, is_moved(node)), index);
    case NodeKind::deletion:
      return changed(marks_of_deletion(form_, is_moved(node)), index);
    case NodeKind::link:
    case NodeKind::image:
      return write_link(index);
    case NodeKind::footnote_reference:
      return write_footnote_mark(index);
    case NodeKind::step_words:
      return words(words_of_step(static_cast<StepWords>(node.level), document_.text_of(node),
                                 rendering_.language));
    default:
      return write(index + 1, node.end);
  }
}

std::string PlainInlines::around(const Emphasis& emphasis, std::uint32_t index) const {
  const std::string inside = write(index + 1, document_.nodes[index].end);
  if (form_ == PlainForm::letter || inside.empty()) return inside;
  // Beside the marks of a change, those of Markdown would run into one another.
  if (has_changes_) return fmt::format("<{0}>{1}</{0}>", emphasis.element, inside);
  return fmt::format("{0}{1}{0}", emphasis.mark, inside);
}

/// Emphasis holds only where no white space stands inside its marks.
std::string PlainInlines::changed(const Marks& marks, std::uint32_t index) const {
  const std::string inside = write(index + 1, document_.nodes[index].end);
  if (form_ == PlainForm::letter) return fmt::format("{}{}{}", marks.opens, inside, marks.closes);
  const std::size_t begin = inside.find_first_not_of(' ');
  if (begin == std::string::npos) return inside;
  const std::size_t end = inside.find_last_not_of(' ') + 1;
  return fmt::format("{}{}{}{}{}", inside.substr(0, begin), marks.opens,
                     inside.substr(begin, end - begin), marks.closes, inside.substr(end));
}

std::string PlainInlines::write_link(std::uint32_t index) const {
  const Node& node = document_.nodes[index];
  const auto& links = rendering_.links;
  const auto known = std::ranges::lower_bound(links, index, {}, &LinkRendering::node);
  const bool is_known = known != links.end() && known->node == index;
  const std::string_view written = document_.text_of(node);
  const std::string_view href = is_known ? std::string_view(known->href) : written;
  const bool is_alive =
      !href.empty() && (is_known ? is_harmless_address(href) : is_outside_address(href));
  const std::string own_words = squeeze(document_.plain_text(index));
  // A link without words says what it leads to, which is enough in a letter.
  const bool is_wordless = own_words.empty() && is_known && !known->words.empty();
  const std::string plain = !own_words.empty() ? own_words
                            : is_wordless      ? known->words
                                               : std::string(written);
  const std::string shown =
      !own_words.empty() && node.kind == NodeKind::link ? write(index + 1, node.end) : words(plain);
  return is_alive ? linked(shown, plain, href, !is_wordless) : shown;
}

std::string PlainInlines::linked(const std::string& words, std::string_view plain,
                                 std::string_view href, bool says_address) const {
  if (form_ != PlainForm::letter) return markdown_link(words, href);
  const std::string_view address = printed_address(href, plain);
  if (!says_address || address.empty()) return words;
  return fmt::format("{} ({})", words, address);
}

std::string PlainInlines::write_footnote_mark(std::uint32_t index) const {
  const auto& marks = footnotes_.marks;
  const auto mark = std::ranges::lower_bound(marks, index, {}, &FootnoteMarkNumber::node);
  if (mark == marks.end() || mark->node != index) return {};
  return footnote_label(mark->footnote);
}

}  // namespace codicil::markdown
