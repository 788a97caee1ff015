// Citations by number: "Section 5, Who Should Attend?", "paragraphs 4.1.17 to 4.1.19".
#include <algorithm>

#include "index/citation_reader.h"

namespace codicil::index {
namespace {

NumberKind number_kind(Anchor::Kind kind) {
  if (kind == Anchor::Kind::appendix) return NumberKind::appendix;
  return kind == Anchor::Kind::paragraph ? NumberKind::paragraph : NumberKind::section;
}

/// "Part 3, Section 47" is a place in an Act.
bool is_in_part_of_law(const Line& line, std::uint32_t word) {
  return word >= 2 && line.is_number(word - 1) &&
         line.is_one_of(word - 2, {"part", "schedule", "article", "volume", "annex", "title"});
}

bool leads_somewhere(const Judgement& judgement, Standing standing) {
  return judgement.standing == standing && judgement.target.kind != Target::Kind::nothing;
}

}  // namespace

void CitationReader::read_numbered(const Anchor& anchor) {
  WrittenCitation citation;
  citation.kind = number_kind(anchor.kind);
  citation.anchor_word = anchor.word;
  const auto number = number_at(line_, line_.words[anchor.word].end, citation.kind);
  if (!number) return read_unnumbered(anchor, citation.kind);
  citation.number = *number;
  citation.next_word = line_.word_from(number->end);
  citation.after_see = is_after_see(anchor.word);
  const NamedChapter before = named_before(anchor.word);
  const bool is_foreign = number->is_of_statute || is_in_part_of_law(line_, anchor.word) ||
                          before.kind == NamedChapter::Kind::elsewhere;
  if (is_foreign) {
    next_word_ = citation.next_word;
    chain_.open = false;
    return;
  }
  if (read_number_of_link(citation)) return;
  read_list(anchor, citation, before);
}

/// "[Section 5](#who-should-attend)": the link says which section is meant, so that the number
/// alone can be judged.
bool CitationReader::read_number_of_link(const WrittenCitation& citation) {
  const auto target = link_target_at(citation.anchor_word);
  if (!target || target->kind == Target::Kind::chapter) return false;
  const ProseLink* link = line_.prose.link_at(line_.words[citation.anchor_word].begin);
  const std::uint32_t begin = line_.words[citation.anchor_word].begin;
  if (begin != link->begin || citation.number.end != link->end) return false;
  const std::string own = lookup_.number_of(*target, citation.kind);
  const std::string& written = citation.number.text;
  const bool agrees = written == own || written.starts_with(own + ".");
  if (own.empty() || (!agrees && is_number_of_statute(written))) return false;
  Citation found;
  found.begin = begin;
  found.end = citation.number.end;
  found.standing = agrees ? Standing::good : Standing::stale_number;
  found.target = *target;
  found.names_number = true;
  found.number_begin = citation.number.begin;
  found.number_end = citation.number.end;
  found.kind = citation.kind;
  put(found);
  next_word_ = citation.next_word;
  return true;
}

void CitationReader::read_list(const Anchor& anchor, WrittenCitation citation,
                               const NamedChapter& before) {
  const bool named_here = before.kind == NamedChapter::Kind::known;
  std::uint32_t begin = named_here ? before.begin : line_.words[anchor.word].begin;
  while (true) {
    const std::size_t count = citations_.size();
    const bool is_citation = read_one(citation, before, begin);
    const bool has_title = is_citation && citations_.size() > count &&
                           citations_.back().title_end > citations_.back().title_begin;
    if (has_title && !anchor.plural) break;
    const std::uint32_t end = is_citation ? line_.words[next_word_ - 1].end : citation.number.end;
    const auto next = next_in_list(citation, std::max(end, citation.number.end));
    if (!next) break;
    citation.number = *next;
    citation.next_word = line_.word_from(next->end);
    citation.title_end_word.reset();
    begin = next->begin;
  }
  read_joined_names();
}

/// Reads the citation as it stands at `begin`; false where it is none.
bool CitationReader::read_one(WrittenCitation& citation, const NamedChapter& before,
                              std::uint32_t begin) {
  if (read_unfinished(citation, begin)) return true;
  NamedChapter named = named_behind(citation);
  if (named.kind == NamedChapter::Kind::known) {
    const bool has_title = named.title_end_word > citation.next_word;
    if (has_title) citation.title_end_word = named.title_end_word;
  } else if (named.kind == NamedChapter::Kind::none) {
    named = before;
  }
  const auto judgement = judge_named(citation, named);
  next_word_ = citation.next_word;
  if (!judgement) {
    open_chain(next_word_, citation.after_see, std::nullopt);
    return false;
  }
  const bool is_named_behind = named.end_word > citation.next_word &&
                               named.kind == NamedChapter::Kind::known && named.title_end_word > 0;
  const std::uint32_t end = is_named_behind ? line_.words[named.end_word - 1].end : judgement->end;
  Citation found{begin,
                 end,
                 judgement->standing,
                 judgement->target,
                 true,
                 judgement->is_bare,
                 citation.number.begin,
                 citation.number.end,
                 0,
                 0,
                 0,
                 0,
                 citation.kind};
  if (judgement->title_end > 0) {
    found.title_begin = line_.words[judgement->title_word].begin;
    found.title_end = judgement->title_end;
  }
  add_name(found, named);
  put(found);
  const bool is_named =
      named.kind == NamedChapter::Kind::known || named.kind == NamedChapter::Kind::inherited;
  open_chain(line_.word_from(end), citation.after_see,
             is_named ? std::optional(named.chapter) : std::nullopt);
  return true;
}

std::optional<Judgement> CitationReader::judge_named(const WrittenCitation& citation,
                                                     const NamedChapter& named) {
  using Kind = NamedChapter::Kind;
  WrittenCitation with_name = citation;
  with_name.names_chapter = true;
  const auto is_titled = [](const std::optional<Judgement>& judgement) {
    return judgement && !judgement->is_bare;
  };
  switch (named.kind) {
    case Kind::known:
      return judge(lookup_, line_, named.chapter, with_name);
    case Kind::inherited: {
      const auto there = judge(lookup_, line_, named.chapter, with_name);
      const auto here = judge_at_home(citation);
      // The surer one: number and title agree, or at least the title is known.
      for (const Standing standing : {Standing::good, Standing::stale_number}) {
        if (there && leads_somewhere(*there, standing)) return there;
        if (here && leads_somewhere(*here, standing)) return here;
      }
      return there;
    }
    case Kind::missing: {
      auto here = judge_at_home(citation);
      if (!is_titled(here)) return std::nullopt;
      here->standing = Standing::unresolved;
      here->target = {};
      return here;
    }
    case Kind::unclear: {
      const auto here = judge_at_home(citation);
      return is_titled(here) && here->standing == Standing::good ? here : std::nullopt;
    }
    case Kind::elsewhere:
      return std::nullopt;
    case Kind::none:
      return judge_at_home(citation);
  }
  return std::nullopt;
}

/// Judges a citation that names no chapter: in the chapter of its line or, where numbers carry the
/// chapter's position, in the one that the number names.
std::optional<Judgement> CitationReader::judge_at_home(const WrittenCitation& citation) const {
  const auto home = home_at(citation.anchor_word);
  if (!home) return std::nullopt;
  std::uint32_t chapter = *home;
  const auto position = citation.kind == NumberKind::appendix
                            ? std::nullopt
                            : lookup_.chapter_by_position(chapter, citation.number.text);
  const bool is_elsewhere = position && position != home &&
                            !lookup_.numbered(chapter, citation.kind, citation.number.text);
  return judge(lookup_, line_, is_elsewhere ? *position : chapter, citation);
}

/// "5, 6 and 7", "9.3.14 & 15", "4.1.17 to 4.1.19": the number behind the one that ends at `end`.
std::optional<CitedNumber> CitationReader::next_in_list(const WrittenCitation& citation,
                                                        std::uint32_t end) const {
  const std::uint32_t next = line_.word_from(end);
  const std::string_view text = line_.prose.line;
  std::uint32_t offset = behind_spaces(line_, end);
  if (offset < text.size() && text[offset] == ')') offset = behind_spaces(line_, offset + 1);
  if (offset < text.size() && text[offset] == ',') offset = behind_spaces(line_, offset + 1);
  for (const std::string_view joint : {"and", "or", "to", "&", "-", "\u2013", "\u2014"}) {
    if (!text.substr(offset).starts_with(joint)) continue;
    offset += static_cast<std::uint32_t>(joint.size());
    break;
  }
  if (offset == end || next >= line_.word_count()) return std::nullopt;
  auto number = number_at(line_, offset, citation.kind);
  if (!number || number->is_of_statute) return std::nullopt;
  const std::size_t dot = citation.number.text.rfind('.');
  const bool is_short = citation.kind == NumberKind::paragraph && dot != std::string::npos &&
                        number->text.find('.') == std::string::npos;
  if (is_short) number->text = citation.number.text.substr(0, dot + 1) + number->text;
  return number;
}

/// "(see section 5 ……)", "(see Section 5, )".
bool CitationReader::read_unfinished(const WrittenCitation& citation, std::uint32_t begin) {
  if (!citation.after_see) return false;
  const std::string_view text = line_.prose.line;
  std::uint32_t offset = behind_spaces(line_, citation.number.end);
  auto end = placeholder_at(line_, citation.number.end);
  if (!end && offset < text.size() && text[offset] == ',') {
    offset = behind_spaces(line_, offset + 1);
    end = placeholder_at(line_, offset);
    const bool nothing_follows = offset == text.size() || has_any(text.substr(offset, 1), ").;");
    if (!end && nothing_follows) end = citation.number.end;
  }
  if (!end) return false;
  Citation found;
  found.begin = begin;
  found.end = *end;
  found.standing = Standing::unfinished;
  found.number_begin = citation.number.begin;
  found.number_end = citation.number.end;
  put(found);
  next_word_ = line_.word_from(*end);
  chain_.open = false;
  return true;
}

/// A word such as "Section" without a number behind it.
void CitationReader::read_unnumbered(const Anchor& anchor, NumberKind kind) {
  const bool directly_after_see = anchor.word > 0 && line_.folded(anchor.word - 1) == "see" &&
                                  !has_any(line_.gap_before(anchor.word), ".,;)");
  if (!directly_after_see) return;
  const std::uint32_t word_end = line_.words[anchor.word].end;
  const std::string_view text = line_.prose.line;
  const std::uint32_t offset = behind_spaces(line_, word_end);
  Citation found;
  found.begin = line_.words[anchor.word].begin;
  found.end = word_end;

  const bool ends_here = offset == text.size() || has_any(text.substr(offset, 1), ").;");
  const auto home = home_at(anchor.word);
  if (kind == NumberKind::appendix && ends_here && home && offset == word_end) {
    // "(see Appendix)" is enough where there is but one.
    const auto& sections = lookup_.manual().chapters[*home].text->sections;
    const auto is_appendix = [](const Section& s) { return s.kind == SectionKind::appendix; };
    const auto first = std::ranges::find_if(sections, is_appendix);
    if (std::ranges::count_if(sections, is_appendix) == 1) {
      found.target = {Target::Kind::section, *home,
                      static_cast<std::uint32_t>(first - sections.begin())};
      return put(found);
    }
  }
  const auto placeholder = placeholder_at(line_, word_end);
  if (!placeholder && !ends_here) return;
  found.standing = Standing::unfinished;
  if (placeholder) found.end = *placeholder;
  put(found);
  next_word_ = line_.word_from(found.end);
}

}  // namespace codicil::index
