Faults that an author allows, with a reason: those are not reported; what allows nothing is, and so is an allowance
without a reason, or for what nobody can allow.
--- file site/manual.yml ---
title: Example Procedures
url: https://procedures.example.org/
content: ../content
parts:
  - {id: core, title: Core, chapters: [letters, orders]}
terms:
  - {old: UK Border Agency, new: UK Visas and Immigration}
  - {old: Core Group, new: Working Group}
--- file content/core/letters.md ---
---
title: Letters
allowances:
  - {code: term-retired, text: UK Border Agency, reason: It quotes the title of a letter of 2012.}
  - {code: term-retired, text: "a letter, *Visits*", reason: The name of that group in those days.}
  - {code: raw-html, reason: The frame was agreed with the board.}
  - code: xref-stale-title
    text: Section 9
    reason: Not ours.
note: The UK
  Border Agency wrote.
---
## Old Letters

The UK Border Agency wrote to a Core Group.

The Core Group got a letter, <i>Visits</i>, and
kept it.

<iframe src="x"></iframe>
--- file content/core/orders.md ---
---
title: Orders
allowances:
  - {code: change-unannounced, reason: It is only a little one.}
  - {code: term-retird, reason: It is quoted from a letter.}
  - {code: term-retired, reason: "2012!"}
  - {code: term-retired}
  - {text: UK Border Agency, reason: It is quoted from a letter., why: no}
  - term-retired
---
The UK Border Agency wrote.
--- expect report ---
content/core/letters.md:7:5: warning: this allows `xref-stale-title`, which is not reported of what says `Section 9` [allowance-unused]
  help: Take the allowance out, or say which words it is about.
content/core/orders.md:4:12: error: `change-unannounced` cannot be allowed [front-matter-invalid]
  help: Mend the fault; `codicil check --explain change-unannounced` tells how.
content/core/orders.md:5:12: error: there is no code `term-retird` [front-matter-invalid]
  help: Did you mean `term-retired`?
content/core/orders.md:6:35: error: `2012!` is no reason [front-matter-invalid]
  help: Say in a sentence why the text is right as it is.
content/core/orders.md:7:5: error: an allowance needs the key `reason` [front-matter-invalid]
  help: Write, for example, `reason: It quotes the title of a letter of 2012.`.
content/core/orders.md:8:5: error: an allowance needs the key `code` [front-matter-invalid]
  help: Write, for example, `code: term-retired`.
content/core/orders.md:8:67: error: `why` is not a key of an allowance [front-matter-unknown-key]
  help: The keys of an allowance are `code`, `text` and `reason`.
content/core/orders.md:9:5: error: an entry of `allowances` has keys of its own, and a text stands here [front-matter-invalid]
  help: Write, for example, `- {code: term-retired, reason: It quotes a letter of 2012.}`.
content/core/orders.md:11:5: warning: `UK Border Agency` is retired wording [term-retired]
  help: Write `UK Visas and Immigration`.
