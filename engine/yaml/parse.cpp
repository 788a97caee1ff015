#include "yaml/parse.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "text/html.h"
#include "text/printable.h"
#include "text/utf8.h"
#include "yaml/block_text.h"
#include "yaml/events.h"
#include "yaml/line_shape.h"
#include "yaml/repeated_keys.h"
#include "yaml/text_shifts.h"

namespace codicil::yaml {
namespace {

constexpr int deepest_level = 64;

Diagnostic fault(Place place, std::string message, std::string help) {
  return diagnose(Code::front_matter_invalid, place, std::move(message), std::move(help));
}

/// Turns the events of some lines into nodes.
class Reading {
 public:
  Reading(const Source& source, LineRange lines)
      : source_(source),
        walked_index_(source.index_of_line(lines.begin)),
        walked_offset_(source.offset_of_line(lines.begin)),
        events_(source.text_of(lines), walked_index_) {}

  Parsed run() {
    read_documents();
    return std::move(parsed_);
  }

 private:
  const Event& event() const { return events_.event(); }

  bool next() { return events_.next() || stop(explain(source_, events_.problem())); }

  bool stop(Diagnostic why) {
    parsed_.stopped = std::move(why);
    return false;
  }

  bool report(Diagnostic found) {
    parsed_.faults.push_back(std::move(found));
    if (parsed_.faults.size() < most_faults) return true;
    return stop(fault(source_.place(event().begin),
                      "there are too many faults before this to read on",
                      "Mend those first, then check again."));
  }

  bool read_documents() {
    bool seen = false;
    while (next()) {
      switch (event().kind) {
        case EventKind::stream_end:
          return true;
        case EventKind::nothing:
          break;
        case EventKind::document_start:
          if (seen && !report_second_document()) return false;
          seen = true;
          break;
        default:
          if (!read_top()) return false;
      }
    }
    return false;
  }

  bool report_second_document() {
    const std::string_view line = source_.line(source_.line_at(event().begin));
    const std::string_view mark = line.starts_with("---") ? "---" : "...";
    return report(fault(source_.place(event().begin),
                        fmt::format("a line `{}` stands between the keys", mark),
                        "Delete the line; the keys are one list from the first to the last."));
  }

  /// A further document's entries count as if nothing had divided them.
  bool read_top() {
    Node node;
    const bool complete = read_value(node, 1);
    if (!parsed_.top) {
      parsed_.top = std::move(node);
    } else if (parsed_.top->kind == Kind::mapping && node.kind == Kind::mapping) {
      std::ranges::move(node.entries, std::back_inserter(parsed_.top->entries));
    }
    return complete;
  }

  /// Reads the value that begins with the present event. False: reading stopped inside it.
  bool read_value(Node& node, int level) {
    node.place = source_.place(event().begin);
    node.text_place = node.place;
    const std::size_t index = event().begin;
    const bool special = event().is_special;
    const bool complete = read_content(node, level);
    if (special) {
      const Place place = node.place;
      node = {};
      node.place = node.text_place = place;
      node.unreadable = true;
      if (!report(special_sign(source_, index))) return false;
    }
    return complete;
  }

  bool read_content(Node& node, int level) {
    switch (event().kind) {
      case EventKind::scalar:
        return read_scalar(node);
      case EventKind::sequence_start:
        node.kind = Kind::sequence;
        return is_shallow(level) && read_items(node, level);
      case EventKind::mapping_start:
        node.kind = Kind::mapping;
        return is_shallow(level) && read_entries(node, level);
      default:
        return true;  // an alias, which `read_value` reports
    }
  }

  bool is_shallow(int level) {
    if (level <= deepest_level) return true;
    return stop(
        fault(source_.place(event().begin),
              fmt::format("lists stand inside one another more than {} levels deep", deepest_level),
              "If these signs belong to a text, put it in quotes."));
  }

  /// "Form #3": the number would be lost as a comment.
  bool loses_number() {
    std::size_t offset = offset_of(event().end);
    const std::size_t blank = offset;
    while (offset < source_.text().size() && source_.text()[offset] == ' ') ++offset;
    const std::string_view rest = source_.text().substr(offset, 2);
    return offset > blank && rest.size() == 2 && rest[0] == '#' && rest[1] >= '0' && rest[1] <= '9';
  }

  /// Scalars come in order, so one walk over the text finds all.
  std::size_t offset_of(std::size_t index) {
    for (; walked_index_ < index && walked_offset_ < source_.text().size(); ++walked_index_) {
      next_code_point(source_.text(), walked_offset_);
    }
    return walked_offset_;
  }

  bool report_lost_number(Node& node) {
    mark_unreadable(node);
    return report(fault(node.place,
                        "a number sign in this value makes the rest of the line a comment",
                        "Put the whole value in quotes."));
  }

