#include "flowchart/layout.h"

#include <gtest/gtest.h>

#include <string>

#include "flowchart/drawing.h"
#include "flowchart/label_lines.h"
#include "flowchart/read_flowchart.h"

namespace codicil::flowchart {
namespace {

Flowchart question() {
  return read_flowchart(
             "digraph { label=T; Ask [label=\"R & D?\" shape=diamond];\n"
             "Ask -> Tell [label=\"Yes\"]; Ask -> Wait; Wait [shape=ellipse] }")
      .value;
}

/// What Graphviz answered to a chart of that form.
constexpr std::string_view answer =
    "graph 1 3 2.5\n"
    "node s0 1.5 2.25 1 0.5 \"\" solid box black lightgrey\n"
    "node s1 0.5 0.25 1 0.5 \"\" solid box black lightgrey\n"
    "node s2 2.5 0.25 1 0.5 \"\" solid box black lightgrey\n"
    "node w0 0.5 1.25 0.5 0.25 \"\" solid box black lightgrey\n"
    "edge s0 w0 4 1.25 2 1 1.75 0.75 1.5 0.5 1.375 solid black\n"
    "edge w0 s1 4 0.5 1.125 0.5 1 0.5 0.75 0.5 0.5 solid black\n"
    "edge s0 s2 7 1.5 2 1.75 1.75 2 1.5 2.25 1 2.5 0.75 2.5 0.6 2.5 0.5 solid black\n"
    "stop\n";

TEST(LabelLines, BreaksAtSpacesAsEvenlyAsItCan) {
  EXPECT_EQ(label_lines("Strategy discussion the same day", 140),
            (std::vector<std::string>{"Strategy", "discussion the", "same day"}));
  EXPECT_EQ(label_lines("", 140), std::vector<std::string>());
  EXPECT_EQ(label_lines("Rhagymadroddiadau a", 20),
            (std::vector<std::string>{"Rhagymadroddiadau", "a"}));
  EXPECT_LT(width_of("illi"), width_of("WWWW"));
}

TEST(Boxes, SayWhoseStepItIsAsTheListDoes) {
  const Boxes boxes = boxes_of(
      read_flowchart("digraph { subgraph cluster_p { label=Police; Visit } Visit -> Close }").value,
      Setting::wide);
  EXPECT_EQ(boxes.steps[0].lines, std::vector<std::string>{"1. Police: Visit"});
  EXPECT_EQ(boxes.steps[1].lines, std::vector<std::string>{"2. Close"});
}

TEST(Boxes, AreNarrowerAndCloserForAChartTooWideForATelephone) {
  const Flowchart chart =
      read_flowchart("digraph { \"Ring the duty team on the same day\" -> Close }").value;
  const Boxes wide = boxes_of(chart, Setting::wide);
  const Boxes narrow = boxes_of(chart, Setting::narrow);
  EXPECT_LT(narrow.steps[0].width, wide.steps[0].width);
  EXPECT_GT(narrow.steps[0].lines.size(), wide.steps[0].lines.size());
  const auto gap_in = [&](const Boxes& boxes) {
    const std::string request = layout_request(chart, boxes);
    const std::size_t begin = request.find("nodesep=") + 8;
    return std::stod(request.substr(begin, request.find(';', begin) - begin));
  };
  EXPECT_LT(gap_in(narrow), gap_in(wide));
}

TEST(LayoutRequest, TellsSizesAndNoWords) {
  const Flowchart chart = question();
  const std::string request = layout_request(chart, boxes_of(chart, Setting::wide));
  EXPECT_TRUE(request.starts_with("digraph {rankdir=TB;"));
  EXPECT_EQ(request.find("Ask"), std::string::npos);
  EXPECT_EQ(request.find("Yes"), std::string::npos);
  EXPECT_NE(request.find("s0 -> w0 -> s1;"), std::string::npos);
  EXPECT_NE(request.find("s0 -> s2;"), std::string::npos);
}

TEST(LayoutRequest, IsTheSameForOtherSpellings) {
  const auto request_of = [](std::string_view text) {
    const Flowchart chart = read_flowchart(text).value;
    return layout_request(chart, boxes_of(chart, Setting::wide));
  };
  EXPECT_EQ(request_of("digraph { a [label=Ask]; b [label=Tell]; a -> b [label=x] }"),
            request_of("digraph X {\n  Tell; Ask; Ask -> Tell [label=\"x\", color=red] }"));
  EXPECT_NE(request_of("digraph { Ask -> Tell }"),
            request_of("digraph { Ask -> Tell rankdir=LR }"));
}

TEST(ReadLayout, TurnsHeightsRoundAndInchesIntoUnits) {
  const Flowchart chart = question();
  const auto layout = read_layout(chart, answer);
  ASSERT_TRUE(layout);
  EXPECT_EQ(layout->width, 216);
  EXPECT_EQ(layout->height, 180);
  EXPECT_EQ(layout->steps, (std::vector<Point>{{108, 18}, {36, 162}, {180, 162}}));
  EXPECT_EQ(layout->arrows[0], (Point{36, 90}));
  EXPECT_EQ(layout->curves[0].front(), (Point{90, 36}));
  EXPECT_EQ(layout->further_curves[0].back(), (Point{36, 144}));
  EXPECT_EQ(layout->curves[1].size(), 7U);
}

TEST(ReadLayout, GivesNothingForAnAnswerToSomethingElse) {
  const Flowchart chart = question();
  EXPECT_FALSE(read_layout(chart, ""));
  EXPECT_FALSE(read_layout(chart, "graph 1 3 2.5\nstop\n"));
  EXPECT_FALSE(read_layout(chart, answer.substr(0, answer.size() - 5)));
  for (const std::string_view wrong : {"nan", "inf", "1e99", "x", ""}) {
    std::string text(answer);
    text.replace(text.find("0.75 2.5 0.6"), 4, wrong);
    EXPECT_FALSE(read_layout(chart, text)) << wrong;
  }
}

TEST(Draw, WritesShapesThatTheThemeColours) {
  const Flowchart chart = question();
  const Drawing drawing = draw(chart, boxes_of(chart, Setting::wide), *read_layout(chart, answer));
  EXPECT_EQ(drawing.width, 224U);
  EXPECT_EQ(drawing.height, 188U);
  const std::string& shapes = drawing.shapes.markup;
  for (const std::string_view part :
       {"<g class=\"flowchart-decision\"><path d=\"M", "<g class=\"flowchart-action\"><rect x=\"",
        "<g class=\"flowchart-terminal\"><rect x=\"", ">1. R &amp; D?</tspan>",
        ">Yes</tspan></text></g>", "<path class=\"flowchart-head\" d=\"M40.0 148.0L"}) {
    EXPECT_NE(shapes.find(part), std::string::npos) << part << '\n' << shapes;
  }
  EXPECT_EQ(shapes.find("style"), std::string::npos);
  EXPECT_EQ(shapes.find("id="), std::string::npos);
}

}  // namespace
}  // namespace codicil::flowchart
