Links by former ids: of a chapter, of a section here and elsewhere, of a page; and names in the front matter.
--- file content/core/referrals.md ---
---
title: Referrals
aliases: [contact]
related-chapters: [icpc]
keywords:
  - {term: Letters, section: writing}
forwards:
  writing: how-to-refer
---
## How to Refer

See [one](#writing), [two](icpc.md), [three](icpc.md#attendance), [four](../core/conferences.md#attendance)
and [five](../pages/phones.md).
--- file content/core/conferences.md ---
---
title: Initial Conferences
aliases: [icpc]
forwards:
  attendance: who-should-attend
---
## Who Should Attend?

Text.
--- file content/pages/contacts.md ---
---
title: Contacts
aliases: [phones]
---
Text.
--- expect report ---
content/core/referrals.md:4:20: warning: `icpc` is a former id of `Initial Conferences` [xref-old-id]
  help: Write `conferences`.
content/core/referrals.md:6:30: warning: `writing` is a former id of `How to Refer` [xref-old-id]
  help: Write `how-to-refer`.
content/core/referrals.md:12:11: warning: `#writing` is a former id of `Section 1, How to Refer` [xref-old-id]
  help: Write `#how-to-refer`.
content/core/referrals.md:12:28: warning: `icpc` is a former id of `Initial Conferences` [xref-old-id]
  help: Write `conferences.md`.
content/core/referrals.md:12:46: warning: `#attendance` is a former id of `Initial Conferences, Section 1, Who Should Attend?` [xref-old-id]
  help: Write `conferences.md#who-should-attend`.
content/core/referrals.md:12:74: warning: `#attendance` is a former id of `Initial Conferences, Section 1, Who Should Attend?` [xref-old-id]
  help: Write `conferences.md#who-should-attend`.
content/core/referrals.md:13:12: warning: `phones` is a former id of `Contacts` [xref-old-id]
  help: Write `../pages/contacts.md`.
