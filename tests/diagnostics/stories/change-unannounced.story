What changed since the newest edition needs an entry; what only followed, or was replaced throughout, does not.
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
  - {id: core, title: Core Procedures, chapters: [referrals, plans, visits, leaving, fresh]}
--- file content/core/referrals.md ---
---
title: Referrals
scope: For everyone.
note: Old note.
---
## How to Refer

Write within 2 days.

## Response

They answer.

## Records

They are kept.
--- file content/core/plans.md ---
---
title: Plans
---
## Plan

See [](visits.md#who) and the Border Agency.
--- file content/core/visits.md ---
---
title: Visits
---
## Who

They visit.
--- file content/core/gone.md ---
---
title: Gone
---
Text.
--- file content/core/leaving.md ---
---
title: Leaving
---
Text.
--- edition 2026-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
scope: For everyone.
amendments:
  - {edition: 2026-02, kind: updated, details: The response is new.}
---
## How to Refer

Write within 3 days.

## Answer {#response}

They answer.

## Records

They are kept.

## Copies

They are sent.
--- file content/core/plans.md ---
---
title: Plans
---
## Plan

See [](visits.md#who)
and the *Visas* and Immigration.
--- file content/core/visits.md ---
---
title: Visits
---
## Who

They must visit.
--- file content/core/leaving.md ---
---
title: Leaving
status: withdrawn
amendments:
  - {edition: 2026-08, kind: withdrawn}
---
--- file content/core/fresh.md ---
---
title: Fresh
---
Text.
--- remove content/core/gone.md ---
--- expect report ---
content/core/fresh.md:2:8: warning: this chapter is new since edition `2026-02`, and nothing announces it [change-unannounced]
  help: `codicil amend fresh --write` writes the entry for edition `2026-08`.
content/core/plans.md:4:1: warning: `Section 1, Plan` changed since edition `2026-02`, and nothing announces it [change-unannounced]
  help: `codicil amend plans --write` writes the entry for edition `2026-08`.
content/core/referrals.md:2:8: warning: edition `2026-02` published the id `#note`, and nothing says where it went [id-vanished]
  help: Say below `forwards` which section has taken its place, or write `note: withdrawn`.
content/core/referrals.md:2:8: warning: `Section 1, How to Refer` changed, `Section 4, Copies` is new, `Note` was removed, `Section 2, Answer` has another title since edition `2026-02`, and nothing announces it [change-unannounced]
  help: `codicil amend referrals --write` writes the entry for edition `2026-08`.
content/core/visits.md:4:1: warning: `Section 1, Who` changed since edition `2026-02`, and nothing announces it [change-unannounced]
  help: `codicil amend visits --write` writes the entry for edition `2026-08`.
site/manual.yml:5:10: warning: edition `2026-02` published a chapter `gone`, and now nothing has that id [id-vanished]
  help: Bring `content/core/gone.md` back with `status: withdrawn`, or add `gone` to `aliases` of the chapter that has taken its place.
site/manual.yml:5:10: warning: the chapter `Gone` was taken out since edition `2026-02`, and nothing announces it [change-unannounced]
  help: Bring `content/core/gone.md` back with `status: withdrawn`, so that its address and its history stay, and announce it there.
