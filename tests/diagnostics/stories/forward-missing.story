Forwards to what does not exist.
--- file content/core/referrals.md ---
---
title: Referrals
forwards:
  one: respones
  two: conferences#purposes
  three: conference#purpose
  four: two
  five: nothing-at-all
---
## Response

Text.
--- file content/core/conferences.md ---
---
title: Initial Conferences
---
## Purpose

Text.
--- expect report ---
content/core/referrals.md:4:8: error: `respones` is neither a section of this chapter nor a chapter [forward-missing]
  help: Did you mean `response`?
content/core/referrals.md:5:8: error: `Initial Conferences` has no section `purposes` [forward-missing]
  help: Did you mean `purpose`?
content/core/referrals.md:6:10: error: there is no chapter `conference` [forward-missing]
  help: Did you mean `conferences`?
content/core/referrals.md:8:9: error: `nothing-at-all` is neither a section of this chapter nor a chapter [forward-missing]
  help: Name the section that has taken its place, or write `withdrawn`.
