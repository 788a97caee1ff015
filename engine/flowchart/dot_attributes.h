// What the attributes of DOT come to in a flowchart: words, kinds, directions; how the rest looks
// is the theme's to say.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "flowchart/flowchart.h"

namespace codicil::flowchart {

/// One `name=value`.
struct Attribute {
  std::string name;
  Place place;
  Words value;
  Place value_place;
  bool is_quoted = false;  ///< The value stands between quotation marks.
};

/// What an attribute stands at.
enum class Subject { chart, step, arrow };

/// The kind of a step of that shape (`diamond`, `ellipse`, `box` …); nothing for a shape that DOT
/// does not have.
std::optional<StepKind> kind_of_shape(std::string_view shape);

/// By the value of `rankdir`: TB, BT, LR, RL.
std::optional<Direction> direction_named(std::string_view name);

/// Reports an attribute that changes nothing here although its author may think so: misspelt, or
/// with words that are not shown, or one that hides or turns what is read all the same. Colours and
/// the like, of which nobody expects more than a look, are passed over.
void judge_attribute(const Attribute& attribute, Subject subject, std::vector<Diagnostic>& faults);

/// Reports a value that its attribute cannot have.
void report_value(const Attribute& attribute, std::string help, std::vector<Diagnostic>& faults);

}  // namespace codicil::flowchart
