#include "flowchart/dot_attributes.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "text/characters.h"
#include "text/wording.h"

namespace codicil::flowchart {
namespace {

constexpr std::array<std::string_view, 2> decisions{"diamond", "mdiamond"};
constexpr std::array<std::string_view, 7> terminals{"ellipse", "oval",    "circle", "doublecircle",
                                                    "egg",     "mcircle", "point"};
constexpr std::array<std::string_view, 47> actions{
    "box",         "rect",         "rectangle", "square",     "plain",         "plaintext",
    "none",        "underline",    "triangle",  "trapezium",  "house",         "parallelogram",
    "pentagon",    "hexagon",      "septagon",  "octagon",    "doubleoctagon", "tripleoctagon",
    "invtriangle", "invtrapezium", "invhouse",  "msquare",    "star",          "cylinder",
    "note",        "tab",          "folder",    "box3d",      "component",     "record",
    "mrecord",     "promoter",     "cds",       "terminator", "utr",           "primersite",
    "signature",   "insulator",    "ribosite",  "rnastab",    "proteasesite",  "proteinstab",
    "rpromoter",   "rarrow",       "larrow",    "lpromoter",  "polygon"};

/// Attributes of which nobody expects more than a look.
constexpr std::array<std::string_view, 96> looks{"arrowhead",
                                                 "arrowsize",
                                                 "arrowtail",
                                                 "bb",
                                                 "bgcolor",
                                                 "center",
                                                 "charset",
                                                 "class",
                                                 "clusterrank",
                                                 "color",
                                                 "colorscheme",
                                                 "compound",
                                                 "concentrate",
                                                 "constraint",
                                                 "decorate",
                                                 "dir",
                                                 "distortion",
                                                 "dpi",
                                                 "fillcolor",
                                                 "fixedsize",
                                                 "fontcolor",
                                                 "fontname",
                                                 "fontnames",
                                                 "fontpath",
                                                 "fontsize",
                                                 "forcelabels",
                                                 "gradientangle",
                                                 "group",
                                                 "headclip",
                                                 "headport",
                                                 "height",
                                                 "id",
                                                 "image",
                                                 "imagepath",
                                                 "imagepos",
                                                 "imagescale",
                                                 "labelangle",
                                                 "labeldistance",
                                                 "labelfloat",
                                                 "labelfontcolor",
                                                 "labelfontname",
                                                 "labelfontsize",
                                                 "labeljust",
                                                 "labelloc",
                                                 "landscape",
                                                 "layer",
                                                 "layers",
                                                 "layout",
                                                 "len",
                                                 "lhead",
                                                 "lp",
                                                 "ltail",
                                                 "margin",
                                                 "mclimit",
                                                 "mindist",
                                                 "minlen",
                                                 "newrank",
                                                 "nodesep",
                                                 "nojustify",
                                                 "normalize",
                                                 "nslimit",
                                                 "ordering",
                                                 "orientation",
                                                 "outputorder",
                                                 "overlap",
                                                 "pad",
                                                 "page",
                                                 "pagedir",
                                                 "pencolor",
                                                 "penwidth",
                                                 "peripheries",
                                                 "pin",
                                                 "pos",
                                                 "quantum",
                                                 "rank",
                                                 "ranksep",
                                                 "ratio",
                                                 "regular",
                                                 "remincross",
                                                 "resolution",
                                                 "rotate",
                                                 "samehead",
                                                 "sametail",
                                                 "samplepoints",
                                                 "searchsize",
                                                 "sep",
                                                 "sides",
                                                 "size",
                                                 "skew",
                                                 "splines",
                                                 "style",
                                                 "tailclip",
                                                 "tailport",
                                                 "viewport",
                                                 "weight",
                                                 "width"};

/// Attributes with words or addresses that readers would not see.
constexpr std::array<std::string_view, 12> unseen{
    "comment",     "edgetooltip", "edgeurl", "headlabel", "href",   "labeltooltip",
    "headtooltip", "taillabel",   "tooltip", "url",       "xlabel", "tailtooltip"};

template <std::size_t size>
bool holds(const std::array<std::string_view, size>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

std::vector<std::string> known_names(Subject subject) {
  std::vector<std::string> names{"label"};
  if (subject == Subject::step) names.emplace_back("shape");
  if (subject == Subject::chart) names.emplace_back("rankdir");
  names.insert(names.end(), looks.begin(), looks.end());
  return names;
}

void report(const Attribute& attribute, std::string message, std::string help,
            std::vector<Diagnostic>& faults) {
  faults.push_back(
      diagnose(Code::flowchart_unclear, attribute.place, std::move(message), std::move(help)));
}

}  // namespace

std::optional<StepKind> kind_of_shape(std::string_view shape) {
  const std::string name = lower_case(shape);
  if (holds(decisions, name)) return StepKind::decision;
  if (holds(terminals, name)) return StepKind::terminal;
  if (holds(actions, name)) return StepKind::action;
  return std::nullopt;
}

std::optional<Direction> direction_named(std::string_view name) {
  const std::string way = lower_case(name);
  if (way == "tb") return Direction::down;
  if (way == "bt") return Direction::up;
  if (way == "lr") return Direction::right;
  if (way == "rl") return Direction::left;
  return std::nullopt;
}

void judge_attribute(const Attribute& attribute, Subject subject, std::vector<Diagnostic>& faults) {
  const std::string name = lower_case(attribute.name);
  const std::string value = lower_case(attribute.value.text);
  if (subject != Subject::chart && name == "style" && value.find("invis") != std::string::npos) {
    return report(attribute, "what is invisible in the drawing is read to those who hear it",
                  "Take out the step or arrow that nobody is to see.", faults);
  }
  if (subject == Subject::arrow && name == "dir" && value != "forward") {
    return report(attribute, fmt::format("`dir={}` does not turn the arrow", attribute.value.text),
                  "Write the arrow from the step that comes first to the one that follows it.",
                  faults);
  }
  if (holds(unseen, name)) {
    return report(attribute, fmt::format("{} is shown to nobody", quoted(attribute.name)),
                  "Put the words into `label`.", faults);
  }
  if (holds(looks, name)) return;
  std::string help = did_you_mean(attribute.name, known_names(subject));
  if (help.empty()) help = "What counts is `label`, of steps `shape`, and for all `rankdir`.";
  report(attribute, fmt::format("{} means nothing here", quoted(attribute.name)), std::move(help),
         faults);
}

void report_value(const Attribute& attribute, std::string help, std::vector<Diagnostic>& faults) {
  faults.push_back(
      diagnose(Code::flowchart_unclear, attribute.value_place,
               fmt::format("{} is no {}", quoted(attribute.value.text), quoted(attribute.name)),
               std::move(help)));
}

}  // namespace codicil::flowchart
