// Whom git names for a commit or a tag, and when: by the environment and by its settings.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "git/library.h"

namespace codicil::git {

enum class Role { author, committer };

/// A moment, and the offset from UTC that it is shown with.
struct MomentInZone {
  std::chrono::sys_seconds moment;
  std::chrono::minutes offset{0};

  bool operator==(const MomentInZone&) const = default;
};

/// What GIT_AUTHOR_DATE may hold: "1488189600 +0100", the same after '@' or without the offset
/// (UTC), or "2017-02-27T10:00:00+01:00" with 'T' or a space, and with "Z", an offset or none (the
/// local one). Nothing for anything else.
std::optional<MomentInZone> parse_git_date(std::string_view text);

/// As git does: GIT_AUTHOR_NAME, GIT_AUTHOR_EMAIL and GIT_AUTHOR_DATE of the environment (for the
/// committer GIT_COMMITTER_…), else the settings author.name and user.name, and so on, else EMAIL;
/// `now` in the local time zone where there is no date. Unlike git it never guesses a name from the
/// machine. Throws Failure (environment) where one is lacking; its help says which commands set it.
Owned<git_signature> signature_for(Role role, git_repository* repository,
                                   std::chrono::sys_seconds now);

}  // namespace codicil::git
