What cannot be known of chapters whose titles cannot be read is not held against other files.
--- now ---
--- file site/manual.yml ---
title: Example
url: https://a.example/
content: ../content
parts:
  - {id: core, title: Core, chapters: [conferences, referrals, empty]}
--- file content/core/empty.md ---
--- file content/core/referrals.md ---
---
title: Harm: advice
keywords: [Advice
---
## How to Refer

Text.
--- file content/core/conferences.md ---
---
title: Conferences
related-chapters: [referrals, empty]
keywords:
  - {term: Meeting, see: Advice}
---
## Before

First write a referral (see Harm: advice, Section 3, Response of All), or [](empty.md#response).
See Section 2, Response of the Harm chapter, and [more](referrals.md#more).

## Then

See Section 7, Whatever It Is, and [](conferences.md#nothing).
--- file content/resources/form.txt ---
Form
--- expect report ---
content/core/conferences.md:14:5: warning: nothing in this manual matches `Section 7, Whatever It Is` [xref-unresolved-citation]
  help: Name a section by its number and title, or make it a link.
content/core/conferences.md:14:39: error: this chapter has no section `#nothing` [xref-missing-section]
content/core/empty.md:1:1: error: this file does not begin with front matter [front-matter-invalid]
  help: Begin it with a line `---`, a line `title: …` and another line `---`.
content/core/referrals.md:2:8: error: the value `Harm: advice` has a colon in it [front-matter-invalid]
  help: If the colon belongs to the text, put it in quotes: `title: "Harm: advice"`.
content/core/referrals.md:3:11: error: the `[` that opens here is never closed [front-matter-invalid]
  help: Write `]` where the list ends, and indent every line of it.
