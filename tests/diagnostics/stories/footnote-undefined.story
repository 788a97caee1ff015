A mark without its footnote.
--- file content/core/referrals.md ---
---
title: Referrals
---
Text.[^1]
--- expect report ---
content/core/referrals.md:4:6: error: the footnote mark `[^1]` has no footnote [footnote-undefined]
  help: Write the footnote on a line of its own, `[^1]: …`; or put a `\` before the mark if none is meant.
