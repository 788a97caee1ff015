#include "markdown/document_builder.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace codicil::markdown {

DocumentBuilder::DocumentBuilder(Place begin, std::size_t bytes) {
  document_.nodes.reserve(bytes / 32 + 8);
  document_.characters.reserve(bytes + bytes / 16);
  document_.shifts.reserve(bytes / 256);
  open(NodeKind::document, begin);
}

std::uint32_t DocumentBuilder::open(NodeKind kind, Place place) {
  const std::uint32_t index = leaf(kind, place);
  open_.push_back(index);
  return index;
}

void DocumentBuilder::close() {
  node(open_.back()).end = last() + 1;
  open_.pop_back();
  closed_at_ = document_.nodes.size();
}

std::uint32_t DocumentBuilder::leaf(NodeKind kind, Place place) {
  const auto index = static_cast<std::uint32_t>(document_.nodes.size());
  Node& added = document_.nodes.emplace_back();
  added.kind = kind;
  added.end = index + 1;
  added.place = place;
  awaits_place_ = false;
  return index;
}

std::uint32_t DocumentBuilder::text_node() {
  if (last_is_child(NodeKind::text)) return last();
  const std::uint32_t index = leaf(NodeKind::text, {});
  begin_text(index);
  awaits_place_ = true;
  return index;
}

void DocumentBuilder::begin_text(std::uint32_t index) {
  node(index).text.begin = static_cast<std::uint32_t>(document_.characters.size());
}

bool DocumentBuilder::last_is_child(NodeKind kind) const {
  return last() > current() && closed_at_ != document_.nodes.size() &&
         document_.nodes.back().kind == kind;
}

void DocumentBuilder::remove_last() {
  assert(last() > current());
  while (!document_.shifts.empty() && document_.shifts.back().node == last())
    document_.shifts.pop_back();
  document_.nodes.pop_back();
  closed_at_ = std::min(closed_at_, document_.nodes.size());
  awaits_place_ = false;
}

void DocumentBuilder::append(std::string_view characters) {
  document_.characters += characters;
  document_.nodes.back().text.length += static_cast<std::uint32_t>(characters.size());
}

void DocumentBuilder::mark(Place place) {
  Node& marked = document_.nodes.back();
  if (awaits_place_) {
    marked.place = place;
    awaits_place_ = false;
  } else {
    document_.shifts.push_back({last(), marked.text.length, place});
  }
}

void DocumentBuilder::mark_first(std::uint32_t index, Place place) {
  const auto behind = std::ranges::upper_bound(document_.shifts, index, {}, &PlaceShift::node);
  document_.shifts.insert(behind, {index, 0, place});
}

void DocumentBuilder::truncate(std::uint32_t length) {
  document_.nodes.back().text.length = length;
  while (!document_.shifts.empty() && document_.shifts.back().node == last() &&
         document_.shifts.back().offset >= length) {
    document_.shifts.pop_back();
  }
}

Span DocumentBuilder::keep(std::string_view characters) {
  const Span span{static_cast<std::uint32_t>(document_.characters.size()),
                  static_cast<std::uint32_t>(characters.size())};
  document_.characters += characters;
  return characters.empty() ? Span{} : span;
}

Span DocumentBuilder::span_of(std::string_view kept) const {
  return {static_cast<std::uint32_t>(kept.data() - document_.characters.data()),
          static_cast<std::uint32_t>(kept.size())};
}

Document DocumentBuilder::finish() {
  while (!open_.empty()) close();
  document_.nodes.shrink_to_fit();
  document_.characters.shrink_to_fit();
  document_.shifts.shrink_to_fit();
  return std::move(document_);
}

}  // namespace codicil::markdown
