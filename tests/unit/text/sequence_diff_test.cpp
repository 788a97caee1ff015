#include "text/sequence_diff.h"

#include <algorithm>
#include <cstdlib>
#include <random>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace codicil {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using Sequence = std::vector<std::uint32_t>;

/// ./run soak asks for many times more, by CODICIL_REPETITIONS.
std::uint32_t rounds(std::uint32_t usual) {
  const char* const asked = std::getenv("CODICIL_REPETITIONS");
  return usual * static_cast<std::uint32_t>(std::max(1, asked != nullptr ? std::atoi(asked) : 1));
}

Sequence letters(std::string_view text) {
  return {text.begin(), text.end()};
}

/// The first law that the edits break, or empty.
std::string broken_law(const Sequence& before, const Sequence& after,
                       const std::vector<Edit>& edits) {
  std::uint32_t b = 0;
  std::uint32_t a = 0;
  for (std::size_t i = 0; i < edits.size(); ++i) {
    const Edit& edit = edits[i];
    if (edit.before_begin != b || edit.after_begin != a) return "in order and without gaps";
    if (edit.before_end < b || edit.after_end < a) return "forwards";
    const std::uint32_t removed = edit.before_end - b;
    const std::uint32_t inserted = edit.after_end - a;
    if (removed + inserted == 0) return "none is empty";
    if (edit.kind == EditKind::remove && inserted != 0) return "a removal inserts nothing";
    if (edit.kind == EditKind::insert && removed != 0) return "an insertion removes nothing";
    if (edit.kind == EditKind::keep) {
      if (removed != inserted) return "what is kept is of one length";
      if (!std::equal(before.begin() + b, before.begin() + edit.before_end, after.begin() + a)) {
        return "what is kept is equal";
      }
    }
    if (i > 0 && edits[i - 1].kind == edit.kind) return "no neighbours of one kind";
    if (i > 0 && edits[i - 1].kind == EditKind::insert && edit.kind == EditKind::remove) {
      return "removals come first";
    }
    b = edit.before_end;
    a = edit.after_end;
  }
  return b == before.size() && a == after.size() ? "" : "all is covered";
}

std::size_t changed(const std::vector<Edit>& edits) {
  std::size_t sum = 0;
  for (const Edit& edit : edits) {
    if (edit.kind == EditKind::keep) continue;
    sum += edit.before_end - edit.before_begin + edit.after_end - edit.after_begin;
  }
  return sum;
}

/// The fewest members removed and inserted, by the plain table.
std::size_t fewest_changed(const Sequence& before, const Sequence& after) {
  std::vector<std::size_t> row(after.size() + 1);
  for (std::size_t a = 0; a <= after.size(); ++a) row[a] = a;
  for (std::size_t b = 0; b < before.size(); ++b) {
    std::size_t corner = row[0];
    row[0] = b + 1;
    for (std::size_t a = 0; a < after.size(); ++a) {
      const std::size_t above = row[a + 1];
      row[a + 1] = before[b] == after[a] ? corner : 1 + std::min(above, row[a]);
      corner = above;
    }
  }
  return row.back();
}

std::uint32_t below(std::mt19937& random, std::uint32_t bound) {
  return static_cast<std::uint32_t>(random() % bound);
}

Sequence random_sequence(std::mt19937& random, std::size_t length, std::uint32_t members) {
  Sequence sequence(length);
  for (std::uint32_t& member : sequence) member = below(random, members);
  return sequence;
}

TEST(SequenceDiff, OfNothingIsNothing) {
  EXPECT_THAT(sequence_diff({}, {}), IsEmpty());
}

TEST(SequenceDiff, OfEqualSequencesKeepsAll) {
  const Sequence sequence = letters("abc");
  EXPECT_THAT(sequence_diff(sequence, sequence), ElementsAre(Edit{EditKind::keep, 0, 3, 0, 3}));
}

TEST(SequenceDiff, OfOneEmptySequenceIsOneEdit) {
  const Sequence sequence = letters("abc");
  EXPECT_THAT(sequence_diff(sequence, {}), ElementsAre(Edit{EditKind::remove, 0, 3, 0, 0}));
  EXPECT_THAT(sequence_diff({}, sequence), ElementsAre(Edit{EditKind::insert, 0, 0, 0, 3}));
}

