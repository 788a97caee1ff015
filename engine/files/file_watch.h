// Noticing that files were changed, by whatever program and in whatever way.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <vector>

namespace codicil {

/// How changes are noticed: the kernel tells, or one looks again and again.
enum class WatchMethod { kernel, looking };

/// Watches files, and folders with all that is below them; names that begin with '.' below a folder
/// are left out. Places that are not there are watched for. A change is another name, size, time or
/// kind of file: whoever reads the files while `wait` has not returned yet may see half of one.
class FileWatch {
 public:
  /// Remembers how the places are now. Where the kernel cannot tell, as on some machines with very
  /// many folders, it looks, a few times a second.
  explicit FileWatch(std::vector<std::filesystem::path> places,
                     WatchMethod method = WatchMethod::kernel);
  ~FileWatch();
  FileWatch(const FileWatch&) = delete;
  FileWatch& operator=(const FileWatch&) = delete;

  /// Returns true once anything is not as it was when the watch began or `wait` last returned true,
  /// and has then been still for a moment, so that many changes at once are one. False where that
  /// did not happen within `most`. A file that is written and taken away again is no change.
  bool wait(std::chrono::milliseconds most);

  WatchMethod method() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace codicil
