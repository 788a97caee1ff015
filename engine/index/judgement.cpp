#include "index/judgement.h"

#include <algorithm>

#include "index/sentences.h"
#include "text/words.h"

namespace codicil::index {
namespace {

std::uint32_t section_of(const Lookup& lookup, const Target& target) {
  if (target.kind != Target::Kind::paragraph) return target.section;
  return lookup.manual().chapters[target.chapter].text->paragraphs[target.section].section;
}

bool is_among(std::uint32_t section, std::span<const std::uint32_t> sections) {
  return std::ranges::find(sections, section) != sections.end();
}

/// "of this chapter", "of this procedure".
bool is_of_this_chapter(const Line& line, std::uint32_t word) {
  return line.folded(word) == "of" && line.folded(word + 1) == "this" &&
         line.is_one_of(word + 2, {"chapter", "procedure"});
}

/// Whether the sentence has spoken of a law before it comes to `anchor_word`: "The Mental Health
/// Act applies (see section 117)". Laws of other sentences have their own numbers.
bool follows_law(const Line& line, std::uint32_t anchor_word) {
  bool follows = false;
  for (const Sentence& sentence : sentences_of(line)) {
    if (anchor_word < sentence.begin_word || anchor_word >= sentence.end_word) continue;
    for (std::uint32_t word = sentence.begin_word; word < anchor_word; ++word)
      follows |= line.is_capital(word) && is_law_noun(line, word);
  }
  return follows;
}

/// Whether a number that nothing has can only be one of ours: the words around it say so, and no
/// law that could have it stands before it.
bool may_name_what_is_gone(const Line& line, const WrittenCitation& citation) {
  // People count paragraphs by themselves, too.
  const bool is_simple = citation.number.text.find('.') == std::string::npos;
  if (citation.kind == NumberKind::paragraph && is_simple) return false;
  const std::uint32_t behind = word_behind_numbers(line, citation.next_word);
  const bool is_here =
      is_of_this_chapter(line, behind) || line.is_one_of(behind, {"above", "below"});
  if (citation.names_chapter || is_here) return true;
  return citation.after_see && !follows_law(line, citation.anchor_word);
}

/// Judges one citation against one chapter.
class Judge {
 public:
  Judge(const Lookup& lookup, const Line& line, std::uint32_t chapter,
        const WrittenCitation& citation)
      : lookup_(lookup),
        line_(line),
        chapter_(chapter),
        citation_(citation),
        separator_(separator_behind(line, citation.number, citation.next_word)),
        by_number_(lookup.numbered(chapter, citation.kind, citation.number.text)),
        title_(known_title()) {}

  std::optional<Judgement> judge() const {
    if (by_number_ && title_ && is_among(section_of(lookup_, *by_number_), title_.values)) {
      return titled(Standing::good, *by_number_, title_.end_word);
    }
    if (is_statute()) return std::nullopt;
    if (title_ && is_cited_by_title()) {
      return titled(Standing::stale_number, {Target::Kind::section, chapter_, best_titled()},
                    title_.end_word);
    }
    if (has_unknown_title()) return unknown_title();
    return bare();
  }

 private:
  FoundTitle known_title() const {
    if (separator_ == Separator::none) return {};
    const FoundTitle found = title_from(line_, citation_.next_word, lookup_.sections(chapter_));
    if (citation_.title_end_word && found.end_word != *citation_.title_end_word) return {};
    return found;
  }

  /// An Act's section wins over ours, unless number and title are those of ours.
  bool is_statute() const {
    if (citation_.kind != NumberKind::section) return false;
    if (is_number_of_statute(citation_.number.text)) return true;
    if (separator_ == Separator::none || separator_ == Separator::stop) return false;
    if (separator_ == Separator::comma && title_ && !title_is_act()) return false;
    return names_law(line_, word_behind_numbers(line_, citation_.next_word));
  }

  /// A known title that is the name of an Act, and not of a kind of order, say.
  bool title_is_act() const {
    for (std::uint32_t word = citation_.next_word; word < title_.end_word; ++word) {
      if (line_.is_one_of(word, {"act", "acts", "regulations"})) return true;
    }
    return false;
  }

  /// Whether the words are meant as the title that they begin with, although it has another
  /// number.
  bool is_cited_by_title() const {
    if (separator_ == Separator::stop || !may_end_before(line_, title_.end_word)) return false;
    const bool is_one_word = title_.end_word == citation_.next_word + 1;
    const bool is_capital = line_.is_capital(citation_.next_word);
    if (separator_ == Separator::comma) return is_capital || !is_one_word;
    return is_capital && (!is_one_word || is_bounded_before(line_, title_.end_word));
  }

  /// Of several sections with the title, one that stands as deep as the number says.
  std::uint32_t best_titled() const {
    const auto depth = 1 + std::ranges::count(citation_.number.text, '.');
    const auto& sections = lookup_.manual().chapters[chapter_].text->sections;
    const auto found = std::ranges::find_if(
        title_.values, [&](std::uint32_t i) { return sections[i].depth == depth; });
    return found == title_.values.end() ? title_.values.front() : *found;
  }

