// A message as mail programs store it (RFC 5322, 2045 to 2047): unsent, from and to nobody yet.
#pragma once

#include <string>
#include <string_view>

namespace codicil::site {

struct MailMessage {
  std::string subject;  ///< Any characters; what is no character of a line becomes a space.
  std::string language;
  std::string text;  ///< The message in plain words.
  std::string html;  ///< The same as HTML.
};

/// The bytes of an .eml file, with CR LF line ends, all ASCII. It names no day, no sender and no
/// id, which the mail program gives it when it is sent; the same message gives the same bytes.
std::string mail_file(const MailMessage& message);

/// A header field with its name, folded; words that need it are encoded (RFC 2047). Nothing in
/// `value` can begin another field.
std::string header_field(std::string_view name, std::string_view value);

/// A text in quoted-printable, with CR LF line ends and no line above 76 characters.
std::string quoted_printable(std::string_view text);

}  // namespace codicil::site
