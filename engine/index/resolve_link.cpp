#include "index/resolve_link.h"

#include <algorithm>
#include <array>

#include "text/characters.h"
#include "text/path.h"

namespace codicil::index {
namespace {

constexpr std::string_view document_ending = ".md";
constexpr std::string_view source_scheme = "source:";

Resolution nowhere(Standing standing) {
  return {standing, {}};
}

/// Only what a reader's browser follows from a page, and what does not depend on how the page came.
bool can_be_followed(std::string_view url) {
  const std::string scheme = lower_case(url.substr(0, url.find(':')));
  constexpr std::array<std::string_view, 4> followed{"http", "https", "mailto", "tel"};
  return !url.starts_with("//") && std::ranges::find(followed, scheme) != followed.end();
}

Resolution resolve_source(const Identities& identities, std::string_view id) {
  const auto source = identities.source(id);
  if (!source) return nowhere(Standing::missing_source);
  return {Standing::good, {Target::Kind::source, *source, 0}};
}

Resolution resolve_anchor(const Identities& identities, const LinkHome& home,
                          std::string_view fragment) {
  if (home.chapter) {
    if (fragment.empty()) return {Standing::good, {Target::Kind::chapter, *home.chapter, 0}};
    return identities.anchor(*home.chapter, fragment);
  }
  if (home.page) {
    if (fragment.empty()) return {Standing::good, {Target::Kind::page, *home.page, 0}};
    return identities.page_anchor(*home.page, fragment);
  }
  return nowhere(Standing::missing_section);
}

Resolution in_chapter(const Identities& identities, Identities::FoundChapter found,
                      std::string_view fragment) {
  Resolution there{Standing::good, {Target::Kind::chapter, found.chapter, 0}};
  if (!fragment.empty()) there = identities.anchor(found.chapter, fragment);
  if (found.by_alias && there.standing == Standing::good) there.standing = Standing::old_id;
  return there;
}

Resolution on_page(const Identities& identities, Identities::FoundPage found,
                   std::string_view fragment) {
  Resolution there{Standing::good, {Target::Kind::page, found.page, 0}};
  if (!fragment.empty()) there = identities.page_anchor(found.page, fragment);
  if (found.by_alias && there.standing == Standing::good) there.standing = Standing::old_id;
  return there;
}

Resolution resolve_document(const Identities& identities, const LinkHome& home,
                            const Destination& destination) {
  if (destination.path.starts_with('/')) return nowhere(Standing::missing_chapter);
  const auto path = resolve_path(home.folder, destination.path);
  if (path) {
    if (const auto chapter = identities.chapter_at(*path)) {
      return in_chapter(identities, {*chapter, false}, destination.fragment);
    }
    if (const auto page = identities.page_at(*path)) {
      return on_page(identities, {*page, false}, destination.fragment);
    }
  }
  const std::string_view stem = stem_of(destination.path);
  if (const auto named = identities.chapter(stem)) {
    if (named->by_alias && path) return in_chapter(identities, *named, destination.fragment);
    return {Standing::missing_chapter, {Target::Kind::chapter, named->chapter, 0}};
  }
  const auto page = identities.page(stem);
  if (page && page->by_alias && path) return on_page(identities, *page, destination.fragment);
  return page ? Resolution{Standing::missing_chapter, {Target::Kind::page, page->page, 0}}
              : nowhere(Standing::missing_chapter);
}

Resolution resolve_file(const Identities& identities, const LinkHome& home,
                        const Destination& destination) {
  if (destination.path.starts_with('/')) return nowhere(Standing::missing_resource);
  const auto path = resolve_path(home.folder, destination.path);
  const auto resource = path ? identities.resource_at(*path) : std::nullopt;
  if (!resource) return nowhere(Standing::missing_resource);
  return {Standing::good, {Target::Kind::resource, *resource, 0}};
}

}  // namespace

LinkHome home_of_chapter(const Manual& manual, std::size_t chapter) {
  return {std::string(folder_of(manual.chapters[chapter].path)),
          static_cast<std::uint32_t>(chapter), std::nullopt};
}

LinkHome home_of_page(const Manual& manual, std::size_t page) {
  return {std::string(folder_of(manual.pages[page].path)), std::nullopt,
          static_cast<std::uint32_t>(page)};
}

LinkHome home_of_editions(const Manual& manual) {
  const std::string& content = manual.definition.content;
  return {content.empty() ? "editions" : content + "/editions", std::nullopt, std::nullopt};
}

Destination read_destination(std::string_view written) {
  using Kind = Destination::Kind;
  if (written.empty()) return {Kind::empty, {}, {}};
  if (written.starts_with(source_scheme)) {
    return {Kind::source, decode_url(written.substr(source_scheme.size())), {}};
  }
  if (has_scheme(written)) {
    if (can_be_followed(written)) return {Kind::outside, std::string(written), {}};
    return {Kind::file, std::string(written), {}};
  }
  const std::size_t hash = written.find('#');
  Destination destination{Kind::anchor, {}, {}};
  if (hash != std::string_view::npos) destination.fragment = decode_url(written.substr(hash + 1));
  const std::string_view path = written.substr(0, hash);
  if (path.empty()) return destination;
  destination.path = decode_url(path.substr(0, path.find('?')));
  const bool is_document = destination.path.ends_with(document_ending);
  destination.kind = is_document ? Kind::document : Kind::file;
  return destination;
}

Resolution resolve_link(const Identities& identities, const LinkHome& home,
                        std::string_view destination) {
  const Destination parts = read_destination(destination);
  const auto seen = [&](const Resolution& resolution) {
    return seen_from(identities.manual(), home.chapter, resolution);
  };
  switch (parts.kind) {
    case Destination::Kind::empty:
      return nowhere(Standing::missing_resource);
    case Destination::Kind::outside:
      return {Standing::good, {Target::Kind::outside, 0, 0}};
    case Destination::Kind::source:
      return resolve_source(identities, parts.path);
    case Destination::Kind::anchor:
      return seen(resolve_anchor(identities, home, parts.fragment));
    case Destination::Kind::document:
      return seen(resolve_document(identities, home, parts));
    case Destination::Kind::file:
      return resolve_file(identities, home, parts);
  }
  return {};
}

std::optional<std::uint32_t> chapter_of(const Resolution& resolution) {
  const bool leads_there =
      resolution.standing == Standing::good || resolution.standing == Standing::old_id ||
      resolution.standing == Standing::withdrawn || resolution.standing == Standing::draft;
  if (!leads_there) return std::nullopt;
  switch (resolution.target.kind) {
    case Target::Kind::chapter:
    case Target::Kind::section:
    case Target::Kind::paragraph:
      return resolution.target.chapter;
    default:
      return std::nullopt;
  }
}

Resolution seen_from(const Manual& manual, std::optional<std::uint32_t> home,
                     Resolution resolution) {
  const auto chapter = chapter_of(resolution);
  if (!chapter || chapter == home) return resolution;
  const Chapter& there = manual.chapters[*chapter];
  if (there.is_withdrawn()) resolution.standing = Standing::withdrawn;
  // Drafts may lead to one another: they come into force together, or are held back together.
  const bool from_draft = home && manual.chapters[*home].is_draft();
  if (there.is_draft() && !from_draft) resolution.standing = Standing::draft;
  return resolution;
}

}  // namespace codicil::index
