Two files claim one id, and one claims the former id of another.
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
---
Text.
--- file content/practice/referrals.md ---
---
title: More Referrals
---
Text.
--- file content/practice/contacts.md ---
---
title: Contacts
aliases: [referrals]
---
Text.
--- expect report ---
content/practice/contacts.md:3:11: error: `referrals` is the id of `content/core/referrals.md` [chapter-id-duplicate]
  help: A former id cannot belong to another file; take it out of `aliases`.
content/practice/referrals.md:1:1: error: `referrals` is the id of `content/core/referrals.md` already [chapter-id-duplicate]
  help: Rename one of the two files, or give it another `id`.
