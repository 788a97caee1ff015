A draft revision of a chapter that does not exist.
--- file content/core/referrals.md ---
---
title: Referrals
---
Text.
--- file content/core/referals.draft.md ---
---
title: Referrals
---
Text.
--- expect report ---
content/core/referals.draft.md:1:1: error: this is a draft revision of the chapter `referals`, which does not exist [file-misplaced]
  help: Did you mean `referrals`?
