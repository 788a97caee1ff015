A key that is misspelt.
--- file content/core/referrals.md ---
---
title: Referrals
amendmets: []
---
Text.
--- expect report ---
content/core/referrals.md:3:1: error: `amendmets` is not a key of a chapter [front-matter-unknown-key]
  help: Did you mean `amendments`?
