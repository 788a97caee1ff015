// YAML that somebody wrote, taken apart by bytes: where each entry and each item begins and ends,
// so that one can be added or taken out as its author would have done it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "authoring/byte_edit.h"
#include "yaml/node.h"

namespace codicil::authoring {

/// Part of a text.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// How a value is written.
enum class ScalarStyle { plain, plain_in_brackets, single_quoted, double_quoted, block };

/// The YAML of a file: the whole of a definition, or the front matter of a chapter.
class YamlText {
 public:
  /// All of `text` is YAML. Throws Failure (content) where it cannot be read; `path` is for its
  /// message.
  static YamlText whole(std::string path, std::string text);
  /// The front matter of `text`, which begins with a line `---`.
  static YamlText front_matter(std::string path, std::string text);

  const yaml::Node& fields() const { return fields_; }
  /// The whole file.
  const std::string& text() const { return text_; }

  /// Where the YAML ends: at the line that closes front matter.
  std::size_t end() const { return yaml_.end; }

  /// The lines of the entry of this key of the topmost mapping: its own, without comments and blank
  /// lines that follow.
  std::optional<Range> lines_of(std::string_view key) const;

  /// The lines of the items of a list that is written one under the other, each with its dash;
  /// nothing where it is written in brackets.
  std::optional<std::vector<Range>> item_lines(std::string_view key) const;

  /// Adds lines (each with its ending) behind the last entry.
  Edit append(std::string lines) const;

  /// Adds an item to a list of words, in brackets or one under the other.
  Edit add_item(const yaml::Node& list, const std::string& item) const;
  /// Adds an entry to a mapping of words to words, in braces or one under the other.
  Edit add_entry(const yaml::Node& mapping, const std::string& key, const std::string& value) const;
  /// Puts other words in the place of a value that is written on one line, in quotes where it is.
  Edit replace_value(const yaml::Node& scalar, std::string_view words) const;

  /// How the value is written that holds a character of the front matter; nothing where that stands
  /// behind it.
  std::optional<ScalarStyle> style_at(Place place) const;

 private:
  YamlText(std::string path, std::string text, Range yaml);

  std::size_t offset_of(Place place) const;
  ScalarStyle style_of(const yaml::Node& scalar, bool in_brackets) const;
  std::size_t end_of_scalar(const yaml::Node& scalar) const;
  /// Where the line of a byte begins that has nothing but spaces, or a dash, before it.
  std::size_t begin_of_own_line(std::size_t offset) const;
  std::size_t dash_of(const yaml::Node& item) const;
  std::size_t end_of_lines(Range lines) const;
  Edit add_line(std::size_t last_end, std::size_t model, const std::string& words) const;
  [[noreturn]] void refuse(std::size_t offset, std::string_view what, std::string help) const;

  std::string path_;
  std::string text_;
  Range yaml_;
  yaml::Node fields_;
};

/// A word as YAML: as it is where that is safe, else in quotes.
std::string yaml_scalar(std::string_view text);

/// Words as they are written within a value of a style; nothing where they cannot stand there.
std::optional<std::string> written_in(ScalarStyle style, std::string_view words);

}  // namespace codicil::authoring
