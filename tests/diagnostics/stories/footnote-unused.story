A footnote that nothing points to.
--- file content/core/referrals.md ---
---
title: Referrals
---
Text.

[^1]: A note.
--- expect report ---
content/core/referrals.md:6:1: warning: nothing in the text points to the footnote `[^1]` [footnote-unused]
  help: Put the mark `[^1]` where it belongs, or delete the footnote.
