An entry, a replacement throughout the manual, or its being a consequence is enough; Markdown in another spelling is no change.
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
  - {id: core, title: Core Procedures, chapters: [referrals, plans, visits]}
--- file content/core/referrals.md ---
---
title: Referrals
---
## How to Refer

Write to the *Border Agency*
within 2 days.
--- file content/core/plans.md ---
---
title: Plans
---
## Plan

See [](visits.md#who).
--- file content/core/visits.md ---
---
title: Visits
---
## Who

They visit.
--- edition 2026-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
lead: Sub-group
---
How to Refer
------------

Write to the _visas and immigration_ within 2 days.
--- file content/core/visits.md ---
---
title: Visits
amendments:
  - {edition: 2026-08, kind: updated, details: "A new Section 1, When has been added."}
---
## When

Soon.

## Who

They visit.
--- expect report ---
