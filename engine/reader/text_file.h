// A file of front matter and Markdown, cut into the two.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "manual/document.h"
#include "reader/field_reader.h"
#include "yaml/node.h"

namespace codicil::reader {

/// Where the front matter and the body of a file stand. The texts are parts of the file's.
struct FileParts {
  std::string_view front_matter;
  std::uint32_t front_line = 1;  ///< The line of the file on which the front matter begins.
  std::string_view body;
  std::uint32_t body_line = 1;
  bool has_front_matter = false;
};

/// Cuts a text at its `---` lines. Reports front matter that is missing, that does not begin on the
/// first line, or that never ends (it is taken to end at the first blank line then). `example` is a
/// line for the help.
FileParts cut_file(std::string_view text, std::string_view example, Faults& faults);

/// What a file is written in.
enum class Writing {
  markdown,  ///< Behind front matter; what stands in fenced code there is only shown.
  yaml
};

/// Where git left two versions of some lines side by side, between markers of its own: the first
/// such marker.
std::optional<Diagnostic> unfinished_merge(std::string_view text, Writing writing);

/// What stands in one file.
struct TextFile {
  yaml::Node fields;
  Document body;
  /// False where there is no front matter to miss keys in.
  bool has_all_keys = false;
  /// The file holds an unfinished merge, so that nothing in it can be judged.
  bool is_unfinished_merge = false;
};

/// Reads both parts of a chapter's, page's or edition's file.
TextFile read_text_file(std::string_view bytes, std::string_view example, Faults& faults);

Diagnostic too_large(std::uint64_t size, std::size_t most);

/// Reports bytes that are too many (more than `most`), no UTF-8, or control characters. Gives false
/// where reading has no use; otherwise `text` is what can be read, without a byte order mark: part
/// of `bytes`, or of `mended`.
bool check_bytes(std::string_view bytes, std::size_t most, Faults& faults, std::string& mended,
                 std::string_view& text);

}  // namespace codicil::reader
