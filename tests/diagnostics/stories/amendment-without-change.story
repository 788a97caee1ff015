Entries for chapters whose text stayed as it was: in preparation, and published.
--- file content/editions/2025-08.md ---
---
published: 2025-08-20
---
--- file content/editions/2026-02.md ---
---
published: 2026-02-23
kind: six-monthly
---
--- file content/editions/2026-08.md ---
---
kind: six-monthly
throughout:
  - {topic: Terms, replaces: Border Agency, by: Visas and Immigration}
---
--- file site/manual.yml ---
title: Example Procedures
url: https://procedures.example.org/
content: ../content
parts:
  - {id: core, title: Core Procedures, chapters: [referrals, plans]}
--- edition 2025-08 ---
--- file content/core/referrals.md ---
---
title: Referrals
---
Text.
--- file content/core/plans.md ---
---
title: Plans
---
Text.
--- edition 2026-02 ---
--- file content/core/referrals.md ---
---
title: Referrals
amendments:
  - {edition: 2026-02, kind: updated, details: The time limits are new.}
---
Text.
--- file content/core/plans.md ---
---
title: Plans
amendments:
  - {edition: 2026-02, kind: updated, details: The time limits are new.}
---
Other text.
--- now ---
--- file content/core/plans.md ---
---
title: Plans
lead: Sub-group
amendments:
  - {edition: 2026-08, kind: updated, details: The lead is new.}
  - {edition: 2026-02, kind: updated, details: The time limits are new.}
---
Other
text.
--- expect report ---
content/core/plans.md:5:5: warning: this entry is for edition `2026-08`, but the chapter reads as in edition `2026-02` [amendment-without-change]
  help: Take the entry out, or name the edition that made the change.
content/core/referrals.md:4:5: warning: this entry is for edition `2026-02`, which published the chapter as edition `2025-08` had it [amendment-without-change]
  help: Correct it with `errata` in the edition in preparation: what was published stays.
