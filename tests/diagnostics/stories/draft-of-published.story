A chapter that an edition has published is turned back into a draft; the new one beside it may be a draft.
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- edition 2025-02 ---
--- file content/core/referrals.md ---
---
title: Referrals
---
Text.
--- now ---
--- remove content/core/referrals.md ---
--- file content/core/making-referrals.md ---
---
title: Making Referrals
aliases: [referrals]
status: draft
---
Text.
--- file content/core/plans.md ---
---
title: Plans
status: draft
---
Text.
--- expect report ---
content/core/making-referrals.md:4:9: error: the edition `2025-02` has published this chapter; it cannot be a draft again [draft-of-published]
  help: Take `status: draft` out, and write the revision as `making-referrals.draft.md`.
