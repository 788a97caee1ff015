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
    for (const Sentence& sentence : sentences_of(line))
      found += '[' + words_of(line, sentence) + ']';
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
  const Sentences sentences(text);
  const auto& found = sentences.of_words("see section 5");
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].sentence, (Sentence{1, 4}));
  EXPECT_EQ(found[2].sentence, (Sentence{0, 3}));
  EXPECT_TRUE(sentences.of_words("section 5").empty());
  const PlacedSentence& around = sentences.around({found[2].line, 2});
  EXPECT_EQ(around.sentence, found[2].sentence);
  EXPECT_EQ(around.number, found[2].number);
  EXPECT_EQ(sentences.around({found[2].line, 3}).sentence, (Sentence{3, 6}));
}

TEST(Sentences, EndBehindVeryManyWords) {
  std::string words = "See section 1";
  for (int i = 0; i < 999; ++i) words += " and see section 1";
  const Document document = sketched_text(words + ". See section 5.");
  const ScannedPassage scanned = scan(document);
  std::uint32_t end = 0;
  for (const Sentence& sentence : sentences_of(scanned.lines.at(0))) {
    EXPECT_EQ(sentence.begin_word, end);
    EXPECT_LE(sentence.end_word - sentence.begin_word, 400U);
    end = sentence.end_word;
  }
  EXPECT_EQ(end, scanned.lines[0].word_count());
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
