// A notice in the forms in which it is sent: plain words, Markdown, HTML for a mail program, and a
// message that a mail program opens as a draft.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "files/output_file.h"
#include "pages/notice.h"

namespace codicil::site {

/// Plain words in lines of at most 72 characters, where addresses and tables allow that.
std::string notice_letter(const pages::Notice& notice);

/// Markdown that is read well as it is written, too.
std::string notice_markdown(const pages::Notice& notice);

/// A page that survives a mail program: one column, tables and inline styles only, nothing that is
/// loaded. Well-formed XML as well as HTML.
std::string notice_page(const pages::Notice& notice);

/// An unsent message with the letter and the page in it: nobody is named, no day, no id.
std::string notice_message(const pages::Notice& notice);

/// `notices/<edition>.html`, `.txt`, `.md` and `.eml`.
std::vector<std::string> notice_paths(std::string_view edition);

/// The files of these paths, in their order.
std::vector<OutputFile> notice_files(const pages::Notice& notice, std::string_view edition);

}  // namespace codicil::site
