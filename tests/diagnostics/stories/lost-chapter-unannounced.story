A chapter that cannot be read, or is gone, makes no change of the files that cite it: nobody touched them.
--- file content/editions/2026-02.md ---
---
published: 2026-02-20
---
--- edition 2026-02 ---
--- file site/manual.yml ---
title: Example
url: https://a.example/
content: ../content
parts:
  - {id: core, title: Core, chapters: [conferences, referrals, visitors]}
--- file content/core/conferences.md ---
---
title: Conferences
related-chapters: [referrals]
---
First see Referrals, and [](referrals.md), and [](visitors.md).
--- file content/core/referrals.md ---
---
title: Referrals
---
Text.
--- file content/core/visitors.md ---
---
title: Visitors
---
See the Referrals chapter.
--- file content/core/fees.md ---
---
title: Fees
---
Text.
--- now ---
--- file site/manual.yml ---
title: Example
url: https://a.example/
content: ../content
parts:
  - {id: core, title: Core, chapters: [conferences, referrals, visitors, fees]}
--- file content/core/referrals.md ---
---
title: Referrals: new
---
Text.
--- file content/core/fees.md ---
---
title: Fees
---
Text that is new.
--- expect report ---
content/core/fees.md:2:8: warning: `the text before the first heading` changed since edition `2026-02`, and nothing announces it [change-unannounced]
  help: Begin the next edition with `codicil new edition`; `codicil amend fees --write` then writes the entry.
content/core/referrals.md:2:8: error: the value `Referrals: new` has a colon in it [front-matter-invalid]
  help: If the colon belongs to the text, put it in quotes: `title: "Referrals: new"`.
