// A manual with everything that Markdown and the boxes have, as words in their places: what a hand
// writes down (comparison/hand.h), in whatever spelling.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "manual/chapter_text.h"

namespace codicil::test {

using Random = std::mt19937;
/// From 0 up to `limit`, which it never is. The same on every machine.
std::size_t below(Random& random, std::size_t limit);
/// True once in `times`.
bool once_in(Random& random, std::size_t times);

enum class Dress : std::uint8_t {
  plain,
  emphasis,
  strong,
  struck,
  code,
  link,       ///< With words of its own.
  bare_link,  ///< `[](destination)`: no words but what the engine prints.
  address,    ///< An address that is its own words.
  image,
  footnote,  ///< The mark of footnote `note`.
  line_break,
};

/// Words in one dress, with the mark behind them.
struct Run {
  Dress dress = Dress::plain;
  std::vector<std::string> words{};
  std::string destination{};
  std::size_t note = 0;
  std::string mark{};  ///< "." or ",": behind the last word.
};
using RichProse = std::vector<Run>;

enum class Shape : std::uint8_t {
  paragraph,
  bullets,
  numbers,
  item,
  table,
  row,
  quote,
  callout,
  code
};

struct RichBlock {
  Shape shape = Shape::paragraph;
  RichProse prose{};                  ///< Of a paragraph or code (a run is a line then).
  std::vector<RichProse> cells{};     ///< Of a row.
  std::vector<RichBlock> children{};  ///< Of the others.
  std::string id{};                   ///< Of a paragraph with one of its own.
};

struct RichSection {
  std::size_t level = 2;
  std::string label{};  ///< "Appendix", "Appendix G"; empty for others.
  std::vector<std::string> title{};
  std::string id{};  ///< Empty: made of the title.
  std::vector<RichBlock> blocks{};
};

struct RichChapter {
  std::string id;
  std::string part;
  std::vector<std::string> title;
  bool has_numbered_paragraphs = false;
  std::map<BoxKind, std::vector<RichBlock>> boxes{};  ///< Those that are Markdown.
  std::vector<RichBlock> related{};                   ///< Paragraphs of the box `related`.
  std::vector<std::string> related_chapters{};
  std::vector<RichBlock> introduction{};
  std::vector<RichSection> sections{};
  std::vector<RichProse> notes{};  ///< Footnotes.
};

/// Where a word stands.
struct WordPlace {
  std::optional<BoxKind> box{};
  std::optional<std::size_t> section{};  ///< Index into RichChapter::sections.
  bool is_title = false;                 ///< The chapter's title, or that of its section.
  std::optional<std::size_t> block{};    ///< Index into the blocks of the section.
  bool may_go = false;                   ///< Another word stands beside it.
};

/// `chapters` chapters made of a seed, in ten parts.
std::vector<RichChapter> make_rich_manual(std::size_t chapters, unsigned seed);

/// Every word of a chapter once, addresses and descriptions of images too, in one order for one
/// structure. A word that is made empty is not written down any more.
void for_each_word(RichChapter& chapter,
                   const std::function<void(const WordPlace&, std::string&)>& visit);

}  // namespace codicil::test
