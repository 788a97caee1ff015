// A folder of its own for a test that needs a disk; gone when the test is over.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace codicil::test {

class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path operator/(std::string_view name) const { return path_ / name; }

  /// Writes a file below the folder and makes the folders it needs.
  void write(std::string_view path, std::string_view bytes) const;
  std::string read(std::string_view path) const;

 private:
  std::filesystem::path path_;
};

}  // namespace codicil::test
