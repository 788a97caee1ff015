#include "support/temporary_folder.h"

#include <fmt/core.h>
#include <stdlib.h>
#include <sys/stat.h>

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace codicil::test {
namespace {

namespace fs = std::filesystem;

/// Some tests take permissions away; removal needs them back.
void allow_everything(const fs::path& folder) {
  ::chmod(folder.c_str(), 0700);
  std::error_code ignored;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, ignored)) {
    if (entry.symlink_status().type() == fs::file_type::directory) allow_everything(entry.path());
  }
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
  std::string pattern = fs::canonical(fs::temp_directory_path()) / "codicil-test-XXXXXX";
  if (!::mkdtemp(pattern.data())) throw std::runtime_error("no temporary folder: " + pattern);
  path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
  allow_everything(path_);
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

void TemporaryFolder::write(std::string_view path, std::string_view bytes) const {
  fs::create_directories((path_ / path).parent_path());
  std::ofstream file(path_ / path, std::ios::binary);
  file << bytes;
  if (!file.flush()) throw std::runtime_error(fmt::format("cannot write {}", path));
}

std::string TemporaryFolder::read(std::string_view path) const {
  std::ifstream file(path_ / path, std::ios::binary);
  if (!file) throw std::runtime_error(fmt::format("cannot read {}", path));
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

}  // namespace codicil::test
