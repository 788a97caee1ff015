Retired wording in the title, the text and the boxes; not in entries, keywords and destinations.
--- file site/manual.yml ---
title: Example Procedures
url: https://procedures.example.org/
content: ../content
parts:
  - {id: core, title: Core Procedures}
terms:
  - {old: UK Border Agency, new: UK Visas and Immigration, since: 2025-02}
  - {old: case conference, new: child protection conference}
  - {old: MARF, new: MARF form}
--- file content/editions/2026-02.md ---
---
kind: six-monthly
throughout:
  - {topic: Terminology, replaces: UK Border Agency, by: UK Visas and Immigration}
---
--- file content/core/referrals.md ---
---
title: The UK Border Agency
scope: Whoever calls a Case Conference.
keywords: [UK Border Agency]
amendments:
  - edition: 2026-02
    kind: updated
    details: The UK Border Agency was renamed.
---
## A case conference

Text with the uk border agency, the *UK
Border* Agency, UK Border Agency's, UK Border Agencyx and
[the UK Border Agency](https://example.org/UK%20Border%20Agency).

| MARF | The MARF form |
| --- | --- |
| `UK Border Agency` | a pre-case conference |
--- expect report ---
content/core/referrals.md:2:8: warning: `UK Border Agency` is retired wording since February 2025 [term-retired]
  help: Write `UK Visas and Immigration`.
content/core/referrals.md:3:24: warning: `case conference` is retired wording [term-retired]
  help: Write `child protection conference`.
content/core/referrals.md:10:6: warning: `case conference` is retired wording [term-retired]
  help: Write `child protection conference`.
content/core/referrals.md:12:38: warning: `UK Border Agency` is retired wording since February 2025 [term-retired]
  help: Write `UK Visas and Immigration`.
content/core/referrals.md:13:17: warning: `UK Border Agency` is retired wording since February 2025 [term-retired]
  help: Write `UK Visas and Immigration`.
content/core/referrals.md:14:6: warning: `UK Border Agency` is retired wording since February 2025 [term-retired]
  help: Write `UK Visas and Immigration`.
content/core/referrals.md:16:3: warning: `MARF` is retired wording [term-retired]
  help: Write `MARF form`.
content/core/referrals.md:18:30: warning: `case conference` is retired wording [term-retired]
  help: Write `child protection conference`.
