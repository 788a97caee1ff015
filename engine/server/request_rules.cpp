#include "server/request_rules.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "text/path.h"

namespace codicil::server {

namespace {

struct Type {
  std::string_view extension;
  std::string_view name;
};

constexpr std::array types{
    Type{"html", "text/html; charset=utf-8"},
    Type{"css", "text/css; charset=utf-8"},
    Type{"js", "text/javascript; charset=utf-8"},
    Type{"json", "application/json"},
    Type{"webmanifest", "application/manifest+json"},
    Type{"xml", "application/xml"},
    Type{"txt", "text/plain; charset=utf-8"},
    Type{"md", "text/markdown; charset=utf-8"},
    Type{"csv", "text/csv; charset=utf-8"},
    Type{"eml", "message/rfc822"},
    Type{"svg", "image/svg+xml"},
    Type{"png", "image/png"},
    Type{"jpg", "image/jpeg"},
    Type{"jpeg", "image/jpeg"},
    Type{"gif", "image/gif"},
    Type{"webp", "image/webp"},
    Type{"ico", "image/x-icon"},
    Type{"woff2", "font/woff2"},
    Type{"mp3", "audio/mpeg"},
    Type{"mp4", "video/mp4"},
    Type{"pdf", "application/pdf"},
    Type{"zip", "application/zip"},
    Type{"rtf", "application/rtf"},
    Type{"doc", "application/msword"},
    Type{"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    Type{"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    Type{"pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
    Type{"odt", "application/vnd.oasis.opendocument.text"},
};

constexpr std::string_view any_bytes = "application/octet-stream";

char lower(char letter) {
  return 'A' <= letter && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

std::string lower(std::string_view text) {
  std::string lowered(text);
  std::ranges::transform(lowered, lowered.begin(), [](char letter) { return lower(letter); });
  return lowered;
}

bool is_port(std::string_view text, int port) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() && number == port;
}

}  // namespace

bool is_own_host(std::string_view host, int port) {
  constexpr int port_of_http = 80;  // Which browsers leave out.
  const std::string lowered = lower(host);
  for (const std::string_view name : {"127.0.0.1", "localhost", "[::1]"}) {
    if (!lowered.starts_with(name)) continue;
    const std::string_view rest = std::string_view(lowered).substr(name.size());
    if (rest.empty()) return port == port_of_http;
    return rest.front() == ':' && is_port(rest.substr(1), port);
  }
  return false;
}

std::optional<std::string> site_path(std::string_view path) {
  if (!path.starts_with('/')) return std::nullopt;
  path.remove_prefix(1);
  for (std::string_view rest = path; !rest.empty();) {
    const std::size_t end = rest.find('/');
    const std::string_view name = rest.substr(0, end);
    if (name.empty() || name == "." || name == "..") return std::nullopt;
    const bool is_plain = std::ranges::none_of(name, [](char letter) {
      return letter == '\\' || static_cast<unsigned char>(letter) < 32;
    });
    if (!is_plain) return std::nullopt;
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  }
  return std::string(path);
}

std::string_view content_type(std::string_view path) {
  const std::string extension = lower(extension_of(path));
  const auto type = std::ranges::find(types, std::string_view(extension), &Type::extension);
  return type == types.end() ? any_bytes : type->name;
}

}  // namespace codicil::server
