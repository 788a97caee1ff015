#include "support/ordinary_user.h"

#include <unistd.h>

#include <stdexcept>

namespace codicil::test {

OrdinaryUser::OrdinaryUser(const std::filesystem::path& folder) : was_root_(::geteuid() == 0) {
  constexpr uid_t nobody = 65534;
  if (!was_root_) return;
  if (::chown(folder.c_str(), nobody, nobody) != 0 || ::seteuid(nobody) != 0) {
    throw std::runtime_error("cannot become an ordinary user");
  }
}

OrdinaryUser::~OrdinaryUser() {
  if (was_root_ && ::seteuid(0) != 0) std::terminate();
}

}  // namespace codicil::test
