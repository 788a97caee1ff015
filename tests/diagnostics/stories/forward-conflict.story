Former ids that are in use again, lead to themselves, or round in a circle.
--- file content/core/referrals.md ---
---
title: Referrals
scope: All.
forwards:
  how-to-refer: response
  scope: response
  self: self
  here: conferences#there
  into-the-circle: here
---
## How to Refer

Text.

## Response

Text.
--- file content/core/conferences.md ---
---
title: Initial Conferences
forwards:
  there: referrals#here
---
## Purpose

Text.
--- expect report ---
content/core/conferences.md:4:3: error: the forwards of `there` lead round in a circle [forward-conflict]
  help: Name the section that has taken its place, or write `withdrawn`.
content/core/referrals.md:5:3: error: `how-to-refer` is forwarded, but it is the id of a section [forward-conflict]
  help: Give the section another id with `{#id}`, since old links mean the former one; or take the forward out.
content/core/referrals.md:6:3: error: `scope` is forwarded, but it is the id of a box [forward-conflict]
  help: Take the forward out; the id of a box never changes.
content/core/referrals.md:7:3: error: `self` is forwarded to itself [forward-conflict]
  help: Name the section that has taken its place, or write `withdrawn`.
