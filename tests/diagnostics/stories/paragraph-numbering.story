A section with numbered paragraphs and sub-headings of its own.
--- file content/core/referrals.md ---
---
title: Referrals
numbering: paragraphs
---
## How to Refer

Text.

### By Letter

Text.
--- expect report ---
content/core/referrals.md:5:1: error: section 1 has both numbered paragraphs and sub-headings of its own [paragraph-numbering]
  help: Put a sub-heading above the paragraph on line 7, or take the sub-headings out.
