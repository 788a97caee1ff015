// Where a manual lies: its definition, the root that all its paths start from, and the repository
// that remembers it.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "files/source_tree.h"
#include "git/repository.h"

namespace codicil::pipeline {

/// A manual on this machine, opened.
struct Workplace {
  std::filesystem::path root;  ///< Absolute: the top of the work tree, else the folder that holds
                               ///< definition and content.
  std::string definition;      ///< Path of the definition, from the root.
  std::optional<git::Repository> repository;  ///< Only where the manual's files lie in it.
  std::string
      no_history;  ///< Why there is no history to be had, in a sentence; empty where there is.
  std::string content_seen;  ///< Where the content seems to be, from the definition's folder, when
                             ///< it is not where the definition says; else empty.
  std::string no_history_help;  ///< And how to mend it.
  /// There is a repository, which may hold the editions' texts, and it cannot be read.
  bool has_unreadable_repository = false;

  /// The files as they are on disk. In a bare repository: as HEAD has them.
  std::unique_ptr<SourceTree> working_tree() const;
  /// The path of the baseline, whether there is one or not.
  std::string baseline() const;
  /// The folder of the definition on disk, which theme and output are relative to.
  std::filesystem::path definition_folder() const;
};

/// Opens the manual whose definition is the file `definition`, absolute or relative to the current
/// directory; in a bare repository it is looked up in the tree of HEAD. Throws Failure (usage) when
/// there is no such file.
Workplace open_workplace(const std::filesystem::path& definition);

/// Finds the definition: `given` where it is not empty, else manual.yml in `folder`, else
/// site/manual.yml there. Throws Failure (usage) when there is none.
std::filesystem::path find_definition(const std::filesystem::path& given,
                                      const std::filesystem::path& folder);

}  // namespace codicil::pipeline
