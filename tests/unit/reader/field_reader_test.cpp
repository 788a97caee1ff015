#include "reader/field_reader.h"

#include <gtest/gtest.h>

#include "unit/reader/reports.h"

namespace codicil::reader {
namespace {

using namespace std::chrono_literals;

/// Reads `text` with `read`, then looks for unknown keys; gives the faults.
template <typename Read>
std::string faults_of(std::string_view text, Read read) {
  auto [root, faults] = yaml::read(text, 1);
  EXPECT_TRUE(faults.empty()) << report(faults);
  FieldReader fields(root, "a chapter", faults);
  read(fields);
  fields.report_unknown_keys();
  put_in_order(faults);
  return report(faults);
}

TEST(FieldReader, ReadsTextsAsTheyAre) {
  const std::string faults =
      faults_of("title:  Who  Should\n  Attend?\nlead: 'no'\nversion: 0123\nempty:\nblank: ' '\n",
                [](FieldReader& fields) {
                  EXPECT_EQ(fields.text("title"), "Who Should Attend?");
                  EXPECT_EQ(fields.text("lead"), "no");
                  EXPECT_EQ(fields.text("version"), "0123");
                  EXPECT_EQ(fields.text("empty"), "");
                  EXPECT_EQ(fields.text("blank"), "");
                  EXPECT_EQ(fields.text("absent"), "");
                  EXPECT_EQ(fields.placed_text("lead")->place, (Place{3, 8}));
                });
  EXPECT_EQ(faults, "");
}

TEST(FieldReader, TellsOfUnknownKeys) {
  EXPECT_EQ(faults_of("ttile: A\ncolour: red\n", [](FieldReader& fields) { fields.text("title"); }),
            "1:1: error: `ttile` is not a key of a chapter [front-matter-unknown-key]\n"
            "  help: Did you mean `title`?\n"
            "2:1: error: `colour` is not a key of a chapter [front-matter-unknown-key]\n"
            "  help: The keys of a chapter are `title`.\n");
}

TEST(FieldReader, TellsOfRequiredKeys) {
  EXPECT_EQ(faults_of("title:\nurl: ''\nparts: []\n",
                      [](FieldReader& fields) {
                        fields.required_text("title", "Referrals");
                        fields.require("url", "https://example.org/");
                        fields.require("parts", "[…]");
                        fields.require("id", "referrals");
                      }),
            "1:1: error: `title` is empty, and a chapter needs it [front-matter-invalid]\n"
            "  help: Write, for example, `title: Referrals`.\n"
            "1:1: error: a chapter needs the key `id` [front-matter-invalid]\n"
            "  help: Write, for example, `id: referrals`.\n"
            "2:1: error: `url` is empty, and a chapter needs it [front-matter-invalid]\n"
            "  help: Write, for example, `url: https://example.org/`.\n"
            "3:1: error: `parts` is empty, and a chapter needs it [front-matter-invalid]\n"
            "  help: Write, for example, `parts: […]`.\n");
}

TEST(FieldReader, TellsWhenATextIsNoText) {
  EXPECT_EQ(faults_of("title: [Referrals]\nlead:\n  - A\n  - B\nurl: {a: b}\n",
                      [](FieldReader& fields) {
                        for (const char* key : {"title", "lead", "url"}) fields.text(key);
                      }),
            "1:8: error: `title` is one text, and a list stands here [front-matter-invalid]\n"
            "  help: Write `title: Referrals`, without the brackets or the dash.\n"
            "3:3: error: `lead` is one text, and a list stands here [front-matter-invalid]\n"
            "  help: Keep one of its entries, without brackets or dashes.\n"
            "5:6: error: `url` is one text, and a group of keys stands here "
            "[front-matter-invalid]\n  help: Put the text in quotes.\n");
}

TEST(FieldReader, TellsWhenAListIsNoList) {
  EXPECT_EQ(faults_of("aliases: icpc, rcpc\nrelated: \"[A](https://b)\"\nkeywords: {term: A}\n",
                      [](FieldReader& fields) {
                        for (const char* key : {"aliases", "related", "keywords"}) {
                          fields.texts(key);
                        }
                      }),
            "1:10: error: `aliases` is a list, and a text stands here [front-matter-invalid]\n"
            "  help: Write `aliases: [icpc, rcpc]`.\n"
            "2:10: error: `related` is a list, and a text stands here [front-matter-invalid]\n"
            "  help: Write `related: [\"[A](https://b)\"]`.\n"
            "3:11: error: `keywords` is a list, and a group of keys stands here "
            "[front-matter-invalid]\n  help: Begin each entry with a dash and a space, `- `.\n");
}

TEST(FieldReader, TellsOfStrangeEntries) {
  EXPECT_EQ(faults_of("aliases:\n  - a\n  -\n  - [b]\n  - {c: d}\n",
                      [](FieldReader& fields) { EXPECT_EQ(fields.texts("aliases").size(), 1U); }),
            "3:4: error: an entry of `aliases` is empty [front-matter-invalid]\n"
            "  help: Write its text, or take the entry out.\n"
            "4:5: error: an entry of `aliases` is one text, and a list stands here "
            "[front-matter-invalid]\n  help: Put the text in quotes if it contains a colon, a "
            "comma or brackets.\n"
            "5:5: error: an entry of `aliases` is one text, and a group of keys stands here "
            "[front-matter-invalid]\n  help: Put the text in quotes if it contains a colon, a "
            "comma or brackets.\n");
}

TEST(FieldReader, ChecksIds) {
  EXPECT_EQ(faults_of("ids: [referrals, ../core/conferences.md, My Chapter, '?', referrals]\n",
                      [](FieldReader& fields) { EXPECT_EQ(fields.ids("ids").size(), 1U); }),
            "1:18: error: `../core/conferences.md` is not an id [front-matter-invalid]\n"
            "  help: An id has no spaces and no other signs than `-`, `_` and `.`; write "
            "`conferences`.\n"
            "1:42: error: `My Chapter` is not an id [front-matter-invalid]\n"
            "  help: An id has no spaces and no other signs than `-`, `_` and `.`; write "
            "`my-chapter`.\n"
            "1:55: error: `?` is not an id [front-matter-invalid]\n"
            "  help: An id begins with a letter or digit and has only letters, digits, `-`, `_` "
            "and `.`.\n"
            "1:59: error: `referrals` stands twice in `ids` [front-matter-invalid]\n"
            "  help: Take one of them out.\n");
}

TEST(FieldReader, ReadsDates) {
  EXPECT_EQ(faults_of("a: 2017-02-27\nb: no\nc: 2017-02-30\nd: 27/02/2017\n",
                      [](FieldReader& fields) {
                        EXPECT_EQ(fields.date("a"), Date(2017y / 2 / 27));
                        for (const char* key : {"b", "c", "d"}) EXPECT_FALSE(fields.date(key));
                      }),
            "2:4: error: `no` is not a day; a date is written 2026-02-28 [front-matter-invalid]\n"
            "3:4: error: `2017-02-30` is not a day; a date is written 2026-02-28 "
            "[front-matter-invalid]\n"
            "4:4: error: `27/02/2017` is not a day; a date is written 2026-02-28 "
            "[front-matter-invalid]\n  help: Write `d: 2017-02-27`.\n");
}

TEST(FieldReader, ReadsMonths) {
  EXPECT_EQ(faults_of("a: 2017-02\nb: February 2017\nc: 2017-13\nd: 2017-02-27\ne: soon\n",
                      [](FieldReader& fields) {
                        EXPECT_EQ(fields.month("a"), Month(2017y / 2));
                        EXPECT_FALSE(fields.month("b"));
                        EXPECT_FALSE(fields.date_or_month("c"));
                        EXPECT_EQ(fields.date_or_month("d")->value, "2017-02-27");
                        EXPECT_FALSE(fields.date_or_month("e"));
                      }),
            "2:4: error: `February 2017` is not a month; a month is written 2026-02 "
            "[front-matter-invalid]\n  help: Write `b: 2017-02`.\n"
            "3:4: error: `2017-13` is neither a day nor a month; write 2026-02-28 or 2026-02 "
            "[front-matter-invalid]\n"
            "5:4: error: `soon` is neither a day nor a month; write 2026-02-28 or 2026-02 "
            "[front-matter-invalid]\n");
}

TEST(FieldReader, ReadsAddresses) {
  EXPECT_EQ(
      faults_of("a: https://example.org/x\nb: www.gov.uk/x\nc: \"mailto:a@b\"\nd: https:///x\n",
                [](FieldReader& fields) {
                  EXPECT_EQ(fields.url("a"), "https://example.org/x");
                  for (const char* key : {"b", "c", "d"}) EXPECT_EQ(fields.url(key), "");
                }),
      "2:4: error: `www.gov.uk/x` is not a web address; one begins with https:// or http:// "
      "[front-matter-invalid]\n  help: Write `b: https://www.gov.uk/x`.\n"
      "3:5: error: `mailto:a@b` is not a web address; one begins with https:// or http:// "
      "[front-matter-invalid]\n"
      "  help: Write the whole address, for example `c: https://www.example.org/`.\n"
      "4:4: error: `https:///x` is not a web address; one begins with https:// or http:// "
      "[front-matter-invalid]\n"
      "  help: Write the whole address, for example `d: https://www.example.org/`.\n");
}

TEST(FieldReader, ReadsChoicesAndTruth) {
  const Names names{"in-force", "draft", "withdrawn"};
  EXPECT_EQ(faults_of("a: draft\nb: inforce\nc: yes\nd: true\n",
                      [&](FieldReader& fields) {
                        EXPECT_EQ(fields.choice("a", "a status", names), 1U);
                        EXPECT_FALSE(fields.choice("b", "a status", names));
                        EXPECT_FALSE(fields.truth("c"));
                        EXPECT_TRUE(fields.truth("d"));
                        EXPECT_FALSE(fields.truth("e"));
                      }),
            "2:4: error: `inforce` is not a status [front-matter-invalid]\n  help: Did you mean "
            "`in-force`? It is one of `in-force`, `draft` or `withdrawn`.\n"
            "3:4: error: `yes` is neither `true` nor `false` [front-matter-invalid]\n  help: Write "
            "`c: true` or `c: false`.\n");
}

TEST(FieldReader, ReadsGroupsOfKeys) {
  EXPECT_EQ(faults_of("reason: audit\nrows:\n  - {topic: A, tpic: B}\n  - words\n  -\n",
                      [](FieldReader& fields) {
                        fields.with_mapping("reason", "a reason", "{type: audit}",
                                            [](FieldReader&) { FAIL(); });
                        fields.for_each_mapping("rows", "a row", "{topic: A}",
                                                [](FieldReader& row) { row.text("topic"); });
                      }),
            "1:9: error: `reason` has keys of its own, and a text stands here "
            "[front-matter-invalid]\n  help: Write, for example, `reason: {type: audit}`.\n"
            "3:16: error: `tpic` is not a key of a row [front-matter-unknown-key]\n"
            "  help: Did you mean `topic`?\n"
            "4:5: error: an entry of `rows` has keys of its own, and a text stands here "
            "[front-matter-invalid]\n  help: Write, for example, `- {topic: A}`.\n"
            "5:4: error: an entry of `rows` is empty [front-matter-invalid]\n"
            "  help: Write, for example, `- {topic: A}`.\n");
}

TEST(FieldReader, PlacesMarkdownInItsFile) {
  const auto [root, faults] = yaml::read("note: |\n  One\n  *two* three\nscope: \"four\"\n", 3);
  Faults found;
  FieldReader fields(root, "a chapter", found);
  const Document note = fields.markdown("note");
  const Document scope = fields.markdown("scope");
  const auto place_of_text = [](const Document& document, std::string_view text) {
    for (const Node& node : document.nodes) {
      if (node.kind == NodeKind::text && document.text_of(node) == text) return node.place;
    }
    return Place{};
  };
  EXPECT_EQ(place_of_text(note, "two"), (Place{5, 4}));
  EXPECT_EQ(place_of_text(scope, "four"), (Place{6, 9}));
  EXPECT_TRUE(fields.markdown("absent").empty());
}

}  // namespace
}  // namespace codicil::reader
