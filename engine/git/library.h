// The wall to libgit2: who owns its objects, and what its errors mean. No other header of this room
// names it.
#pragma once

#include <memory>
#include <string>

struct git_config;
struct git_config_iterator;
struct git_filter_list;
struct git_index;
struct git_object;
struct git_odb;
struct git_odb_object;
struct git_reference;
struct git_repository;
struct git_signature;
struct git_status_list;
struct git_transaction;
struct git_tree;

namespace codicil::git {

/// Gives an object back to libgit2.
struct Release {
  void operator()(git_config* object) const;
  void operator()(git_config_iterator* object) const;
  void operator()(git_filter_list* object) const;
  void operator()(git_index* object) const;
  void operator()(git_object* object) const;
  void operator()(git_odb* object) const;
  void operator()(git_odb_object* object) const;
  void operator()(git_reference* object) const;
  void operator()(git_repository* object) const;
  void operator()(git_signature* object) const;
  void operator()(git_status_list* object) const;
  void operator()(git_transaction* object) const;
  void operator()(git_tree* object) const;
};

template <typename T>
using Owned = std::unique_ptr<T, Release>;

/// Calls a function of libgit2 that gives an object by its first argument; its answer goes to
/// `status`.
template <typename T, typename Function, typename... Arguments>
Owned<T> obtain(int& status, Function function, Arguments... arguments) {
  T* object = nullptr;
  status = function(&object, arguments...);
  return Owned<T>(status == 0 ? object : nullptr);
}

/// Prepares the library; to be called before anything else of it. Safe to call again.
void start_library();

/// The library's words for its last error on this thread.
std::string last_error();

/// Throws HistoryUnavailable: `what` failed, for the library's last reason.
[[noreturn]] void fail_with_last_error(const std::string& what);

}  // namespace codicil::git
