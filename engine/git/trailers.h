// Trailers: the "Key: value" lines at the end of a commit's message.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace codicil::git {

/// The values of the trailers `key` (in any case) of a message, in their order, trimmed; empty ones
/// left out. What is a trailer is what `git interpret-trailers` takes for one: a line of the last
/// paragraph, which is not the first, and in which there is nothing but trailers, or a quarter of
/// them with one that git itself writes.
std::vector<std::string> trailer_values(std::string_view message, std::string_view key);

}  // namespace codicil::git
