Sources that the manual does not list.
--- file site/manual.yml ---
title: Example Procedures
url: https://procedures.example.org/
content: ../content
parts:
  - {id: core, title: Core Procedures}
sources:
  - {id: national-guide, title: National Guide, version: "2023"}
--- file content/core/referrals.md ---
---
title: Referrals
sources: [nationl-guide, something-else]
---
See [](source:national-giude).
--- expect report ---
content/core/referrals.md:3:11: error: the manual has no source `nationl-guide` [source-unknown]
  help: Did you mean `national-guide`?
content/core/referrals.md:3:26: error: the manual has no source `something-else` [source-unknown]
  help: Add it to `sources` in the definition of the manual.
content/core/referrals.md:5:8: error: the manual has no source `national-giude` [source-unknown]
  help: Did you mean `national-guide`?
