Entries are judged against the text of their own edition: the past one for what it published, the present for what is in preparation.
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
See Referrals, Section 2, Sending It.
--- edition 2025-02 ---
--- file content/core/referrals.md ---
---
title: Referrals
---
## How to Refer

Text.

## Response

Text.
--- now ---
--- file content/editions/2026-02.md ---
---
kind: six-monthly
throughout:
  - {topic: Contacts, details: "See Referrals, Section 7, Contacts of All."}
---
--- file content/core/referrals.md ---
---
title: Referrals
amendments:
  - edition: 2026-02
    kind: updated
    details: |
      The answer is new (see Section 2, Response), and so are (see Section 4, Who Answers)
      and [this](#responce). Section 3, Fax Numbers has been removed.
    sections: [answer, who-answer]
  - edition: 2025-02
    kind: updated
    details: Steps were added (see Section 2, Response), and more (see Section 2, Answer).
    sections: [response, answer]
---
## How to Refer

Text.

## Answer

Text.

## Who Answers

Text.
--- expect report ---
content/core/referrals.md:2:8: warning: edition `2025-02` published the id `#response`, and nothing says where it went [id-vanished]
  help: Say below `forwards` which section has taken its place, or write `response: withdrawn`.
content/core/referrals.md:7:30: warning: section 2 is now called `Answer`, not `Response` [amendment-cites-missing-section]
  help: Write `Section 2, Answer`, or `[](#answer)`.
content/core/referrals.md:7:68: warning: `Who Answers` is section 3, not section 4 [amendment-cites-missing-section]
  help: Write `Section 3, Who Answers`, or `[](#who-answers)`.
content/core/referrals.md:8:18: warning: this chapter has no section `#responce` [amendment-cites-missing-section]
content/core/referrals.md:9:24: warning: the edition `2026-02` has no section `who-answer` in this chapter [amendment-cites-missing-section]
  help: Did you mean `who-answers`?
content/core/referrals.md:12:72: warning: section 2 is now called `Response`, not `Answer` [amendment-cites-missing-section]
  help: Write `Section 2, Response`, or `[](#response)`.
content/core/referrals.md:13:26: warning: the edition `2025-02` has no section `answer` in this chapter [amendment-cites-missing-section]
content/editions/2025-02.md:4:5: warning: in `Referrals`, section 2 is now called `Response`, not `Sending It` [amendment-cites-missing-section]
  help: Write `Referrals, Section 2, Response`, or `[](../core/referrals.md#response)`.
content/editions/2026-02.md:4:37: warning: nothing in this manual matches `Referrals, Section 7, Contacts of All` [amendment-cites-missing-section]
  help: Name a section by its number and title, or make it a link.
site/manual.yml:5:10: warning: the part `core` does not say the order of its chapters [chapter-unlisted]
  help: List their ids in `chapters`, so that numbers stay when a chapter is added.
