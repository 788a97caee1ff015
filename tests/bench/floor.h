// The least that publishing a manual can cost: read the blobs, run cmark-gfm on each, write the
// bytes.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "git/repository.h"

namespace codicil::bench {

/// A distinct chapter version of a repository: a commit that has it, and its path there.
struct Blob {
  git::CommitId commit;
  std::string path;
};

/// Every distinct Markdown file of the commits, once.
std::vector<Blob> distinct_chapters(const git::Repository& repository,
                                    const std::vector<git::CommitId>& commits);

/// Reads each blob and lets cmark-gfm parse and render it, on `jobs` threads; gives the bytes of
/// HTML made.
std::size_t read_and_render(const git::Repository& repository, const std::vector<Blob>& blobs,
                            unsigned jobs);

/// Writes the files of a site again, byte for byte, into an empty folder: distinct files written,
/// equal ones hard-linked.
void write_again(const std::filesystem::path& site, const std::filesystem::path& folder,
                 unsigned jobs);

}  // namespace codicil::bench
