// Citations by name: "see Related Guidance", "the Referrals chapter".
#include <algorithm>

#include "index/citation_reader.h"

namespace codicil::index {
namespace {

bool is_in_brackets(const Line& line, std::uint32_t end_word) {
  return has_any(line.gap_before(end_word).substr(0, 1), ")");
}

}  // namespace

void CitationReader::read_see(const Anchor& anchor) {
  std::uint32_t word = anchor.word + 1;
  if (has_any(line_.gap_before(word), ".,;!?)\x1F")) return;
  while (line_.is_one_of(word, {"also", "the", "our", "further"})) {
    if (has_any(line_.gap_before(++word), ".,;!?)\x1F")) return;
  }
  if (word >= line_.word_count()) return;
  if (line_.takes_number(word) || !is_readable(word)) return;
  if (read_name(word, true)) read_joined_names();
}

/// A name of a chapter, a box or a section that begins at a word: the longest counts.
bool CitationReader::read_name(std::uint32_t word, bool after_see) {
  const auto home = home_at(word);
  const auto chapter = lookup_.chapter_from(line_, word);
  const auto box = home ? lookup_.box_from(line_, word, *home) : std::nullopt;
  const FoundTitle title = home ? title_from(line_, word, lookup_.sections(*home)) : FoundTitle{};

  const bool is_chapter = chapter && is_chapter_word(chapter->end_word);
  const std::uint32_t chapter_end = chapter ? chapter->end_word + (is_chapter ? 1 : 0) : 0;
  const std::uint32_t box_end = box ? box->end_word : 0;
  if (title && title.end_word >= chapter_end) {
    const bool box_wins = box_end > title.end_word || (box_end == title.end_word && box->section);
    if (!box_wins && read_section_title(word, title, *home, after_see)) return true;
  }
  if (box && box_end >= chapter_end && read_box(word, *box, *home)) return true;
  return chapter && read_chapter_name(*chapter, after_see);
}

bool CitationReader::read_box(std::uint32_t word, const Lookup::FoundBox& box, std::uint32_t home) {
  const bool is_whole = is_in_brackets(line_, box.end_word);
  if (!line_.is_capital(word) && !is_whole) return false;
  if (!may_end_before(line_, box.end_word)) return false;
  Citation found;
  found.begin = line_.words[word].begin;
  found.end = line_.words[box.end_word - 1].end;
  if (box.section) {
    found.target = {Target::Kind::section, home, *box.section};
  } else {
    // A single word such as "Sources" may be meant as it stands.
    const bool is_one_word = box.end_word == word + 1;
    const bool is_certain = is_one_word ? is_whole : is_bounded_before(line_, box.end_word);
    if (!line_.is_capital(word) || !is_certain) return false;
    found.standing = Standing::unresolved;
  }
  found.title_begin = found.begin;
  found.title_end = found.end;
  put(found);
  open_chain(box.end_word, chain_.open && chain_.after_see, std::nullopt);
  return true;
}

/// "(see Introduction)": a section of this chapter by its title alone.
bool CitationReader::read_section_title(std::uint32_t word, const FoundTitle& title,
                                        std::uint32_t home, bool after_see) {
  const bool is_one_word = title.end_word == word + 1;
  if (!line_.is_capital(word) || !is_bounded_before(line_, title.end_word)) return false;
  if (is_one_word && !after_see) return false;
  Citation found;
  found.begin = line_.words[word].begin;
  found.end = end_of_title(line_, word, title.end_word);
  found.title_begin = found.begin;
  found.title_end = found.end;
  found.target = {Target::Kind::section, home, title.values.front()};
  put(found);
  open_chain(title.end_word, after_see, std::nullopt);
  return true;
}

/// A chapter by its title, or a place in it where one is named behind a comma.
bool CitationReader::read_chapter_name(const Lookup::FoundChapter& found, bool after_see) {
  const bool has_suffix = is_chapter_word(found.end_word);
  const std::uint32_t end_word = found.end_word + (has_suffix ? 1 : 0);
  const bool is_capital = line_.is_capital(found.begin_word);
  const std::uint32_t begin = line_.words[found.begin_word].begin;
  const std::string_view gap = line_.gap_before(end_word);
  if (is_numbered_citation(end_word) && !has_any(gap, ".;!?()")) {
    if (!is_capital && !has_suffix) return false;
    pending_ = {NamedChapter::Kind::known, found.chapter, begin, end_word, 0, found};
    next_word_ = end_word;
    return true;
  }
  if (is_capital && read_place_in_chapter(found, end_word)) return true;

  const bool is_called_so = has_suffix || (is_capital && is_chapter_word(found.end_word - 1));
  const bool is_one_word = found.end_word == found.begin_word + 1;
  const bool is_whole = is_capital && (is_one_word ? is_bounded_before(line_, end_word)
                                                   : may_end_before(line_, end_word));
  if (!is_called_so && !(after_see && is_whole)) return false;
  Citation citation;
  citation.begin = citation.title_begin = begin;
  citation.title_end = end_of_title(line_, found.begin_word, found.end_word);
  citation.end = has_suffix ? line_.words[end_word - 1].end : citation.title_end;
  citation.target = {Target::Kind::chapter, found.chapter, 0};
  put(citation);
  open_chain(end_word, after_see, found.chapter);
  return true;
}

/// "Child Protection Review Conferences Procedure, Information for the Conference".
bool CitationReader::read_place_in_chapter(const Lookup::FoundChapter& found,
                                           std::uint32_t end_word) {
  const std::string_view gap = line_.gap_before(end_word);
  if (!has_any(gap, ",:") || has_any(gap, ".;!?()\x1F") || !line_.is_capital(end_word)) {
    return false;
  }
  const FoundTitle title = title_from(line_, end_word, lookup_.sections(found.chapter));
  const auto box = lookup_.box_from(line_, end_word, found.chapter);
  Citation citation;
  citation.begin = line_.words[found.begin_word].begin;
  std::uint32_t behind = 0;
  if (title && is_bounded_before(line_, title.end_word) &&
      (!box || box->end_word <= title.end_word)) {
    behind = title.end_word;
    citation.target = {Target::Kind::section, found.chapter, title.values.front()};
  } else if (box && box->section) {
    behind = box->end_word;
    citation.target = {Target::Kind::section, found.chapter, *box->section};
  } else {
    return false;
  }
  citation.end = end_of_title(line_, end_word, behind);
  citation.title_begin = line_.words[end_word].begin;
  citation.title_end = citation.end;
  citation.name_begin = citation.begin;
  citation.name_end = line_.words[found.end_word - 1].end;
  put(citation);
  open_chain(behind, chain_.after_see, found.chapter);
  return true;
}

bool CitationReader::is_numbered_citation(std::uint32_t word) const {
  if (!line_.takes_number(word)) return false;
  const bool is_appendix = line_.anchor_at(word)->kind == Anchor::Kind::appendix;
  const auto kind = is_appendix ? NumberKind::appendix : NumberKind::section;
  return number_at(line_, line_.words[word].end, kind).has_value();
}

/// "the Referrals chapter", "Escalation Procedure": read from the end.
void CitationReader::read_chapter_word(const Anchor& anchor) {
  // The title may itself hold the word.
  auto found = lookup_.chapter_before(line_, anchor.word + 1);
  if (!found && is_chapter_word(anchor.word)) found = lookup_.chapter_before(line_, anchor.word);
  if (!found) return read_unknown_chapter(anchor);
  if (found->begin_word < next_word_ || !is_readable(found->begin_word)) return;
  const bool follows_the = found->begin_word > 0 && line_.folded(found->begin_word - 1) == "the";
  const bool is_title = found->end_word == anchor.word + 1;
  const bool is_capital = line_.is_capital(found->begin_word);
  const bool may_be_meant =
      is_capital || (follows_the && !is_title && anchor.kind == Anchor::Kind::chapter);
  if (!may_be_meant || is_part_of_longer_name(found->begin_word)) return;
  const bool after_see = is_after_see(found->begin_word);
  // "The Child Protection Procedures" are the manual, not its chapter "Child Protection".
  if (anchor.plural && !is_title && !after_see) return;
  if (read_chapter_name(*found, after_see)) read_joined_names();
}

/// What "and" or a comma joins to a citation: "… and Relevant Guidance", "…, Bullying Procedure".
void CitationReader::read_joined_names() {
  while (chain_.open) {
    std::uint32_t word = chain_.end_word;
    while (line_.is_one_of(word, {"and", "or", "also", "the"})) ++word;
    if (word >= line_.word_count() || word < next_word_ || !is_joined(word)) return;
    if (word == chain_.end_word && !has_any(line_.gap_before(word), ",;&/")) return;
    if (line_.takes_number(word) || !is_readable(word) || !line_.is_capital(word)) return;
    // One word alone is too little to be taken for a title here.
    const auto chapter = lookup_.chapter_from(line_, word);
    const bool is_slight =
        chapter && chapter->end_word == word + 1 && !is_chapter_word(chapter->end_word);
    if (is_slight || !read_name(word, chain_.after_see)) return;
  }
}

}  // namespace codicil::index
