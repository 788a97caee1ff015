#include "text/html.h"

#include <gtest/gtest.h>

namespace codicil {
namespace {

TEST(Html, EscapesWhatMarkupGivesAMeaning) {
  EXPECT_EQ(escape_html(R"(<b> & "it's")").markup, "&lt;b&gt; &amp; &quot;it&#39;s&quot;");
  EXPECT_EQ(escape_html("").markup, "");
  EXPECT_EQ(escape_html("Tŷ gofal").markup, "Tŷ gofal");
  EXPECT_EQ(escape_html("&amp;").markup, "&amp;amp;") << "text is never taken for markup";
}

TEST(Html, JoinsPieces) {
  Html html = escape_html("a < b");
  html += escape_html(" & c");
  EXPECT_EQ(html, Html{"a &lt; b &amp; c"});
  EXPECT_FALSE(html.empty());
  EXPECT_TRUE(Html{}.empty());
}

}  // namespace
}  // namespace codicil
