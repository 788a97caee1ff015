// The folder that a site is published to: whether it may be, and the names of what stands beside it
// meanwhile.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace codicil {

struct SiteTarget {
  std::filesystem::path parent;  ///< Canonical; it may have to be made.
  std::string name;
  std::string shown;  ///< As it was asked for, for messages.

  std::filesystem::path path() const { return parent / name; }
  std::string lock_name() const;
  /// The name of a folder beside the target, for a new site or the old one on its way out.
  std::string staging_name(std::string_view sixteen_digits) const;
  /// True for every name that `staging_name` can give, for no other.
  bool is_staging_name(std::string_view name) const;
};

/// True for the name of a lock or a stage of any target: not a file of the author's.
bool is_left_by_publishing(std::string_view name);

/// Where `target` really is. Throws Failure (usage) where it contains, is, or lies in a forbidden
/// folder, or lies below any folder `.git`. Changes nothing.
SiteTarget resolve_site_target(const std::filesystem::path& target,
                               const std::vector<std::filesystem::path>& forbidden);

/// What stands at a target.
enum class Occupant { nothing, empty_folder, site };

/// Throws Failure (usage) where something stands there that Codicil did not make, (environment)
/// where it cannot be exchanged.
Occupant examine(const SiteTarget& target);

}  // namespace codicil
