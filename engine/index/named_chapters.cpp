// Chapters that are named before or behind a section: "Referrals, Section 3, Response",
// "Section 3, Response of the Referrals chapter".
#include <algorithm>

#include "index/citation_reader.h"

namespace codicil::index {
namespace {

/// Whether the words on both sides belong to one name.
bool joins_name(std::string_view gap) {
  return !has_any(gap, ".,;:!?()[]\x1F");
}

bool is_suffix(const Line& line, std::uint32_t word) {
  return line.is_one_of(word, {"chapter", "chapters", "procedure", "procedures"});
}

/// The words of a run in which titles are written: capitals, numbers and what stands between.
bool is_title_word(const Line& line, std::uint32_t word) {
  return line.is_capital(word) || line.is_number(word) || is_connector(line, word);
}

/// The first word of the name that ends before `end_word`; `end_word` where there is none.
std::uint32_t begin_of_name(const Line& line, std::uint32_t end_word, std::uint32_t first_word) {
  constexpr std::uint32_t most_words = 24;
  std::uint32_t begin = end_word;
  for (std::uint32_t i = end_word; i > first_word && i + most_words > end_word; --i) {
    if (i < end_word && !joins_name(line.gap_before(i))) break;
    if (!is_title_word(line, i - 1) || line.folded(i - 1) == "see") break;
    if (line.is_capital(i - 1)) begin = i - 1;
  }
  return begin;
}

}  // namespace

bool CitationReader::is_chapter_word(std::uint32_t word) const {
  return is_suffix(line_, word) && joins_name(line_.gap_before(word));
}

/// "Children's Referrals" is not our chapter "Referrals".
bool CitationReader::is_part_of_longer_name(std::uint32_t word) const {
  if (word == 0 || word <= next_word_ || !joins_name(line_.gap_before(word))) return false;
  if (!line_.is_capital(word - 1)) return false;
  return !line_.is_one_of(
      word - 1,
      {"see",  "the",     "in",     "our",  "this", "under", "for",  "and",  "follow", "use",
       "read", "refer",   "to",     "also", "of",   "from",  "as",   "by",   "or",     "with",
       "per",  "chapter", "within", "on",   "at",   "if",    "when", "where"});
}

/// "see the Incidents chapter", where no chapter is called so. A chapter of a work of others is
/// none of ours, and what follows a number has been judged with it.
void CitationReader::read_unknown_chapter(const Anchor& anchor) {
  const bool is_chapter = anchor.kind == Anchor::Kind::chapter && !anchor.plural;
  if (!is_chapter || !is_chapter_word(anchor.word)) return;
  std::uint32_t begin = begin_of_name(line_, anchor.word, next_word_);
  const auto may_begin = [&](std::uint32_t word) {
    return word > 0 && line_.is_capital(word) && line_.is_one_of(word - 1, {"the", "our", "see"});
  };
  while (begin < anchor.word && !may_begin(begin)) ++begin;
  if (begin == anchor.word || line_.prose.link_at(line_.words[begin].begin) != nullptr) return;
  if (names_work(line_, begin, anchor.word) || lookup_.names_source(line_, begin, anchor.word))
    return;
  const std::uint32_t next = anchor.word + 1;
  if (line_.is_one_of(next, {"of", "in", "from"}) && joins_name(line_.gap_before(next))) return;
  if (begin >= 2 && line_.is_one_of(begin - 2, {"of", "in", "from", "within"}) &&
      !citations_.empty() && citations_.back().end + 1 >= line_.words[begin - 2].begin)
    return;
  Citation found;
  found.begin = found.title_begin = line_.words[begin].begin;
  found.title_end = line_.words[anchor.word - 1].end;
  found.end = line_.words[anchor.word].end;
  found.standing = Standing::unresolved;
  put(found);
  next_word_ = next;
}

CitationReader::NamedChapter CitationReader::named_before(std::uint32_t word) const {
  using Kind = NamedChapter::Kind;
  if (pending_.kind == Kind::known && pending_.end_word == word) return pending_;
  if (word == 0) return {};
  if (is_joined(word)) {
    if (!chain_.chapter) return {};
    return {Kind::inherited, *chain_.chapter, line_.words[word].begin, word, 0, {}};
  }
  const std::string_view gap = line_.gap_before(word);
  if (has_any(gap, ".;!?")) return {};
  const std::uint32_t begin = line_.words[word].begin;
  const ProseLink* link = line_.prose.link_at(line_.words[word - 1].begin);
  if (link != nullptr && link->end <= begin && !has_any(gap, "()")) {
    const auto chapter = home_at(word - 1);
    if (chapter) return {Kind::known, *chapter, begin, word, 0, {}};
  }
  if (has_any(gap, ")")) return {};
  // A title may itself end in "Procedure".
  auto found = lookup_.chapter_before(line_, word);
  if (!found && is_chapter_word(word - 1)) found = lookup_.chapter_before(line_, word - 1);
  const bool is_ours = found && found->begin_word >= next_word_ &&
                       line_.is_capital(found->begin_word) &&
                       !is_part_of_longer_name(found->begin_word);
  if (is_ours) {
    return {Kind::known, found->chapter, line_.words[found->begin_word].begin, word, 0, *found};
  }
  return other_work_before(word);
}

/// What stands before a section and is no chapter of ours.
CitationReader::NamedChapter CitationReader::other_work_before(std::uint32_t word) const {
  using Kind = NamedChapter::Kind;
  const std::string_view gap = line_.gap_before(word);
  if (has_any(gap, "\x1F")) return {Kind::elsewhere, 0, 0, 0, 0, {}};
  const std::uint32_t begin = begin_of_name(line_, word, next_word_);
  if (begin == word) return {};
  if (names_work(line_, begin, word) || lookup_.names_source(line_, begin, word)) {
    return {Kind::elsewhere, 0, 0, 0, 0, {}};
  }
  if (!has_any(gap, ",") || has_any(gap, "(")) return {};
  const bool is_called_chapter = is_suffix(line_, word - 1);
  return {is_called_chapter || is_after_see(begin) ? Kind::missing : Kind::unclear, 0, 0, 0, 0, {}};
}

/// "… of the Referrals chapter" behind a number or a title.
CitationReader::NamedChapter CitationReader::named_behind(const WrittenCitation& citation) const {
  constexpr std::uint32_t most_words = 24;
  const std::uint32_t first = citation.next_word;
  NamedChapter other;
  for (std::uint32_t i = first; i < line_.word_count() && i < first + most_words; ++i) {
    const std::string_view gap = line_.gap_before(i);
    if (has_any(gap, ";\x1F") || gap.find(". ") != std::string_view::npos) break;
    if (line_.takes_number(i)) break;
    if (!line_.is_one_of(i, {"of", "in", "within", "from"})) continue;
    const NamedChapter named = named_behind_at(citation, i);
    if (named.kind == NamedChapter::Kind::known) return named;
    if (other.kind == NamedChapter::Kind::none) other = named;
  }
  return other;
}

CitationReader::NamedChapter CitationReader::named_behind_at(const WrittenCitation& citation,
                                                             std::uint32_t of) const {
  using Kind = NamedChapter::Kind;
  std::uint32_t name = of + 1;
  while (line_.is_one_of(name, {"the", "our"})) ++name;
  if (line_.folded(name) == "chapter") {
    const auto number = number_at(line_, line_.words[name].end, NumberKind::section);
    const auto chapter = number ? lookup_.chapter_numbered(number->text) : std::nullopt;
    if (!chapter || !fits_between(citation, *chapter, of, true)) return {};
    return {Kind::known, *chapter, 0, line_.word_from(number->end), of, {}};
  }
  const auto found = lookup_.chapter_from(line_, name);
  if (found) {
    const bool has_suffix = is_chapter_word(found->end_word);
    const bool is_named = has_suffix || line_.is_capital(name);
    if (!is_named || !fits_between(citation, found->chapter, of, has_suffix)) return {};
    const std::uint32_t end_word = found->end_word + (has_suffix ? 1 : 0);
    return {Kind::known, found->chapter, 0, end_word, of, *found};
  }
  if (name == of + 1 || !line_.is_capital(name)) return {};
  constexpr std::uint32_t most_words = 16;
  const std::uint32_t limit = std::min(line_.word_count(), name + most_words);
  std::uint32_t end = name;
  while (end < limit && is_title_word(line_, end) && !is_suffix(line_, end) &&
         !line_.takes_number(end) && (end == name || joins_name(line_.gap_before(end)))) {
    ++end;
  }
  if (is_chapter_word(end)) return {Kind::missing, 0, 0, 0, 0, {}};
  return names_work(line_, name, end) ? NamedChapter{Kind::elsewhere, 0, 0, 0, 0, {}}
                                      : NamedChapter{};
}

/// Whether the words between number and "of" are none, a title of that chapter or, where it is
/// surely a chapter that follows, what looks like one.
bool CitationReader::fits_between(const WrittenCitation& citation, std::uint32_t chapter,
                                  std::uint32_t end_word, bool is_surely_chapter) const {
  const std::uint32_t first = citation.next_word;
  if (first == end_word) return true;
  const Separator separator = separator_behind(line_, citation.number, first);
  if (separator == Separator::none || separator == Separator::stop) return false;
  const FoundTitle title = title_from(line_, first, lookup_.sections(chapter));
  if (title && title.end_word == end_word) return true;
  if (!is_surely_chapter || separator != Separator::comma || !line_.is_capital(first)) return false;
  for (std::uint32_t i = first; i < end_word; ++i) {
    if (!is_title_word(line_, i) || (i > first && !joins_name(line_.gap_before(i)))) return false;
  }
  return true;
}

}  // namespace codicil::index
