#include "site/theme_reader.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "site/engine_phrases.h"
#include "text/path.h"
#include "text/utf8.h"
#include "text/words.h"

namespace codicil::site {

namespace {

constexpr std::size_t largest_template = std::size_t{1024} * 1024;

/// Reads a theme's folder; keeps what is wrong with it.
class ThemeReader {
 public:
  ThemeReader(const SourceTree& tree, const pages::ViewCatalogue& views)
      : tree_(tree), views_(views) {}

  Reported<ReadTheme> read(std::string_view language) {
    read_words(language);
    for (const std::string_view folder : {"layouts", "partials"}) {
      for (const SourceEntry& entry : tree_.list(folder)) read_template_file(entry);
    }
    Reported<ReadTheme> result;
    const MarkupCheck markup = has_errors(diagnostics_) ? MarkupCheck::no : MarkupCheck::yes;
    for (const auto& [name, specimen] : views_.layouts) {
      const std::string path = path_of_layout(name);
      if (!texts_.templates.contains(path)) {
        missing_layout(name);
      } else if (!unreadable_.contains(path)) {
        Reported<Layout> layout = make_layout(path, texts_, specimen, markup);
        keep(std::move(layout.diagnostics), name);
        result.value.layouts.emplace(name, std::move(layout.value));
      }
    }
    unused_layouts();
    result.value.words = phrases();
    unused_words();
    result.value.missing_assets = missing_assets();
    name_layouts_of_partials();
    result.diagnostics = std::move(diagnostics_);
    return result;
  }

 private:
  static std::string path_of_layout(std::string_view name) {
    return fmt::format("layouts/{}.html", name);
  }
  static std::string layout_at(std::string_view path) {
    path.remove_prefix(path.find('/') + 1);
    return std::string(path.substr(0, path.size() - std::string_view(".html").size()));
  }

  void fault(std::string path, std::string message, std::string help) {
    diagnostics_.push_back(diagnose(Code::theme_invalid, Location{{}, std::move(path), {}},
                                    std::move(message), std::move(help)));
  }

  void read_template_file(const SourceEntry& entry) {
    if (extension_of(entry.path) != "html") return;
    std::vector<Element>& elements = texts_.templates[entry.path];
    const std::optional<std::string> text = tree_.read(entry.path);
    if (!text || !is_usable(entry.path, *text)) {
      unreadable_.insert(entry.path);
      if (!text) diagnostics_.push_back(link_not_followed(entry.path));
      return;
    }
    Reported<std::vector<Element>> read = read_template(*text);
    elements = std::move(read.value);
    for (Diagnostic& diagnostic : read.diagnostics) {
      diagnostic.location.path = entry.path;
      diagnostics_.push_back(std::move(diagnostic));
    }
  }

  bool is_usable(const std::string& path, std::string_view text) {
    if (text.size() > largest_template) {
      fault(path, "the template is larger than 1 MB",
            "Large scripts, styles and images belong under `assets/`.");
      return false;
    }
    const std::optional<std::size_t> bad = first_bad_utf8(text);
    if (bad) {
      diagnostics_.push_back(diagnose(Code::text_not_utf8,
                                      Location{{}, path, place_within(text, *bad, {1, 1})},
                                      "the template is not UTF-8 text", "Save the file as UTF-8."));
    }
    return !bad;
  }

  /// Faults in partials and words are found once for each layout that uses them: they are gathered
  /// by place.
  void keep(std::vector<Diagnostic> diagnostics, const std::string& layout) {
    for (Diagnostic& diagnostic : diagnostics) {
      if (!diagnostic.location.path.starts_with("layouts/")) {
        auto& [first, layouts] = partial_faults_[{diagnostic.location, diagnostic.message}];
        if (layouts.empty()) first = std::move(diagnostic);
        layouts.push_back(layout);
      } else {
        diagnostics_.push_back(std::move(diagnostic));
      }
    }
  }

  void name_layouts_of_partials() {
    for (auto& [key, fault] : partial_faults_) {
      auto& [diagnostic, layouts] = fault;
      diagnostic.message +=
          fmt::format(" (in the layout `{}`{})", layouts.front(),
                      layouts.size() == 1 ? "" : fmt::format(" and {} more", layouts.size() - 1));
      diagnostics_.push_back(std::move(diagnostic));
    }
  }

  void read_words(std::string_view language) {
    Reported<ThemeWords> read = read_theme_words(tree_, language);
    texts_.words = std::move(read.value);
    std::ranges::move(read.diagnostics, std::back_inserter(diagnostics_));
  }

