Links to what was withdrawn: a chapter with a successor and one without, a section, a citation.
--- file content/core/referrals.md ---
---
title: Referrals
related-chapters: [old-form]
forwards:
  fax-numbers: withdrawn
---
## How to Refer

See [one](old-form.md), [two](old-map.md) and [three](#fax-numbers). See the Old Form chapter.
--- file content/core/old-form.md ---
---
title: Old Form
status: withdrawn
replaced-by: referrals
---
--- file content/core/old-map.md ---
---
title: Old Map
status: withdrawn
---
The text of a withdrawn chapter is not kept up: [dead](nowhere.md).
--- expect report ---
content/core/referrals.md:3:20: warning: `Old Form` is withdrawn [xref-withdrawn]
  help: Write `referrals`, which has replaced it.
content/core/referrals.md:9:11: warning: `Old Form` is withdrawn [xref-withdrawn]
  help: Write `Referrals`, or `[](referrals.md)`.
content/core/referrals.md:9:31: warning: `Old Map` is withdrawn [xref-withdrawn]
  help: Take this out, or name what has replaced it.
content/core/referrals.md:9:55: warning: the section `#fax-numbers` of this chapter is withdrawn [xref-withdrawn]
  help: Take the link out, or link what has replaced the section.
content/core/referrals.md:9:78: warning: `Old Form` is withdrawn [xref-withdrawn]
  help: Write `Referrals`, or `[](referrals.md)`.
