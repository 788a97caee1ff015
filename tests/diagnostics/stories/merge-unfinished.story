A file in which git left two versions says only that; shown markers, and lines that merely look like them, say nothing.
--- now ---
--- file content/editions/2026-02.md ---
---
<<<<<<< HEAD
kind: six-monthly
=======
kind: interim
>>>>>>> new-kind
---
--- file content/pages/contacts.md ---
---
title: Contacts
---
Call us.

<<<<<<< HEAD
[Form](form.pdf)
||||||| 1a2b3c4
=======
See [](nowhere.md).
>>>>>>> branch

<<<<<<< HEAD
A second one.
=======
>>>>>>> branch
--- file content/core/referrals.md ---
---
<<<<<<< HEAD
title: Referrals
=======
title: Referral Procedure
>>>>>>> new-title
keywords: [Referral]
unknown: key
---
## How to Refer

See [](conferences.md#nowhere).
--- file content/core/conferences.md ---
---
title: Conferences
related-chapters: [referrals]
keywords:
  - {term: Meeting, see: Contact}
---
## Before

First write a referral (see Referrals, Section 3, Response, and [](referrals.md#response)).
[See this](../pages/contacts.md#hours) and [that](gone.md).
--- file content/core/records.md ---
---
title: Records
---
## Merging

Heading
=======

```
<<<<<<< HEAD
One version.
=======
Another.
>>>>>>> branch
```

>>>>>>> quoted words of a letter
--- expect report ---
content/core/conferences.md:10:51: error: there is no chapter `gone.md` [xref-missing-chapter]
  help: Write the way from this file to that of the chapter, such as `../part/chapter.md`; `codicil new chapter` makes one that is to be written.
content/core/records.md:6:1: warning: a heading with one `#` is the title of a chapter; sections begin with `##` [heading-level]
  help: Write `## Heading`.
content/core/referrals.md:2:1: error: an unfinished merge: git left two versions of some lines here, one below the other [merge-unfinished]
  help: Keep what shall stand, and take out the lines that begin `<<<<<<<`, `=======` and `>>>>>>>`; the last of this merge is line 6.
content/editions/2026-02.md:2:1: error: an unfinished merge: git left two versions of some lines here, one below the other [merge-unfinished]
  help: Keep what shall stand, and take out the lines that begin `<<<<<<<`, `=======` and `>>>>>>>`; the last of this merge is line 6.
content/pages/contacts.md:6:1: error: an unfinished merge: git left two versions of some lines here, one below the other [merge-unfinished]
  help: Keep what shall stand, and take out the lines that begin `<<<<<<<`, `=======` and `>>>>>>>`; the last of this merge is line 11.
