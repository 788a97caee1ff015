// The words of a paragraph, heading or cell as they are compared: pieces that are equal when they
// read the same and lead to the same.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compare/common_names.h"
#include "compare/side.h"
#include "manual/document.h"
#include "text/word_diff.h"

namespace codicil::compare {

/// A word, space or mark with its emphasis and link; or a whole citation, which is equal to another
/// that names the same thing in the same way, whatever its number and title are by now.
struct ProsePiece {
  std::uint64_t key = 0;  ///< Equal for equal pieces; a hash of everything that tells them apart.
  DiffPiece shape{};      ///< What the comparison of words asks of it; its identity is not set.
  bool is_citation = false;  ///< Its words follow its target.
  bool is_step =
      false;  ///< The number of a step of its flowchart, which it follows; a citation, too.
  bool is_line_break = false;
  bool is_whole = false;    ///< No word of the prose: a citation, an image, a footnote's mark.
  std::uint32_t begin = 0;  ///< Its words, in Prose::characters.
  std::uint32_t length = 0;
  std::uint32_t format = 0;  ///< Index into Prose::formats.
};

/// The inline nodes that a piece stands in (emphasis, links …), the outermost first.
using Format = std::vector<std::uint32_t>;

/// What one leaf of a text says.
struct Prose {
  const Document* document = nullptr;  ///< Of the format's nodes; null where there are none.
  std::string characters{};
  std::vector<ProsePiece> pieces{};
  std::vector<Format> formats{};
  /// Parallel to `formats`: equal for inline nodes of the same kinds that lead to the same.
  std::vector<std::uint64_t> format_keys{};

  std::string_view words_of(const ProsePiece& piece) const {
    return std::string_view(characters).substr(piece.begin, piece.length);
  }
};

/// From where prose is read: one passage of one chapter of one side.
struct ProseSource {
  const Side& side;
  const CommonNames& names;
  bool is_after = false;
  std::uint32_t chapter = 0;
  std::uint32_t passage = 0;
  const Document& document;
};

/// Reads the inlines of a paragraph, heading, cell or code block. A footnote's mark reads "[note]".
Prose read_prose(const ProseSource& source, std::uint32_t leaf);

/// The words by which a side cites a target, as one piece that follows it. Nothing is emphasised.
Prose prose_of_citation(const ProseSource& source, const index::Target& target);

/// Makes plain words of a citation, piece `piece` of the prose. `language` is the manual's.
void take_apart_piece(Prose& prose, std::size_t piece, const std::string& language);

/// The words of a link that was written without any, as its side prints them.
std::string printed_words(const ProseSource& source, const index::Target& target);

}  // namespace codicil::compare
