#include "site/offline_files.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "files/content_id.h"

namespace codicil::site {

using Json = nlohmann::ordered_json;

OutputFile list_of_copy(const std::string& edition, const std::vector<CopiedFile>& files) {
  std::uint64_t bytes = 0;
  Json list = Json::array();
  for (const CopiedFile& file : files) {
    bytes += file.size;
    list.push_back(Json::array({file.path, file.sha256, file.size}));
  }
  const Json copy{{"edition", edition}, {"bytes", bytes}, {"files", std::move(list)}};
  return {"offline/files.json", copy.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n"};
}

OutputFile service_worker(const OutputFile& list) {
  const Json copy{{"list", list.path}, {"sha256", sha256_of(list.bytes)}};
  return {"service-worker.js",
          fmt::format("self.codicilOffline = {};\nimportScripts(\"assets/offline_worker.js\");\n",
                      copy.dump())};
}

}  // namespace codicil::site
