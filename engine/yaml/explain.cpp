#include "yaml/explain.h"

#include <string>

#include <fmt/format.h>

#include "yaml/line_shape.h"

namespace codicil::yaml {
namespace {

constexpr std::string_view end_of_stream = "found unexpected end of stream";
constexpr std::string_view quoted_context = "while scanning a quoted scalar";

constexpr std::string_view never_closed = "that opens here is never closed";

/// Lines beyond this length were not typed by a person; nothing is quoted from them.
constexpr std::size_t longest_line = 4000;

Diagnostic fault(Place place, std::string message, std::string help) {
  return diagnose(Code::front_matter_invalid, place, std::move(message), std::move(help));
}

/// A problem together with the line on which it shows.
struct Scene {
  const Source& source;
  const Problem& problem;
  std::size_t number = 0;  ///< Of the line.
  std::string_view line;
  std::size_t offset = 0;  ///< Of the problem in the line.
  LineShape shape;

  char sign() const { return offset < line.size() ? line[offset] : '\0'; }
  bool has_context() const { return !problem.context.empty(); }
  Place place() const { return source.place(problem.index); }
  Place context_place() const { return source.place(problem.context_index); }
  Place value_place() const { return source.place(number, shape.value); }
  std::string_view value() const {
    return shape.has_value() ? line.substr(shape.value) : std::string_view();
  }
  /// The value begins on this line before the problem.
  bool is_inside_value() const { return shape.has_value() && shape.value < offset; }
};

Scene scene_of(const Source& source, const Problem& problem, std::size_t index) {
  Scene scene{source, problem, source.line_at(index), {}, 0, {}};
  const std::string_view line = source.line(scene.number);
  if (line.size() > longest_line) return scene;
  scene.line = line;
  scene.offset = source.offset_in_line(index);
  scene.shape = shape_of(line);
  return scene;
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

/// "Put it in quotes: `title: "Harm: advice"`."
std::string put_in_quotes(const Scene& scene, std::string_view beginning = "Put it in quotes") {
  const std::string sample = with_quotes(scene.line);
  if (sample.empty()) return fmt::format("{}.", beginning);
  return fmt::format("{}: `{}`.", beginning, sample);
}

std::string named(char sign) {
  return sign == '`' ? std::string("a backtick") : fmt::format("`{}`", sign);
}

Diagnostic colon_in_value(const Scene& scene) {
  constexpr std::string_view advice = "If the colon belongs to the text, put it in quotes";
  if (scene.is_inside_value() && scene.value().find_first_of("[{") != 0) {
    return fault(scene.value_place(),
                 fmt::format("the value `{}` has a colon in it", shortened(scene.value())),
                 put_in_quotes(scene, advice));
  }
  return fault(scene.place(), "a colon stands inside a value", fmt::format("{}.", advice));
}

Diagnostic wrong_indentation(const Scene& scene) {
  const Place place = scene.source.place(scene.number, scene.shape.indent);
  return fault(place, "this line is indented differently from the lines it belongs to",
               "Begin it in the same column as the other keys or items of its list.");
}

Diagnostic lost_item(const Scene& scene) {
  return fault(scene.source.place(scene.number, scene.shape.indent), "this item belongs to no list",
               "Begin it in the same column as the other items, below the key of their list.");
}

Diagnostic continued_value(const Scene& scene) {
  const Place place = scene.source.place(scene.number, scene.shape.indent);
  return fault(place, "this line is indented as if it belonged to the value above it",
               "Begin it in the same column as the other keys, or put the whole value in quotes.");
}

Diagnostic mapping_value(const Scene& scene) {
  const bool is_first_colon = scene.shape.has_key() && scene.shape.colon == scene.offset;
  return is_first_colon && scene.shape.indent > 0 ? continued_value(scene) : colon_in_value(scene);
}

Diagnostic unclosed(const Scene& scene) {
  const std::size_t number = scene.source.line_at(scene.problem.context_index);
  const std::size_t offset = scene.source.offset_in_line(scene.problem.context_index);
  const std::string_view line = scene.source.line(number);
  const char sign = offset < line.size() ? line[offset] : '"';
  if (sign == '[' || sign == '{') {
    return fault(scene.context_place(), fmt::format("the `{}` {}", sign, never_closed),
                 fmt::format("Write `{}` where the list ends, and indent every line of it.",
                             sign == '[' ? ']' : '}'));
  }
  return fault(scene.context_place(), fmt::format("the quote {}", never_closed),
               fmt::format("Write `{}` where the text in quotes ends.", sign));
}

Diagnostic escape(const Scene& scene) {
  return fault(scene.place(), "a backslash inside double quotes begins a sign that does not exist",
               "Write two backslashes for one, or put the text in single quotes.");
}

Diagnostic tab(const Scene& scene) {
  return fault(scene.place(), "a tab stands where the line is indented",
               "Indent with spaces, never with tabs.");
}

Diagnostic block_header(const Scene& scene) {
  const char sign = scene.value().empty() ? '|' : scene.value().front();
  const std::string beginning = fmt::format(
      "Begin the text on the next line, indented; if the `{}` belongs to the text, put it in "
      "quotes",
      sign);
  return fault(scene.place(), fmt::format("text stands on the same line as the `{}`", sign),
               put_in_quotes(scene, beginning));
}

/// Something stands behind a value that was complete.
Diagnostic behind_value(const Scene& scene) {
  constexpr std::string_view whole = "Put the whole value in quotes";
  switch (scene.value().front()) {
    case '"':
    case '\'':
      return fault(scene.place(), "text stands behind the quote that closes the value",
                   put_in_quotes(scene, whole));
    case '[':
    case '{':
      return fault(
          scene.value_place(),
          fmt::format(
              "the value begins with `{}`, which makes it a list, but text follows the list",
              scene.value().front()),
          put_in_quotes(scene, whole));
    case '*':
    case '&':
    case '!':
      return special_sign(
          scene.source, scene.source.index_of_line(scene.number) + scene.value_place().column - 1);
    default:
      return wrong_indentation(scene);
  }
}

/// The line does not go on with the keys, or the items, before it.
Diagnostic out_of_place(const Scene& scene) {
  if (scene.is_inside_value()) return behind_value(scene);
  if (scene.shape.is_item && scene.problem.words == "did not find expected key")
    return lost_item(scene);
  if (scene.shape.is_item || scene.shape.has_key()) return wrong_indentation(scene);
  return bare_line(scene.source, scene.number);
}

Diagnostic in_brackets(const Scene& scene) {
  const bool at_end = scene.sign() == '\0' && scene.number + 1 >= scene.source.line_count();
  const std::size_t opening_line = scene.source.line_at(scene.problem.context_index);
  const bool at_next_entry = scene.number > opening_line &&
                             begins_entry(scene.line, scene.source.margin()) &&
                             scene.offset <= scene.shape.colon;
  if (at_end || at_next_entry) return unclosed(scene);
  if (scene.sign() == ':') return colon_in_value(scene);
  return fault(
      scene.place(), "no comma stands between this and what comes before it",
      "Separate the items of the list with commas, and put items with special signs in quotes.");
}

Diagnostic no_content(const Scene& scene) {
  const char sign = scene.sign();
  if (scene.problem.context == "while parsing a flow node") {
    if (sign == '\0') return unclosed(scene);
    return fault(scene.place(), fmt::format("nothing stands before this `{}`", sign),
                 "Delete the sign, or write the item that is missing.");
  }
  return special_sign(scene.source, scene.problem.index);
}

Diagnostic misplaced_item(const Scene& scene) {
  if (scene.shape.has_key() || scene.is_inside_value()) {
    return fault(
        scene.place(), "a list begins on the line of its key",
        "Begin each item on a line of its own below the key, or write the list as `[one, two]`.");
  }
  return wrong_indentation(scene);
}

bool is_about_special_sign(const Problem& problem) {
  return contains(problem.context, "an anchor") || contains(problem.context, "an alias") ||
         contains(problem.context, "a tag") || contains(problem.words, "tag handle");
}

}  // namespace

bool is_unclosed(const Diagnostic& diagnostic) {
  return diagnostic.message.ends_with(never_closed);
}

Problem unclosed_quote(std::size_t index) {
  return {end_of_stream, quoted_context, index, index};
}

Diagnostic explain(const Source& source, const Problem& problem) {
  const Scene scene = scene_of(source, problem, problem.index);
  const std::string_view words = problem.words;
  if (contains(words, "tab character") ||
      (contains(words, "cannot start") && scene.sign() == '\t')) {
    return tab(scene);
  }
  if (problem.context == quoted_context) {
    return contains(words, "unexpected") ? unclosed(scene) : escape(scene);
  }
  if (contains(problem.context, "while parsing a quoted scalar")) return escape(scene);
  if (words == "could not find expected ':'") {
    return bare_line(source, source.line_at(problem.context_index));
  }
  if (words == "mapping values are not allowed in this context") return mapping_value(scene);
  if (words == "found unexpected ':'") return colon_in_value(scene);
  if (words == "did not find expected key" || words == "did not find expected '-' indicator" ||
      words == "did not find expected <document start>") {
    return out_of_place(scene);
  }
  if (words == "did not find expected ',' or ']'" || words == "did not find expected ',' or '}'") {
    return in_brackets(scene);
  }
  if (words == "did not find expected node content") return no_content(scene);
  if (problem.context == "while scanning a block scalar") return block_header(scene);
  if (words == "block sequence entries are not allowed in this context")
    return misplaced_item(scene);
  if (is_about_special_sign(problem)) return special_sign(source, problem.context_index);
  if (contains(problem.context, "directive")) return special_sign(source, problem.context_index);
  if (contains(words, "cannot start") || contains(words, "mapping keys")) {
    return special_sign(source, problem.index);
  }
  return fault(
      scene.place(), "this does not fit with what stands before it",
      "Compare the line with those around it; text with special signs must stand in quotes.");
}

Diagnostic special_sign(const Source& source, std::size_t index) {
  const Problem problem{{}, {}, index, index};
  const Scene scene = scene_of(source, problem, index);
  const char sign = scene.sign();
  if (sign == '\0') {
    return fault(scene.place(), "a value begins with a sign that has a meaning of its own",
                 "Put it in quotes.");
  }
  const bool begins_value = scene.shape.has_value() && scene.shape.value == scene.offset;
  const std::string help = begins_value ? put_in_quotes(scene) : "Put it in quotes.";
  const bool begins_line = scene.offset == scene.shape.content && !begins_value;
  return fault(scene.place(),
               fmt::format("a {} begins with {}", begins_line ? "line" : "value", named(sign)),
               help);
}

Diagnostic bare_line(const Source& source, std::size_t line_number) {
  const std::string_view line = source.line(line_number);
  const LineShape shape = line.size() > longest_line ? LineShape() : shape_of(line);
  const Place place = source.place(line_number, shape.content);
  if (const std::string_view key = unspaced_key(line); !key.empty()) {
    return fault(place, fmt::format("no space stands behind the colon of `{}`", key),
                 fmt::format("Write `{}: `, then the value.", key));
  }
  const std::string_view content = line.substr(shape.content);
  if (content.size() > 1 && content[0] == '-' && content[1] != '-' && content[1] != ' ') {
    return fault(place, fmt::format("no space stands behind the dash of `{}`", shortened(content)),
                 fmt::format("Write `- {}`.", shortened(content.substr(1))));
  }
  if (content.starts_with(": ")) {
    return fault(place, "a colon stands here without a key before it",
                 "Write the key before the colon.");
  }
  return fault(
      place,
      fmt::format("`{}` is neither a key with its value nor part of one", shortened(content)),
      "Write a key, a colon and a space before it, or indent it if it belongs to the value above.");
}

}  // namespace codicil::yaml
