Entries that do not tell what changed, and some that do.
--- file content/editions/2026-02.md ---
---
kind: six-monthly
---
--- file content/core/referrals.md ---
---
title: Referrals
amendments:
  - edition: 2026-02
    kind: updated
    details: This chapter has been updated.
  - edition: 2026-02
    kind: updated
    details: |
      This chapter was refreshed in May 2025
      and should be re-read in full.
  - edition: 2026-02
    kind: minor
  - edition: 2026-02
    kind: updated
    details: The time limit is new.
  - edition: 2026-02
    kind: new
    details: This chapter is new.
---
Text.
--- expect report ---
content/core/referrals.md:6:14: warning: `This chapter has been updated.` does not say what changed [amendment-uninformative]
  help: Say which section changed, and what readers must do differently.
content/core/referrals.md:10:7: warning: `This chapter was refreshed in May 2025 and should be re-read…` does not say what changed [amendment-uninformative]
  help: Say which section changed, and what readers must do differently.
content/core/referrals.md:12:5: warning: this entry does not say what changed [amendment-uninformative]
  help: Say which section changed, and what readers must do differently.
