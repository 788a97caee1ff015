Editions that were published and are published no more: one whose file has lost its day, one whose file is gone.
--- file content/editions/2025-08.md ---
---
published: 2025-08-18
---
--- file content/editions/2026-02.md ---
---
published: 2026-02-23
---
--- file content/core/referrals.md ---
---
title: Referrals
amendments:
  - {edition: 2025-08, kind: updated, details: The time limits are new.}
---
Text.
--- edition 2025-08 ---
--- edition 2026-02 ---
--- now ---
--- remove content/editions/2025-08.md ---
--- file content/editions/2026-02.md ---
---
kind: six-monthly
---
--- release ---
--- expect report ---
content/core/referrals.md:4:15: error: there is no edition `2025-08` [amendment-unknown-edition]
  help: Put its file content/editions/2025-08.md back: it was published on 2025-08-18.
content/editions/2026-02.md:1:1: error: edition `2026-02` was published on 2026-02-23, and its file does not publish it any more [amendment-altered]
  help: Put back `published: 2026-02-23`. Readers were told of it: what is wrong with it is put right by a newer edition, as `codicil release --revert` makes one.
site/manual.yml:1:1: error: edition `2025-08` was published on 2025-08-18, and its file is gone [amendment-altered]
  help: Put content/editions/2025-08.md back, as the commit 0123456789 has it. Readers were told of it: what is wrong with it is put right by a newer edition, as `codicil release --revert` makes one.
