Where the parts of the manual cannot be read, only that is told, and not what would follow from it.
--- file content/editions/2026-02.md ---
---
published: 2026-02-20
---
--- edition 2026-02 ---
--- file content/core/conferences.md ---
---
title: Conferences
---
See [](referrals.md).
--- file content/core/referrals.md ---
---
title: Referrals
---
Text.
--- file content/pages/about.md ---
---
title: About
---
See [](../core/referrals.md).
--- now ---
--- file site/manual.yml ---
title: Example
url: https://a.example/
content: ../content
prats:
  - {id: core, title: Core, chapters: [conferences, referrals]}
--- expect report ---
site/manual.yml:1:1: note: 2 chapters of edition `2026-02` are not checked until this file is mended [front-matter-invalid]
site/manual.yml:4:1: error: `prats` is not a key of the manual [front-matter-unknown-key]
  help: Did you mean `parts`?
