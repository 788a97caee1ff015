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
  std::vector<std::string> missing_assets;
  pages::Words words = pages::english_words();
};

Theme::Theme() : templates_(std::make_unique<Templates>()) {}
Theme::~Theme() = default;
Theme::Theme(Theme&&) noexcept = default;
Theme& Theme::operator=(Theme&&) noexcept = default;

Reported<Theme> Theme::load(const SourceTree& tree, const pages::ViewCatalogue& views,
                            std::string_view language) {
  Reported<ReadTheme> read = read_theme(tree, views, language);
  Reported<Theme> theme;
  theme.diagnostics = std::move(read.diagnostics);
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
  theme.value.templates_->missing_assets = std::move(read.value.missing_assets);
  if (read.value.words) theme.value.templates_->words = *std::move(read.value.words);
  for (auto& [name, layout] : read.value.layouts) {
    theme.value.templates_->layouts.emplace(name, Renderer(std::move(layout)));
  }
  return theme;
}

OutputFile Theme::render(const pages::Page& page) const {
  const auto renderer = templates_->layouts.find(page.layout);
  assert(renderer != templates_->layouts.end());
  return {page.path, renderer->second.render(page.fields)};
}

const pages::Words& Theme::words() const {
  return templates_->words;
}

const std::vector<OutputFile>& Theme::assets() const {
  return templates_->assets;
}

const std::vector<std::string>& Theme::missing_assets() const {
  return templates_->missing_assets;
}

}  // namespace codicil::site
