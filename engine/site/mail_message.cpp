#include "site/mail_message.h"

#include <algorithm>
#include <vector>

#include "text/utf8.h"
#include "text/words.h"

namespace codicil::site {

namespace {

constexpr std::string_view line_end = "\r\n";
constexpr std::size_t longest_line = 76;
/// "=_" stands in no quoted-printable text, so no line of one can be taken for it.
constexpr std::string_view boundary = "=_codicil_notice";

bool is_printable(unsigned char byte) {
  return byte >= 0x20U && byte < 0x7FU;
}

bool is_letter_or_digit(unsigned char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= '0' && byte <= '9');
}

std::string hexadecimal(unsigned char byte) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  return {'=', digits[byte >> 4U], digits[byte & 0xFU]};
}

/// Characters of a line only: control characters, line ends among them, and the separators of lines
/// and paragraphs become spaces.
std::string one_line(std::string_view text) {
  std::string line;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code = next_code_point(text, at);
    const bool is_control = code < 0x20U || (code >= 0x7FU && code < 0xA0U);
    append_code_point(line, is_control || code == 0x2028U || code == 0x2029U ? U' ' : code);
  }
  return squeeze(line);
}

/// Plain ASCII that can be folded at its spaces, and that nobody takes for an encoded word.
bool stands_as_it_is(std::string_view line) {
  constexpr std::size_t longest_word = 60;
  std::size_t length = 0;
  for (const char character : line) {
    if (!is_printable(static_cast<unsigned char>(character))) return false;
    length = character == ' ' ? 0 : length + 1;
    if (length > longest_word) return false;
  }
  return line.find("=?") == std::string_view::npos;
}

std::string folded(std::string_view name, std::string_view line) {
  std::string field = std::string(name) + ":";
  std::size_t length = field.size();
  while (!line.empty()) {
    const std::size_t end = std::min(line.find(' '), line.size());
    if (length + 1 + end > longest_line && length > name.size() + 1) {
      field += line_end;
      length = 0;
    }
    field += ' ';
    field += line.substr(0, end);
    length += 1 + end;
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return field + std::string(line_end);
}

/// Each encoded word holds whole characters and stands on a line of its own.
std::string encoded(std::string_view name, std::string_view line) {
  constexpr std::string_view opening = "=?UTF-8?Q?";
  constexpr std::string_view closing = "?=";
  constexpr std::size_t most = 75 - opening.size() - closing.size();
  std::vector<std::string> words{{}};
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t begin = at;
    next_code_point(line, at);
    std::string character;
    for (const char byte : line.substr(begin, at - begin)) {
      const auto value = static_cast<unsigned char>(byte);
      if (byte == ' ') {
        character += '_';
      } else if (is_letter_or_digit(value)) {
        character += byte;
      } else {
        character += hexadecimal(value);
      }
    }
    const std::size_t room = words.size() == 1 ? most - name.size() - 2 : most;
    if (words.back().size() + character.size() > room) words.emplace_back();
    words.back() += character;
  }
  std::string field = std::string(name) + ":";
  for (const std::string& word : words) {
    if (&word != &words.front()) field += line_end;
    field.append(" ").append(opening).append(word).append(closing);
  }
  return field + std::string(line_end);
}

/// One line of a text, without its end.
void encode_line(std::string_view line, std::string& out) {
  std::size_t length = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const auto byte = static_cast<unsigned char>(line[at]);
    const bool is_last = at + 1 == line.size();
    const bool is_space = byte == ' ' || byte == '\t';
    // A line that begins with "From " or a dot is altered on its way by some.
    const bool is_harmful_start =
        length == 0 && (byte == '.' || (byte == 'F' && line.substr(at).starts_with("From ")));
    const bool is_plain = (is_printable(byte) || byte == '\t') && byte != '=' &&
                          !(is_space && is_last) && !is_harmful_start;
    const std::string written = is_plain ? std::string(1, line[at]) : hexadecimal(byte);
    if (length + written.size() > longest_line - (is_last ? 0 : 1)) {
      out += '=';
      out += line_end;
      length = 0;
    }
    out += written;
    length += written.size();
  }
}

std::string part(std::string_view type, std::string_view body) {
  std::string text = "--" + std::string(boundary) + std::string(line_end);
  text += "Content-Type: " + std::string(type) + "; charset=utf-8" + std::string(line_end);
  text += "Content-Transfer-Encoding: quoted-printable" + std::string(line_end);
  text += line_end;
  return text + quoted_printable(body) + std::string(line_end);
}

}  // namespace

std::string header_field(std::string_view name, std::string_view value) {
  const std::string line = one_line(value);
  return stands_as_it_is(line) ? folded(name, line) : encoded(name, line);
}

std::string quoted_printable(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    encode_line(line, out);
    if (end < text.size()) out += line_end;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string mail_file(const MailMessage& message) {
  std::string file = header_field("Subject", message.subject);
  file += "X-Unsent: 1" + std::string(line_end);
  if (!message.language.empty()) file += header_field("Content-Language", message.language);
  file += "MIME-Version: 1.0" + std::string(line_end);
  file += "Content-Type: multipart/alternative; boundary=\"" + std::string(boundary) + "\"" +
          std::string(line_end);
  file += line_end;
  file += part("text/plain", message.text);
  file += part("text/html", message.html);
  return file + "--" + std::string(boundary) + "--" + std::string(line_end);
}

}  // namespace codicil::site
