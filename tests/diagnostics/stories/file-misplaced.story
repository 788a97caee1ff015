A draft revision of a chapter that does not exist, and drafts whose names are not written as those of drafts: they are never read as chapters.
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
--- file content/core/referrals.Draft.md ---
---
title: Referrals
---
Text.
--- file content/core/referrals draft.md ---
---
title: Referrals
---
Text.
--- expect report ---
content/core/referals.draft.md:1:1: error: this is a draft revision of the chapter `referals`, which does not exist [file-misplaced]
  help: Did you mean `referrals`?
content/core/referrals draft.md:1:1: error: the name is not written as that of a draft, so the file is not read [file-misplaced]
  help: Rename it to `referrals.draft.md`: what ends so is never published.
content/core/referrals.Draft.md:1:1: error: the name is not written as that of a draft, so the file is not read [file-misplaced]
  help: Rename it to `referrals.draft.md`: what ends so is never published.
