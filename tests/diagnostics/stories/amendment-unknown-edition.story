Entries for editions that do not exist.
--- file content/editions/2026-02.md ---
---
kind: six-monthly
---
--- file content/core/referrals.md ---
---
title: Referrals
amendments:
  - edition: 2026-20
    kind: updated
    details: The form is new.
  - edition: 2026-03
    kind: updated
    details: The form is newer.
  - edition: 1999-12-31
    kind: updated
    details: The form was new.
---
Text.
--- expect report ---
content/core/referrals.md:4:14: error: `2026-20` does not name an edition; one is named 2026-02 or 2026-02-28 [front-matter-invalid]
content/core/referrals.md:7:14: error: there is no edition `2026-03` [amendment-unknown-edition]
  help: Did you mean `2026-02`?
content/core/referrals.md:10:14: error: there is no edition `1999-12-31` [amendment-unknown-edition]
  help: Edition `2026-02` is in preparation; write that, or begin the other with `codicil new edition 1999-12-31`.
