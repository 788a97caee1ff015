#include "text/path.h"

#include <algorithm>
#include <vector>

namespace codicil {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::optional<unsigned> hex_value(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return std::nullopt;
}

/// Walks `path` from the folder whose names are in `names`; false when it leads above the root.
bool walk(std::string_view path, std::vector<std::string_view>& names) {
  while (!path.empty()) {
    const std::size_t slash = path.find('/');
    const std::string_view name = path.substr(0, slash);
    path.remove_prefix(slash == std::string_view::npos ? path.size() : slash + 1);
    if (name.empty() || name == ".") continue;
    if (name != "..") {
      names.push_back(name);
    } else if (names.empty()) {
      return false;
    } else {
      names.pop_back();
    }
  }
  return true;
}

std::string joined(const std::vector<std::string_view>& names) {
  std::string path;
  for (const std::string_view name : names) {
    if (!path.empty()) path += '/';
    path += name;
  }
  return path;
}

/// Where the extension's dot stands in a file's name, or npos. A dot at either end makes no
/// extension.
std::size_t extension_dot(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == 0 || dot + 1 == name.size()) return std::string_view::npos;
  return dot;
}

bool stands_in_url_path(char c) {
  // Not ':', which would make the first name of a relative link look like a scheme.
  return is_letter(c) || is_digit(c) ||
         std::string_view("-._~/!$&'()*+,;=@").find(c) != std::string_view::npos;
}

}  // namespace

std::optional<std::string> normal_path(std::string_view path) {
  return resolve_path({}, path);
}

std::optional<std::string> resolve_path(std::string_view folder, std::string_view path) {
  std::vector<std::string_view> names;
  if (!path.starts_with('/') && !walk(folder, names)) return std::nullopt;
  if (!walk(path, names)) return std::nullopt;
  return joined(names);
}

std::string relative_link(std::string_view from, std::string_view to) {
  const std::string_view folder = folder_of(from);
  const std::size_t limit = std::min(folder.size(), folder_of(to).size());
  // What both folders share, up to the end of a name.
  std::size_t shared = 0;
  for (std::size_t i = 0; i <= limit; ++i) {
    const bool from_ends = i == folder.size() || folder[i] == '/';
    const bool to_ends = i < to.size() && to[i] == '/';
    if (from_ends && to_ends) shared = i + 1;
    if (i == limit || folder[i] != to[i]) break;
  }
  std::string link;
  if (shared <= folder.size() && !folder.empty()) {
    const std::string_view below = folder.substr(shared);
    const auto steps = std::ranges::count(below, '/') + 1;
    for (std::ptrdiff_t step = 0; step < steps; ++step) link += "../";
  }
  link += to.substr(shared);
  return link;
}

std::string_view folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

std::string_view file_name_of(std::string_view path) {
  return path.substr(path.rfind('/') + 1);  // npos + 1 is 0
}

std::string_view stem_of(std::string_view path) {
  const std::string_view name = file_name_of(path);
  return name.substr(0, extension_dot(name));
}

std::string_view extension_of(std::string_view path) {
  const std::string_view name = file_name_of(path);
  const std::size_t dot = extension_dot(name);
  return dot == std::string_view::npos ? std::string_view() : name.substr(dot + 1);
}

std::string url_path(std::string_view path) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string url;
  url.reserve(path.size());
  for (const char c : path) {
    if (stands_in_url_path(c)) {
      url += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      url += '%';
      url += digits[byte >> 4];
      url += digits[byte & 0xF];
    }
  }
  return url;
}

std::string decode_url(std::string_view text) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && text.size() - i > 2) {
      const auto high = hex_value(text[i + 1]);
      const auto low = hex_value(text[i + 2]);
      if (high && low) {
        decoded += static_cast<char>(*high * 16 + *low);
        i += 2;
        continue;
      }
    }
    decoded += text[i];
  }
  return decoded;
}

bool has_scheme(std::string_view url) {
  if (url.starts_with("//")) return true;
  if (url.empty() || !is_letter(url.front())) return false;
  const auto end = std::ranges::find_if_not(
      url, [](char c) { return is_letter(c) || is_digit(c) || c == '+' || c == '-' || c == '.'; });
  return end != url.end() && *end == ':';
}

}  // namespace codicil
