#include "yaml/events.h"

#include <yaml.h>

#include <new>

namespace codicil::yaml {
namespace {

EventKind kind_of(yaml_event_type_t type) {
  switch (type) {
    case YAML_DOCUMENT_START_EVENT:
      return EventKind::document_start;
    case YAML_SCALAR_EVENT:
      return EventKind::scalar;
    case YAML_SEQUENCE_START_EVENT:
      return EventKind::sequence_start;
    case YAML_MAPPING_START_EVENT:
      return EventKind::mapping_start;
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
      return EventKind::collection_end;
    case YAML_ALIAS_EVENT:
      return EventKind::alias;
    case YAML_STREAM_END_EVENT:
      return EventKind::stream_end;
    default:
      return EventKind::nothing;
  }
}

Style style_of(yaml_scalar_style_t style) {
  switch (style) {
    case YAML_LITERAL_SCALAR_STYLE:
    case YAML_FOLDED_SCALAR_STYLE:
      return Style::block;
    case YAML_SINGLE_QUOTED_SCALAR_STYLE:
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
      return Style::quotes;
    default:
      return Style::plain;
  }
}

bool is_special(const yaml_event_t& event) {
  const auto& data = event.data;
  switch (event.type) {
    case YAML_SCALAR_EVENT:
      return data.scalar.anchor != nullptr || data.scalar.tag != nullptr;
    case YAML_SEQUENCE_START_EVENT:
      return data.sequence_start.anchor != nullptr || data.sequence_start.tag != nullptr;
    case YAML_MAPPING_START_EVENT:
      return data.mapping_start.anchor != nullptr || data.mapping_start.tag != nullptr;
    default:
      return event.type == YAML_ALIAS_EVENT;
  }
}

std::string_view words(const char* text) {
  return text == nullptr ? std::string_view() : text;
}

}  // namespace

struct Events::Parser {
  explicit Parser(std::string_view text) {
    if (yaml_parser_initialize(&parser) == 0) throw std::bad_alloc();
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(text.data()),
                                 text.size());
  }
  ~Parser() {
    yaml_event_delete(&event);
    yaml_parser_delete(&parser);
  }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  yaml_parser_t parser{};
  yaml_event_t event{};
};

Events::Events(std::string_view text, std::size_t first_index)
    : parser_(std::make_unique<Parser>(text)), first_index_(first_index) {}

Events::~Events() = default;

bool Events::next() {
  yaml_event_t& event = parser_->event;
  yaml_event_delete(&event);
  event_ = {};
  if (yaml_parser_parse(&parser_->parser, &event) == 0) {
    if (parser_->parser.error == YAML_MEMORY_ERROR) throw std::bad_alloc();
    return false;
  }
  event_.kind = kind_of(event.type);
  event_.begin = first_index_ + event.start_mark.index;
  event_.end = first_index_ + event.end_mark.index;
  event_.is_special = is_special(event);
  if (event.type == YAML_SCALAR_EVENT) {
    const auto& scalar = event.data.scalar;
    event_.text = {reinterpret_cast<const char*>(scalar.value), scalar.length};
    event_.style = style_of(scalar.style);
  }
  return true;
}

Problem Events::problem() const {
  const yaml_parser_t& parser = parser_->parser;
  return {words(parser.problem), words(parser.context), first_index_ + parser.problem_mark.index,
          first_index_ + parser.context_mark.index};
}

}  // namespace codicil::yaml
