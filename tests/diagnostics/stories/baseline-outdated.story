A baseline: what stands in it is not shown, what is new is, and what is mended is told.
--- file site/manual.yml ---
title: Example Procedures
url: https://procedures.example.org/
content: ../content
parts:
  - {id: core, title: Core, chapters: [letters]}
terms:
  - {old: UK Border Agency, new: UK Visas and Immigration, since: 2013-04}
--- file site/baseline.yml ---
# Faults that are known.
faults:
  - {file: "../content/core/letters.md", code: heading-typed-number, message: "`#.` is typed in front of this heading and left out"}
  - {file: "../content/core/letters.md", code: term-retired, count: 2, message: "`UK Border Agency` is retired wording since April #"}
  - {file: "../content/core/letters.md", code: change-unannounced, message: "`Section #` was reworded"}
  - {file: "../../../letters.md", code: term-retired, message: "`UK Border Agency` is retired wording since April #"}
  - {file: "../content/core/letters.md", code: term-retired, count: many, message: "gone"}
  - {file: "../content/core/letters.md", code: gone, message: "gone", line: 4}
  - letters
--- file content/core/letters.md ---
---
title: Letters
---
## 4. Old Letters

The UK Border Agency wrote.
--- file content/core/visits.md ---
---
title: Visits
---
The UK Border Agency wrote.
--- expect report ---
content/core/visits.md:4:5: warning: `UK Border Agency` is retired wording since April 2013 [term-retired]
  help: Write `UK Visas and Immigration`.
site/baseline.yml:4:5: note: this fault of content/core/letters.md is mended and still stands in the baseline [baseline-outdated]
  help: `codicil check --write-baseline` takes it out.
site/baseline.yml:5:48: error: `change-unannounced` cannot stand in a baseline [front-matter-invalid]
  help: Mend the fault; `codicil check --explain change-unannounced` tells how.
site/baseline.yml:6:13: error: `../../../letters.md` leads out of the folder that holds the manual [front-matter-invalid]
  help: Write it anew with `codicil check --write-baseline`.
site/baseline.yml:7:69: error: `many` is not how often a fault occurs [front-matter-invalid]
  help: Write a number, such as `count: 2`.
site/baseline.yml:8:48: error: there is no code `gone` [front-matter-invalid]
  help: The code of a fault stands in square brackets at its end.
site/baseline.yml:8:71: error: `line` is not a key of a fault of the baseline [front-matter-unknown-key]
  help: The keys of a fault of the baseline are `file`, `code`, `count` and `message`.
site/baseline.yml:9:5: error: an entry of `faults` has keys of its own, and a text stands here [front-matter-invalid]
  help: Write, for example, `- {file: ../content/core/a.md, code: term-retired, message: …}`.
