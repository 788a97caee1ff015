A box has no numbered paragraphs, though the text of its chapter has.
--- file site/manual.yml ---
title: Numbered
url: https://example.org/
content: ../content
numbering: chapter-paragraphs
parts:
  - {id: core, title: Core, chapters: [referrals]}
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/core/referrals.md ---
---
title: Referrals
scope: |
  For all agencies.

  Also for schools.
---
## Response

The team answers within one day.
--- edition 2025-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
scope: |
  For all agencies.

  Also for colleges.
---
## Response

The team answers within one day.
--- expect marks ---
# Referrals: amended
## scope box: amended
For all agencies.
Also for [-schools-]{+colleges+}.
