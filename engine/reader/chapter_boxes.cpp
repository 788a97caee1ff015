#include "reader/chapter_boxes.h"

#include <fmt/format.h>

#include "reader/scalar_places.h"
#include "text/wording.h"

namespace codicil::reader {
namespace {

bool is_one_paragraph(const Document& document) {
  return document.nodes.size() > 1 && document.nodes[1].kind == NodeKind::paragraph &&
         document.nodes[1].end == document.nodes.size();
}

/// The entries of `related`, each one line of Markdown.
std::vector<Document> read_related(FieldReader& fields, Faults& faults) {
  std::vector<Document> entries;
  const yaml::Node* list = fields.list(id_of(BoxKind::related));
  if (list == nullptr) return entries;
  for (const yaml::Node& item : list->items) {
    if (item.unreadable) continue;
    if (item.kind != yaml::Kind::scalar) {
      fields.report(item.place,
                    "an entry of `related` is one line of text, and brackets or keys stand here",
                    "Put the line in quotes: `- \"[Title](https://…)\"`.");
      continue;
    }
    Document entry = read_markdown(item, faults);
    if (entry.empty()) {
      fields.report(item.place, "an entry of `related` is empty",
                    "Write its text, or take it out.");
      continue;
    }
    if (!is_one_paragraph(entry)) {
      fields.report(item.place, "an entry of `related` is more than one line of text",
                    "Make each line an entry of its own.");
    }
    entries.push_back(std::move(entry));
  }
  return entries;
}

Box read_box(BoxKind kind, FieldReader& fields, Faults& faults) {
  const std::string_view key = id_of(kind);
  Box box{.kind = kind, .passages = {}, .names = {}, .place = fields.key_place(key)};
  switch (kind) {
    case BoxKind::related_chapters:
    case BoxKind::sources:
      box.names = fields.ids(key);
      break;
    case BoxKind::related:
      box.passages = read_related(fields, faults);
      break;
    case BoxKind::scope:
    case BoxKind::definitions:
    case BoxKind::timescales:
    case BoxKind::note:
      if (Document text = fields.markdown(key); !text.empty()) {
        box.passages.push_back(std::move(text));
      }
  }
  return box;
}

}  // namespace

std::vector<Box> read_boxes(FieldReader& fields, Faults& faults) {
  std::vector<Box> boxes;
  for (const BoxKind kind : all_box_kinds) {
    Box box = read_box(kind, fields, faults);
    if (!box.passages.empty() || !box.names.empty()) boxes.push_back(std::move(box));
  }
  return boxes;
}

}  // namespace codicil::reader
