What the help says to write is not refused in its turn.
--- now ---
--- file site/manual.yml ---
title: Example
url: https://a.example/
content: ../content
parts:
  - {id: core, title: Core, chapters: [referrals, conferences]}
  - {id: new-part, title: New Part}
areas: [{id: north, title: Oakshire North}]
audiences: [{id: police, title: Police Officers}]
--- file content/core/referrals.md ---
---
title: Referrals
areas: Oakshire North
audience: [police officers, nurses]
keywords:
  - Visits
  -Visitors
  - More
---
> [!LOCAL Oakshire North]
> Refer.

[a](www.gov.uk), [b](“https://x.example/”), [c](example.org/a.html), [d](form.pdf), [e](/form.org).
--- file content/core/conferences.md ---
---
title: Conferences
areas: Elsewhere Town
keywords:
  -Visits
  -Visitors
---
--- file content/core/Children's Rights.MD ---
---
title: Rights
---
--- file content/Old Manual/x.md ---
---
title: X
---
--- file content/New Part/y.md ---
---
title: Y
---
--- expect report ---
content/New Part/y.md:1:1: error: the folder `New Part` is no part of the manual [file-misplaced]
  help: Did you mean `new-part`? Rename the folder to `new-part`.
content/Old Manual/x.md:1:1: error: the folder `Old Manual` is no part of the manual [file-misplaced]
  help: Rename the folder to `old-manual`, and add a part with `id: old-manual` to `manual.yml`.
content/core/Children's Rights.MD:1:1: error: the name `Children's Rights.MD` does not end in `.md`, so the file is not read [file-misplaced]
  help: Rename it to `childrens-rights.md`.
content/core/conferences.md:3:8: error: the manual has no area `Elsewhere Town` [front-matter-invalid]
  help: Write a list of ids; those of the manual are `north`.
content/core/conferences.md:5:3: error: no space stands behind the dash of `-Visits` [front-matter-invalid]
  help: Write `- Visits`, and so for each entry.
content/core/referrals.md:3:8: error: the manual has no area `Oakshire North` [front-matter-invalid]
  help: Write `areas: [north]`: `Oakshire North` has that id.
content/core/referrals.md:4:12: error: the manual has no audience `police officers` [front-matter-invalid]
  help: Write `audience: [police]`: `Police Officers` has that id.
content/core/referrals.md:4:29: error: the manual has no audience `nurses` [front-matter-invalid]
  help: Add it to `audiences` in `manual.yml`, or take it out.
content/core/referrals.md:7:3: error: no space stands behind the dash of `-Visitors` [front-matter-invalid]
  help: Write `- Visitors`.
content/core/referrals.md:10:1: error: the manual has no area `Oakshire North` [front-matter-invalid]
  help: Write `[!LOCAL north]`: `Oakshire North` has that id.
content/core/referrals.md:13:5: error: `www.gov.uk` does not say how it is reached [xref-missing-resource]
  help: If it is another site, write `https://www.gov.uk`.
content/core/referrals.md:13:22: error: quote marks stand around the address `https://x.example/` [xref-missing-resource]
  help: Take them out: write `(https://x.example/)`.
content/core/referrals.md:13:49: error: `example.org/a.html` does not say how it is reached [xref-missing-resource]
  help: If it is another site, write `https://example.org/a.html`.
content/core/referrals.md:13:74: error: there is no file `form.pdf` [xref-missing-resource]
  help: Put the file into the folder `resources` of the content, and link it there.
content/core/referrals.md:13:89: error: there is no file `/form.org` [xref-missing-resource]
  help: Put the file into the folder `resources` of the content, and link it there.
