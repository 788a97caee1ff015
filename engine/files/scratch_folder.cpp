#include "files/scratch_folder.h"

#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>

#include "files/system_words.h"

namespace codicil {

namespace fs = std::filesystem;

ScratchFolder::ScratchFolder() {
  std::error_code error;
  const fs::path place = fs::temp_directory_path(error);
  if (error) fail_to("use", "$TMPDIR", error.value());
  std::string name = (place / "codicil-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) fail_to("make a folder in", place.string(), errno);
  path_ = name;
}

ScratchFolder::~ScratchFolder() {
  std::error_code error;
  fs::remove_all(path_, error);
}

}  // namespace codicil
