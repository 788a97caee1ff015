#include "server/refresh_script.h"

#include <fmt/format.h>

namespace codicil::server {

std::string script_element(std::string_view version) {
  return fmt::format(R"(<script src="{}preview.js" data-version="{}" defer="defer"></script>)",
                     own_folder, version);
}

std::string with_script(std::string page, std::string_view version) {
  const std::size_t end_of_head = page.find("</head>");
  page.insert(end_of_head == std::string::npos ? 0 : end_of_head, script_element(version));
  return page;
}

}  // namespace codicil::server
