#include "index/sentences.h"

#include <gtest/gtest.h>

#include "support/sketched_manual.h"

namespace codicil::index {
namespace {

using test::sketched_text;

/// The sentences of a text's only line, each in brackets.
std::string sentences_in(std::string_view text) {
  const Document document = sketched_text(text);
  const ScannedPassage scanned = scan(document);
  std::string found;
  for (const Line& line : scanned.lines) {
    for (std::uint32_t word = 0; word < line.word_count();) {
      const Sentence sentence = sentence_around(line, word);
      EXPECT_EQ(sentence.begin_word, word);
      found += '[' + words_of(line, sentence) + ']';
      word = sentence.end_word;
    }
  }
  return found;
}

TEST(Sentences, EndAtAStopThatACapitalFollows) {
  EXPECT_EQ(sentences_in("Pay it. See section 5! Who pays? 14 days."),
            "[pay it][see section 5][who pays][14 days]");
  EXPECT_EQ(sentences_in("It is section 6.2, i.e. the last. (See section 5.) Then go."),
            "[it is section 6 2 i e the last][see section 5][then go]");
}

TEST(Sentences, GoOnBehindAbbreviations) {
  EXPECT_EQ(sentences_in("As Dr. Moon says in para. 5 of e.g. Section 2."),
            "[as dr moon says in para 5 of e g section 2]");
}

TEST(Sentences, ReadTheSameHoweverTheyAreWritten) {
  EXPECT_EQ(sentences_in("*See*\\nsection 5, please"), sentences_in("see Section 5 (please)."));
  EXPECT_NE(sentences_in("see section 6.2"), sentences_in("see section 62"));
}

TEST(Sentences, AreFoundWholeAndEachTime) {
  const Document document = sketched_text(
      "Go. See section 5.\n* See section 5\nLook: see section 5.\nSee section 5. See section 51.");
  const ScannedText text{scan(document)};
  const auto found = find_sentences(text, "see section 5");
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].sentence, (Sentence{1, 4}));
  EXPECT_EQ(found[2].sentence, (Sentence{0, 3}));
  EXPECT_TRUE(find_sentences(text, "section 5").empty());
  EXPECT_TRUE(find_sentences({}, "see section 5").empty());
}

TEST(Sentences, TellWhereACitationStands) {
  const auto text = std::make_shared<const ChapterText>(
      test::sketched_chapter({.id = "a",
                              .title = "A",
                              .body = "## One\n\nThe words. Now *see* section 1, or section 1."}));
  Manual manual = test::sketched_manual({{.id = "a", .title = "A"}});
  manual.chapters[0].text = text;
  ScanStore scans;
  const auto references = tabulate_references(manual, {.jobs = 1, .scans = &scans});
  ASSERT_FALSE(references.chapters[0].empty());
  const auto place = place_of(*scans.scanned(text), references.chapters[0][0]);
  ASSERT_TRUE(place);
  EXPECT_EQ(place->word, 4U);
  EXPECT_FALSE(place_of({}, references.chapters[0][0]));
}

}  // namespace
}  // namespace codicil::index
