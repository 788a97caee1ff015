// Single files of an author's, written whole or not at all.
#pragma once

#include <filesystem>
#include <string_view>

namespace codicil {

/// Makes a file, and the folders that it needs. Throws Failure: usage where something of that name
/// exists; environment where it cannot be written. Nothing is left behind then.
void create_file(const std::filesystem::path& path, std::string_view bytes);

/// Puts new bytes in the place of a file's old ones in one step, keeping its permissions. Throws
/// Failure (environment) where it cannot; the old bytes stand then.
void replace_file(const std::filesystem::path& path, std::string_view bytes);

/// Deletes a file. Throws Failure (environment) where it cannot.
void delete_file(const std::filesystem::path& path);

}  // namespace codicil
