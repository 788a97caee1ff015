Links to chapters that are not there: a slip, the wrong folder, an absolute path, a draft revision, and names in the front matter.
--- file site/manual.yml ---
title: Example Procedures
url: https://procedures.example.org/
content: ../content
parts:
  - {id: core, title: Core Procedures}
  - {id: practice, title: Practice Guidance}
--- file content/core/referrals.md ---
---
title: Referrals
related-chapters: [escalaton]
scope: See [the steps](escalaton.md#steps).
---
See [one](escalation.md#steps), [two](/practice/escalation.md) and [three](../practice/escalation.draft.md).

| A table |
| --- |
| with [a link](nobody-knows-what.md) |
--- file content/practice/escalation.md ---
---
title: Escalation
---
## Steps

Text.
--- file content/practice/old.md ---
---
title: Old Form
status: withdrawn
replaced-by: escalating
---
--- file content/pages/contacts.md ---
---
title: Contacts
---
See [a chapter](../core/referal.md).
--- expect report ---
content/core/referrals.md:3:20: error: there is no chapter `escalaton` [xref-missing-chapter]
  help: Did you mean `escalation`?
content/core/referrals.md:4:24: error: there is no chapter `escalaton.md` [xref-missing-chapter]
  help: Did you mean `../practice/escalation.md#steps`?
content/core/referrals.md:6:11: error: there is no `escalation.md`; the chapter stands in another folder [xref-missing-chapter]
  help: Write `../practice/escalation.md#steps`.
content/core/referrals.md:6:39: error: `/practice/escalation.md` begins with a slash, so it leads out of the manual [xref-missing-chapter]
  help: Write the way from this file's own folder, such as `../part/chapter.md`.
content/core/referrals.md:6:76: error: `../practice/escalation.draft.md` is a draft revision, which is never published [xref-missing-chapter]
  help: Link the chapter itself, without `.draft`.
content/core/referrals.md:10:17: error: there is no chapter `nobody-knows-what.md` [xref-missing-chapter]
  help: Write the way from this file to that of the chapter, such as `../part/chapter.md`; `codicil new chapter` makes one that is to be written.
content/pages/contacts.md:4:17: error: there is no chapter `../core/referal.md` [xref-missing-chapter]
  help: Did you mean `../core/referrals.md`?
content/practice/old.md:4:14: error: there is no chapter `escalating` [xref-missing-chapter]
  help: Did you mean `escalation`?
