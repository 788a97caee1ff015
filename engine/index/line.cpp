#include "index/line.h"

#include <algorithm>
#include <array>
#include <utility>

#include "index/resolve_link.h"
#include "text/characters.h"
#include "text/utf8.h"
#include "text/words.h"

namespace codicil::index {
namespace {

struct AnchorWord {
  std::string_view word;
  Anchor::Kind kind;
  bool plural;
};

constexpr std::array<AnchorWord, 13> anchor_words{{
    {"see", Anchor::Kind::see, false},
    {"section", Anchor::Kind::section, false},
    {"sections", Anchor::Kind::section, true},
    {"appendix", Anchor::Kind::appendix, false},
    {"appendices", Anchor::Kind::appendix, true},
    {"paragraph", Anchor::Kind::paragraph, false},
    {"paragraphs", Anchor::Kind::paragraph, true},
    {"para", Anchor::Kind::paragraph, false},
    {"paras", Anchor::Kind::paragraph, true},
    {"chapter", Anchor::Kind::chapter, false},
    {"chapters", Anchor::Kind::chapter, true},
    {"procedure", Anchor::Kind::procedure, false},
    {"procedures", Anchor::Kind::procedure, true},
}};

bool is_ascii_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool begins_with(std::string_view text, std::string_view word) {
  return text.size() >= word.size() &&
         std::ranges::equal(text.substr(0, word.size()), word, {}, lower);
}

/// A first look, without cutting into words, since most lines hold no citation.
bool may_hold_citation(std::string_view line) {
  constexpr std::array<std::string_view, 6> beginnings{"see",  "section", "append",
                                                       "para", "chapter", "procedure"};
  bool in_word = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool was_in_word = std::exchange(in_word, is_ascii_word(line[i]));
    if (was_in_word || !in_word) continue;
    const char c = lower(line[i]);
    if (c != 's' && c != 'a' && c != 'p' && c != 'c') continue;
    const std::string_view rest = line.substr(i);
    if (std::ranges::any_of(beginnings, [rest](auto word) { return begins_with(rest, word); })) {
      return true;
    }
  }
  return false;
}

bool leads_outside(std::string_view destination) {
  const auto kind = read_destination(destination).kind;
  return kind != Destination::Kind::anchor && kind != Destination::Kind::document;
}

/// Words of a link that leads outside belong to what it leads to. Offsets stay as they are.
void blot_outside_links(const Document& document, Prose& prose) {
  for (const ProseLink& link : prose.links) {
    if (!leads_outside(document.text_of(document.nodes[link.node]))) continue;
    std::fill(prose.line.begin() + link.begin, prose.line.begin() + link.end, no_prose);
  }
}

bool is_ascii(std::string_view text) {
  return std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

/// The same words as `words_of` gives, for what most lines are made of.
void cut_ascii_into_words(Line& line) {
  const std::string_view text = line.prose.line;
  for (std::uint32_t i = 0; i < text.size();) {
    if (text[i] == '&') {
      line.words.push_back({i, i + 1, static_cast<std::uint32_t>(line.run.size())});
      line.run += "and";
      ++i;
    } else if (!is_ascii_word(text[i])) {
      ++i;
    } else {
      LineWord word{i, i, static_cast<std::uint32_t>(line.run.size())};
      for (; i < text.size() && (is_ascii_word(text[i]) || text[i] == '\''); ++i) {
        if (text[i] == '\'') continue;
        line.run += lower(text[i]);
        word.end = i + 1;
      }
      line.words.push_back(word);
    }
  }
}

void cut_into_words(Line& line) {
  line.run.reserve(line.prose.line.size());
  line.words.reserve(line.prose.line.size() / 5);
  if (is_ascii(line.prose.line)) return cut_ascii_into_words(line);
  for (const Word& word : words_of(line.prose.line)) {
    line.words.push_back({static_cast<std::uint32_t>(word.begin),
                          static_cast<std::uint32_t>(word.end),
                          static_cast<std::uint32_t>(line.run.size())});
    line.run += word.folded;
  }
}

bool is_digit_behind(const Line& line, std::uint32_t word) {
  if (word + 1 >= line.word_count()) return false;
  const char c = line.written(word + 1).front();
  return c >= '0' && c <= '9';
}

/// Whether an anchor can hold a citation at all; most of "see", "chapter" and "procedure" are
/// ordinary words.
bool may_be_cited(const Line& line, const AnchorWord& anchor, std::uint32_t word) {
  if (anchor.kind == Anchor::Kind::see) {
    std::uint32_t next = word + 1;
    while (line.is_one_of(next, {"also", "the", "our", "further"})) ++next;
    return line.is_capital(next) || line.gap_before(word).find('(') != std::string_view::npos;
  }
  const bool may_follow_title =
      word > 0 &&
      !line.is_one_of(word - 1, {"a",     "an",    "the", "this", "that", "these", "those",
                                 "each",  "every", "any", "all",  "no",   "which", "its",
                                 "their", "our",   "of",  "and",  "or",   "to",    "same"});
  if (may_follow_title) return true;
  if (anchor.kind == Anchor::Kind::procedure) return line.is_capital(word);
  const bool takes_name = line.is_capital(word) || line.is_capital(word + 1);
  return anchor.kind != Anchor::Kind::chapter || takes_name || is_digit_behind(line, word);
}

void find_anchors(Line& line) {
  for (std::uint32_t word = 0; word < line.word_count(); ++word) {
    const std::string_view folded = line.folded(word);
    if (std::string_view("sapc").find(folded.front()) == std::string_view::npos) continue;
    const auto anchor = std::ranges::find(anchor_words, folded, &AnchorWord::word);
    if (anchor == anchor_words.end() || !may_be_cited(line, *anchor, word)) continue;
    line.anchors.push_back({anchor->kind, anchor->plural, word});
  }
}

}  // namespace

std::string_view Line::folded(std::uint32_t word) const {
  if (word >= words.size()) return {};
  const std::size_t end = word + 1 < words.size() ? words[word + 1].run : run.size();
  return std::string_view(run).substr(words[word].run, end - words[word].run);
}

std::string_view Line::written(std::uint32_t word) const {
  if (word >= words.size()) return {};
  return std::string_view(prose.line)
      .substr(words[word].begin, words[word].end - words[word].begin);
}

std::string_view Line::gap_before(std::uint32_t word) const {
  const std::size_t begin = word == 0 ? 0 : words[word - 1].end;
  const std::size_t end = word < words.size() ? words[word].begin : prose.line.size();
  return std::string_view(prose.line).substr(begin, end - begin);
}

std::uint32_t Line::word_from(std::uint32_t offset) const {
  const auto found = std::ranges::lower_bound(words, offset, {}, &LineWord::begin);
  return static_cast<std::uint32_t>(found - words.begin());
}

bool Line::is_capital(std::uint32_t word) const {
  if (word >= words.size()) return false;
  const std::string_view text = written(word);
  if (static_cast<unsigned char>(text.front()) < 0x80) {
    return text.front() >= 'A' && text.front() <= 'Z';
  }
  std::size_t end = 0;
  next_code_point(text, end);
  const std::string_view letter = text.substr(0, end);
  return lower_case(letter) != letter;
}

bool Line::is_number(std::uint32_t word) const {
  const std::string_view text = folded(word);
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool Line::is_one_of(std::uint32_t word, std::initializer_list<std::string_view> choices) const {
  return std::ranges::find(choices, folded(word)) != choices.end();
}

const Anchor* Line::anchor_at(std::uint32_t word) const {
  const auto found = std::ranges::lower_bound(anchors, word, {}, &Anchor::word);
  return found == anchors.end() || found->word != word ? nullptr : &*found;
}

bool Line::takes_number(std::uint32_t word) const {
  const Anchor* anchor = anchor_at(word);
  return anchor != nullptr &&
         (anchor->kind == Anchor::Kind::section || anchor->kind == Anchor::Kind::appendix ||
          anchor->kind == Anchor::Kind::paragraph);
}

std::string_view Line::run_from(std::uint32_t word) const {
  if (word >= words.size()) return {};
  return std::string_view(run).substr(words[word].run);
}

std::optional<std::uint32_t> Line::word_behind(std::uint32_t word, std::size_t length) const {
  const std::size_t end = words[word].run + length;
  if (end == run.size()) return word_count();
  const auto found = std::ranges::lower_bound(words, end, {}, &LineWord::run);
  if (found == words.end() || found->run != end) return std::nullopt;
  return static_cast<std::uint32_t>(found - words.begin());
}

FoundTitle title_from(const Line& line, std::uint32_t word, const TitleList& titles) {
  if (word >= line.word_count()) return {};
  const auto may_end = [&](std::size_t length) {
    const auto behind = line.word_behind(word, length);
    if (!behind) return false;
    const std::size_t begin = line.words[word].begin;
    const std::size_t end = line.words[*behind - 1].end;
    const std::string_view words = std::string_view(line.prose.line).substr(begin, end - begin);
    return words.find(no_prose) == std::string_view::npos;
  };
  const auto match = titles.longest_at_start(line.run_from(word), may_end);
  if (!match) return {};
  return {*line.word_behind(word, match.length), match.values};
}

std::uint32_t end_of_title(const Line& line, std::uint32_t begin_word, std::uint32_t end_word) {
  const std::string_view text = line.prose.line;
  std::uint32_t end = line.words[end_word - 1].end;
  const std::string_view words =
      text.substr(line.words[begin_word].begin, end - line.words[begin_word].begin);
  const auto count = [words](char c) { return std::ranges::count(words, c); };
  if (end < text.size() && text[end] == ')' && count('(') > count(')')) ++end;
  if (end < text.size() && text[end] == ']' && count('[') > count(']')) ++end;
  if (end < text.size() && (text[end] == '?' || text[end] == '!')) ++end;
  // Brackets and quotes around the whole title.
  constexpr std::pair<std::string_view, std::string_view> around[] = {
      {"(", ")"}, {"\"", "\""}, {"'", "'"}, {"\u2018", "\u2019"}, {"\u201C", "\u201D"}};
  const std::string_view before = line.gap_before(begin_word);
  for (const auto& [open, close] : around) {
    if (begin_word == 0 || !before.ends_with(open) || !text.substr(end).starts_with(close))
      continue;
    // A bracket that was open before the citation stays outside.
    if (open == "(" && !line.is_number(begin_word - 1)) continue;
    end += static_cast<std::uint32_t>(close.size());
  }
  return end;
}

std::optional<Line> line_of(const Document& document, std::uint32_t block) {
  Line line;
  line.prose = prose_of(document, block);
  if (!may_hold_citation(line.prose.line)) return std::nullopt;
  blot_outside_links(document, line.prose);
  cut_into_words(line);
  find_anchors(line);
  if (line.anchors.empty()) return std::nullopt;
  return line;
}

}  // namespace codicil::index