  /// What the engine says, where the theme has words and was asked for them.
  std::optional<pages::Words> phrases() {
    if (texts_.words.path.empty() || views_.phrases.empty()) return std::nullopt;
    Reported<pages::Words> read = engine_phrases(texts_.words, views_.phrases);
    std::ranges::move(read.diagnostics, std::back_inserter(diagnostics_));
    return std::move(read.value);
  }

  void unused_words() {
    std::set<std::string, std::less<>> used;
    for (const pages::PhraseEntry& phrase : views_.phrases) used.emplace(phrase.key);
    for (const auto& [path, elements] : texts_.templates) {
      for (const Element& element : elements) {
        if (element.kind != ElementKind::text && element.words.starts_with(words_prefix))
          used.insert(element.words.substr(words_prefix.size()));
      }
    }
    for (const auto& [key, word] : texts_.words.words) {
      if (used.contains(key)) continue;
      const std::string near = nearest(key, {used.begin(), used.end()});
      diagnostics_.push_back(
          diagnose(Code::theme_invalid, Location{{}, texts_.words.path, word.key_place},
                   fmt::format("nothing on a page says `{}`", key),
                   near.empty() ? std::string("Take the line out.")
                                : fmt::format("Write `{}`, or take the line out.", near)));
      diagnostics_.back().severity = Severity::warning;
    }
  }

  void missing_layout(const std::string& name) {
    std::vector<std::string> unused;
    for (const auto& [path, elements] : texts_.templates) {
      if (!path.starts_with("layouts/")) continue;
      std::string layout = layout_at(path);
      if (!views_.layouts.contains(layout)) unused.push_back(std::move(layout));
    }
    const std::string near = nearest(name, unused);
    fault(path_of_layout(name), fmt::format("the theme has no layout `{}`", name),
          near.empty() ? std::string("Write this file: pages of this kind are shown in it.")
                       : fmt::format("Rename `{}` to it.", path_of_layout(near)));
  }

  void unused_layouts() {
    for (const auto& [path, elements] : texts_.templates) {
      if (!path.starts_with("layouts/")) continue;
      if (views_.layouts.contains(layout_at(path))) continue;
      fault(path, "no page is shown in this layout",
            "Take the file away; what other layouts share belongs under `partials/`.");
      diagnostics_.back().severity = Severity::warning;
    }
  }

  /// Pages would do without what they load from there; each is told where it is first asked for.
  std::vector<std::string> missing_assets() {
    std::set<std::string, std::less<>> known;
    for (SourceEntry& entry : tree_.list("assets")) known.insert(std::move(entry.path));
    std::vector<std::string> missing;
    for (const auto& [path, elements] : texts_.templates) {
      for (std::size_t i = 1; i < elements.size(); ++i) {
        if (elements[i - 1].kind != ElementKind::variable || elements[i - 1].words != "root")
          continue;
        const std::string asset = asset_at_begin(elements[i]);
        if (asset.empty() || !known.insert(asset).second) continue;
        missing.push_back(asset);
        fault(path, fmt::format("the theme has no file `{}`, which pages load here", asset),
              "Put it there; those of the theme that comes with Codicil are made when Codicil is "
              "built, by `./run`.");
        diagnostics_.back().severity = Severity::warning;
        diagnostics_.back().location.place = elements[i].place;
      }
    }
    return missing;
  }

  /// "assets/manual.css" of a text that begins with it; empty where it begins otherwise.
  static std::string asset_at_begin(const Element& element) {
    if (element.kind != ElementKind::text || !element.words.starts_with("assets/")) return {};
    return element.words.substr(0, element.words.find_first_of("\"'<> \n?#"));
  }

  const SourceTree& tree_;
  const pages::ViewCatalogue& views_;
  ThemeTexts texts_;
  std::set<std::string> unreadable_;
  std::vector<Diagnostic> diagnostics_;
  std::map<std::pair<Location, std::string>, std::pair<Diagnostic, std::vector<std::string>>>
      partial_faults_;
};

}  // namespace

Reported<ReadTheme> read_theme(const SourceTree& tree, const pages::ViewCatalogue& views,
                               std::string_view language) {
  return ThemeReader(tree, views).read(language);
}

Diagnostic link_not_followed(const std::string& path) {
  return diagnose(Code::symbolic_link, Location{{}, path, {}},
                  "the theme's file is a symbolic link, which is not followed",
                  "Put a copy of the file here.");
}

}  // namespace codicil::site
