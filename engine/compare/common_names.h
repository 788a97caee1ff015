// What both sides call a thing: a link that leads to the same section leads to the same name,
// though the section's chapter was renamed, the section retitled, or its number changed.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "compare/side.h"
#include "index/identities.h"
#include "index/wording_search.h"

namespace codicil::compare {

/// Refers to the sides, which must outlive it. May be used from several threads at once.
class CommonNames {
 public:
  CommonNames(const Sides& sides, std::span<const ChapterPair> pairs);

  /// The name of what a reference of one side leads to; empty where it leads nowhere, or outside.
  std::string before(const index::Target& target) const;
  std::string after(const index::Target& target) const;

  /// How prose of one side names its sources with their versions: what follows a source to its next
  /// version. The value is the source's index.
  const std::vector<index::Wording>& versions(bool is_after) const {
    return is_after ? versions_after_ : versions_before_;
  }

  /// Where the older side's section is on the newer one, by its id and by what `forwards` say.
  std::optional<index::Target> successor(std::uint32_t chapter, const Section& section) const;

 private:
  std::string name(const Manual& manual, const index::Target& target,
                   const std::vector<std::uint32_t>& pairs, std::string_view anchor) const;

  Sides sides_;
  index::Identities identities_after_;
  std::vector<std::uint32_t> pair_before_;  ///< Of each chapter: the number of its pair.
  std::vector<std::uint32_t> pair_after_;
  std::vector<std::optional<std::size_t>> after_of_pair_;
  std::vector<std::string> names_;  ///< Of each pair: the same whatever other pairs there are.
  std::vector<index::Wording> versions_before_;
  std::vector<index::Wording> versions_after_;
};

}  // namespace codicil::compare
