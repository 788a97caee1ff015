// A large manual made of a seed: chapters, citations, editions, as the input of `git fast-import`.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace codicil::bench {

struct LargeManual {
  int chapters = 1000;
  int parts = 20;
  int editions = 12;            ///< One every six months.
  double changed_share = 0.15;  ///< Of the chapters, from each edition to the next.
  std::uint32_t seed = 1;
};

/// Makes a git repository of it in a folder that does not exist yet: one commit an edition, each
/// with its trailer. The same manual gives the same repository, everywhere.
void make_repository(const LargeManual& manual, const std::filesystem::path& folder);

/// Adds an edition in which one chapter is changed.
void add_small_edition(const LargeManual& manual, const std::filesystem::path& folder);

}  // namespace codicil::bench
