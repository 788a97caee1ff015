// Finding the repository that a folder lies in, and deciding whether it may and can be read.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "git/library.h"

namespace codicil::git {

/// Where things of one repository are; folders without a '/' at the end.
struct RepositoryPlaces {
  std::string git_folder;     ///< Of this work tree; what the library opens.
  std::string common_folder;  ///< Of all its work trees: where the objects are. Often the same.
  std::string work_tree;      ///< Empty for a bare repository.
};

/// The repository that `folder` lies in. Throws HistoryUnavailable when there is none, or it is
/// another user's whom this one does not trust, or of a kind that the library cannot read.
RepositoryPlaces find_repository(const std::filesystem::path& folder);

/// True when `folder` lies in a repository of any kind, readable or not.
bool lies_in_repository(const std::filesystem::path& folder);

/// Opens a repository that `find_repository` found.
Owned<git_repository> open_repository(const RepositoryPlaces& places);

}  // namespace codicil::git
