#include "text/csv.h"

namespace codicil {

std::string csv_field(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + '"';
}

std::string csv_words(std::string_view text) {
  const bool looks_like_formula =
      !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
  return csv_field(looks_like_formula ? '\'' + std::string(text) : std::string(text));
}

}  // namespace codicil
