#include "yaml/parse.h"

#include <yaml.h>

#include <algorithm>
#include <new>
#include <numeric>

#include <fmt/format.h>

#include "text/utf8.h"
#include "yaml/line_shape.h"

namespace codicil::yaml {
namespace {

constexpr int deepest_level = 64;

Diagnostic fault(Place place, std::string message, std::string help) {
  return diagnose(Code::front_matter_invalid, place, std::move(message), std::move(help));
}

/// The parser's events, one at a time.
class Events {
 public:
  explicit Events(std::string_view text) {
    if (yaml_parser_initialize(&parser_) == 0) throw std::bad_alloc();
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()),
                                 text.size());
  }
  ~Events() {
    yaml_event_delete(&event_);
    yaml_parser_delete(&parser_);
  }
  Events(const Events&) = delete;
  Events& operator=(const Events&) = delete;

  /// False where the parser stumbles.
  bool next() {
    yaml_event_delete(&event_);
    if (yaml_parser_parse(&parser_, &event_) != 0) return true;
    if (parser_.error == YAML_MEMORY_ERROR) throw std::bad_alloc();
    return false;
  }

  const yaml_event_t& event() const { return event_; }

  Problem problem() const {
    const auto words = [](const char* text) { return text == nullptr ? std::string_view() : text; };
    return {words(parser_.problem), words(parser_.context), parser_.problem_mark.index,
            parser_.context_mark.index};
  }

 private:
  yaml_parser_t parser_{};
  yaml_event_t event_{};
};

std::string_view text_of(const unsigned char* value, std::size_t length) {
  return {reinterpret_cast<const char*>(value), length};
}

bool is_block(yaml_scalar_style_t style) {
  return style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE;
}

bool is_in_quotes(yaml_scalar_style_t style) {
  return style == YAML_SINGLE_QUOTED_SCALAR_STYLE || style == YAML_DOUBLE_QUOTED_SCALAR_STYLE;
}

/// Anchors and tags, which the author never meant.
bool has_properties(const yaml_event_t& event) {
  switch (event.type) {
    case YAML_SCALAR_EVENT:
      return event.data.scalar.anchor != nullptr || event.data.scalar.tag != nullptr;
    case YAML_SEQUENCE_START_EVENT:
      return event.data.sequence_start.anchor != nullptr ||
             event.data.sequence_start.tag != nullptr;
    case YAML_MAPPING_START_EVENT:
      return event.data.mapping_start.anchor != nullptr || event.data.mapping_start.tag != nullptr;
    default:
      return event.type == YAML_ALIAS_EVENT;
  }
}

Diagnostic repetition(const Entry& entry, const Entry& original) {
  return fault(
      entry.key_place, fmt::format("`{}` is given a second time", shortened(entry.key)),
      fmt::format("Delete one of the two; the other stands in line {}.", original.key_place.line));
}

class Reading {
 public:
  Reading(const Source& source, LineRange lines)
      : source_(source),
        base_(source.index_of_line(lines.begin)),
        walked_index_(base_),
        walked_offset_(source.offset_of_line(lines.begin)),
        events_(source.text_of(lines)) {}

  Parsed run() {
    read_documents();
    return std::move(parsed_);
  }

 private:
  std::size_t index_of(const yaml_mark_t& mark) const { return base_ + mark.index; }
  const yaml_event_t& event() const { return events_.event(); }
  std::size_t begin() const { return index_of(event().start_mark); }

  bool next() {
    if (events_.next()) return true;
    Problem problem = events_.problem();
    problem.index += base_;
    problem.context_index += base_;
    return stop(explain(source_, problem));
  }

  bool stop(Diagnostic why) {
    parsed_.stopped = std::move(why);
    return false;
  }

  bool report(Diagnostic found) {
    parsed_.faults.push_back(std::move(found));
    if (parsed_.faults.size() < most_faults) return true;
    return stop(fault(source_.place(begin()), "there are too many faults before this to read on",
                      "Mend those first, then check again."));
  }

  bool read_documents() {
    bool seen = false;
    while (next()) {
      switch (event().type) {
        case YAML_STREAM_END_EVENT:
          return true;
        case YAML_DOCUMENT_START_EVENT:
          if (seen && !report_second_document()) return false;
          seen = true;
          break;
        case YAML_STREAM_START_EVENT:
        case YAML_DOCUMENT_END_EVENT:
          break;
        default:
          if (!read_top()) return false;
      }
    }
    return false;
  }

