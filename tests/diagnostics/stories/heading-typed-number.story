A number typed into a heading.
--- file content/core/referrals.md ---
---
title: Referrals
---
## 1. How to Refer

Text.
--- expect report ---
content/core/referrals.md:4:1: warning: `1.` is typed in front of this heading and left out [heading-typed-number]
  help: Write `## How to Refer`; its number, 1, comes by itself.
