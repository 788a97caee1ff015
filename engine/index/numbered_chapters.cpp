// Chapters by number: "see chapter 3.4", "Chapter CP4, Child Protection Conferences".
#include "index/citation_reader.h"

namespace codicil::index {
/// "3.4", "CP4": the number behind the word "chapter".
std::optional<CitedNumber> CitationReader::number_of_chapter(const Anchor& anchor) const {
  const std::uint32_t word = anchor.word + 1;
  if (word >= line_.word_count() || has_any(line_.gap_before(word), ".,;:!?()")) {
    return std::nullopt;
  }
  auto number = number_at(line_, line_.words[anchor.word].end, NumberKind::section);
  if (number || !lookup_.chapter_numbered(line_.written(word))) return number;
  return CitedNumber{std::string(line_.written(word)), line_.words[word].begin,
                     line_.words[word].end, false};
}

/// False where no number stands behind the word.
bool CitationReader::read_chapter_number(const Anchor& anchor) {
  const auto number = number_of_chapter(anchor);
  if (!number) return false;
  const std::uint32_t next = line_.word_from(number->end);
  next_word_ = next;
  const auto chapter = lookup_.chapter_numbered(number->text);
  const bool is_ours = chapter || number->text.find('.') != std::string::npos;
  if (number->is_of_statute || !is_ours) return true;

  const std::uint32_t begin = line_.words[anchor.word].begin;
  if (chapter && is_numbered_citation(next) && !has_any(line_.gap_before(next), ".;!?()")) {
    pending_ = {NamedChapter::Kind::known, *chapter, begin, next, 0, {}};
    return true;
  }
  Citation found;
  found.begin = begin;
  found.end = number->end;
  found.names_number = true;
  found.number_begin = number->begin;
  found.number_end = number->end;
  if (chapter) found.target = {Target::Kind::chapter, *chapter, 0};
  if (!judge_chapter_number(anchor, *number, chapter, found)) return true;
  put(found);
  open_chain(next_word_, is_after_see(anchor.word), std::nullopt);
  return true;
}

/// Adds title and standing to a citation of a chapter by number; false where it is none.
bool CitationReader::judge_chapter_number(const Anchor& anchor, const CitedNumber& number,
                                          std::optional<std::uint32_t> chapter, Citation& found) {
  const std::uint32_t next = line_.word_from(number.end);
  const Separator separator = separator_behind(line_, number, next);
  const bool has_title = separator == Separator::space || separator == Separator::comma;
  const auto titled = has_title ? lookup_.chapter_from(line_, next) : std::nullopt;
  const bool agrees = titled && chapter && lookup_.have_one_title(titled->chapter, *chapter);
  const auto set_title = [&](std::uint32_t end_word) {
    found.title_begin = line_.words[next].begin;
    found.title_end = found.end = end_of_title(line_, next, end_word);
    next_word_ = end_word;
  };
  if (agrees) {
    set_title(titled->end_word);
    return true;
  }
  if (titled && line_.is_capital(next)) {
    set_title(titled->end_word);
    found.target = {Target::Kind::chapter, titled->chapter, 0};
    found.standing = Standing::stale_number;
    return true;
  }
  if (separator == Separator::comma && line_.is_capital(next)) {
    const std::uint32_t end_word = end_of_unknown_title(line_, next, false);
    if (!names_work(line_, next, end_word) && !begins_clause(line_, anchor.word, next)) {
      set_title(end_word);
      found.standing = chapter ? Standing::stale_title : Standing::unresolved;
      return true;
    }
  }
  found.is_bare = true;
  const bool may_be_ours = chapter || !line_.is_capital(next) || separator == Separator::none;
  return may_be_ours && is_after_see(anchor.word) && line_.folded(next) != "of";
}

}  // namespace codicil::index
