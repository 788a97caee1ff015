#include "reader/text_file.h"

#include <fmt/format.h>

#include <algorithm>

#include "markdown/parse.h"
#include "text/html.h"
#include "text/printable.h"
#include "text/utf8.h"
#include "text/wording.h"

namespace codicil::reader {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// One line without its end, and where the next begins.
struct Line {
  std::string_view text;
  std::size_t next = 0;
};

/// CR LF, LF and CR end a line, as in the two parsers.
Line line_at(std::string_view text, std::size_t begin) {
  const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
  std::size_t next = end;
  if (next < text.size()) next += text.substr(next, 2) == "\r\n" ? 2 : 1;
  return {text.substr(begin, end - begin), next};
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t") == line.npos;
}

bool is_mark(std::string_view line, std::string_view mark) {
  return line.starts_with(mark) && is_blank(line.substr(mark.size()));
}

bool begins_front_matter(std::string_view line) {
  return is_mark(line, "---");
}
bool ends_front_matter(std::string_view line) {
  return is_mark(line, "---") || is_mark(line, "...");
}

/// The first line that is not blank.
struct Start {
  std::size_t offset = 0;
  std::uint32_t line = 1;
};

Start first_written_line(std::string_view text) {
  Start start;
  while (start.offset < text.size()) {
    const Line line = line_at(text, start.offset);
    if (!is_blank(line.text)) break;
    start = {line.next, start.line + 1};
  }
  return start;
}

/// Reads lines from `begin` on until `is_end` says so of one, which then belongs to neither side.
template <typename IsEnd>
bool cut_at(std::string_view text, FileParts& parts, std::size_t begin, IsEnd is_end) {
  std::uint32_t number = parts.front_line;
  for (std::size_t at = begin; at < text.size(); ++number) {
    const Line line = line_at(text, at);
    if (is_end(line.text)) {
      parts.front_matter = text.substr(begin, at - begin);
      parts.body = text.substr(line.next);
      parts.body_line = number + 1;
      return true;
    }
    at = line.next;
  }
  return false;
}

void report(Faults& faults, Place place, std::string message, std::string help) {
  faults.push_back(
      diagnose(Code::front_matter_invalid, place, std::move(message), std::move(help)));
}

/// The place of a byte, counting the way the parsers do.
Place place_of_byte(std::string_view text, std::size_t offset) {
  Place place{1, 1};
  std::size_t begin = 0;
  for (;;) {
    const Line line = line_at(text, begin);
    if (line.next > offset || line.next >= text.size()) break;
    begin = line.next;
    ++place.line;
  }
  place.column += static_cast<std::uint32_t>(count_code_points(text.substr(begin, offset - begin)));
  return place;
}

/// Follows which lines stand in fenced code.
class Fences {
 public:
  /// True where the line opens, closes or stands in fenced code.
  bool takes(std::string_view line) {
    const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
    line.remove_prefix(indent);
    const char mark = line.empty() ? ' ' : line.front();
    const std::size_t run = std::min(line.find_first_not_of(mark), line.size());
    const bool is_fence = indent <= 3 && run >= 3 && (mark == '`' || mark == '~');
    if (length_ > 0) {
      if (is_fence && mark == mark_ && run >= length_ && is_blank(line.substr(run))) length_ = 0;
      return true;
    }
    if (!is_fence || (mark == '`' && line.find('`', run) != line.npos)) return false;
    mark_ = mark;
    length_ = run;
    return true;
  }

 private:
  char mark_ = ' ';
  std::size_t length_ = 0;  ///< Of the fence that is open; 0: none.
};

std::string without_bad_bytes(std::string_view text) {
  std::string mended;
  mended.reserve(text.size() + 16);
  for (std::size_t at = 0; at < text.size();) append_code_point(mended, next_code_point(text, at));
  return mended;
}

/// Control characters, which no page can show: the first few, since one paste brings many.
void report_unprintable(std::string_view text, Faults& faults) {
  constexpr int most_reported = 5;
  std::size_t from = 0;
  for (int i = 0; i < most_reported; ++i) {
    const auto found = first_unprintable(text, from);
    if (!found) return;
    from = *found;
    const char32_t c = next_code_point(text, from);
    faults.push_back(diagnose(
        Code::text_not_utf8, place_of_byte(text, *found),
        fmt::format("an invisible control character (U+{:04X}) stands here, which is no text",
                    static_cast<unsigned>(c)),
        "Delete it and type the text around it again; it was probably pasted in."));
  }
}

}  // namespace

