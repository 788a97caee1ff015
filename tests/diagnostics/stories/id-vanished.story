Ids of the newest edition that nothing accounts for: a section retitled, one moved, one removed, a paragraph, a chapter renamed and one taken out. A release refuses them.
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
  - {id: core, title: Core Procedures, chapters: [referrals, plans, leaving]}
--- file content/core/referrals.md ---
---
title: Referrals
note: For a while.
forwards: {writing: how-to-refer}
---
## How to Refer

Write a letter to the team that is on duty that day.

## Response

They answer you in writing and tell you what will happen. {#answer-time}

## Fax Numbers

None.

## Records

They are kept by the service for as long as the law says.
--- file content/core/plans.md ---
---
title: Plans
---
## Plan

They write it.
--- file content/core/visits.md ---
---
title: Visits
---
Text.
--- file content/core/gone.md ---
---
title: Gone
---
Text.
--- file content/core/leaving.md ---
---
title: Leaving
---
## Who

Text.
--- edition 2026-02 ---
--- now ---
--- release ---
--- file content/core/referrals.md ---
---
title: Referrals
forwards: {fax-numbers: withdrawn}
amendments:
  - {edition: 2026-08, kind: updated, details: The records are in Plans now.}
---
## Writing to Us

Write a letter to the team that is on duty that day.

## Response

They answer you in writing and tell you what will happen.
--- file content/core/plans.md ---
---
title: Plans
aliases: [visits]
amendments:
  - {edition: 2026-08, kind: merged, details: The chapter Visits is part of it now.}
---
## Plan

They write it.

## Records

They are kept by the service for as long as the law says.
--- remove content/core/visits.md ---
--- remove content/core/gone.md ---
--- file content/core/leaving.md ---
---
title: Leaving
status: withdrawn
amendments:
  - {edition: 2026-08, kind: withdrawn}
---
--- expect report ---
content/core/referrals.md:2:8: error: edition `2026-02` published the id `#answer-time`, and nothing says where it went [id-vanished]
  help: Say below `forwards` which section has taken its place, or write `answer-time: withdrawn`.
content/core/referrals.md:2:8: error: edition `2026-02` published the id `#note`, and nothing says where it went [id-vanished]
  help: Say below `forwards` which section has taken its place, or write `note: withdrawn`.
content/core/referrals.md:2:8: error: edition `2026-02` published the id `#records`, and nothing says where it went [id-vanished]
  help: Write `records: plans#records` below `forwards`, or give the section its id back with `{#records}`.
content/core/referrals.md:2:8: error: edition `2026-02` published the id `#writing`, and nothing says where it went [id-vanished]
  help: Put `writing: how-to-refer` back below `forwards`, or say where it leads now.
content/core/referrals.md:7:1: error: edition `2026-02` published the id `#how-to-refer`, and nothing says where it went [id-vanished]
  help: Write `how-to-refer: writing-to-us` below `forwards`, or give the section its id back with `{#how-to-refer}`.
site/manual.yml:5:10: error: edition `2026-02` published a chapter `gone`, and now nothing has that id [id-vanished]
  help: Bring `content/core/gone.md` back with `status: withdrawn`, or add `gone` to `aliases` of the chapter that has taken its place.
site/manual.yml:5:10: error: the chapter `Gone` was taken out since edition `2026-02`, and nothing announces it [change-unannounced]
  help: Bring `content/core/gone.md` back with `status: withdrawn`, so that its address and its history stay, and announce it there.
