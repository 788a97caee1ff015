Two headings with the same words.
--- file content/core/referrals.md ---
---
title: Referrals
---
## Action

Text.

## Action

Text.
--- expect report ---
content/core/referrals.md:8:1: warning: `action` is the id of the heading on line 4 already; the id of this heading is `action-1` [heading-auto-suffix]
  help: Give this heading other words, or an id of its own: write `{#another-id}` behind it.
