#include "site/theme.h"

#include <cassert>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "site/renderer.h"
#include "site/theme_reader.h"

namespace codicil::site {

struct Theme::Templates {
  std::map<std::string, Renderer, std::less<>> layouts;
  std::vector<OutputFile> assets;
};

Theme::Theme() : templates_(std::make_unique<Templates>()) {}
Theme::~Theme() = default;
Theme::Theme(Theme&&) noexcept = default;
Theme& Theme::operator=(Theme&&) noexcept = default;

Reported<Theme> Theme::load(const SourceTree& tree, const pages::ViewCatalogue& views) {
  Reported<std::map<std::string, Layout>> layouts = read_layouts(tree, views);
  Reported<Theme> theme;
  theme.diagnostics = std::move(layouts.diagnostics);
  for (SourceEntry& entry : tree.list("assets")) {
    std::optional<std::string> bytes = tree.read(entry.path);
    if (bytes) {
      theme.value.templates_->assets.push_back({std::move(entry.path), std::move(*bytes)});
    } else {
      theme.diagnostics.push_back(link_not_followed(entry.path));
    }
  }
  for (Diagnostic& diagnostic : theme.diagnostics) diagnostic.location.revision = tree.revision();
  put_in_order(theme.diagnostics);
  if (has_errors(theme.diagnostics)) return theme;
  for (auto& [name, layout] : layouts.value) {
    theme.value.templates_->layouts.emplace(name, Renderer(std::move(layout)));
  }
  return theme;
}

OutputFile Theme::render(const pages::Page& page) const {
  const auto renderer = templates_->layouts.find(page.layout);
  assert(renderer != templates_->layouts.end());
  return {page.path, renderer->second.render(page.fields)};
}

const std::vector<OutputFile>& Theme::assets() const {
  return templates_->assets;
}

}  // namespace codicil::site
