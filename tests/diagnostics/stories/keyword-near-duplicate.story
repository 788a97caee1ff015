Keywords that readers would take for one, and some that they would not.
--- file content/core/conferences.md ---
---
title: Conferences
keywords:
  - Core groups
  - Child protection conference
  - Section 17 assessment
  - ICPC
  - Looked after children
  - {term: Foster carers, see: Fostering}
  - Fostering
  - Résumé
---
Text.
--- file content/core/referrals.md ---
---
title: Referrals
keywords:
  - Core group
  - Child Protection Conference
  - Section 47 assessment
  - RCPC
  - Looked-after child
  - Forstering
  - {term: Foster carer, see: Foster carers}
  - Core groups
  - Resume
---
Text.
--- expect report ---
content/core/referrals.md:4:5: warning: `Core group` is nearly the same keyword as `Core groups` in `content/core/conferences.md`, line 4 [keyword-near-duplicate]
  help: Write both alike, or let one refer to the other with `see`.
content/core/referrals.md:5:5: warning: `Child Protection Conference` is nearly the same keyword as `Child protection conference` in `content/core/conferences.md`, line 5 [keyword-near-duplicate]
  help: Write both alike, or let one refer to the other with `see`.
content/core/referrals.md:8:5: warning: `Looked-after child` is nearly the same keyword as `Looked after children` in `content/core/conferences.md`, line 8 [keyword-near-duplicate]
  help: Write both alike, or let one refer to the other with `see`.
content/core/referrals.md:9:5: warning: `Forstering` is nearly the same keyword as `Fostering` in `content/core/conferences.md`, line 10 [keyword-near-duplicate]
  help: Write both alike, or let one refer to the other with `see`.
content/core/referrals.md:12:5: warning: `Resume` is nearly the same keyword as `Résumé` in `content/core/conferences.md`, line 11 [keyword-near-duplicate]
  help: Write both alike, or let one refer to the other with `see`.
