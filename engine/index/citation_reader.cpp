// The walk along the line, and where the reader stands.
#include "index/citation_reader.h"

#include <algorithm>

#include "index/resolve_link.h"

namespace codicil::index {

bool names_home(const Citation& citation, std::optional<std::uint32_t> home) {
  return citation.standing == Standing::good && citation.target.kind == Target::Kind::chapter &&
         citation.target.chapter == home;
}

std::vector<Citation> CitationReader::read() {
  for (const Anchor& anchor : line_.anchors) {
    if (anchor.word < next_word_ || !is_readable(anchor.word)) continue;
    switch (anchor.kind) {
      case Anchor::Kind::see:
        read_see(anchor);
        break;
      case Anchor::Kind::section:
      case Anchor::Kind::appendix:
      case Anchor::Kind::paragraph:
        read_numbered(anchor);
        break;
      case Anchor::Kind::chapter:
        if (!read_chapter_number(anchor)) read_chapter_word(anchor);
        break;
      case Anchor::Kind::procedure:
        read_chapter_word(anchor);
        break;
    }
  }
  return std::move(citations_);
}

std::optional<std::uint32_t> CitationReader::home_at(std::uint32_t word) const {
  if (word >= line_.word_count()) return home_;
  if (line_.prose.link_at(line_.words[word].begin) == nullptr) return home_;
  const auto target = link_target_at(word);
  return target ? std::optional(target->chapter) : std::nullopt;
}

std::optional<Target> CitationReader::link_target_at(std::uint32_t word) const {
  const ProseLink* link = line_.prose.link_at(line_.words[word].begin);
  if (link == nullptr) return std::nullopt;
  return link_targets_[static_cast<std::size_t>(link - line_.prose.links.data())];
}

/// The words of a link that leads to no chapter of ours say nothing about ours.
bool CitationReader::is_readable(std::uint32_t word) const {
  return line_.prose.link_at(line_.words[word].begin) == nullptr || home_at(word).has_value();
}

bool CitationReader::is_joined(std::uint32_t word) const {
  if (!chain_.open || word < chain_.end_word) return false;
  for (std::uint32_t i = chain_.end_word; i <= word; ++i) {
    if (has_any(line_.gap_before(i), ".!\x1F")) return false;
    if (i < word && !line_.is_one_of(i, {"and", "or", "also", "then", "see", "both", "to", "with",
                                         "the", "in"})) {
      return false;
    }
  }
  return true;
}

bool CitationReader::is_after_see(std::uint32_t word) const {
  if (word == 0) return line_.follows_see && !has_any(line_.gap_before(0), ".;");
  if (is_joined(word) && chain_.after_see) return true;
  for (std::uint32_t i = word; i > 0; --i) {
    if (has_any(line_.gap_before(i), ".;!?)\x1F")) return false;
    if (line_.folded(i - 1) == "see") return true;
    if (!line_.is_one_of(i - 1, {"also", "the", "further", "both", "either", "our"})) return false;
  }
  return false;
}

void CitationReader::put(Citation citation) {
  if (!citations_.empty() && citation.begin < citations_.back().end) return;
  const std::string_view text = line_.prose.line;
  const std::string_view words = text.substr(citation.begin, citation.end - citation.begin);
  const bool is_open = std::ranges::count(words, '(') > std::ranges::count(words, ')');
  if (is_open && citation.end < text.size() && text[citation.end] == ')') ++citation.end;
  if (citation.standing == Standing::good) {
    citation.standing =
        seen_from(lookup_.manual(), home_, {Standing::good, citation.target}).standing;
  }
  citations_.push_back(citation);
}

void CitationReader::add_name(Citation& citation, const NamedChapter& named) const {
  const Lookup::FoundChapter& words = named.words;
  if (named.kind != NamedChapter::Kind::known || words.end_word == words.begin_word) return;
  citation.name_begin = line_.words[words.begin_word].begin;
  citation.name_end = line_.words[words.end_word - 1].end;
}

void CitationReader::open_chain(std::uint32_t end_word, bool after_see,
                                std::optional<std::uint32_t> chapter) {
  next_word_ = std::max(next_word_, end_word);
  chain_ = {true, after_see, end_word, chapter};
}

}  // namespace codicil::index
