#include "index/destination.h"

#include "text/path.h"

namespace codicil::index {
namespace {

std::string anchor_of(const Manual& manual, const Target& target) {
  if (target.kind == Target::Kind::paragraph) {
    const Chapter& chapter = manual.chapters[target.chapter];
    const NumberedParagraph& paragraph = chapter.text->paragraphs[target.section];
    return paragraph.id.empty() ? printed_number(chapter, paragraph) : paragraph.id;
  }
  if (target.kind == Target::Kind::section)
    return manual.chapters[target.chapter].text->sections[target.section].id;
  if (target.kind == Target::Kind::page_section)
    return manual.pages[target.chapter].text->sections[target.section].id;
  return {};
}

const std::string* file_of(const Manual& manual, const Target& target) {
  switch (target.kind) {
    case Target::Kind::chapter:
    case Target::Kind::section:
    case Target::Kind::paragraph:
      return &manual.chapters[target.chapter].path;
    case Target::Kind::page:
    case Target::Kind::page_section:
      return &manual.pages[target.chapter].path;
    case Target::Kind::resource:
      return &manual.resources[target.chapter].path;
    default:
      return nullptr;
  }
}

}  // namespace

std::string destination_of(const Manual& manual, std::string_view path, const Target& target) {
  if (target.kind == Target::Kind::source) {
    return "source:" + manual.definition.sources[target.chapter].id.value;
  }
  const std::string* file = file_of(manual, target);
  if (file == nullptr) return {};
  const std::string anchor = anchor_of(manual, target);
  const std::string fragment = anchor.empty() ? anchor : "#" + anchor;
  if (*file == path && !fragment.empty()) return fragment;
  return url_path(relative_link(path, *file)) + fragment;
}

}  // namespace codicil::index