FileParts cut_file(std::string_view text, std::string_view example, Faults& faults) {
  FileParts parts;
  const Start start = first_written_line(text);
  const Line first = line_at(text, start.offset);
  if (!begins_front_matter(first.text)) {
    report(faults, {1, 1}, "this file does not begin with front matter",
           fmt::format("Begin it with a line `---`, a line `{}` and another line `---`.", example));
    parts.body = text;
    return parts;
  }
  if (start.line > 1) {
    report(faults, {start.line, 1}, "the front matter does not begin on the first line",
           "Take out the blank lines above it.");
  }
  parts.has_front_matter = true;
  parts.front_line = start.line + 1;
  if (cut_at(text, parts, first.next, ends_front_matter)) return parts;
  report(faults, {start.line, 1}, "the front matter that begins here never ends",
         "Put a line `---` between the keys and the text.");
  if (cut_at(text, parts, first.next, is_blank)) return parts;
  parts.front_matter = text.substr(first.next);
  return parts;
}

Diagnostic too_large(std::uint64_t size, std::size_t most) {
  return diagnose(Code::input_too_large, Place{1, 1},
                  fmt::format("this file has {}; the most that is read is {}",
                              counted(size, "byte"), counted(most, "byte")),
                  "Cut it into several files, or put large tables and forms under `resources/`.");
}

bool check_bytes(std::string_view bytes, std::size_t most, Faults& faults, std::string& mended,
                 std::string_view& text) {
  if (bytes.size() > most) {
    faults.push_back(too_large(bytes.size(), most));
    return false;
  }
  text = bytes;
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  const auto bad = first_bad_utf8(text);
  if (!bad) {
    if (!first_unprintable(text)) return true;
    report_unprintable(text, faults);
    mended = for_xml(text);
    text = mended;
    return true;
  }
  faults.push_back(diagnose(Code::text_not_utf8, place_of_byte(text, *bad),
                            "from here on this file is not UTF-8 text",
                            "Save it again with the encoding UTF-8."));
  // Two-byte text, as some editors save it, would give a fault for every character.
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return false;
  mended = for_xml(without_bad_bytes(text));
  text = mended;
  return true;
}

std::optional<Diagnostic> unfinished_merge(std::string_view text, Writing writing) {
  constexpr std::string_view ours = "<<<<<<< ";
  constexpr std::string_view theirs = ">>>>>>> ";
  if (text.find(ours) == text.npos || text.find(theirs) == text.npos) return std::nullopt;
  Fences fences;
  bool is_body = writing == Writing::markdown && !begins_front_matter(line_at(text, 0).text);
  std::uint32_t first = 0;
  bool is_divided = false;
  std::uint32_t number = 1;
  for (std::size_t at = 0; at < text.size(); ++number) {
    const Line line = line_at(text, at);
    at = line.next;
    if (is_body && fences.takes(line.text)) continue;
    if (writing == Writing::markdown && number > 1 && ends_front_matter(line.text)) is_body = true;
    if (line.text.starts_with(ours) && first == 0) first = number;
    if (first > 0 && is_mark(line.text, "=======")) is_divided = true;
    if (is_divided && line.text.starts_with(theirs)) {
      return diagnose(
          Code::merge_unfinished, Place{first, 1},
          "an unfinished merge: git left two versions of some lines here, one below "
          "the other",
          fmt::format("Keep what shall stand, and take out the lines that begin `<<<<<<<`, "
                      "`=======` and `>>>>>>>`; the last of this merge is line {}.",
                      number));
    }
  }
  return std::nullopt;
}

TextFile read_text_file(std::string_view bytes, std::string_view example, Faults& faults) {
  TextFile file;
  std::string mended;
  std::string_view text;
  if (!check_bytes(bytes, markdown::most_bytes, faults, mended, text)) return file;
  auto merge = unfinished_merge(text, Writing::markdown);
  file.is_unfinished_merge = merge.has_value();
  if (merge) faults.push_back(*std::move(merge));
  const FileParts parts = cut_file(text, example, faults);
  if (parts.has_front_matter) {
    auto [fields, found] = yaml::read(parts.front_matter, parts.front_line);
    file.fields = std::move(fields);
    file.has_all_keys = true;
    std::ranges::move(found, std::back_inserter(faults));
  }
  if (file.fields.place.line == 0) file.fields.place = {1, 1};
  auto [body, found] = markdown::parse(parts.body, {{parts.body_line, 1}, 0});
  file.body = std::move(body);
  std::ranges::move(found, std::back_inserter(faults));
  return file;
}

}  // namespace codicil::reader
