// The folder beside the target in which a new site is made, until both change places.
#pragma once

#include <map>
#include <mutex>
#include <set>
#include <string>
#include <string_view>

#include "files/file_handle.h"
#include "files/site_target.h"

namespace codicil {

/// Everything below the target's lock. Files may be made from several threads at once.
class Stage {
 public:
  /// Removes what builds that died have left, and makes an empty folder. Throws Failure
  /// (environment) where that is not possible, or folders cannot be exchanged: so nobody works for
  /// nothing.
  explicit Stage(const SiteTarget& target);
  ~Stage() { clear(); }
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  int folder() const { return folder_.number(); }

  /// Makes a file that everybody may read, whatever the umask; the path is new.
  void write(const std::string& path, std::string_view bytes);
  /// Gives a file of this file system another name, `path`; false where the system does not want
  /// to.
  bool link(int folder, const std::string& original, const std::string& path);

  /// Throws Failure unless exactly these files, by path and size, are there, and no more.
  void verify(const std::map<std::string, std::uint64_t>& sizes) const;
  /// Waits until everything is on the disk: else a power cut could leave a published site with
  /// empty files.
  void sync() const;
  /// The stage becomes the target, in one step.
  void change_places();
  /// Removes what now stands in the stage: a site that was not published, or the one that it
  /// replaced. What cannot be removed, the next build removes.
  void clear() noexcept;

 private:
  void remove_leftovers() const;
  void require_exchange() const;
  void make_folders_of(const std::string& path);
  [[noreturn]] void fail(const char* doing, const std::string& path) const;

  const SiteTarget& target_;
  std::string path_;
  FileHandle folder_;
  std::mutex mutex_;
  std::set<std::string, std::less<>> folders_;  ///< Those that were made.
};

}  // namespace codicil
