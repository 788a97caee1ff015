// The words of a text, one after the other.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace codicil::search {

/// Reads the words that terms are made of, as terms_of describes them: folded, in reading order,
/// none empty; not stemmed.
class WordReader {
 public:
  /// The text has to outlive the reader.
  explicit WordReader(std::string_view text);
  WordReader(const WordReader&) = delete;
  WordReader& operator=(const WordReader&) = delete;

  /// The next word, or nothing at the end; it stands until the next one is read.
  std::optional<std::string_view> next();

 private:
  bool read_plain_word();
  void read_compound();
  std::vector<std::string> read_group();
  void add_group(const std::vector<std::string>& runs);
  std::string read_run();
  void add(std::string word);

  bool begins_word(std::size_t at) const;
  bool is_point_before_digit(std::size_t at) const;

  std::string without_signs_;  ///< The text as it is read, where that is not the text itself.
  std::string_view text_;
  std::size_t at_ = 0;
  std::string plain_;                  ///< The plain word that was read last.
  std::vector<std::string> compound_;  ///< The words of the compound that was read last.
  std::size_t given_ = 0;              ///< How many of them were given.
};

}  // namespace codicil::search