TEST(SequenceDiff, PutsTheRemovalBeforeTheInsertion) {
  EXPECT_THAT(sequence_diff(letters("axc"), letters("ayzc")),
              ElementsAre(Edit{EditKind::keep, 0, 1, 0, 1}, Edit{EditKind::remove, 1, 2, 1, 1},
                          Edit{EditKind::insert, 2, 2, 1, 3}, Edit{EditKind::keep, 2, 3, 3, 4}));
}

TEST(SequenceDiff, FindsWhatIsKeptBetweenChanges) {
  const Sequence before = letters("abcabba");
  const Sequence after = letters("cbabac");
  const std::vector<Edit> edits = sequence_diff(before, after);
  EXPECT_EQ(broken_law(before, after, edits), "");
  EXPECT_EQ(changed(edits), 5U);
}

TEST(SequenceDiff, RandomSequencesAreTurnedIntoEachOtherByTheFewestChanges) {
  std::mt19937 random(7);
  for (std::uint32_t round = 0; round < rounds(3'000); ++round) {
    const std::uint32_t members = 1 + below(random, 12);
    const Sequence before = random_sequence(random, below(random, 60), members);
    const Sequence after = random_sequence(random, below(random, 60), members + below(random, 3));
    const std::vector<Edit> edits = sequence_diff(before, after);
    ASSERT_EQ(broken_law(before, after, edits), "") << "round " << round;
    ASSERT_EQ(changed(edits), fewest_changed(before, after)) << "round " << round;
    ASSERT_EQ(changed(sequence_diff(after, before)), changed(edits)) << "round " << round;
  }
}

TEST(SequenceDiff, RandomFewChangesOfALongSequenceAreFoundExactly) {
  std::mt19937 random(8);
  for (std::uint32_t round = 0; round < rounds(5); ++round) {
    const Sequence before = random_sequence(random, 20'000, 50'000);
    Sequence after = before;
    constexpr std::size_t replaced = 40;
    for (std::size_t i = 0; i < replaced; ++i) {
      after[i * 500 + below(random, 400)] = 50'000 + static_cast<std::uint32_t>(i);
    }
    const std::vector<Edit> edits = sequence_diff(before, after);
    ASSERT_EQ(broken_law(before, after, edits), "");
    ASSERT_EQ(changed(edits), 2 * replaced);
  }
}

// Each of the following would take hours if time grew with the product of the lengths.

TEST(SequenceDiff, OfHostileSequencesWithNothingInCommonEnds) {
  Sequence before(1'000'000);
  Sequence after(1'000'000);
  for (std::uint32_t i = 0; i < before.size(); ++i) {
    before[i] = 2 * i;
    after[i] = 2 * i + 1;
  }
  EXPECT_THAT(sequence_diff(before, after),
              ElementsAre(Edit{EditKind::remove, 0, 1'000'000, 0, 0},
                          Edit{EditKind::insert, 1'000'000, 1'000'000, 0, 1'000'000}));
}

TEST(SequenceDiff, OfHostileSequencesInOppositeOrderEnds) {
  Sequence before(200'000);
  for (std::uint32_t i = 0; i < before.size(); ++i) before[i] = i;
  const Sequence after(before.rbegin(), before.rend());
  EXPECT_EQ(broken_law(before, after, sequence_diff(before, after)), "");
}

TEST(SequenceDiff, OfHostilePeriodsEnds) {
  Sequence before(300'000);
  Sequence after(300'000);
  for (std::uint32_t i = 0; i < before.size(); ++i) {
    before[i] = i % 3;
    after[i] = (i * 2) % 5;
  }
  EXPECT_EQ(broken_law(before, after, sequence_diff(before, after)), "");
  for (std::uint32_t i = 0; i < before.size(); ++i) after[i] = (i / 7 + i % 2) % 3;
  EXPECT_EQ(broken_law(before, after, sequence_diff(before, after)), "");
}

TEST(SequenceDiff, OfHostileRandomSequencesOfFewMembersEnds) {
  std::mt19937 random(9);
  const Sequence before = random_sequence(random, 200'000, 4);
  const Sequence after = random_sequence(random, 150'000, 4);
  const std::vector<Edit> edits = sequence_diff(before, after);
  EXPECT_EQ(broken_law(before, after, edits), "");
  // Two such sequences have about two thirds of their members in common; a bounded search finds
  // nearly as many.
  EXPECT_LT(changed(edits), 170'000U);
}

}  // namespace
}  // namespace codicil
