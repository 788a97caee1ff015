#include "site/site_files.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <utility>

#include "files/content_id.h"
#include "text/path.h"

namespace codicil::site {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view generator = "Codicil ";

/// Appends what pugixml writes to a string.
struct StringWriter : pugi::xml_writer {
  std::string text;
  void write(const void* data, std::size_t size) override {
    text.append(static_cast<const char*>(data), size);
  }
};

/// A value that may be missing: null tells "none" from a forgotten key.
Json or_null(const std::string& text) {
  return text.empty() ? Json() : Json(text);
}

}  // namespace

OutputFile sitemap(std::string_view url, std::vector<std::string> paths) {
  std::ranges::sort(paths);
  paths.erase(std::unique(paths.begin(), paths.end()), paths.end());

  pugi::xml_document document;
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
  pugi::xml_node set = document.append_child("urlset");
  set.append_attribute("xmlns") = "http://www.sitemaps.org/schemas/sitemap/0.9";
  for (const std::string& path : paths) {
    const std::string address = std::string(url) + url_path(path);
    set.append_child("url").append_child("loc").text().set(address.c_str());
  }
  StringWriter writer;
  document.save(writer, "  ", pugi::format_default, pugi::encoding_utf8);
  return {"sitemap.xml", std::move(writer.text)};
}

OutputFile robots(std::string_view url, bool is_working_draft) {
  if (is_working_draft) return {"robots.txt", "User-agent: *\nDisallow: /\n"};
  return {"robots.txt",
          "User-agent: *\nAllow: /\n\nSitemap: " + std::string(url) + "sitemap.xml\n"};
}

OutputFile provenance(const Provenance& provenance,
                      const std::map<std::string, std::string>& sha256_by_path) {
  Json json;
  json["generator"] = std::string(generator) + provenance.engine_version;
  json["edition"] = or_null(provenance.edition);
  json["commit"] = or_null(provenance.commit);
  json["resolved"] = or_null(provenance.resolved);
  json["clean"] = provenance.is_clean;
  json["tree_sha256"] = or_null(provenance.tree_hash);
  json["history"] = provenance.history;
  json["drafts"] = provenance.drafts;
  Json& libraries = json["libraries"] = Json::object();
  for (const auto& [name, version] : provenance.libraries) libraries[name] = version;
  Json& files = json["files"] = Json::object();
  for (const auto& [path, hash] : sha256_by_path) files[path] = hash;
  return {"provenance.json", json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"};
}

std::string tree_hash(const std::map<std::string, std::string>& sha256_by_path) {
  std::string list;
  for (const auto& [path, hash] : sha256_by_path) {
    list += hash;
    list += ' ';
    list += path;
    list += '\0';
  }
  return sha256_of(list);
}

}  // namespace codicil::site
