Published entries that say something else now, or nothing any more; an erratum makes it right.
--- file content/editions/2026-02.md ---
---
published: 2026-02-23
kind: six-monthly
throughout:
  - {topic: Contacts, details: The numbers are new.}
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
  - {id: core, title: Core Procedures, chapters: [referrals, plans, visits]}
--- file content/core/referrals.md ---
---
title: Referrals
amendments:
  - {edition: 2026-02, kind: updated, details: The time limits are new.}
  - {edition: 2026-02, kind: minor, details: A link was mended.}
---
Text.
--- file content/core/plans.md ---
---
title: Plans
amendments:
  - {edition: 2026-02, kind: updated, details: See [the form](../resources/a.pdf) for the limits.}
---
Text.
--- file content/core/visits.md ---
---
title: Visits
amendments:
  - {edition: 2026-02, kind: updated, details: The time limits are new.}
---
Text.
--- edition 2026-02 ---
--- now ---
--- file content/editions/2026-02.md ---
---
published: 2026-02-23
kind: six-monthly
throughout:
  - {topic: Contacts, details: Some numbers are new.}
---
--- file content/core/referrals.md ---
---
title: Referrals
amendments:
  - {edition: 2026-02, kind: updated, details: The time limits are old.}
---
Text.
--- file content/core/plans.md ---
---
title: Plans
amendments:
  - {edition: 2026-02, kind: updated, details: "See [the form](https://example.org/a.pdf)  for the limits."}
---
Text.
--- file content/core/visits.md ---
---
title: Visits
---
Text.
--- file content/editions/2026-08.md ---
---
kind: six-monthly
errata:
  - {edition: 2026-02, chapter: visits, details: It was for plans.}
---
--- expect report ---
content/core/referrals.md:2:8: warning: an entry of the published edition `2026-02` was removed [amendment-altered]
  help: Put back what was published, `A link was mended.`, and write what is wrong with it under `errata` of the edition in preparation.
content/core/referrals.md:4:5: warning: this entry of edition `2026-02` was reworded after it was published [amendment-altered]
  help: Put back what was published, `The time limits are new.`, and write what is wrong with it under `errata` of the edition in preparation.
content/editions/2026-02.md:1:1: warning: edition `2026-02` was published, and a row of `throughout` is not as it was [amendment-altered]
  help: Put back what was published, and write what is wrong with it under `errata` of the edition in preparation.
