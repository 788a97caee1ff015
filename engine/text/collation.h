// Alphabetical order as readers of a language expect it.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace codicil {

/// The alphabetical order of a language, word by word: case and punctuation last, digits by value
/// ("9" before "10"). One object serves one thread at a time.
class Collation {
 public:
  /// `language` is a BCP 47 tag such as "en-GB"; an unknown one gives the root order.
  explicit Collation(std::string_view language);
  ~Collation();
  Collation(Collation&&) noexcept;
  Collation& operator=(Collation&&) noexcept;

  /// Bytes whose plain order is the alphabetical order of the texts.
  std::string key(std::string_view text) const;

  /// The heading that an A–Z index puts the text under: one upper-case letter of the language's
  /// alphabet ("A"; in Welsh also "LL"), or "0–9", or "#". Texts in the order of their keys have
  /// equal headings side by side.
  std::string heading(std::string_view text) const;

 private:
  struct Rules;
  std::unique_ptr<Rules> rules_;
};

}  // namespace codicil
