// Tests of permissions mean nothing to root, whom no permission stops: they run as an ordinary user
// instead.
#pragma once

#include <filesystem>

namespace codicil::test {

/// While it lives, a process of root's acts as an ordinary user who owns `folder` itself; another's
/// stays what it is.
class OrdinaryUser {
 public:
  explicit OrdinaryUser(const std::filesystem::path& folder);
  ~OrdinaryUser();
  OrdinaryUser(const OrdinaryUser&) = delete;
  OrdinaryUser& operator=(const OrdinaryUser&) = delete;

 private:
  bool was_root_ = false;
};

}  // namespace codicil::test
