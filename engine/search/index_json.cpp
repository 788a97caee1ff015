#include "search/index_json.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "parallel/for_each_index.h"
#include "search/postings.h"
#include "search/term_order.h"

namespace codicil::search {
namespace {

using nlohmann::json;

constexpr std::string_view end_of_index = "],\"serializationVersion\":2}";

std::string json_text(std::string_view text) {
  return json(text).dump();
}

void append_number(std::string& text, std::uint32_t number) {
  std::array<char, std::numeric_limits<std::uint32_t>::digits10 + 1> digits{};
  const auto [end, error] = std::to_chars(digits.begin(), digits.end(), number);
  text.append(digits.begin(), end);
}

/// "7":
void append_key(std::string& text, std::uint32_t number) {
  text += '"';
  append_number(text, number);
  text += "\":";
}

/// Joins "key":value pairs, one for each number below `count`, to an object.
template <typename Append>
std::string numbered_object(std::size_t count, Append append_value) {
  std::string text = "{";
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) text += ',';
    append_key(text, static_cast<std::uint32_t>(i));
    append_value(text, i);
  }
  return text += '}';
}

std::string field_ids(std::span<const std::string_view> fields) {
  std::string text = "{";
  for (std::size_t i = 0; i < fields.size(); ++i) {
    text += fmt::format("{}{}:{}", i > 0 ? "," : "", json_text(fields[i]), i);
  }
  return text += '}';
}

void append_lengths(std::string& text, const Document& document) {
  text += '[';
  for (const TermCounts* field : document.fields) {
    if (text.back() != '[') text += ',';
    append_number(text, static_cast<std::uint32_t>(field->size()));
  }
  text += ']';
}

/// The mean length of each field, with the roundings that adding one document after another brings.
std::string average_lengths(std::span<const Document> documents, std::size_t field_count) {
  std::vector<double> averages(documents.empty() ? 0 : field_count, 0.0);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    for (std::size_t field = 0; field < field_count; ++field) {
      const auto length = static_cast<double>(documents[i].fields[field]->size());
      const double total = averages[field] * static_cast<double>(i) + length;
      averages[field] = total / static_cast<double>(i + 1);
    }
  }
  return fmt::format("[{}]", fmt::join(averages, ","));
}

/// ["term",{"field":{"document":count,…},…}]
void append_term(std::string& text, const Postings& postings, std::size_t term,
                 std::string_view written, std::size_t field_count) {
  text += "[\"";
  text += written;  // letters, numbers and points: nothing that JSON would escape
  text += "\",{";
  for (std::size_t field = 0; field < field_count; ++field) {
    const auto places = postings.of(term, field);
    if (places.empty()) continue;
    if (text.back() != '{') text += ',';
    append_key(text, static_cast<std::uint32_t>(field));
    text += '{';
    for (const Posting& place : places) {
      if (text.back() != '{') text += ',';
      append_key(text, place.document);
      append_number(text, place.count);
    }
    text += '}';
  }
  text += "}]";
}

/// All terms with their places, in MiniSearch's order, in pieces of one text.
std::vector<std::string> terms_json(const Postings& postings, const Vocabulary& vocabulary,
                                    std::size_t field_count, unsigned jobs) {
  constexpr std::size_t terms_in_a_piece = 256;
  TermOrder tree;
  for (std::uint32_t i = 0; i < postings.terms().size(); ++i) {
    tree.add(vocabulary.term(postings.terms()[i]), i);
  }
  const std::vector<std::uint32_t> order = tree.order();
  std::vector<std::string> pieces((order.size() + terms_in_a_piece - 1) / terms_in_a_piece);
  for_each_index(pieces.size(), jobs, [&](std::size_t piece) {
    const std::size_t end = std::min(order.size(), (piece + 1) * terms_in_a_piece);
    for (std::size_t i = piece * terms_in_a_piece; i < end; ++i) {
      if (i > 0) pieces[piece] += ',';
      append_term(pieces[piece], postings, order[i], vocabulary.term(postings.terms()[order[i]]),
                  field_count);
    }
  });
  return pieces;
}

}  // namespace

std::string index_json(std::span<const Document> documents,
                       std::span<const std::string_view> fields, const Vocabulary& vocabulary,
                       unsigned jobs) {
  const Postings postings(documents, fields.size(), vocabulary);
  const std::size_t count = documents.size();
  std::string text =
      fmt::format("{{\"documentCount\":{},\"nextId\":{},\"documentIds\":", count, count);
  text += numbered_object(
      count, [&](std::string& to, std::size_t i) { to += json_text(documents[i].id); });
  text += ",\"fieldIds\":" + field_ids(fields);
  text += ",\"fieldLength\":" + numbered_object(count, [&](std::string& to, std::size_t i) {
            append_lengths(to, documents[i]);
          });
  text += ",\"averageFieldLength\":" + average_lengths(documents, fields.size());
  text += ",\"storedFields\":" + numbered_object(count, [&](std::string& to, std::size_t i) {
            to += "{\"shown\":" + documents[i].stored + '}';
          });
  text += ",\"dirtCount\":0,\"index\":[";
  const std::vector<std::string> terms = terms_json(postings, vocabulary, fields.size(), jobs);
  std::size_t size = text.size() + end_of_index.size();
  for (const std::string& piece : terms) size += piece.size();
  text.reserve(size);
  for (const std::string& piece : terms) text += piece;
  return text += end_of_index;
}

}  // namespace codicil::search
