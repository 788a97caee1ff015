A superseded source: declared, linked, and written in prose.
--- file site/manual.yml ---
title: Example Procedures
url: https://procedures.example.org/
content: ../content
parts:
  - {id: core, title: Core Procedures}
sources:
  - {id: guide-2015, title: National Guide, version: "2015", written-as: [National Guide 2015, the National Guide], superseded-by: guide-2018}
  - {id: guide-2018, title: National Guide, version: "2018", written-as: [National Guide 2018], superseded-by: guide-2023}
  - {id: guide-2023, title: National Guide, version: "2023", written-as: [National Guide 2023, the National Guide 2023]}
--- file content/core/referrals.md ---
---
title: Referrals
sources: [guide-2018]
---
See [](source:guide-2015), and [National Guide 2018](source:guide-2018).
The words of National
Guide 2015 differ from the National Guide 2023, and those of the National Guide, too.
--- expect report ---
content/core/referrals.md:3:11: warning: `guide-2018` is superseded by `National Guide 2023` [source-superseded]
  help: See what has changed for this chapter, and write `guide-2023`.
content/core/referrals.md:5:5: warning: `source:guide-2015` is superseded by `National Guide 2023` [source-superseded]
  help: See what has changed for this chapter, and write `source:guide-2023`.
content/core/referrals.md:5:32: warning: `source:guide-2018` is superseded by `National Guide 2023` [source-superseded]
  help: See what has changed for this chapter, and write `source:guide-2023`.
content/core/referrals.md:6:14: warning: `National Guide 2015` is superseded by `National Guide 2023` [source-superseded]
  help: See what has changed for this chapter, and write `National Guide 2023`.
content/core/referrals.md:7:62: warning: `the National Guide` is superseded by `National Guide 2023` [source-superseded]
  help: See what has changed for this chapter, and write `National Guide 2023`.
