// Reads markup tag by tag in one pass, and notices where it is not well-formed XML.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace codicil::site {

struct Attribute {
  std::string_view name;
  std::string_view value;  ///< As written: entities are not resolved.
  std::size_t offset = 0;  ///< Of the value's first byte.
};

struct MarkupFault {
  std::size_t offset = 0;
  std::string message;
};

/// A cursor over the start tags of a page. It goes on behind faults as a browser would, and keeps
/// the first. Stricter than HTML: every element is closed, every attribute has a quoted value, &
/// and < are written as entities.
class MarkupReader {
 public:
  explicit MarkupReader(std::string_view markup) : markup_(markup) {}

  /// Goes to the next start tag; false at the end.
  bool next();

  std::string_view name() const { return name_; }
  std::size_t offset() const { return offset_; }  ///< Of the tag's '<'.
  const std::vector<Attribute>& attributes() const { return attributes_; }
  /// The value of an attribute of the present tag, or nullptr.
  const Attribute* attribute(std::string_view name) const;
  /// What stands between the present tag and the one after it.
  std::string_view text() const;
  std::size_t text_offset() const { return position_; }

  /// The first fault met so far; complete when `next` has given false.
  const std::optional<MarkupFault>& fault() const { return fault_; }

 private:
  void read_text();
  void read_aside();
  void read_end_tag();
  bool read_start_tag();
  bool read_attribute();
  std::string_view read_name();
  bool skip_white_space();
  void skip_to_tag_end();
  void skip_past(std::string_view closing, std::size_t opening, std::string_view what);
  void finish();
  void check_reference(std::size_t at);
  void check_value(std::string_view value, std::size_t offset);
  void report(std::size_t offset, std::string message);

  std::string_view markup_;
  std::size_t position_ = 0;
  std::string_view name_;
  std::size_t offset_ = 0;
  std::vector<Attribute> attributes_;
  struct Open {
    std::string_view name;
    std::size_t offset;
  };
  std::vector<Open> open_;
  bool had_root_ = false;
  std::optional<MarkupFault> fault_;
};

/// The text that an attribute's value means: `&amp;` and the other four, and numbers, resolved.
std::string resolve_references(std::string_view value);

}  // namespace codicil::site
