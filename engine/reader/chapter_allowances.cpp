#include "reader/chapter_allowances.h"

#include <fmt/format.h>

#include <algorithm>

#include "reader/named_values.h"
#include "text/wording.h"
#include "text/words.h"

namespace codicil::reader {
namespace {

/// Whether a reason says something: two words that are more than marks and numbers.
bool says_something(std::string_view reason) {
  const auto is_letter = [](char c) { return (c & 0x80) != 0 || (c >= 'a' && c <= 'z'); };
  const auto words = words_of(reason);
  return std::ranges::count_if(words, [&](const Word& word) {
           return std::ranges::any_of(word.folded, is_letter);
         }) >= 2;
}

bool read_reason(FieldReader& fields) {
  const auto reason =
      fields.required_placed_text("reason", "It quotes the title of a letter of 2012.");
  if (reason.value.empty()) return false;
  if (says_something(reason.value)) return true;
  fields.report(reason.place, fmt::format("{} is no reason", quoted(reason.value)),
                "Say in a sentence why the text is right as it is.");
  return false;
}

}  // namespace

std::vector<Allowance> read_allowances(FieldReader& fields) {
  std::vector<Allowance> allowances;
  fields.for_each_mapping("allowances", "an allowance",
                          "{code: term-retired, reason: It quotes a letter of 2012.}",
                          [&](FieldReader& entry) {
                            const Place place = entry.place();
                            const auto code = read_code_to_set_aside(entry, "be allowed");
                            std::string text = squeeze(entry.text("text"));
                            const bool has_reason = read_reason(entry);
                            if (code && has_reason)
                              allowances.push_back({*code, std::move(text), place});
                          });
  return allowances;
}

}  // namespace codicil::reader
