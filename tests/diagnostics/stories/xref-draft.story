Links to a draft chapter, and a draft that may link to another.
--- file content/core/referrals.md ---
---
title: Referrals
related-chapters: [plans]
forwards:
  planning: plans
---
## How to Refer

See [the plans](plans.md), and see the Safety Plans chapter.
--- file content/core/plans.md ---
---
title: Safety Plans
status: draft
---
See [more](more-plans.md).
--- file content/core/more-plans.md ---
---
title: More Plans
status: draft
---
Text.
--- expect report ---
content/core/referrals.md:3:20: error: `Safety Plans` is a draft, which is not published [xref-draft]
  help: Take this out until the chapter is in force.
content/core/referrals.md:5:13: error: `Safety Plans` is a draft, which is not published [xref-draft]
  help: Readers of old links must find something; forward to what is in force.
content/core/referrals.md:9:17: error: `Safety Plans` is a draft, which is not published [xref-draft]
  help: Take this out until the chapter is in force.
content/core/referrals.md:9:40: error: `Safety Plans` is a draft, which is not published [xref-draft]
  help: Take this out until the chapter is in force.
