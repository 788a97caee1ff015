Citations that match nothing: no such number and title, no such box, a title of another chapter, a chapter that is not here.
--- file content/core/conferences.md ---
---
title: Initial Conferences
---
## Purpose

It is (see Section 9, Fax Numbers). It is also (see Section 8, Urgent Referrals), and (see Related Guidance).

It is (see the Old Papers Procedure, Section 3, Keeping of Papers), or (see Section 4, Purposes).
--- file content/core/referrals.md ---
---
title: Referrals
---
## Urgent Referrals

Text.
--- expect report ---
content/core/conferences.md:6:12: warning: nothing in this manual matches `Section 9, Fax Numbers` [xref-unresolved-citation]
  help: Name a section by its number and title, or make it a link.
content/core/conferences.md:6:53: warning: nothing in this manual matches `Section 8, Urgent Referrals` [xref-unresolved-citation]
  help: Did you mean `Referrals, Section 1, Urgent Referrals`?
content/core/conferences.md:6:92: warning: this chapter has no box that is called `Related Guidance` [xref-unresolved-citation]
  help: Name a section by its number and title, or make it a link.
content/core/conferences.md:8:38: warning: nothing in this manual matches `Section 3, Keeping of Papers` [xref-unresolved-citation]
  help: Name a section by its number and title, or make it a link.
content/core/conferences.md:8:77: warning: nothing in this manual matches `Section 4, Purposes` [xref-unresolved-citation]
  help: Did you mean `Section 1, Purpose`?
