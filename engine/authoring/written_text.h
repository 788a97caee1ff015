// A file of front matter and Markdown, and where in its bytes the characters of its texts are
// written.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "authoring/byte_edit.h"
#include "authoring/yaml_edit.h"
#include "index/cited_words.h"

namespace codicil::authoring {

/// One character of a line of prose, and the bytes that stand for it.
struct WrittenCharacter {
  std::uint32_t line_begin = 0;  ///< In the line of prose.
  std::uint32_t line_end = 0;
  std::uint32_t parent = 0;  ///< The node whose child it is part of.
  bool is_space = false;     ///< A space in the prose; perhaps the end of a line.
  Range bytes;               ///< Of a space: all between its neighbours.
};

/// All places that it is asked about are those of documents read from these very bytes.
class WrittenText {
 public:
  WrittenText(std::string path, std::string bytes);

  const std::string& path() const { return path_; }
  const std::string& bytes() const { return bytes_; }
  /// The front matter; nothing where there is none.
  const std::optional<YamlText>& yaml() const { return yaml_; }
  std::size_t offset_of(Place place) const;
  /// How the value of the front matter is written that has a character; nothing in the body.
  std::optional<ScalarStyle> style_at(Place place) const;

  /// The characters of a part of a line; nothing where the bytes of one are not certain.
  std::optional<std::vector<WrittenCharacter>> characters_of(const Document& document,
                                                             const index::Prose& prose,
                                                             index::LinePart part) const;

  /// The bytes of where a link leads; nothing where they are not written as they are meant.
  std::optional<Range> destination(const Document& document, std::uint32_t link) const;
  /// The same for a value.
  std::optional<Range> value(const Placed<std::string>& placed) const;

 private:
  std::optional<std::vector<WrittenCharacter>> with_ends(
      const Document& document, const index::Prose& prose,
      std::vector<WrittenCharacter> characters) const;
  std::optional<std::size_t> end_of_character(const WrittenCharacter& character,
                                              std::string_view meant,
                                              std::optional<ScalarStyle> style) const;
  bool is_written_so(std::size_t begin, std::string_view words) const;

  std::string path_;
  std::string bytes_;
  std::vector<std::size_t> marks_;  ///< Where a line begins, and every so many columns of it.
  std::vector<std::size_t> lines_;  ///< Of each line its first mark; then the number of marks.
  std::optional<YamlText> yaml_;
};

}  // namespace codicil::authoring
