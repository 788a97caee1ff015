// The files of a new manual, as they lie in the folder new_manual beside this file.
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

/// In the order of their paths. Its source is made of the files by new_manual.cmake.
std::span<const FilePattern> new_manual_files();

}  // namespace codicil::authoring
