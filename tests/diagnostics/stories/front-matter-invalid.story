Values that cannot be used: an area that nobody has listed, a call-out for another.
--- file site/manual.yml ---
title: Example Procedures
url: https://procedures.example.org/
content: ../content
parts:
  - {id: core, title: Core Procedures}
areas: [{id: leicester, title: Leicester}, {id: rutland, title: Rutland}]
--- file content/core/referrals.md ---
---
title: Referrals
status: in-forse
areas: [liecester]
---
> [!LOCAL rutlnad]
> Ring the duty desk.

> [!LOCAL devon]
> Ring nobody.
--- expect report ---
content/core/referrals.md:3:9: error: `in-forse` is not a status [front-matter-invalid]
  help: Did you mean `in-force`? It is one of `in-force`, `draft` or `withdrawn`.
content/core/referrals.md:4:9: error: the manual has no area `liecester` [front-matter-invalid]
  help: Did you mean `leicester`?
content/core/referrals.md:6:1: error: the manual has no area `rutlnad` [front-matter-invalid]
  help: Did you mean `rutland`?
content/core/referrals.md:9:1: error: the manual has no area `devon` [front-matter-invalid]
  help: Add it to `areas` in the definition of the manual.
