// The files as they are now, as a site that is made page by page when somebody looks: what
// `build --working --drafts` would write, kept up with the author's changes.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "diagnostics/baseline.h"
#include "diagnostics/diagnostic.h"

namespace codicil::pipeline {

/// A site of one moment. Nothing in it changes, but resources are read when they are asked for.
class PreviewedSite {
 public:
  struct Parts;
  explicit PreviewedSite(std::unique_ptr<const Parts> parts);
  ~PreviewedSite();

  /// The bytes of a file of the site; nothing where it has none of that path, or a resource is gone
  /// by now. May be called from many threads at once.
  std::optional<std::string> file(const std::string& path) const;
  /// All its paths, provenance.json last.
  std::vector<std::string> paths() const;
  const Parts& parts() const { return *parts_; }

 private:
  std::unique_ptr<const Parts> parts_;
};

/// What became of the files since they were looked at before.
struct PreviewNews {
  std::vector<Diagnostic> diagnostics;  ///< Paths start from `root`.
  SetAside set_aside;                   ///< What is not among them.
  std::filesystem::path root;
  /// The site of the files; nullptr where errors in them, which are among the diagnostics, stand in
  /// the way.
  std::shared_ptr<const PreviewedSite> site;
};

/// The files and folders that a preview depends on, whether they are there or not; those that are
/// known where the definition cannot be read.
std::vector<std::filesystem::path> preview_places(const std::filesystem::path& definition);

class Preview {
 public:
  /// Of the manual whose definition that is; see `open_workplace`.
  Preview(std::filesystem::path definition, unsigned jobs);
  ~Preview();
  Preview(const Preview&) = delete;
  Preview& operator=(const Preview&) = delete;

  /// Reads the files, again what changed in them, and plans their site. Throws Failure for what the
  /// surroundings make impossible.
  PreviewNews look();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace codicil::pipeline
