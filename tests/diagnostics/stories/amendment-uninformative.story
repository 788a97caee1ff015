Entries that do not tell what changed, and some that do.
--- file content/editions/2025-08.md ---
---
published: 2025-08-20
---
--- file content/editions/2026-02.md ---
---
kind: six-monthly
---
--- edition 2025-08 ---
--- file content/core/plans.md ---
---
title: Plans
---
## Records

They should be written within ten working days.
--- now ---
--- file content/core/plans.md ---
---
title: Plans
amendments:
  - {edition: 2026-02, kind: updated, details: Significantly updated.}
---
## Records

They must be written within 15 working days.
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
content/core/plans.md:4:48: warning: `Significantly updated.` does not say what changed [amendment-uninformative]
  help: Say what changed, such as `A timescale has changed from 10 to 15 working days (see Section 1, Records). “should” has been replaced by “must” (see Section 1, Records).`.
content/core/referrals.md:6:14: warning: `This chapter has been updated.` does not say what changed [amendment-uninformative]
  help: Say what changed, such as `This chapter was added to the manual.`.
content/core/referrals.md:10:7: warning: `This chapter was refreshed in May 2025 and should be re-read…` does not say what changed [amendment-uninformative]
  help: Say what changed, such as `This chapter was added to the manual.`.
content/core/referrals.md:12:5: warning: this entry does not say what changed [amendment-uninformative]
  help: Say what changed, such as `This chapter was added to the manual.`.
site/manual.yml:5:10: warning: the part `core` does not say the order of its chapters [chapter-unlisted]
  help: List their ids in `chapters`, so that numbers stay when a chapter is added.
