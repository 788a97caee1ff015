// What the operating system refuses, in words for people.
#pragma once

#include <string>

namespace codicil {

/// The words for an `errno`: "permission denied", "the disk is full". The same in every locale.
std::string system_words(int error);

/// Throws a Failure (environment): "cannot `doing` `path`: …".
[[noreturn]] void fail_to(const char* doing, const std::string& path, int error);

}  // namespace codicil
