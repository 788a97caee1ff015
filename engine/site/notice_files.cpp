#include "site/notice_files.h"

#include "site/mail_message.h"

namespace codicil::site {

std::string notice_message(const pages::Notice& notice) {
  return mail_file({.subject = notice.subject,
                    .language = notice.language,
                    .text = notice_letter(notice),
                    .html = notice_page(notice)});
}

std::vector<OutputFile> notice_files(const pages::Notice& notice, std::string_view edition) {
  const std::string path = "notices/" + std::string(edition);
  return {{path + ".html", notice_page(notice)},
          {path + ".txt", notice_letter(notice)},
          {path + ".md", notice_markdown(notice)},
          {path + ".eml", notice_message(notice)}};
}

}  // namespace codicil::site
