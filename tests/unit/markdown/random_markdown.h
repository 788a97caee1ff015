// Random Markdown: pieces that mean something, put together in ways that nobody would.
#pragma once

#include <array>
#include <random>
#include <string>
#include <string_view>

namespace codicil::markdown {

class RandomMarkdown {
 public:
  explicit RandomMarkdown(std::uint32_t seed) : random_(seed) {}

  std::string text() {
    std::string made;
    const std::size_t lines = below(12) + 1;
    for (std::size_t i = 0; i < lines; ++i) made += line();
    return made;
  }

 private:
  std::size_t below(std::size_t limit) {
    return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_);
  }

  template <std::size_t Size>
  std::string_view any(const std::array<std::string_view, Size>& pieces) {
    return pieces[below(Size)];
  }

  std::string line() {
    static constexpr std::array<std::string_view, 26> fronts{"",
                                                             "",
                                                             "",
                                                             "",
                                                             "",
                                                             "",
                                                             "> ",
                                                             ">",
                                                             "- ",
                                                             "* ",
                                                             "1. ",
                                                             "  ",
                                                             "    ",
                                                             "\t",
                                                             "## ",
                                                             "> - ",
                                                             "- > ",
                                                             "[^a]: ",
                                                             "| ",
                                                             "- [ ] ",
                                                             "- [x] ",
                                                             "> [!NOTE] ",
                                                             "[ref]: /u \"t\"\n",
                                                             "```\n",
                                                             "   > ",
                                                             ">\t"};
    static constexpr std::array<std::string_view, 10> ends{
        "\n", "\n", "\n", "\n", "\n\n", "\n\n", "  \n", "\\\n", "\r\n", "\n|-|-|\n"};
    std::string made(any(fronts));
    const std::size_t pieces = below(9);
    for (std::size_t i = 0; i < pieces; ++i) made += piece();
    return made += any(ends);
  }

  std::string_view piece() {
    static constexpr std::array<std::string_view, 73> pieces{"word",
                                                             "word",
                                                             "é",
                                                             "日本",
                                                             "👍",
                                                             " ",
                                                             " ",
                                                             " ",
                                                             "  ",
                                                             "\t",
                                                             "*",
                                                             "**",
                                                             "***",
                                                             "_",
                                                             "__",
                                                             "~~",
                                                             "~",
                                                             "`",
                                                             "``",
                                                             "` a `",
                                                             "\\",
                                                             "\\*",
                                                             "\\[",
                                                             "\\|",
                                                             "\\\\",
                                                             "\\&amp;",
                                                             "&amp;",
                                                             "&nbsp;",
                                                             "&#42;",
                                                             "&bogus;",
                                                             "&",
                                                             "&NotEqualTilde;",
                                                             "[",
                                                             "]",
                                                             "![",
                                                             "](x.md)",
                                                             "](<a b> \"t\")",
                                                             "][ref]",
                                                             "[ref]",
                                                             "[]",
                                                             "[](y.md#z)",
                                                             "](x (t))",
                                                             "[^a]",
                                                             "[^b]",
                                                             "<http://a.b/?c&amp;d>",
                                                             "<x@y.org>",
                                                             "www.example.org/a_b",
                                                             "http://x.org/(a)",
                                                             "me@example.org",
                                                             "<br>",
                                                             "<sub>",
                                                             "</sub>",
                                                             "<sup>2</sup>",
                                                             "<span class=\"x\">",
                                                             "</span>",
                                                             "<!-- c -->",
                                                             "<",
                                                             ">",
                                                             "|",
                                                             "|",
                                                             "#",
                                                             "{#id}",
                                                             "{-}",
                                                             "\\{#id}",
                                                             "!",
                                                             "(",
                                                             ")",
                                                             "\"",
                                                             "'",
                                                             ".",
                                                             "\xFF",
                                                             "\xC3",
                                                             ":"};
    return any(pieces);
  }

  std::mt19937 random_;
};

}  // namespace codicil::markdown
