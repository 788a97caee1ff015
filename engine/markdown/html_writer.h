// Writing HTML that is well-formed XML as well: text and attributes escaped, addresses made safe.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace codicil::markdown {

/// Appends to one string. What goes through `text`, `attribute` and `address` can hold anything;
/// `markup` is ours.
class HtmlWriter {
 public:
  explicit HtmlWriter(std::size_t expected) { out_.reserve(expected); }

  void markup(std::string_view ours) { out_ += ours; }
  /// Escaped; characters that no XML can hold become U+FFFD.
  void text(std::string_view words);
  /// ` name="value"`, unless the value is empty.
  void attribute(std::string_view name, std::string_view value);
  /// ` name="address"`, with what may not stand in a URL percent-encoded.
  void address(std::string_view name, std::string_view url);

  std::string finish() { return std::move(out_); }

 private:
  void escaped_address(std::string_view url);

  std::string out_;
};

/// True for http, https, mailto and tel addresses.
bool is_outside_address(std::string_view url);

/// True for those, and for everything without a scheme: what may be linked.
bool is_harmless_address(std::string_view url);

}  // namespace codicil::markdown
