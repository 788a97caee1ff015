// A file that changes in one step, and back again in one step that needs no room on the disk.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace codicil::git {

/// How two files change places.
enum class SwapBy {
  exchange,  ///< In one step of the kernel's; by renaming where the file system cannot.
  renaming,  ///< In two steps: for a moment no file has the name.
};

/// The new bytes wait in a file beside the old one; what stood there before waits until `keep`.
class SwappedFile {
 public:
  /// Writes the new bytes beside `path`, with the mode of the file there (0666 less the umask where
  /// there is none, and the folders that it needs); without bytes the file is to go. Nothing is
  /// seen at `path` yet. Throws Failure (environment) where it cannot.
  SwappedFile(std::filesystem::path path, std::optional<std::string_view> bytes,
              SwapBy by = SwapBy::exchange);
  /// What was not kept is taken back.
  ~SwappedFile();
  SwappedFile(SwappedFile&& other) noexcept;
  SwappedFile& operator=(SwappedFile&&) = delete;

  /// Puts the new bytes in place. Throws Failure (environment) where it cannot; the old ones stand
  /// then.
  void swap();
  /// Puts back what stood there; what was made for it goes. Gives false where it cannot.
  bool take_back() noexcept;
  /// Lets go what stood there, and the folders that are empty now, up to `root`.
  void keep(const std::filesystem::path& root) noexcept;

 private:
  void make_folders();
  void write(std::string_view bytes);
  bool exchange();
  bool put_aside();
  void clear() noexcept;

  std::filesystem::path path_;
  std::filesystem::path waiting_;  ///< Holds the new bytes before `swap`, the old ones after.
  std::filesystem::path aside_;    ///< Holds the old bytes after a swap by renaming.
  std::vector<std::filesystem::path> made_folders_;  ///< Outermost first.
  SwapBy by_;
  bool had_file_ = false;
  bool has_bytes_ = false;
  bool is_swapped_ = false;
  bool is_over_ = false;
};

}  // namespace codicil::git