  bool has_unknown_title() const {
    if (citation_.kind == NumberKind::paragraph || !line_.is_capital(citation_.next_word))
      return false;
    const bool is_meant =
        separator_ == Separator::comma || (separator_ == Separator::space && citation_.after_see &&
                                           (has_dash_behind() || end_of_title_elsewhere()));
    return is_meant && !begins_clause(line_, citation_.anchor_word, citation_.next_word);
  }

  /// "Section 2 - Signing In".
  bool has_dash_behind() const {
    const std::string gap = squeeze(line_.gap_before(citation_.next_word));
    return gap == "-" || gap == "\u2013" || gap == "\u2014";
  }

  /// The word behind a title of several words that a section of another chapter has: without a mark
  /// before it, only what is known as a title is taken for one.
  std::optional<std::uint32_t> end_of_title_elsewhere() const {
    for (std::uint32_t i = 0; i < lookup_.manual().chapters.size(); ++i) {
      if (i == chapter_) continue;
      const FoundTitle found = title_from(line_, citation_.next_word, lookup_.sections(i));
      const bool is_one_word = found.end_word == citation_.next_word + 1;
      if (found && !is_one_word && may_end_before(line_, found.end_word)) return found.end_word;
    }
    return std::nullopt;
  }

  std::optional<Judgement> unknown_title() const {
    const bool is_marked = separator_ == Separator::comma || has_dash_behind();
    const auto elsewhere = is_marked ? std::nullopt : end_of_title_elsewhere();
    if (elsewhere) return titled(Standing::unresolved, {}, *elsewhere);
    const bool in_brackets = citation_.after_see && is_bracket_open();
    const std::uint32_t end_word = citation_.title_end_word.value_or(
        end_of_unknown_title(line_, citation_.next_word, in_brackets));
    if (!by_number_) return titled(Standing::unresolved, {}, end_word);
    return titled(Standing::stale_title, *by_number_, end_word);
  }

  /// Whether a bracket stands close before the citation: "(see Section 5, …)".
  bool is_bracket_open() const {
    constexpr std::uint32_t most_words = 6;
    const std::uint32_t word = citation_.anchor_word;
    const std::uint32_t first = word > most_words ? word - most_words : 0;
    const std::uint32_t begin = first == 0 ? 0 : line_.words[first - 1].end;
    return has_any(
        std::string_view(line_.prose.line).substr(begin, line_.words[word].begin - begin), "(");
  }

  std::optional<Judgement> bare() const {
    if (citation_.title_end_word || !counts_when_bare(line_, citation_)) return std::nullopt;
    if (!by_number_ && !may_name_what_is_gone(line_, citation_)) return std::nullopt;
    return Judgement{
        Standing::good, by_number_.value_or(Target{}), true, citation_.number.end, 0, 0};
  }

  Judgement titled(Standing standing, const Target& target, std::uint32_t end_word) const {
    const std::uint32_t end = end_of_title(line_, citation_.next_word, end_word);
    return {standing, target, false, end, citation_.next_word, end};
  }

  const Lookup& lookup_;
  const Line& line_;
  std::uint32_t chapter_;
  const WrittenCitation& citation_;
  Separator separator_;
  std::optional<Target> by_number_;
  FoundTitle title_;
};

}  // namespace

Separator separator_behind(const Line& line, const CitedNumber& number, std::uint32_t next_word) {
  if (next_word >= line.word_count()) return Separator::none;
  const std::uint32_t begin = line.words[next_word].begin;
  if (begin < number.end) return Separator::none;
  const std::string_view gap =
      std::string_view(line.prose.line).substr(number.end, begin - number.end);
  if (has_any(gap, ")];!?\x1F")) return Separator::none;
  if (has_any(gap, ",:")) return Separator::comma;
  return has_any(gap, ".") ? Separator::stop : Separator::space;
}

bool counts_when_bare(const Line& line, const WrittenCitation& citation) {
  const std::string& number = citation.number.text;
  const bool is_simple = number.find('.') == std::string::npos;
  const bool is_section = citation.kind == NumberKind::section;
  if (is_section && is_number_of_statute(number)) return false;

  const std::uint32_t behind = word_behind_numbers(line, citation.next_word);
  const std::string_view gap = line.gap_before(behind);
  const bool goes_on = behind < line.word_count() && !has_any(gap, ".;:!?)]\x1F");
  if (goes_on) {
    if (is_of_this_chapter(line, behind)) return true;
    if (line.is_one_of(behind, {"above", "below"})) return true;
    if (names_law(line, behind)) return false;
    // A document of others, since no chapter of ours was found behind "of".
    if (line.folded(behind) == "of" && !citation.names_chapter) return false;
    const bool has_title = line.is_capital(behind) && !has_any(gap, ",(");
    if (is_section && is_simple && has_title) return false;
  }
  if (citation.after_see || citation.names_chapter) return true;
  return citation.kind == NumberKind::paragraph && !is_simple;
}

std::optional<Judgement> judge(const Lookup& lookup, const Line& line, std::uint32_t chapter,
                               const WrittenCitation& citation) {
  return Judge(lookup, line, chapter, citation).judge();
}

}  // namespace codicil::index
