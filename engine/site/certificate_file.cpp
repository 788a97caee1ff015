#include "site/certificate_file.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace codicil::site {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view generator = "Codicil ";
constexpr const char* kind = "certificate of a printed document";

Json of_edition(const pages::CertifiedEdition& edition) {
  return {{"edition", edition.edition}, {"commit", edition.commit}, {"resolved", edition.resolved}};
}

Json of_day(const std::optional<Date>& day) {
  return day ? Json(iso(*day)) : Json();
}

Json of_range(const pages::Certificate& certificate) {
  return {{"from", iso(certificate.in_force_from)},
          {"until", of_day(certificate.in_force_until)},
          {"never", certificate.never_in_force},
          {"newest_edition", certificate.newest}};
}

Json of_sources(const pages::Certificate& certificate) {
  Json sources = Json::array();
  for (const pages::CertifiedChapter& chapter : certificate.sources) {
    sources.push_back({{"edition", chapter.edition},
                       {"chapter", chapter.id},
                       {"title", chapter.title},
                       {"path", chapter.path},
                       {"sha256", chapter.sha256}});
  }
  return sources;
}

// Where a value is absent or of another type, the library throws; the caller catches that once.

Date day_in(const Json& json) {
  const auto day = parse_date(json.get<std::string>());
  if (!day) throw std::invalid_argument("no day");
  return *day;
}

std::optional<Date> day_or_null(const Json& json) {
  if (json.is_null()) return std::nullopt;
  return day_in(json);
}

pages::CertifiedEdition edition_in(const Json& json) {
  return {.edition = json.at("edition").get<std::string>(),
          .commit = json.at("commit").get<std::string>(),
          .resolved = json.at("resolved").get<std::string>()};
}

void read_sources(const Json& json, pages::Certificate& certificate) {
  for (const Json& source : json) {
    certificate.sources.push_back({.edition = source.at("edition").get<std::string>(),
                                   .id = source.at("chapter").get<std::string>(),
                                   .title = source.at("title").get<std::string>(),
                                   .path = source.at("path").get<std::string>(),
                                   .sha256 = source.at("sha256").get<std::string>()});
  }
}

CertificateFile file_in(const Json& json) {
  CertificateFile file;
  pages::Certificate& certificate = file.certificate;
  const auto made_by = json.at("generator").get<std::string>();
  if (!made_by.starts_with(generator) || json.at("kind") != kind)
    throw std::invalid_argument("no certificate");
  certificate.engine_version = made_by.substr(generator.size());
  for (const auto& [name, version] : json.at("libraries").items())
    certificate.libraries.emplace_back(name, version.get<std::string>());
  certificate.printer = json.at("printer").get<std::string>();
  certificate.manual = json.at("manual").get<std::string>();
  certificate.url = json.at("url").get<std::string>();
  certificate.text = edition_in(json.at("text"));
  certificate.as_at = day_or_null(json.at("as_at"));
  certificate.chapters = json.at("chapters").get<std::vector<std::string>>();
  if (!json.at("changes_to").is_null()) certificate.changes_to = edition_in(json.at("changes_to"));
  const Json& range = json.at("in_force");
  certificate.in_force_from = day_in(range.at("from"));
  certificate.in_force_until = day_or_null(range.at("until"));
  certificate.never_in_force = range.at("never").get<bool>();
  certificate.newest = range.at("newest_edition").get<std::string>();
  read_sources(json.at("sources"), certificate);
  certificate.html_sha256 = json.at("html_sha256").get<std::string>();
  const Json& document = json.at("document");
  file.document = {.name = document.at("file").get<std::string>(),
                   .sha256 = document.at("sha256").get<std::string>(),
                   .bytes = document.at("bytes").get<std::size_t>(),
                   .pages = document.at("pages").get<std::size_t>()};
  return file;
}

}  // namespace

std::string written(const CertificateFile& file) {
  const pages::Certificate& certificate = file.certificate;
  Json json;
  json["generator"] = std::string(generator) + certificate.engine_version;
  json["kind"] = kind;
  Json& libraries = json["libraries"] = Json::object();
  for (const auto& [name, version] : certificate.libraries) libraries[name] = version;
  json["printer"] = certificate.printer;
  json["manual"] = certificate.manual;
  json["url"] = certificate.url;
  json["text"] = of_edition(certificate.text);
  json["as_at"] = of_day(certificate.as_at);
  json["chapters"] = certificate.chapters;
  json["changes_to"] = certificate.changes_to ? of_edition(*certificate.changes_to) : Json();
  json["in_force"] = of_range(certificate);
  json["sources"] = of_sources(certificate);
  json["html_sha256"] = certificate.html_sha256;
  json["document"] = {{"file", file.document.name},
                      {"bytes", file.document.bytes},
                      {"pages", file.document.pages},
                      {"sha256", file.document.sha256}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::optional<CertificateFile> read_certificate(std::string_view bytes) {
  try {
    return file_in(Json::parse(bytes));
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

}  // namespace codicil::site
