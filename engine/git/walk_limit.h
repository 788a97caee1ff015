// A few crafted objects can make a tree of more folders than there are atoms: where walks end.
#pragma once

#include <cstddef>
#include <string_view>

#include "git/object_id.h"

namespace codicil::git {

/// Counts the folders that one walk enters.
class WalkLimit {
 public:
  /// Throws HistoryUnavailable when the walk has entered more folders, or deeper ones, than a
  /// manual can have.
  void enter(const ObjectId& commit, std::string_view prefix);

 private:
  std::size_t entered_ = 0;
};

}  // namespace codicil::git
