// The words of a new manual, file by file.
#pragma once

#include <span>
#include <string_view>

namespace codicil::authoring {

/// A file with marks in it: @title@, @title-yaml@, @edition@, @today@, @month@, @review@, @next@,
/// @next-words@, @cycle@.
struct FilePattern {
  std::string_view path;
  std::string_view text;
};

std::span<const FilePattern> new_manual_files();

}  // namespace codicil::authoring
