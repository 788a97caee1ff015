A heading that leaves out a level.
--- file content/core/referrals.md ---
---
title: Referrals
---
## How to Refer

#### By Letter

Text.
--- expect report ---
content/core/referrals.md:6:1: warning: this heading begins with `####`, where `###` comes next [heading-level]
  help: Write `### By Letter`.
