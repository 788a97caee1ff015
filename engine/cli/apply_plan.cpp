#include "cli/apply_plan.h"

#include <fmt/format.h>

#include "cli/terminal.h"
#include "files/write_file.h"

namespace codicil::cli {

namespace fs = std::filesystem;

void apply_plan(const authoring::Plan& plan, const fs::path& root, const CommonArguments& common) {
  for (const OutputFile& file : plan.creations) {
    std::error_code error;
    if (!fs::exists(fs::symlink_status(root / file.path, error))) continue;
    throw Failure(FailureKind::usage,
                  fmt::format("`{}` exists already", path_from_here(root / file.path)));
  }
  for (const OutputFile& file : plan.creations) {
    create_file(root / file.path, file.bytes);
    remark(common, fmt::format("Made {}", path_from_here(root / file.path)));
  }
  for (const OutputFile& file : plan.replacements) {
    replace_file(root / file.path, file.bytes);
    remark(common, fmt::format("Changed {}", path_from_here(root / file.path)));
  }
  for (const std::string& path : plan.deletions) {
    delete_file(root / path);
    remark(common, fmt::format("Deleted {}", path_from_here(root / path)));
  }
}

}  // namespace codicil::cli
