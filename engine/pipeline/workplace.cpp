#include "pipeline/workplace.h"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>
#include <vector>

#include "diagnostics/failure.h"
#include "reader/read_baseline.h"
#include "reader/read_definition.h"

namespace codicil::pipeline {

namespace fs = std::filesystem;

namespace {

std::string path_below(const fs::path& root, const fs::path& path) {
  return path.lexically_relative(root).generic_string();
}

bool lies_below(const fs::path& root, const fs::path& path) {
  const std::string relative = path_below(root, path);
  return !relative.empty() && relative != ".." && !relative.starts_with("../");
}

fs::path common_folder(const fs::path& a, const fs::path& b) {
  fs::path common;
  auto left = a.begin();
  auto right = b.begin();
  while (left != a.end() && right != b.end() && *left == *right) {
    common /= *left;
    ++left;
    ++right;
  }
  return common;
}

/// Where the content seems to be when it is not where the definition says: a folder of its usual
/// name, or the folder that holds the folder of a part. From the definition's folder; empty:
/// nowhere.
std::string content_seen(const fs::path& definition, const std::vector<PartDefinition>& parts) {
  std::error_code error;
  const fs::path home = definition.parent_path();
  const auto holds_part = [&](const fs::path& folder) {
    return std::ranges::any_of(parts, [&](const PartDefinition& part) {
      return !part.id.value.empty() && fs::is_directory(folder / part.id.value, error);
    });
  };
  for (const char* usual : {"../content", "content", "..", "."}) {
    if (holds_part(home / usual)) return usual;
  }
  for (const char* outer : {".", ".."}) {
    std::vector<std::string> found;
    for (const fs::directory_entry& entry : fs::directory_iterator(home / outer, error)) {
      if (entry.is_directory(error) && holds_part(entry.path()))
        found.push_back(entry.path().filename().string());
    }
    std::ranges::sort(found);
    if (!found.empty()) return outer == std::string_view(".") ? found[0] : "../" + found[0];
  }
  return fs::is_directory(home / "../content", error) ? "../content" : "";
}

/// The content folder of a definition on disk. Paths are taken from the root of the machine, so
/// that absolute ones and ones that leave the repository come out right.
fs::path content_folder(const fs::path& definition, Workplace& workplace) {
  const fs::path machine = definition.root_path();
  const DirectoryTree everything(machine.string());
  const std::string path = path_below(machine, definition);
  const auto bytes = everything.read(path);
  if (!bytes) return definition.parent_path();
  const auto read = reader::read_definition(*bytes, path, {});
  const fs::path content = machine / read.value.content;
  std::error_code error;
  if (!fs::is_directory(content, error))
    workplace.content_seen = content_seen(definition, read.value.parts);
  return content;
}

/// In a bare repository the definition is a file of HEAD's tree.
std::optional<Workplace> open_in_bare_repository(const fs::path& definition) {
  fs::path folder = definition.parent_path();
  std::error_code error;
  while (!fs::is_directory(folder, error) && folder.has_relative_path())
    folder = folder.parent_path();
  try {
    git::Repository repository = git::Repository::containing(folder);
    const auto head = repository.head();
    if (!repository.is_bare() || !head || !lies_below(repository.root(), definition))
      return std::nullopt;
    std::string path = path_below(repository.root(), definition);
    if (!repository.tree(*head)->read(path)) return std::nullopt;
    Workplace workplace;
    workplace.root = repository.root();
    workplace.definition = std::move(path);
    workplace.repository = std::move(repository);
    return workplace;
  } catch (const git::HistoryUnavailable&) {
    return std::nullopt;
  }
}

/// A repository must hold the content, too: the help is to name the folder that holds both.
void name_whole_folder(Workplace& workplace) {
  if (!workplace.root.has_relative_path()) return;
  try {
    git::Repository::containing(workplace.root);
  } catch (const git::NoRepository& failure) {
    workplace.no_history = failure.what();
    workplace.no_history_help = failure.help();
  } catch (const git::HistoryUnavailable&) {
    return;  // what was said of the definition's folder stands
  }
}

void open_repository(Workplace& workplace, const fs::path& definition, const fs::path& content) {
  try {
    git::Repository repository = git::Repository::containing(definition.parent_path());
    if (!lies_below(repository.root(), definition) || !lies_below(repository.root(), content)) {
      workplace.no_history =
          fmt::format("the content folder `{}` lies outside the repository", content.string());
      workplace.no_history_help =
          "Keep the manual's definition and its content in one git repository.";
      return;
    }
    workplace.root = repository.root();
    if (!repository.head()) {
      workplace.no_history = "nothing has been committed to git yet";
      workplace.no_history_help =
          "Commit the manual; what is committed is what an edition can publish.";
      return;
    }
    if (repository.is_shallow()) {
      workplace.no_history = "this copy of the repository was made without its history";
      workplace.no_history_help = "Fetch the rest with `git fetch --unshallow`.";
    }
    workplace.repository = std::move(repository);
  } catch (const git::NoRepository& failure) {
    workplace.no_history = failure.what();
    workplace.no_history_help = failure.help();
    name_whole_folder(workplace);
  } catch (const git::HistoryUnavailable& failure) {
    workplace.no_history = failure.what();
    workplace.no_history_help = failure.help();
    workplace.has_unreadable_repository = true;
  }
}

}  // namespace

std::unique_ptr<SourceTree> Workplace::working_tree() const {
  if (repository && repository->is_bare()) return repository->tree(*repository->head());
  return std::make_unique<DirectoryTree>(root.string());
}

std::string Workplace::baseline() const {
  return reader::baseline_path(definition);
}

fs::path Workplace::definition_folder() const {
  return (root / definition).parent_path();
}

Workplace open_workplace(const fs::path& given) {
  std::error_code error;
  const fs::path absolute = fs::absolute(given).lexically_normal();
  if (!fs::is_regular_file(absolute, error)) {
    if (auto bare = open_in_bare_repository(absolute)) return std::move(*bare);
    throw Failure(FailureKind::usage,
                  fmt::format("there is no manual definition at `{}`", given.string()),
                  "Name the manual's definition with --manual, or make a new manual with `codicil "
                  "new manual`.");
  }
  const fs::path definition = fs::canonical(absolute.parent_path()) / absolute.filename();
  Workplace workplace;
  const fs::path content = content_folder(definition, workplace).lexically_normal();
  workplace.root = common_folder(definition.parent_path(), content);
  open_repository(workplace, definition, content);
  workplace.definition = path_below(workplace.root, definition);
  return workplace;
}

fs::path find_definition(const fs::path& given, const fs::path& folder) {
  if (!given.empty()) return given;
  for (const char* usual : {"manual.yml", "site/manual.yml"}) {
    std::error_code error;
    if (fs::is_regular_file(folder / usual, error)) return folder / usual;
    if (open_in_bare_repository(fs::absolute(folder / usual).lexically_normal()))
      return folder / usual;
  }
  throw Failure(
      FailureKind::usage, "there is no manual here: neither `manual.yml` nor `site/manual.yml`",
      "Go to the manual's folder, name its definition with --manual, or make a new manual with "
      "`codicil new manual FOLDER`.");
}

}  // namespace codicil::pipeline
