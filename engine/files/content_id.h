// The identity of a file's bytes: equal ids mean equal bytes, wherever and whenever the file stood.
#pragma once

#include <string>
#include <string_view>

namespace codicil {

/// Git's name for a blob of these bytes: the SHA-1 of "blob <size>\0" and the bytes, as 40 hex
/// digits. The id of a file in a commit is known without reading it.
using ContentId = std::string;

ContentId content_id_of(std::string_view bytes);

/// SHA-256 as 64 hex digits, for provenance.
std::string sha256_of(std::string_view bytes);

}  // namespace codicil
