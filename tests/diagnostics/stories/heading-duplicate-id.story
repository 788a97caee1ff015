Two headings with one explicit id.
--- file content/core/referrals.md ---
---
title: Referrals
---
## How to Refer {#how}

Text.

## How to Write {#how}

Text.
--- expect report ---
content/core/referrals.md:8:1: error: `how` is the id of the heading on line 4 already [heading-duplicate-id]
  help: Choose another id for one of the two.
