After the first edition, a chapter that the order does not name changes the numbers of others.
--- file site/manual.yml ---
title: Example Procedures
url: https://procedures.example.org/
content: ../content
parts:
  - {id: core, title: Core Procedures, chapters: [referrals]}
--- file content/core/referrals.md ---
---
title: Referrals
---
Text.
--- file content/core/contacts.md ---
---
title: Contacts
---
Text.
--- file content/editions/2026-02.md ---
---
published: 2026-02-27
---
--- expect report ---
content/core/contacts.md:2:8: warning: the part `core` does not list this chapter, so it follows the listed ones [chapter-unlisted]
  help: Add `contacts` to `chapters` of the part in `manual.yml`.
