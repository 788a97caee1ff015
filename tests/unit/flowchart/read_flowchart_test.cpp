#include "flowchart/read_flowchart.h"

#include <gtest/gtest.h>

#include <fmt/format.h>

namespace codicil::flowchart {
namespace {

/// A line for each step and, below it, each arrow that leaves it, as readers get them.
std::string steps_of(const Flowchart& chart) {
  constexpr std::string_view signs = " ?o";
  std::string text;
  for (std::uint32_t i = 0; i < chart.steps.size(); ++i) {
    const Step& step = chart.steps[i];
    text +=
        fmt::format("{}{} {}", i + 1, signs[static_cast<std::size_t>(step.kind)], step.words.text);
    if (step.group != 0) text += fmt::format(" ({})", chart.groups[step.group - 1].words.text);
    for (const Arrow& arrow : chart.arrows) {
      if (arrow.from == i)
        text +=
            fmt::format(" >{}{}", arrow.to + 1, arrow.words.empty() ? "" : " " + arrow.words.text);
    }
    text += '\n';
  }
  return text;
}

std::string read(std::string_view text) {
  const auto [chart, faults] = read_flowchart(text);
  for (const Diagnostic& fault : faults) ADD_FAILURE() << fault.message;
  return steps_of(chart);
}

/// "line:column severity: message", one line each.
std::string faults_in(std::string_view text) {
  std::string reports;
  for (const Diagnostic& found : read_flowchart(text).diagnostics) {
    reports += fmt::format("{}:{} {}: {}\n", found.location.place.line, found.location.place.column,
                           name_of(found.severity), found.message);
    EXPECT_FALSE(found.help.empty()) << found.message;
    EXPECT_TRUE(found.help.ends_with('.') || found.help.ends_with('?')) << found.help;
  }
  return reports;
}

TEST(ReadFlowchart, ReadsStepsAndArrows) {
  EXPECT_EQ(read("digraph {\n"
                 "  label=\"A referral\";\n"
                 "  a [label=\"Referral received\", shape=ellipse];\n"
                 "  b [label=\"Is there harm?\" shape=diamond]\n"
                 "  c [label=\"Strategy discussion\"]; d [label=Assessment]\n"
                 "  a -> b; b -> c [label=Yes]; b -> d [label=\"No\"]\n"
                 "}\n"),
            "1o Referral received >2\n"
            "2? Is there harm? >3 Yes >4 No\n"
            "3  Strategy discussion\n"
            "4  Assessment\n");
  EXPECT_EQ(read_flowchart("digraph \"A title\" { \"Only step\" }").value.title.text, "A title");
}

TEST(ReadFlowchart, ReadsChainsAndSetsOfSteps) {
  EXPECT_EQ(read("strict digraph X { label=T; Ask -> {Tell; Write} -> Record -> File }"),
            "1  Ask >2 >3\n2  Tell >4\n3  Write >4\n4  Record >5\n5  File\n");
  EXPECT_EQ(read("digraph { label=T; Ask -> Tell; Ask -> Tell; Ask:n -> Tell:s:w }"),
            "1  Ask >2\n2  Tell\n");
}

TEST(ReadFlowchart, GivesDefaultsToWhatIsNamedBehindThem) {
  EXPECT_EQ(read("digraph { graph [label=T]; Ask; node [shape=ellipse] edge [label=then]\n"
                 "{ node [shape=box]; Ask -> Tell } Tell -> End }"),
            "1  Ask >2 then\n2  Tell >3 then\n3o End\n");
}

TEST(ReadFlowchart, GroupsWhatStandsInALabelledCluster) {
  EXPECT_EQ(read("digraph { label=T\n"
                 "subgraph cluster_p { label=Police; Visit -> Record }\n"
                 "subgraph cluster_x { Record -> Close }\n"
                 "subgraph { rank=same Visit Close } }"),
            "1  Visit (Police) >2\n2  Record (Police) >3\n3  Close\n");
}

TEST(ReadFlowchart, ReadsNamedAndNumberedCharacters) {
  EXPECT_EQ(
      read("digraph { label=T; a [label=\"R&amp;D, caf&eacute;, &#233;&#xE9; &thetasym;\"] }"),
      "1  R&D, café, éé ϑ\n");
  EXPECT_EQ(read("digraph { label=T; a [label=\"R & D; &wren; &#27; &#xD800; &#; &amp\"] }"),
            "1  R & D; &wren; &#27; &#xD800; &#; &amp\n");
  const Flowchart chart = read_flowchart("digraph { label=T; a [label=\"x&lt;y\"] }").value;
  ASSERT_EQ(chart.steps[0].words.marks.size(), 2U);
  EXPECT_EQ(chart.steps[0].words.marks[1].offset, 2U);
  EXPECT_EQ(chart.steps[0].words.marks[1].place, (Place{1, 35}));
}

TEST(ReadFlowchart, JoinsAndUnescapesWords) {
  EXPECT_EQ(read("digraph { label=T a [label=\"Ring \\\"999\\\"\\nat once\\\n, then \" + \"wait\"]"
                 "/* a\ncomment */ // another\n# and a third\n}"),
            "1  Ring \"999\" at once, then wait\n");
  const Flowchart chart = read_flowchart("digraph {\n a [label=\"é\\nb\"] }").value;
  EXPECT_EQ(chart.steps[0].words.text, "é b");
  EXPECT_EQ(chart.steps[0].words.marks, (std::vector<WordMark>{{0, {2, 12}}, {3, {2, 15}}}));
}

TEST(ReadingOrder, FollowsTheArrowsAndNotTheFile) {
  const std::string expected =
      "1o Start >2\n2? Ask >3 yes >4 no\n3  Tell >5\n4  Wait >5\n5o Close\n";
  EXPECT_EQ(
      read("digraph { label=T Start [shape=oval] Ask [shape=diamond] Close [shape=oval]\n"
           "Start -> Ask Ask -> Tell [label=yes] Ask -> Wait [label=no] {Tell Wait} -> Close}"),
      expected);
  EXPECT_EQ(read("digraph { Wait -> Close; Tell -> Close; Close [shape=ellipse]; label=T;\n"
                 "Ask -> Tell [label=yes]; Ask -> Wait [label=no]; Ask [shape=Mdiamond]\n"
                 "Start [shape=ellipse] Start -> Ask }"),
            expected);
}

TEST(ReadingOrder, ReadsLoopsFromWhereTheyAreEntered) {
  EXPECT_EQ(read("digraph { label=T Meet -> Plan [label=x]; Meet -> Close [label=y];\n"
                 "Plan -> Review -> Meet; Begin -> Meet }"),
            "1  Begin >2\n2  Meet >3 x >5 y\n3  Plan >4\n4  Review >2\n5  Close\n");
  EXPECT_EQ(read("digraph { label=T Meet [shape=ellipse] Meet -> Plan -> Meet }"),
            "1o Meet >2\n2  Plan >1\n");
}

TEST(FlowchartInvalid, NamesThePlaceOfEveryFault) {
  EXPECT_EQ(faults_in(""), "1:1 error: this flowchart is empty\n");
  EXPECT_EQ(faults_in("flowchart TD\n  A --> B\n"),
            "1:1 error: `flowchart` stands where `digraph` was wanted\n");
  EXPECT_EQ(
      faults_in("digraph {\n  a [label=Referral received];\n  b -- a;\n  a -> ;\n  é -> %\n}"),
      "2:21 error: `received` has no value\n"
      "3:5 error: `--` does not tell which step follows which\n"
      "4:8 error: `;` stands where a step was wanted\n"
      "5:8 error: `%` stands where a step was wanted\n");
  EXPECT_EQ(faults_in("graph { a -- b }"),
            "1:1 error: the lines of a `graph` do not tell which step follows which\n");
  EXPECT_EQ(faults_in("digraph { a [label=<<b>x</b>>] }"),
            "1:20 error: words in `<…>` are not read\n");
}

TEST(FlowchartInvalid, FindsWhatIsNeverClosed) {
  EXPECT_EQ(faults_in("digraph {\n a -> b\n"), "1:9 error: the `{` here is never closed\n");
  EXPECT_EQ(faults_in("digraph { a [label=\"x }\n"),
            "1:20 error: the quotation mark here is never closed\n");
  EXPECT_EQ(faults_in("digraph { a /* x }"),
            "1:13 error: the comment that begins here is never closed\n");
  EXPECT_EQ(faults_in("digraph { Ask } digraph { Tell }"),
            "1:17 error: `digraph` stands behind the end of the flowchart\n");
}

TEST(FlowchartInvalid, RefusesWhatNobodyCouldFollow) {
  std::string many = "digraph { label=T; s0";
  for (int i = 1; i < 300; ++i) many += fmt::format(" -> s{}", i);
  EXPECT_EQ(faults_in(many + " }"), "1:1510 error: the flowchart has more than 200 steps\n");
  std::string all = "digraph { {";
  for (int i = 0; i < 100; ++i) all += fmt::format(" s{}", i);
  all += "} -> {";
  for (int i = 0; i < 100; ++i) all += fmt::format(" t{}", i);
  EXPECT_NE(faults_in(all + "} }").find("more than 600 arrows"), std::string::npos);
  EXPECT_NE(faults_in("digraph " + std::string(5000, '{')).find("more than 16 deep"),
            std::string::npos);
}

TEST(FlowchartUnclear, AsksForWordsAndATitle) {
  EXPECT_EQ(faults_in("digraph {\n  a -> Tell\n  b2 [label=\"\"]; Tell -> b2\n}"),
            "1:1 warning: this flowchart has no title\n"
            "2:3 warning: the step `a` has no words\n"
            "3:3 warning: the step `b2` has no words\n");
  EXPECT_EQ(
      faults_in("digraph { label=T a [label=\"Tell them\"] b [label=\"tell them.\"] a -> b }"),
      "1:41 warning: two steps say `tell them.`\n");
}

TEST(FlowchartUnclear, AsksForTheAnswersToAQuestion) {
  EXPECT_EQ(
      faults_in("digraph { label=T; Ask [shape=diamond]; Ask -> Tell; Ask -> Wait [label=No];\n"
                "Wait -> Tell; Wait -> Ask2 [label=x]; Ask2 [shape=diamond label=\"Which?\"];\n"
                "Ask2 -> Tell; Tell -> Tell }"),
      "1:45 warning: this arrow from `Ask` does not say when it is taken\n"
      "2:6 warning: this arrow from `Wait` does not say when it is taken\n"
      "2:23 warning: only one way leads on from the question `Which?`\n"
      "3:20 warning: `Tell` leads to itself\n");
  EXPECT_EQ(faults_in("digraph { label=T; Ask -> Tell [label=Yes]; Ask -> Wait [label=\"yes\"] }"),
            "1:49 warning: two arrows from `Ask` say `yes`\n");
}

TEST(FlowchartUnclear, AsksWhereToBegin) {
  EXPECT_EQ(faults_in("digraph { label=T; Ask -> Tell; Wait -> Tell; Alone; Ring [shape=ellipse]; "
                      "Ring -> Tell }"),
            "1:33 warning: no arrow leads to `Wait`, and it is not the first step\n"
            "1:47 warning: no arrow joins `Alone` to another step\n");
  EXPECT_EQ(faults_in("digraph { label=T; Ask -> Tell -> Ask }"),
            "1:20 warning: an arrow leads to every step, so none is the first\n");
}

TEST(FlowchartUnclear, PassesOverLooksAndReportsTheRest) {
  EXPECT_EQ(faults_in("digraph { label=T; Ask [color=red, fontname=Arial, lable=x, shape=dimond];\n"
                      "Ask -> Tell [xlabel=x style=invis, dir=back]; rankdir=UP; splines=ortho }"),
            "1:52 warning: `lable` means nothing here\n"
            "1:67 warning: `dimond` is no `shape`\n"
            "2:14 warning: `xlabel` is shown to nobody\n"
            "2:23 warning: what is invisible in the drawing is read to those who hear it\n"
            "2:36 warning: `dir=back` does not turn the arrow\n"
            "2:55 warning: `UP` is no `rankdir`\n");
}

}  // namespace
}  // namespace codicil::flowchart
