// The manual that most tests of pages read: two archived editions and a third in force.
#pragma once

#include "unit/pages/shelf.h"

namespace codicil::test {

inline Files with(Files files, std::string path, std::string text) {
  files[std::move(path)] = std::move(text);
  return files;
}

inline Files without(Files files, std::string_view path) {
  files.erase(files.find(path));
  return files;
}

inline constexpr const char* referrals_path = "content/core/referrals.md";
inline constexpr const char* conferences_path = "content/core/conferences.md";
inline constexpr const char* meetings_path = "content/core/meetings.md";
inline constexpr const char* bridges_path = "content/guides/bridges.md";

inline std::string referrals(const std::string& response = "Staff should answer.",
                             const std::string& front = {}) {
  return chapter_file("title: Referrals\n" + front,
                      "## Making a Referral\n\nWrite to us.\n\n## Response\n\n" + response + "\n");
}

inline std::string conferences(const std::string& front = {}) {
  return chapter_file(
      "title: First Conferences\n" + front,
      "## Who Comes?\n\nEverybody (see Referrals, Section 2, Response).\n\n### Children\n\n"
      "Children too, see [](referrals.md#making-a-referral).\n\n"
      "## Appendix: Map\n\nA map.\n");
}

/// The first edition: February 2016.
inline Files first_edition() {
  return {
      {"manual.yml", definition()},
      {referrals_path, referrals()},
      {conferences_path, conferences()},
      {meetings_path, chapter_file("title: Old Meetings\n", "## Rooms\n\nMeet in rooms.\n")},
      {"content/editions/2016-02.md", edition_file("published: 2016-02-20\n")},
  };
}

/// The second: August 2016, with a new guide and an answer that must be given.
inline Files second_edition() {
  Files files = first_edition();
  files[referrals_path] = referrals("Staff must answer.", R"(amendments:
  - edition: 2016-08
    kind: updated
    details: The answer is now a duty (see Section 2, Response).
    sections: [response]
    action: Please re-reference.
)");
  files[bridges_path] = chapter_file(
      "title: Bridges\nkeywords:\n  - Bridge\namendments:\n  - edition: 2016-08\n    kind: new\n"
      "    details: A guide to bridges.\n",
      "## Crossing\n\nLook out.\n");
  files["content/editions/2016-08.md"] =
      edition_file("published: 2016-08-20\nin-force: 2016-09-01\nnext-update: 2017-02\n");
  return files;
}

/// The third: February 2017. Meetings are withdrawn, conferences renamed.
inline Files third_edition() {
  Files files = second_edition();
  files[meetings_path] = chapter_file(
      "title: Old Meetings\nstatus: withdrawn\nreplaced-by: conferences\namendments:\n"
      "  - edition: 2017-02\n    kind: withdrawn\n    details: Nobody met.\n"
      "    reason: {type: case-review, reference: Review 7, public: true}\n",
      "## Rooms\n\nMeet in rooms.\n");
  files["content/editions/2017-02.md"] =
      edition_file("published: 2017-02-20\nnext-update: 2017-08\n");
  return files;
}

inline std::vector<Then> three_editions() {
  return {
      {"2016-02", first_edition()}, {"2016-08", second_edition()}, {"2017-02", third_edition()}};
}

}  // namespace codicil::test
