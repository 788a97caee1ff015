// Reading in two steps: the text as a whole, and, where that stops, the rest piece by piece, so
// that one fault does not hide the others. Each line is read at most three times, whatever the
// text.
#include <algorithm>
#include <iterator>

#include "yaml/line_shape.h"
#include "yaml/node.h"
#include "yaml/parse.h"
#include "yaml/pieces.h"
#include "yaml/repeated_keys.h"

namespace codicil::yaml {
namespace {

class Reader {
 public:
  Reader(std::string_view text, std::uint32_t first_line)
      : first_line_(first_line), source_(text, first_line, result_.diagnostics) {
    result_.value.kind = Kind::mapping;
    result_.value.place = result_.value.text_place = {first_line, 1};
  }

  Reported<Node> read() {
    Parsed whole = parse(source_, source_.all_lines());
    if (whole.stopped) {
      recover(std::move(whole));
    } else {
      take(std::move(whole));
    }
    drop_repeated_keys(entries(), faults());
    put_in_order(faults());
    return std::move(result_);
  }

 private:
  std::vector<Entry>& entries() { return result_.value.entries; }
  std::vector<Diagnostic>& faults() { return result_.diagnostics; }
  std::size_t number_of(Place place) const { return place.line - first_line_; }

  void take(Parsed parsed) {
    std::ranges::move(parsed.faults, std::back_inserter(faults()));
    if (!parsed.top || parsed.top->unreadable) return;
    switch (parsed.top->kind) {
      case Kind::mapping:
        std::ranges::move(parsed.top->entries, std::back_inserter(entries()));
        break;
      case Kind::scalar:
        if (!parsed.top->is_empty()) take_words(parsed.top->place);
        break;
      case Kind::sequence:
        faults().push_back(diagnose(Code::front_matter_invalid, parsed.top->place,
                                    "a list stands here without a key above it",
                                    "Write its key and a colon on the line before it."));
    }
  }

  /// Words without a key: each of their lines that only lacks the space behind a colon is told by
  /// itself.
  void take_words(Place place) {
    const std::size_t first = number_of(place);
    take_bare_line(first);
    if (unspaced_key(source_.line(first)).empty()) return;
    for (std::size_t number = first + 1; number < source_.line_count(); ++number) {
      if (faults().size() >= most_faults || unspaced_key(source_.line(number)).empty()) return;
      take_bare_line(number);
    }
  }

  /// Reports the line; a key in it counts as given, so that nobody misses it.
  void take_bare_line(std::size_t number) {
    const std::string_view line = source_.line(number);
    faults().push_back(bare_line(source_, number));
    const std::string_view key = unspaced_key(line);
    const LineShape shape = shape_of(line);
    if (key.empty() || shape.is_item || shape.indent != source_.margin()) return;
    Entry entry;
    entry.key = key;
    entry.key_place = entry.value.place = entry.value.text_place =
        source_.place(number, shape.content);
    entry.value.unreadable = true;
    entries().push_back(std::move(entry));
  }

  /// What was read before the entry that stopped the reading is kept; from that entry on, each is
  /// read alone.
  void recover(Parsed whole) {
    const Diagnostic stopped = *whole.stopped;
    std::size_t first = 0;
    if (whole.top && !whole.top->entries.empty()) {
      const Place place = whole.top->entries.back().key_place;
      if (begins_entry(source_.line(number_of(place)), source_.margin())) {
        first = number_of(place);
        whole.top->entries.pop_back();
        std::erase_if(whole.faults,
                      [place](const Diagnostic& fault) { return fault.location.place >= place; });
        whole.stopped.reset();
        take(std::move(whole));
      }
    }
    const std::size_t faults_before = faults().size();
    read_pieces(first);
    if (faults().size() == faults_before) faults().push_back(stopped);
  }

  void read_pieces(std::size_t first_line) {
    bool left_open = false;
    for (const Piece& piece : pieces_of(source_, first_line)) {
      if (faults().size() >= most_faults) return;
      if (left_open && !piece.is_entry) continue;  // perhaps the rest of what was never closed
      Parsed parsed = parse(source_, piece.lines);
      left_open = parsed.stopped && is_unclosed(*parsed.stopped);
      if (!parsed.stopped) {
        take(std::move(parsed));
      } else if (const std::vector<LineRange> items = items_of(source_, piece); items.empty()) {
        faults().push_back(*parsed.stopped);
        take(std::move(parsed));
      } else {
        take_list(std::move(parsed), items);
      }
    }
  }

  /// The entry whose list could not be read to its end: its items, each alone.
  void take_list(Parsed parsed, const std::vector<LineRange>& items) {
    if (!parsed.top || parsed.top->entries.empty()) {
      faults().push_back(*parsed.stopped);
      return;
    }
    Node list;
    list.kind = Kind::sequence;
    list.place = list.text_place = source_.place(source_.index_of_line(items.front().begin));
    list.unreadable = true;
    const std::size_t faults_before = faults().size();
    for (const LineRange& lines : items) {
      if (faults().size() >= most_faults) break;
      Parsed item = parse(source_, lines);
      std::ranges::move(item.faults, std::back_inserter(faults()));
      if (item.stopped) faults().push_back(*item.stopped);
      if (item.top) std::ranges::move(item.top->items, std::back_inserter(list.items));
    }
    if (faults().size() == faults_before) faults().push_back(*parsed.stopped);
    Entry& entry = parsed.top->entries.front();
    entry.value = std::move(list);
    entries().push_back(std::move(entry));
  }

  std::uint32_t first_line_;
  Reported<Node> result_;
  Source source_;
};

}  // namespace

Reported<Node> read(std::string_view text, std::uint32_t first_line) {
  return Reader(text, first_line).read();
}

}  // namespace codicil::yaml
