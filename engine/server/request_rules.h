// Which requests a preview answers, and as what: it shows unpublished text, to this machine only.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace codicil::server {

/// Whether a Host header names this machine's own loopback address at `port`. Anything else is a
/// page of somewhere else that had its name point here, in order to read the preview.
bool is_own_host(std::string_view host, int port);

/// The path in the site that a request asks for: "" for "/", "a/index.html" as it is, "a/" with its
/// slash. `path` begins with '/' and is decoded. Nothing for one that could lead elsewhere: with
/// "..", ".", an empty name or a character that no name has.
std::optional<std::string> site_path(std::string_view path);

/// The Content-Type of a file, by the end of its name.
std::string_view content_type(std::string_view path);

}  // namespace codicil::server
