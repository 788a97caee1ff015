#include "pipeline/start_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>

#include "text/direction.h"
#include "text/html.h"

namespace codicil::pipeline {

namespace {

constexpr std::string_view extension = ".html";

/// What differs between two of these pages.
struct Pieces {
  std::string_view attributes;  ///< Of <html>: language and direction.
  std::string_view open;        ///< Escaped, as is the next.
  std::string_view unpack;
};

std::string page_of(const Pieces& pieces) {
  return fmt::format(R"(<!DOCTYPE html>
<html {1}>
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta http-equiv="refresh" content="0; url={0}/index.html" />
<title>{2}</title>
</head>
<body>
<p><a href="{0}/index.html">{2}</a></p>
<p>{3}</p>
</body>
</html>
)",
                     zipped_site_name, pieces.attributes, pieces.open, pieces.unpack);
}

std::string_view between(std::string_view text, std::string_view before, std::string_view behind) {
  const std::size_t begin = text.find(before);
  if (begin == text.npos) return {};
  text.remove_prefix(begin + before.size());
  return text.substr(0, text.find(behind));
}

bool holds_no_markup(std::string_view escaped) {
  return escaped.find_first_of("<>\"") == escaped.npos;
}

/// As every system takes it.
std::string file_name(std::string_view open) {
  std::string name;
  std::ranges::remove_copy_if(open, std::back_inserter(name), [](char c) {
    return static_cast<unsigned char>(c) < ' ' ||
           std::string_view("<>:\"/\\|?*").find(c) != std::string_view::npos;
  });
  return name + std::string(extension);
}

}  // namespace

OutputFile start_page(std::string_view language, const pages::Words& words) {
  const std::string open = words.say(pages::Phrase::start_open);
  const std::string attributes =
      fmt::format("lang=\"{}\"{}", escape_html(language.substr(0, language.find('-'))).markup,
                  is_right_to_left(language) ? " dir=\"rtl\"" : "");
  return {file_name(open),
          page_of({.attributes = attributes,
                   .open = escape_html(open).markup,
                   .unpack = escape_html(words.say(pages::Phrase::start_unpack)).markup})};
}

bool is_start_page(const OutputFile& file) {
  if (!file.path.ends_with(extension) || file.bytes.size() > largest_start_page) return false;
  const std::string_view language = between(file.bytes, "<html lang=\"", "\"");
  const Pieces pieces{.attributes = between(file.bytes, "<html ", ">"),
                      .open = between(file.bytes, "<title>", "</title>"),
                      .unpack = between(file.bytes, "</a></p>\n<p>", "</p>")};
  const std::string plain = fmt::format("lang=\"{}\"", language);
  return (pieces.attributes == plain || pieces.attributes == plain + " dir=\"rtl\"") &&
         holds_no_markup(language) && holds_no_markup(pieces.open) &&
         holds_no_markup(pieces.unpack) && file.bytes == page_of(pieces);
}

}  // namespace codicil::pipeline
