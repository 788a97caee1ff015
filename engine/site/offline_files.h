// The files behind the copy that readers keep on their device: the list of what it holds, and the
// service worker that keeps it (themes' offline_worker.js has the other half).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "files/output_file.h"

namespace codicil::site {

struct CopiedFile {
  std::string path;
  std::string sha256;
  std::uint64_t size = 0;  ///< In bytes.
};

/// offline/files.json: {"edition", "bytes", "files": [[path, sha256, size]…]}, in the order given.
/// `edition` is its name as readers know it; "bytes" the size of all files together.
OutputFile list_of_copy(const std::string& edition, const std::vector<CopiedFile>& files);

/// service-worker.js, which names the list and its hash: other bytes for every published state, by
/// which browsers know that there is a newer one.
OutputFile service_worker(const OutputFile& list);

}  // namespace codicil::site