  bool report_second_document() {
    const std::string_view line = source_.line(source_.line_at(begin()));
    const std::string_view mark = line.starts_with("---") ? "---" : "...";
    return report(fault(source_.place(begin()),
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
    node.place = source_.place(begin());
    node.text_place = node.place;
    const std::size_t index = begin();
    const bool special = has_properties(event());
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
    switch (event().type) {
      case YAML_SCALAR_EVENT:
        return read_scalar(node);
      case YAML_SEQUENCE_START_EVENT:
        node.kind = Kind::sequence;
        return is_shallow(level) && read_items(node, level);
      case YAML_MAPPING_START_EVENT:
        node.kind = Kind::mapping;
        return is_shallow(level) && read_entries(node, level);
      default:
        return true;  // an alias, reported by whoever called
    }
  }

  bool is_shallow(int level) {
    if (level <= deepest_level) return true;
    return stop(
        fault(source_.place(begin()),
              fmt::format("lists stand inside one another more than {} levels deep", deepest_level),
              "If these signs belong to a text, put it in quotes."));
  }

  /// "Form #3": the number would be lost as a comment.
  bool loses_number() {
    std::size_t offset = offset_of(index_of(event().end_mark));
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
    const auto& scalar = event().data.scalar;
    node.text = text_of(scalar.value, scalar.length);
    node.quoted = is_block(scalar.style) || is_in_quotes(scalar.style);
    last_line_ = source_.place(index_of(event().end_mark)).line;
    if (is_block(scalar.style)) {
      --last_line_;  // the mark stands behind the last line's end
      place_block(node);
    }
    if (is_in_quotes(scalar.style)) {
      ++node.text_place.column;
      return check_lines_in_quotes();
    }
    if (!node.quoted && loses_number()) return report_lost_number(node);
    return true;
  }

  /// Finds the text of a block scalar in the lines below its "|", and how far it is indented.
  void place_block(Node& node) const {
    if (node.text.empty()) return;
    const std::size_t first = source_.line_at(begin()) + 1;
    std::size_t offset = 0;  // of a line in the text
    for (std::size_t number = first; number < source_.line_count(); ++number) {
      const std::string_view line = source_.line(number);
      const std::size_t written = line.find_first_not_of(' ');
      if (written == std::string_view::npos) {
        offset = node.text.find('\n', offset) +
                 1;  // npos + 1 is 0: the text is blank, and so are all lines
        continue;
      }
      const std::size_t meant =
          std::min(node.text.find_first_not_of(' ', offset), node.text.size()) - offset;
      node.indent = static_cast<std::uint32_t>(written > meant ? written - meant : 0);
      break;
    }
    const Place line_begin = source_.place(source_.index_of_line(first));
    node.text_place = {line_begin.line, node.indent + 1};
  }

  /// A text in quotes that runs over the next key was hardly meant to: either its quote was closed
  /// only by the one that opens a later value, or its lines should be indented.
  bool check_lines_in_quotes() {
    const std::size_t opened = source_.line_at(begin());
    const std::size_t behind = index_of(event().end_mark);
    const std::size_t closed = source_.line_at(behind);
    for (std::size_t number = opened + 1; number <= closed; ++number) {
      if (!begins_entry(source_.line(number), source_.margin())) continue;
      const std::string_view last = source_.line(closed);
      const std::size_t closing = offset_of(behind) - source_.offset_of_line(closed) - 1;
      const bool opens_value = begins_entry(last, source_.margin()) &&
                               closing == std::min(shape_of(last).value, last.size());
      if (opens_value) return stop(explain(source_, unclosed_quote(begin())));
      return report(fault(
          source_.place(source_.index_of_line(number)),
          fmt::format("this line begins like a key, but the quotes that open in line {} enclose it",
                      source_.place(begin()).line),
          "Close the quotes where their text ends, or indent each line of it."));
    }
    return true;
  }

  bool read_items(Node& node, int level) {
    while (next()) {
      if (event().type == YAML_SEQUENCE_END_EVENT) return true;
      Node item;
      if (!read_value(item, level + 1)) return false;
      node.items.push_back(std::move(item));
    }
    return false;
  }

  bool read_entries(Node& node, int level) {
    while (next()) {
      if (event().type == YAML_MAPPING_END_EVENT) {
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
    entry.key_place = source_.place(begin());
    const bool is_scalar = event().type == YAML_SCALAR_EVENT;
    Node key;
    if (!read_value(key, level + 1)) return false;
    if (key.unreadable) return true;
    if (!is_scalar)
      return report(fault(entry.key_place, "a list stands where a key is expected",
                          "Write a word for the key, or put the text in quotes."));
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
  std::size_t base_ = 0;
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

void drop_repeated_keys(std::vector<Entry>& entries, std::vector<Diagnostic>& faults) {
  std::vector<std::size_t> order(entries.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, {},
                           [&](std::size_t i) -> const std::string& { return entries[i].key; });
  std::vector<bool> repeated(entries.size(), false);
  for (std::size_t i = 1, first = 0; i < order.size(); ++i) {
    const Entry& entry = entries[order[i]];
    const Entry& original = entries[order[first]];
    if (entry.key != original.key) {
      first = i;
      continue;
    }
    repeated[order[i]] = true;
    if (faults.size() < most_faults) faults.push_back(repetition(entry, original));
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (repeated[i]) continue;
    if (kept != i) entries[kept] = std::move(entries[i]);
    ++kept;
  }
  entries.resize(kept);
}

}  // namespace codicil::yaml
