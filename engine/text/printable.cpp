#include "text/printable.h"

namespace codicil {

std::optional<std::size_t> first_unprintable(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x20U && byte != 0x7FU && byte != 0xEFU) continue;
    if (byte == 0xEFU) {
      const std::string_view code = text.substr(at, 3);
      if (code == "\xEF\xBF\xBE" || code == "\xEF\xBF\xBF") return at;
    } else if (byte != '\t' && byte != '\n' && byte != '\r') {
      return at;
    }
  }
  return std::nullopt;
}

}  // namespace codicil
