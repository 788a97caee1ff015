#include <fmt/format.h>

#include <optional>

#include "cli/commands.h"
#include "cli/terminal.h"
#include "pipeline/verify_paper.h"
#include "pipeline/verify_site.h"

namespace codicil::cli {

namespace {

namespace fs = std::filesystem;

/// The manual of this folder, where there is one: a site can be looked through without.
std::optional<pipeline::Workplace> workplace_here(const CommonArguments& common) {
  try {
    return pipeline::open_workplace(pipeline::find_definition(common.manual, fs::current_path()));
  } catch (const Failure& failure) {
    if (failure.kind() != FailureKind::usage || !common.manual.empty()) throw;
    return std::nullopt;
  }
}

void require_something(const fs::path& target) {
  std::error_code error;
  const std::string ending = target.extension().string();
  const bool is_other_file = fs::is_regular_file(target, error) && ending != ".zip" &&
                             ending != ".pdf" && ending != ".json";
  if (is_other_file) {
    throw Failure(FailureKind::usage,
                  fmt::format("`{}` is nothing that Codicil publishes", target.string()),
                  "Name a site's folder, its zip file, a printed PDF or its certificate.");
  }
  if (fs::exists(target, error)) return;
  throw Failure(FailureKind::usage, fmt::format("there is nothing at `{}`", target.string()),
                "Name a site's folder, its zip file, a printed PDF or its certificate.");
}

bool is_paper(const fs::path& target) {
  return target.extension() == ".pdf" || target.extension() == ".json";
}

std::string in_words(const pipeline::Verification& result) {
  std::string words;
  for (const std::string& line : result.confirmed) words += line + "\n";
  for (const std::string& line : result.differences) words += fmt::format("Differs: {}.\n", line);
  if (!result.differences.empty()) {
    words +=
        result.differences.size() == 1
            ? "It is not what it says: 1 difference.\n"
            : fmt::format("It is not what it says: {} differences.\n", result.differences.size());
  } else if (!result.obstacle.reason.empty()) {
    words += fmt::format("The rest could not be checked: {}.\n", result.obstacle.reason);
    if (!result.obstacle.help.empty()) words += fmt::format("  {}\n", result.obstacle.help);
  }
  return words;
}

}  // namespace

int verify(const CommonArguments& common, const VerifyArguments& arguments) {
  require_something(arguments.target);
  const std::optional<pipeline::Workplace> workplace = workplace_here(common);
  const pipeline::Workplace* const known = workplace ? &*workplace : nullptr;
  pipeline::Verification result;
  {
    Progress progress(common);
    progress.show("Checking");
    result = is_paper(arguments.target)
                 ? pipeline::verify_paper(known, arguments.target, common.jobs)
                 : pipeline::verify_site(known, arguments.target, common.jobs);
  }
  print(stdout, in_words(result));
  if (!result.differences.empty()) return status_content;
  return result.obstacle.reason.empty() ? status_done : status_environment;
}

}  // namespace codicil::cli
