#include "files/file_handle.h"

#include <unistd.h>

namespace codicil {

void FileHandle::close() noexcept {
  if (descriptor_ >= 0) ::close(std::exchange(descriptor_, -1));
}

}  // namespace codicil
