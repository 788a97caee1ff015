A day of publication more than a year from now is a slip of the year; one within a year is planned.
--- today 2026-03-01 ---
--- now ---
--- file site/manual.yml ---
title: Example
url: https://a.example/
content: ../content
parts:
  - {id: core, title: Core, chapters: [referrals]}
--- file content/core/referrals.md ---
---
title: Referrals
---
--- file content/editions/2026-02.md ---
---
kind: six-monthly
published: 2062-02-28
---
--- file content/editions/2026-08.md ---
---
published: 2027-03-01
---
--- file content/editions/2027-02.md ---
---
published: 2027-03-02
---
--- expect report ---
content/editions/2026-02.md:3:12: warning: this edition is published on 28 February 2062, more than a year from now [edition-in-future]
  help: Is the year right?
content/editions/2027-02.md:2:12: warning: this edition is published on 2 March 2027, more than a year from now [edition-in-future]
  help: Is the year right?
