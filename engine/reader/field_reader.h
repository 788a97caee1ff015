// The values of one set of keys, read strictly: what is wrong is said in words, what is right is
// used.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "manual/document.h"
#include "text/date.h"
#include "yaml/node.h"

namespace codicil::reader {

using Faults = std::vector<Diagnostic>;
using Names = std::vector<std::string>;

/// Reads the keys of one mapping. Every key that is asked for is a known one, so whoever has asked
/// for all of them ends with `report_unknown_keys`. An absent value ("lead:") counts as an absent
/// key.
class FieldReader {
 public:
  /// `owner` stands in messages for what has the keys: "a chapter", "an amendment". `mapping` must
  /// outlive the reader.
  FieldReader(const yaml::Node& mapping, std::string owner, Faults& faults);

  /// Silence about missing keys, where the text around them could not be read. (Nothing is ever
  /// said of a value about which the yaml room has spoken.)
  void forgive_missing_keys() { forgives_missing_ = true; }

  Place place() const { return mapping_.place; }
  /// The place of the key, or of the whole where it is absent.
  Place key_place(std::string_view key) const;

  /// The value, whatever it is; nullptr when it is absent or empty.
  const yaml::Node* value(std::string_view key);
  /// Reports a key that is absent or empty; `example` is a value for the help.
  bool require(std::string_view key, std::string_view example);

  /// One text, on one line; empty when absent.
  std::string text(std::string_view key);
  std::optional<Placed<std::string>> placed_text(std::string_view key);
  std::string required_text(std::string_view key, std::string_view example);
  Placed<std::string> required_placed_text(std::string_view key, std::string_view example);

  std::vector<Placed<std::string>> texts(std::string_view key);
  /// Texts that must be ids, each once.
  std::vector<Placed<std::string>> ids(std::string_view key);
  /// Ids of groups that the definition lists, each once; what is no id is kept for whoever knows
  /// the definition, since it may be the title of one.
  std::vector<Placed<std::string>> group_ids(std::string_view key);
  std::optional<Placed<std::string>> id(std::string_view key);
  Placed<std::string> required_id(std::string_view key, std::string_view example);

  bool truth(std::string_view key);
  std::optional<Date> date(std::string_view key);
  std::optional<Month> month(std::string_view key);
  /// A day or a month, as written and checked.
  std::optional<Placed<std::string>> date_or_month(std::string_view key);
  std::string url(std::string_view key);
  /// The index of the value among `names`; `noun` completes "`x` is not …": "a status".
  std::optional<std::size_t> choice(std::string_view key, std::string_view noun,
                                    const Names& names);

  Document markdown(std::string_view key);

  /// The value where it is a list; nullptr, and a fault, where it is something else.
  const yaml::Node* list(std::string_view key);
  /// The value where it is a group of keys; `example` is written in the help.
  const yaml::Node* mapping(std::string_view key, std::string_view example);
  /// Calls `read` with the keys of such a value.
  void with_mapping(std::string_view key, const std::string& owner, std::string_view example,
                    const std::function<void(FieldReader&)>& read);
  /// The same for every entry of a list.
  void for_each_mapping(std::string_view key, const std::string& owner, std::string_view example,
                        const std::function<void(FieldReader&)>& read);

  void report(Place place, std::string message, std::string help = {});
  void report_unknown_keys();

 private:
  std::optional<Placed<std::string>> text_of(std::string_view key, const yaml::Node& node);
  void report_repeated(std::vector<Placed<std::string>>& ids, std::string_view key);
  void forget_missing_key(std::string_view key);
  std::string missing_key(std::string_view key) const;
  void report_not_text(std::string_view key, const yaml::Node& node);
  void report_not_list(std::string_view key, const yaml::Node& node);

  const yaml::Node& mapping_;
  std::string owner_;
  Faults& faults_;
  Names known_;
  bool forgives_missing_;
};

/// Reports a text that is no id.
bool check_id(const Placed<std::string>& text, Faults& faults);

}  // namespace codicil::reader
