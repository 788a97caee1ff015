#include "pipeline/verification.h"

#include <fmt/format.h>

namespace codicil::pipeline {

Obstacle obstacle_to(const Workplace* workplace, const std::vector<std::string>& commits,
                     std::string_view what) {
  if (workplace == nullptr) {
    return {"there is no manual here to compare with",
            "Run it in the manual's folder, or name the definition with --manual."};
  }
  if (!workplace->repository) {
    return {fmt::format("the manual's history cannot be read: {}", workplace->no_history),
            workplace->no_history_help};
  }
  for (const std::string& commit : commits) {
    if (workplace->repository->commit_named(commit)) continue;
    return {fmt::format("the commit {} is not in this repository", commit),
            fmt::format("Fetch all of its history; a {} of another manual never fits.", what)};
  }
  return {};
}

}  // namespace codicil::pipeline
