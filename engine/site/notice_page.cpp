#include <string>

#include "site/mail_markup.h"
#include "site/notice_files.h"
#include "text/direction.h"
#include "text/html.h"

namespace codicil::site {

namespace {

using pages::NoticeBlock;
using pages::WholeLink;
using Kind = pages::NoticeBlock::Kind;

constexpr const char* font =
    "font-family:'Segoe UI',Roboto,'Noto Sans','Liberation Sans','Helvetica Neue',Arial,"
    "sans-serif;";
constexpr const char* paragraph_style = "margin:0 0 12px 0;";

std::string escaped(std::string_view words) {
  return escape_html(for_xml(words)).markup;
}

std::string linked(const WholeLink& link) {
  if (link.href.empty()) return escaped(link.words);
  return "<a href=\"" + escaped(link.href) + "\" style=\"" + mail_link_style + "\">" +
         escaped(link.words) + "</a>";
}

/// An element of ours around words that are HTML already.
std::string element(const char* name, const std::string& style, const std::string& inside) {
  return std::string("<") + name + " style=\"" + style + "\">" + inside + "</" + name + ">\n";
}

std::string list_of(const NoticeBlock& block) {
  std::string items;
  for (const WholeLink& link : block.links) {
    items += element("li", "margin:0 0 4px 0;", linked(link));
  }
  return element("ul", "margin:0 0 12px 0;padding:0 0 0 24px;", items);
}

std::string fact(const NoticeBlock& block) {
  std::string words = "<strong>" + escaped(block.words) + ":</strong>";
  for (const WholeLink& link : block.links) {
    words += (&link == &block.links.front() ? " " : "; ") + linked(link);
  }
  return element("p", "margin:0 0 4px 0;font-size:15px;line-height:22px;color:#515c66;", words);
}

/// Writes the blocks below one another, each row of the one column a part or a chapter.
class Page {
 public:
  std::string write(const pages::Notice& notice) {
    if (is_right_to_left(notice.language)) side_ = "right";
    open_document(notice);
    for (const NoticeBlock& block : notice.blocks) add(block);
    page_ += "</td></tr>\n</table>\n</td></tr>\n</table>\n</div>\n</body>\n</html>\n";
    return std::move(page_);
  }

 private:
  void open_document(const pages::Notice& notice) {
    page_ = "<!DOCTYPE html>\n<html lang=\"" + escaped(notice.language) +
            (is_right_to_left(notice.language) ? "\" dir=\"rtl" : "") +
            "\">\n<head>\n<meta charset=\"utf-8\" />\n"
            // A mail program knows no style but this; a browser runs and loads nothing.
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
            "style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'\" />\n"
            "<meta name=\"referrer\" content=\"same-origin\" />\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n"
            "<meta name=\"robots\" content=\"noindex\" />\n"
            "<meta name=\"color-scheme\" content=\"light\" />\n<title>" +
            escaped(notice.subject) +
            "</title>\n</head>\n"
            "<body style=\"margin:0;padding:0;background-color:#f5f4f0;\">\n<div role=\"main\">\n"
            "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" "
            "border=\"0\" style=\"width:100%;table-layout:fixed;background-color:#f5f4f0;\">\n"
            "<tr><td align=\"center\" style=\"padding:0;\">\n"
            "<table role=\"presentation\" width=\"640\" cellpadding=\"0\" cellspacing=\"0\" "
            "border=\"0\" "
            "style=\"width:100%;max-width:640px;table-layout:fixed;background-color:#ffffff;\">\n"
            "<tr><td style=\"padding:20px;background-color:#0b4552;color:#ffffff;" +
            font + "\">\n" +
            element("p", "margin:0 0 4px 0;font-size:15px;line-height:21px;color:#d3e6ea;",
                    escaped(notice.manual_title)) +
            element("h1", "margin:0;font-size:24px;line-height:30px;color:#ffffff;",
                    escaped(notice.title)) +
            "</td></tr>\n";
    open_row("padding:20px 20px 8px 20px;");
  }

  void open_row(const std::string& style) {
    page_ += "<tr><td style=\"" + style +
             "font-size:16px;line-height:24px;color:#1d2429;text-align:" + side_ +
             ";"
             "word-break:break-word;overflow-wrap:break-word;" +
             font + "\">\n";
  }

  void next_row(const std::string& style) {
    page_ += "</td></tr>\n";
    open_row(style);
  }

  void add(const NoticeBlock& block) {
    switch (block.kind) {
      case Kind::heading:
        next_row("padding:20px 20px 0 20px;");
        page_ += element("h2",
                         "margin:0 0 4px 0;padding:0 0 6px 0;font-size:20px;line-height:26px;"
                         "border-bottom:2px solid #0b5a68;",
                         escaped(block.words));
        is_below_subheading_ = false;
        is_first_ = true;
        return;
      case Kind::subheading:
        next_row("padding:16px 20px 0 20px;");
        page_ += element("h3", "margin:0;font-size:18px;line-height:24px;", escaped(block.words));
        is_below_subheading_ = true;
        is_first_ = true;
        return;
      case Kind::subject:
        add_subject(block.links.front());
        return;
      case Kind::divider:
        next_row("padding:16px 20px 16px 20px;border-top:1px solid #8b9198;");
        return;
      default:
        page_ += words_of(block);
    }
  }

  void add_subject(const WholeLink& subject) {
    next_row(is_first_ ? "padding:12px 20px 8px 20px;"
                       : "padding:16px 20px 8px 20px;border-top:1px solid #d8d6cf;");
    is_first_ = false;
    page_ += element(is_below_subheading_ ? "h4" : "h3",
                     "margin:0 0 8px 0;font-size:17px;line-height:24px;", linked(subject));
  }

  static std::string words_of(const NoticeBlock& block) {
    switch (block.kind) {
      case Kind::note:
        return mail_markup(block.note.html) + "\n";
      case Kind::bullet:
        return element("ul", "margin:0 0 12px 0;padding:0 0 0 24px;",
                       element("li", "margin:0;", mail_markup(block.note.html)));
      case Kind::list:
        return list_of(block);
      case Kind::fact:
        return fact(block);
      case Kind::action:
        return element("p",
                       "margin:0 0 12px 0;padding:6px 12px;border-left:4px solid #a86a05;"
                       "background-color:#fdf2d8;font-weight:bold;",
                       escaped(block.words));
      case Kind::label:
        return element("p", "margin:0 0 4px 0;font-weight:bold;", escaped(block.words));
      default:
        return element("p", paragraph_style, escaped(block.words));
    }
  }

  std::string page_;
  std::string side_ = "left";  ///< On which lines begin; not all mail programs know "start".
  bool is_first_ = true;       ///< The next subject is the first below its heading.
  bool is_below_subheading_ = false;
};

}  // namespace

std::string notice_page(const pages::Notice& notice) {
  return Page().write(notice);
}

}  // namespace codicil::site
