#include "yaml/text_shifts.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "text/utf8.h"

namespace codicil::yaml {
namespace {

constexpr std::string_view blanks = " \t";
constexpr std::size_t none = std::string_view::npos;

/// Goes through what is written and what is meant side by side.
class FlowWalk {
 public:
  FlowWalk(const Source& source, std::size_t index, std::size_t offset_in_line, const Node& node)
      : source_(source),
        text_(node.text),
        number_(source.line_at(index)),
        at_(offset_in_line),
        place_(node.text_place) {
    if (at_ < line().size() && (line()[at_] == '"' || line()[at_] == '\'')) quote_ = line()[at_++];
  }

  std::vector<TextShift> run() {
    while (done_ < text_.size()) {
      if (!step()) return {};
    }
    return std::move(shifts_);
  }

 private:
  std::string_view line() const { return source_.line(number_); }

  bool step() {
    const std::size_t written = line().find_first_not_of(blanks, at_);
    if (written == none) return join_lines();
    if (written > at_) return copy(written - at_);
    if (quote_ == '"' && line()[at_] == '\\') return escape();
    if (quote_ == '\'' && line().substr(at_, 2) == "''") return replace(2, 1);
    const std::size_t end = line().find_first_of(" \t\\'", at_ + 1);
    return copy(std::min(end, line().size()) - at_);
  }

  /// What is written is meant.
  bool copy(std::size_t length) {
    length = std::min(length, text_.size() - done_);
    if (text_.substr(done_, length) != line().substr(at_, length)) return false;
    place_.column += static_cast<std::uint32_t>(count_code_points(text_.substr(done_, length)));
    at_ += length;
    done_ += length;
    return true;
  }

  /// What is written stands for other characters.
  bool replace(std::size_t written, std::size_t meant) {
    place_.column += static_cast<std::uint32_t>(written);
    at_ += written;
    done_ += meant;
    return at_ <= line().size() && done_ <= text_.size() && shift();
  }

  bool shift() {
    if (done_ < text_.size()) shifts_.push_back({static_cast<std::uint32_t>(done_), place_});
    return true;
  }

  bool escape() {
    if (at_ + 1 == line().size()) return go_to_next_line() && shift();
    const std::size_t digits = line()[at_ + 1] == 'x'   ? 2
                               : line()[at_ + 1] == 'u' ? 4
                               : line()[at_ + 1] == 'U' ? 8
                                                        : 0;
    return replace(2 + digits, length_of_character());
  }

  /// The bytes of the present character of the text.
  std::size_t length_of_character() const {
    std::size_t length = 1;
    while (done_ + length < text_.size() && (text_[done_ + length] & 0xC0) == 0x80) ++length;
    return length;
  }

  bool go_to_next_line() {
    if (++number_ >= source_.line_count()) return false;
    at_ = std::min(line().find_first_not_of(blanks), line().size());
    place_ = {place_.line + 1, static_cast<std::uint32_t>(at_) + 1};
    return true;
  }

  /// A line end is a space; one with empty lines behind it is as many line ends as those.
  bool join_lines() {
    std::size_t ends = 0;
    do {
      if (!go_to_next_line()) return false;
      ++ends;
    } while (at_ == line().size());
    const std::string meant = ends == 1 ? std::string(" ") : std::string(ends - 1, '\n');
    if (text_.substr(done_, meant.size()) != meant) return false;
    done_ += meant.size();
    return shift();
  }

  const Source& source_;
  std::string_view text_;
  std::size_t number_;    ///< Of the line.
  std::size_t at_;        ///< Bytes of the line that are passed.
  Place place_;           ///< Of the next byte of the line.
  std::size_t done_ = 0;  ///< Bytes of the text that are accounted for.
  char quote_ = '\0';
  std::vector<TextShift> shifts_;
};

}  // namespace

std::vector<TextShift> shifts_of_flow(const Source& source, std::size_t index,
                                      std::size_t offset_in_line, const Node& node) {
  return FlowWalk(source, index, offset_in_line, node).run();
}

std::vector<TextShift> shifts_of_folded(const Source& source, std::size_t index, const Node& node) {
  std::vector<TextShift> shifts;
  const std::string_view text = node.text;
  std::size_t done = 0;
  for (std::size_t number = source.line_at(index) + 1; number < source.line_count(); ++number) {
    const std::string_view line = source.line(number);
    if (line.find_first_not_of(' ') == none) continue;
    if (line.find_first_not_of(' ') < node.indent) break;
    const std::string_view written = line.substr(node.indent);
    // Between two lines stand spaces and line ends alone, so the next is where it first fits.
    while (done < text.size() && !text.substr(done).starts_with(written)) {
      if (text[done] != ' ' && text[done] != '\n') return {};
      ++done;
    }
    if (done == text.size()) return shifts;
    shifts.push_back({static_cast<std::uint32_t>(done), source.place(number, node.indent)});
    done += written.size();
  }
  return shifts;
}

}  // namespace codicil::yaml
