// The DOT language read into a graph: one pass, which goes on behind a fault.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "flowchart/dot_attributes.h"
#include "flowchart/dot_graph.h"
#include "flowchart/dot_scanner.h"

namespace codicil::flowchart {

class DotParser {
 public:
  DotParser(std::string_view text, std::vector<Diagnostic>& faults)
      : faults_(faults), scanner_(text, faults) {}

  /// Reads the whole text, once.
  DotGraph parse();

 private:
  using Steps = std::vector<std::uint32_t>;

  /// What holds between two braces, and for what is first named there.
  struct Scope {
    std::vector<Attribute> step_attributes{};
    std::vector<Attribute> arrow_attributes{};
    std::uint32_t group = 0;
    bool is_chart = false;    ///< The outermost one: its label is the title.
    bool is_cluster = false;  ///< A label makes a group of it.
    bool is_row = false;      ///< Its steps stand side by side.
    std::string name{};       ///< Of a subgraph, if it has one.
    std::size_t depth = 0;
    Steps steps{};  ///< Everything named in it, each once.
  };

  // statements
  bool parse_head();
  void parse_body(Scope& scope, Place open);
  void parse_statement(Scope& scope);
  void parse_defaults(Scope& scope);
  void parse_named(Scope& scope);
  void report_unexpected_arrow(const Token& name, Place place);
  Steps parse_subgraph(const Scope& outer);
  void parse_chain(Scope& scope, Steps from);
  Steps parse_operand(Scope& scope);
  std::uint32_t parse_step(Scope& scope, const Token& name);

  // attributes
  std::vector<Attribute> parse_attributes();
  void parse_attribute(std::vector<Attribute>& attributes);
  void report_without_value(const std::vector<Attribute>& attributes, const Token& name);
  /// The present token cannot be the value of `name`.
  void refuse_value(const Token& name);
  void give_to_step(std::uint32_t step, const Attribute& attribute);
  void give_to_arrow(DotArrow& arrow, const Attribute& attribute);
  void give_to_scope(Scope& scope, const Attribute& attribute);

  void add_arrows(const Steps& from, const Steps& to, Place place,
                  const std::vector<Attribute>& attributes);
  void note(Scope& scope, std::uint32_t step);

  Token take();
  void report(Place place, std::string message, std::string help);
  /// The same of a bracket, unless the text ran out in something that was reported.
  void report_unclosed(Place place, std::string message, std::string help);
  /// The present token stands where something else was wanted; goes on behind its line.
  void report_unexpected(std::string_view wanted, std::string help);
  void give_up(Place place, std::string message, std::string help);

  std::vector<Diagnostic>& faults_;
  DotScanner scanner_;
  Token token_;
  DotGraph graph_;
  std::unordered_map<std::string, std::uint32_t> steps_by_name_;
  bool gave_up_ = false;     ///< Nothing more is read.
  bool is_directed_ = true;  ///< False: that arrows are missing was reported.
};

}  // namespace codicil::flowchart
