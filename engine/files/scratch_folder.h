// A folder for what is needed for a moment.
#pragma once

#include <filesystem>

namespace codicil {

/// A new folder that only this user may enter, in the system's place for such; it goes, with all
/// that is in it, when its owner goes.
class ScratchFolder {
 public:
  /// Throws Failure (environment) where it cannot be made.
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace codicil
