#include "compare/replacement.h"

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <set>
#include <unordered_set>
#include <utility>

#include "text/characters.h"
#include "text/utf8.h"

namespace codicil::compare {

namespace {

/// A word, a run of white space, or one mark.
struct Token {
  std::string text;
  std::string lower;
};

enum class TokenKind : std::uint8_t { word, space, mark };

TokenKind kind_of(char32_t c) {
  if (is_word_character(c)) return TokenKind::word;
  return is_white_space(c) ? TokenKind::space : TokenKind::mark;
}

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  TokenKind last = TokenKind::mark;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const TokenKind kind = kind_of(c);
    if (tokens.empty() || kind == TokenKind::mark || kind != last) tokens.emplace_back();
    last = kind;
    if (kind == TokenKind::space) {
      tokens.back().text = " ";
    } else {
      append_code_point(tokens.back().text, is_apostrophe(c) ? U'\'' : c);
    }
  }
  for (Token& token : tokens) token.lower = lower_case(token.text);
  return tokens;
}

struct TokenReplacement {
  std::vector<Token> before;
  std::vector<Token> after;
  bool is_exact = false;
  std::size_t index = 0;
};

/// "coordinator" gives "coordinators", "agency" "agencies": the plural of most English words.
std::string plural_of(std::string_view word) {
  const auto ends_in = [word](std::initializer_list<std::string_view> ends) {
    return std::ranges::any_of(ends, [word](std::string_view end) { return word.ends_with(end); });
  };
  if (word.ends_with('y') && !ends_in({"ay", "ey", "oy", "uy"}))
    return std::string(word.substr(0, word.size() - 1)) + "ies";
  return std::string(word) + (ends_in({"s", "x", "z", "ch", "sh"}) ? "es" : "s");
}

void make_plural(std::vector<Token>& wording) {
  if (!wording.empty()) wording.back().lower = plural_of(wording.back().lower);
}

/// Searches for a way through both texts on which every step is either a token that they share or a
/// replacement. What was tried once is not tried again.
class WaySearch {
 public:
  WaySearch(std::string_view before, std::string_view after,
            std::span<const Replacement> replacements)
      : before_(tokens_of(before)), after_(tokens_of(after)) {
    for (std::size_t i = 0; i < replacements.size(); ++i) {
      TokenReplacement tokens{.before = tokens_of(replacements[i].before),
                              .after = tokens_of(replacements[i].after),
                              .is_exact = replacements[i].is_exact,
                              .index = i};
      if (tokens.before.empty()) continue;
      replacements_.push_back(tokens);
      if (tokens.is_exact) continue;
      make_plural(tokens.before);
      make_plural(tokens.after);
      replacements_.push_back(std::move(tokens));
    }
  }

  std::optional<std::vector<std::size_t>> run() {
    visit({0, 0, none, none});
    while (!open_.empty()) {
      const std::size_t at = open_.back();
      open_.pop_back();
      if (states_[at].before == before_.size() && states_[at].after == after_.size())
        return way_to(at);
      go_on(at);
    }
    return std::nullopt;
  }

 private:
  static constexpr std::size_t none = SIZE_MAX;

  struct State {
    std::size_t before = 0;
    std::size_t after = 0;
    std::size_t from = none;
    std::size_t replacement = none;  ///< The one that led here.
  };

  void visit(const State& state) {
    const std::uint64_t key = static_cast<std::uint64_t>(state.before) << 32U | state.after;
    if (!visited_.insert(key).second) return;
    open_.push_back(states_.size());
    states_.push_back(state);
  }

  void go_on(std::size_t at) {
    const State state = states_[at];
    if (state.before < before_.size() && state.after < after_.size() &&
        before_[state.before].text == after_[state.after].text)
      visit({state.before + 1, state.after + 1, at, none});
    for (const TokenReplacement& replacement : replacements_) {
      if (stands_at(before_, state.before, replacement.before, replacement.is_exact) &&
          stands_at(after_, state.after, replacement.after, replacement.is_exact))
        visit({state.before + replacement.before.size(), state.after + replacement.after.size(), at,
               replacement.index});
    }
  }

  static bool stands_at(const std::vector<Token>& text, std::size_t at,
                        const std::vector<Token>& wording, bool is_exact) {
    if (text.size() - at < wording.size()) return false;
    const auto begin = text.begin() + static_cast<std::ptrdiff_t>(at);
    return std::equal(wording.begin(), wording.end(), begin, [&](const Token& a, const Token& b) {
      return is_exact ? a.text == b.text : a.lower == b.lower;
    });
  }

  /// Nothing where no replacement was needed on the way.
  std::optional<std::vector<std::size_t>> way_to(std::size_t at) const {
    std::set<std::size_t> used;
    for (; at != none; at = states_[at].from) {
      if (states_[at].replacement != none) used.insert(states_[at].replacement);
    }
    if (used.empty()) return std::nullopt;
    return std::vector<std::size_t>(used.begin(), used.end());
  }

  std::vector<Token> before_;
  std::vector<Token> after_;
  std::vector<TokenReplacement> replacements_;
  std::vector<State> states_;
  std::vector<std::size_t> open_;
  std::unordered_set<std::uint64_t> visited_;
};

}  // namespace

std::optional<std::vector<std::size_t>> replacements_between(
    std::string_view before, std::string_view after, std::span<const Replacement> replacements) {
  if (replacements.empty()) return std::nullopt;
  return WaySearch(before, after, replacements).run();
}

}  // namespace codicil::compare
