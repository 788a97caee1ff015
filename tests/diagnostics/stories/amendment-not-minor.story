A minor entry over a change of what people must do, of a number or a timescale; a slip of the pen is minor.
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
  - {id: core, title: Core Procedures, chapters: [referrals, plans, visits, leaving]}
--- file content/core/referrals.md ---
---
title: Referrals
---
## How to Refer

They should write within 2 days.
--- file content/core/plans.md ---
---
title: Plans
---
## Plan

They wriet it.
--- file content/core/visits.md ---
---
title: Visits
---
## Who

They visit.

## When

Within ten days.
--- file content/core/leaving.md ---
---
title: Leaving
---
## Line

Call 0300 123.
--- edition 2026-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
amendments:
  - {edition: 2026-08, kind: minor, details: The words are plainer.}
---
## How to Refer

They must write within 2 days.
--- file content/core/plans.md ---
---
title: Plans
amendments:
  - {edition: 2026-08, kind: minor, details: A slip was mended.}
---
## Plan

They write it.
--- file content/core/visits.md ---
---
title: Visits
amendments:
  - {edition: 2026-08, kind: updated, details: The visit may be later., sections: [when]}
  - {edition: 2026-08, kind: minor, details: The words are plainer., sections: [who]}
---
## Who

They do visit.

## When

Within 12 days.
--- file content/core/leaving.md ---
---
title: Leaving
amendments:
  - {edition: 2026-08, kind: minor, details: The number is new.}
---
## Line

Call 0300 124.
--- expect report ---
content/core/leaving.md:4:5: error: this change is not minor: in `Section 1, Line` it touches a number or date [amendment-not-minor]
  help: Choose another kind, such as `updated`, and say what is different now.
content/core/referrals.md:4:5: error: this change is not minor: in `Section 1, How to Refer` it touches what people must, should or may do [amendment-not-minor]
  help: Choose another kind, such as `updated`, and say what is different now.
