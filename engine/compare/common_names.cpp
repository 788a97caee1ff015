#include "compare/common_names.h"

#include <fmt/format.h>

namespace codicil::compare {

namespace {

using Kind = index::Target::Kind;

/// A paragraph has no id that lasts, but for those the author gave: its words tell it.
std::string name_of_paragraph(const ChapterText& text, const NumberedParagraph& paragraph) {
  if (!paragraph.id.empty()) return paragraph.id;
  return "words:" + text.body.plain_text(paragraph.node);
}

std::vector<index::Wording> versioned_names(const std::vector<SourceWork>& sources) {
  std::vector<index::Wording> names;
  for (std::uint32_t i = 0; i < sources.size(); ++i) {
    if (sources[i].version.empty()) continue;
    for (const std::string& name : sources[i].written_as) {
      if (name.find(sources[i].version) != std::string::npos) names.push_back({name, i});
    }
  }
  return names;
}

/// No id has a space.
std::string name_of_pair(const Sides& sides, const ChapterPair& pair) {
  if (pair.after) return sides.after.manual.chapters[*pair.after].id;
  return pair.before ? "former " + sides.before.manual.chapters[*pair.before].id : std::string();
}

}  // namespace

CommonNames::CommonNames(const Sides& sides, std::span<const ChapterPair> pairs)
    : sides_(sides),
      identities_after_(sides.after.manual),
      versions_before_(versioned_names(sides.before.manual.definition.sources)),
      versions_after_(versioned_names(sides.after.manual.definition.sources)) {
  const auto none = static_cast<std::uint32_t>(pairs.size());
  pair_before_.assign(sides.before.manual.chapters.size(), none);
  pair_after_.assign(sides.after.manual.chapters.size(), none);
  after_of_pair_.assign(pairs.size() + 1, std::nullopt);
  names_.resize(pairs.size() + 1);
  for (std::uint32_t i = 0; i < none; ++i) {
    if (pairs[i].before) pair_before_[*pairs[i].before] = i;
    if (pairs[i].after) pair_after_[*pairs[i].after] = i;
    after_of_pair_[i] = pairs[i].after;
    names_[i] = name_of_pair(sides, pairs[i]);
  }
}

std::optional<index::Target> CommonNames::successor(std::uint32_t chapter,
                                                    const Section& section) const {
  const std::optional<std::size_t> after = after_of_pair_[pair_before_[chapter]];
  if (!after) return std::nullopt;
  const index::Resolution found =
      identities_after_.anchor(static_cast<std::uint32_t>(*after), section.id);
  const bool is_there =
      found.standing == index::Standing::good || found.standing == index::Standing::old_id;
  if (!is_there || found.target.kind != Kind::section) return std::nullopt;
  return found.target;
}

std::string CommonNames::before(const index::Target& target) const {
  if (target.kind == Kind::section) {
    const ChapterText& text = *sides_.before.manual.chapters[target.chapter].text;
    const Section& section = text.sections[target.section];
    if (const auto now = successor(target.chapter, section)) return after(*now);
    return name(sides_.before.manual, target, pair_before_, section.id);
  }
  return name(sides_.before.manual, target, pair_before_, {});
}

std::string CommonNames::after(const index::Target& target) const {
  std::string_view anchor;
  if (target.kind == Kind::section) {
    anchor = sides_.after.manual.chapters[target.chapter].text->sections[target.section].id;
  }
  return name(sides_.after.manual, target, pair_after_, anchor);
}

std::string CommonNames::name(const Manual& manual, const index::Target& target,
                              const std::vector<std::uint32_t>& pairs,
                              std::string_view anchor) const {
  switch (target.kind) {
    case Kind::nothing:
    case Kind::outside:
      return {};
    case Kind::chapter:
      return fmt::format("chapter {}", names_[pairs[target.chapter]]);
    case Kind::section:
      return fmt::format("section {}#{}", names_[pairs[target.chapter]], anchor);
    case Kind::paragraph: {
      const ChapterText& text = *manual.chapters[target.chapter].text;
      return fmt::format("paragraph {}#{}", names_[pairs[target.chapter]],
                         name_of_paragraph(text, text.paragraphs[target.section]));
    }
    case Kind::page:
      return "page " + manual.pages[target.chapter].id;
    case Kind::page_section: {
      const OrdinaryPage& page = manual.pages[target.chapter];
      return fmt::format("page {}#{}", page.id, page.text->sections[target.section].id);
    }
    case Kind::source:
      return "source " + manual.definition.sources[target.chapter].id.value;
    case Kind::resource:
      return manual.resources[target.chapter].site_path;
  }
  return {};
}

}  // namespace codicil::compare
