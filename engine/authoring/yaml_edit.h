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

 private:
  YamlText(std::string path, std::string text, Range yaml);

  std::size_t offset_of(Place place) const;
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

}  // namespace codicil::authoring
