#include "git/walk_limit.h"

#include <fmt/core.h>

#include "git/repository.h"

namespace codicil::git {
namespace {

constexpr std::size_t most_folders = 100'000;
constexpr std::size_t longest_path = 4096;

}  // namespace

void WalkLimit::enter(const ObjectId& commit, std::string_view prefix) {
  if (++entered_ <= most_folders && prefix.size() <= longest_path) return;
  throw HistoryUnavailable(
      fmt::format("commit `{}` has more folders, or deeper ones, than can be read",
                  Repository::abbreviated(commit.hex())));
}

}  // namespace codicil::git