  bool read_scalar(Node& node) {
    node.text = event().text;
    if (first_unprintable(node.text)) {
      node.text = for_xml(node.text);
      if (!report(fault(node.place, "this value has an invisible control character in it",
                        "Take out the `\\` that makes it, and write what shall be read."))) {
        return false;
      }
    }
    node.quoted = event().style != Style::plain;
    last_line_ = source_.place(event().end).line;
    const std::size_t line = source_.line_at(event().begin);
    const std::size_t offset = std::min(offset_of(event().begin) - source_.offset_of_line(line),
                                        source_.line(line).size());
    switch (event().style) {
      case Style::plain:
        if (line != source_.line_at(event().end)) {
          node.shifts = shifts_of_flow(source_, event().begin, offset, node);
        }
        return !loses_number() || report_lost_number(node);
      case Style::quotes:
        ++node.text_place.column;
        // Without joined lines and escapes, two quotes are all that is written besides the text.
        if (event().end - event().begin != count_code_points(node.text) + 2) {
          node.shifts = shifts_of_flow(source_, event().begin, offset, node);
        }
        return check_lines_in_quotes();
      case Style::block:
        --last_line_;  // the event ends behind the last line's end
        place_block(source_, event().begin, node);
        if (source_.line(line).substr(offset).starts_with('>')) {
          node.shifts = shifts_of_folded(source_, event().begin, node);
        }
        return true;
    }
    return true;
  }

  /// A text in quotes that runs over the next key was hardly meant to: either its quote was closed
  /// only by the one that opens a later value, or its lines should be indented.
  bool check_lines_in_quotes() {
    const std::size_t opened = source_.line_at(event().begin);
    const std::size_t behind = event().end;
    const std::size_t closed = source_.line_at(behind);
    for (std::size_t number = opened + 1; number <= closed; ++number) {
      if (!begins_entry(source_.line(number), source_.margin())) continue;
      const std::string_view last = source_.line(closed);
      const std::size_t closing = offset_of(behind) - source_.offset_of_line(closed) - 1;
      const bool opens_value = begins_entry(last, source_.margin()) &&
                               closing == std::min(shape_of(last).value, last.size());
      if (opens_value) return stop(explain(source_, unclosed_quote(event().begin)));
      return report(fault(
          source_.place(source_.index_of_line(number)),
          fmt::format("this line begins like a key, but the quotes that open in line {} enclose it",
                      source_.place(event().begin).line),
          "Close the quotes where their text ends, or indent each line of it."));
    }
    return true;
  }

  bool read_items(Node& node, int level) {
    while (next()) {
      if (event().kind == EventKind::collection_end) return true;
      Node item;
      if (!read_value(item, level + 1)) return false;
      node.items.push_back(std::move(item));
    }
    return false;
  }

  bool read_entries(Node& node, int level) {
    while (next()) {
      if (event().kind == EventKind::collection_end) {
        if (level > 1) drop_repeated_keys(node.entries, parsed_.faults);
        return true;
      }
      Entry entry;
      bool is_key = false;
      if (!read_key(entry, is_key, level)) return false;
      entry.value.place = entry.value.text_place = entry.key_place;
      const bool complete = next() && read_value(entry.value, level + 1);
      if (!complete) mark_unreadable(entry.value);
      if (is_key) node.entries.push_back(std::move(entry));
      if (!complete) return false;
    }
    if (!node.entries.empty()) blame_last(node.entries.back().value);
    return false;
  }

  bool read_key(Entry& entry, bool& is_key, int level) {
    entry.key_place = source_.place(event().begin);
    const bool is_scalar = event().kind == EventKind::scalar;
    Node key;
    if (!read_value(key, level + 1)) return false;
    if (key.unreadable) return true;
    if (!is_scalar) {
      return report(fault(entry.key_place, "a list stands where a key is expected",
                          "Write a word for the key, or put the text in quotes."));
    }
    if (key.text.empty() && !key.quoted) {
      return report(fault(entry.key_place, "a colon stands here without a key before it",
                          "Write the key before the colon."));
    }
    entry.key = std::move(key.text);
    is_key = true;
    return true;
  }

  static void mark_unreadable(Node& node) {
    node.unreadable = true;
    node.text.clear();
    node.quoted = false;
  }

  /// Reading stopped behind a value, but still on its line: the value is not what was meant.
  void blame_last(Node& node) const {
    if (parsed_.stopped->location.place.line <= last_line_) mark_unreadable(node);
  }

  const Source& source_;
  std::size_t walked_index_ = 0;
  std::size_t walked_offset_ = 0;
  Events events_;
  Parsed parsed_;
  std::uint32_t last_line_ = 0;  ///< Of the file: where the last scalar ended.
};

}  // namespace

Parsed parse(const Source& source, LineRange lines) {
  return Reading(source, lines).run();
}

}  // namespace codicil::yaml
