Files that nothing links to; a draft revision, an entry and an edition's notes count.
--- file content/core/referrals.md ---
---
title: Referrals
amendments:
  - edition: 2026-02
    kind: updated
    details: See [the map](../resources/map.txt).
---
See [the form](../resources/form.txt).
--- file content/core/referrals.draft.md ---
---
title: Referrals
---
See [the next form](../resources/next.txt).
--- file content/editions/2026-02.md ---
---
kind: six-monthly
---
See [the letter](../resources/letter.txt).
--- file content/resources/form.txt ---
x
--- file content/resources/map.txt ---
x
--- file content/resources/next.txt ---
x
--- file content/resources/letter.txt ---
x
--- file content/resources/old/unused.txt ---
x
--- expect report ---
content/resources/old/unused.txt:1:1: note: nothing links to `unused.txt`, so it is not published [resource-unused]
  help: Link it, or delete it.
