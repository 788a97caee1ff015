#include "text/word_diff.h"

#include <cstdlib>
#include <random>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/text/diff_texts.h"

namespace codicil {
namespace {

/// ./run soak asks for many times more, by CODICIL_REPETITIONS.
std::uint32_t rounds(std::uint32_t usual) {
  const char* const asked = std::getenv("CODICIL_REPETITIONS");
  return usual * static_cast<std::uint32_t>(std::max(1, asked != nullptr ? std::atoi(asked) : 1));
}

std::uint32_t below(std::mt19937& random, std::uint32_t bound) {
  return static_cast<std::uint32_t>(random() % bound);
}

/// The first law that the edits break, or empty.
std::string broken_law(std::span<const DiffPiece> before, std::span<const DiffPiece> after) {
  const std::vector<Edit> edits = word_diff(before, after);
  std::uint32_t b = 0;
  std::uint32_t a = 0;
  EditKind last = EditKind::keep;
  for (const Edit& edit : edits) {
    if (edit.before_begin != b || edit.after_begin != a) return "in order and without gaps";
    const std::uint32_t removed = edit.before_end - b;
    const std::uint32_t inserted = edit.after_end - a;
    if (edit.before_end < b || edit.after_end < a || removed + inserted == 0) return "forwards";
    if (edit.kind == EditKind::remove && inserted != 0) return "a removal inserts nothing";
    if (edit.kind == EditKind::insert && removed != 0) return "an insertion removes nothing";
    if (edit.kind == EditKind::keep && removed != inserted) return "kept is of one length";
    for (std::uint32_t i = 0; edit.kind == EditKind::keep && i < removed; ++i) {
      if (before[b + i].identity != after[a + i].identity) return "kept is equal";
    }
    if (b + a > 0 && last == edit.kind) return "no neighbours of one kind";
    if (last == EditKind::insert && edit.kind == EditKind::remove) return "removals come first";
    last = edit.kind;
    b = edit.before_end;
    a = edit.after_end;
  }
  return b == before.size() && a == after.size() ? "" : "all is covered";
}

/// Pieces as they come, sense or no sense.
std::vector<DiffPiece> random_pieces(std::mt19937& random, std::uint32_t length,
                                     std::uint32_t words) {
  constexpr MarkRole roles[] = {MarkRole::stop, MarkRole::pause, MarkRole::opening,
                                MarkRole::closing, MarkRole::quote};
  std::vector<DiffPiece> pieces(length);
  for (DiffPiece& piece : pieces) {
    const std::uint32_t chance = below(random, 20);
    if (chance < 8) {
      piece = {0, PieceKind::space, false, false, MarkRole::other};
    } else if (chance < 10) {
      const std::uint32_t role = below(random, std::size(roles));
      piece = {1 + role, PieceKind::mark, false, false, roles[role]};
    } else if (chance == 10) {
      piece = {9, PieceKind::end, false, false, MarkRole::other};
    } else {
      const std::uint32_t word = below(random, words);
      piece = {10 + word, PieceKind::word, word % 3 == 0, word % 5 == 1, MarkRole::other};
    }
  }
  return pieces;
}

/// The pieces with some of them removed, repeated, or put for others.
std::vector<DiffPiece> reworded(std::mt19937& random, const std::vector<DiffPiece>& pieces) {
  std::vector<DiffPiece> result;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    switch (below(random, 30)) {
      case 0:
        i += below(random, 5);
        break;
      case 1:
        result.insert(result.end(), pieces.begin(),
                      pieces.begin() + below(random, static_cast<std::uint32_t>(pieces.size())));
        break;
      case 2:
        result.push_back(pieces[below(random, static_cast<std::uint32_t>(pieces.size()))]);
        break;
      default:
        result.push_back(pieces[i]);
    }
  }
  return result;
}

std::string marked(std::string_view before, std::string_view after) {
  return Texts(before, after).marked();
}

TEST(WordDiff, OfEqualTextsKeepsAll) {
  EXPECT_THAT(word_diff({}, {}), testing::IsEmpty());
  const Texts texts("Tell the manager.", "Tell the manager.");
  EXPECT_THAT(word_diff(texts.before(), texts.after()),
              testing::ElementsAre(Edit{EditKind::keep, 0, 6, 0, 6}));
}

TEST(WordDiff, OfOneEmptyTextIsOneEdit) {
  EXPECT_EQ(marked("Tell the manager.", ""), "[-Tell the manager.-]");
  EXPECT_EQ(marked("", "Tell the manager."), "{+Tell the manager.+}");
}

TEST(WordDiff, ReadsInWelshAsInEnglish) {
  EXPECT_EQ(Texts("Rhaid cysylltu â pennaeth yr ysgol o fewn 10 diwrnod.",
                  "Rhaid cysylltu â rheolwr y feithrinfa o fewn 15 diwrnod.", "cy")
                .marked(),
            "Rhaid cysylltu â [-pennaeth yr ysgol-]{+rheolwr y feithrinfa+} o fewn "
            "[-10-]{+15+} diwrnod.");
}

TEST(WordDiff, RandomPiecesKeepTheLaws) {
  std::mt19937 random(11);
  for (std::uint32_t round = 0; round < rounds(2'000); ++round) {
    const std::vector<DiffPiece> before =
        random_pieces(random, 1 + below(random, 120), 1 + below(random, 40));
    const std::vector<DiffPiece> after = below(random, 4) == 0
                                             ? random_pieces(random, below(random, 120), 20)
                                             : reworded(random, before);
    ASSERT_EQ(broken_law(before, after), "") << "round " << round;
    ASSERT_EQ(broken_law(after, before), "") << "round " << round;
  }
}

TEST(WordDiff, RandomLongTextsKeepTheLaws) {
  std::mt19937 random(12);
  for (std::uint32_t round = 0; round < rounds(5); ++round) {
    const std::vector<DiffPiece> before = random_pieces(random, 2'000, 500);
    ASSERT_EQ(broken_law(before, reworded(random, before)), "") << "round " << round;
    ASSERT_EQ(broken_law(before, random_pieces(random, 2'000, 500)), "") << "round " << round;
  }
}

// Each of the following would take hours if time grew with the product of the lengths.

TEST(WordDiff, OfHostileTextsWithNothingInCommonEnds) {
  std::vector<DiffPiece> before(500'000);
  std::vector<DiffPiece> after(500'000);
  for (std::uint32_t i = 0; i < before.size(); ++i) {
    before[i].identity = 2 * i;
    after[i].identity = 2 * i + 1;
  }
  EXPECT_EQ(broken_law(before, after), "");
}

TEST(WordDiff, OfHostilePeriodsEnds) {
  std::vector<DiffPiece> before(100'000);
  std::vector<DiffPiece> after(100'000);
  for (std::uint32_t i = 0; i < before.size(); ++i) {
    before[i].identity = i % 2;
    after[i].identity = i % 2 == 1 ? 1 : i / 1000 % 2;
  }
  EXPECT_EQ(broken_law(before, after), "");
  for (std::uint32_t i = 0; i < before.size(); ++i) {
    before[i].identity = i % 3 == 0 ? 0 : i % 10;
    after[i].identity = i % 3 == 0 ? 0 : i % 11 + 20 * (i / 100 % 2);
  }
  EXPECT_EQ(broken_law(before, after), "");
}

TEST(WordDiff, OfHostileRepetitionOfOneWordEnds) {
  const std::vector<DiffPiece> before(400'000, DiffPiece{});
  std::vector<DiffPiece> after(300'000, DiffPiece{});
  for (std::size_t i = 500; i < after.size(); i += 1000) after[i].identity = 1;
  EXPECT_EQ(broken_law(before, after), "");
}

}  // namespace
}  // namespace codicil
