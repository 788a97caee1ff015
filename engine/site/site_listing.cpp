#include "site/site_listing.h"

#include <nlohmann/json.hpp>

namespace codicil::site {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view generator = "Codicil ";

std::string or_empty(const Json& json) {
  return json.is_null() ? std::string() : json.get<std::string>();
}

}  // namespace

std::optional<ReadProvenance> read_provenance(std::string_view bytes) {
  try {
    const Json json = Json::parse(bytes);
    const auto made_by = json.at("generator").get<std::string>();
    if (!made_by.starts_with(generator)) return std::nullopt;
    ReadProvenance read;
    Provenance& provenance = read.provenance;
    provenance.engine_version = made_by.substr(generator.size());
    provenance.edition = or_empty(json.at("edition"));
    provenance.commit = or_empty(json.at("commit"));
    provenance.resolved = or_empty(json.at("resolved"));
    provenance.is_clean = json.at("clean").get<bool>();
    provenance.tree_hash = or_empty(json.at("tree_sha256"));
    provenance.history = json.value("history", true);
    provenance.drafts = json.value("drafts", false);
    for (const auto& [name, version] : json.at("libraries").items())
      provenance.libraries.emplace_back(name, version.get<std::string>());
    for (const auto& [path, hash] : json.at("files").items())
      read.files.emplace(path, hash.get<std::string>());
    return read;
  } catch (const Json::exception&) {
    return std::nullopt;
  }
}

std::vector<FileDifference> differences(const Hashes& expected, const Hashes& found) {
  std::vector<FileDifference> all;
  auto is = found.begin();
  for (const auto& [path, hash] : expected) {
    for (; is != found.end() && is->first < path; ++is)
      all.push_back({is->first, FileChange::surplus});
    if (is == found.end() || is->first != path) {
      all.push_back({path, FileChange::missing});
    } else {
      if (is->second != hash) all.push_back({path, FileChange::altered});
      ++is;
    }
  }
  for (; is != found.end(); ++is) all.push_back({is->first, FileChange::surplus});
  return all;
}

}  // namespace codicil::site
