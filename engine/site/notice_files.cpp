#include "site/notice_files.h"

#include "site/mail_message.h"

namespace codicil::site {

std::string notice_message(const pages::Notice& notice) {
  return mail_file({.subject = notice.subject,
                    .language = notice.language,
                    .text = notice_letter(notice),
                    .html = notice_page(notice)});
}

std::vector<std::string> notice_paths(std::string_view edition) {
  const std::string path = "notices/" + std::string(edition);
  return {path + ".html", path + ".txt", path + ".md", path + ".eml"};
}

std::vector<OutputFile> notice_files(const pages::Notice& notice, std::string_view edition) {
  const std::vector<std::string> paths = notice_paths(edition);
  return {{paths[0], notice_page(notice)},
          {paths[1], notice_letter(notice)},
          {paths[2], notice_markdown(notice)},
          {paths[3], notice_message(notice)}};
}

}  // namespace codicil::site
