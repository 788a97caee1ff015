Citations of chapters that are called otherwise, and of titles that another chapter has, with and without a comma.
--- file content/core/incidents.md ---
---
title: Reporting an Incident
---
## Telling Somebody

See the Incidents chapter. As the Visits chapter says, and the Visitors chapter.

See the Incidents chapter of Working Together, the Safeguarding Handbook chapter, and the first chapter.
See Section 4 of the Badges chapter, and Section 3, Badges of the Badges chapter.

(see Section 2 Signing In), (see Section 2 - Signing In), see Section 2 – Fire Drills, and see Section 2: Signing In.

Fill in Section 2 Signing In of the form. See Section 1 Telling Somebody, and section 2 on the form - Consent.
--- file content/core/visitors.md ---
---
title: Visitors
---
## Before the Visit

Text.

## Signing In

Text.
--- expect report ---
content/core/incidents.md:6:9: warning: no chapter of this manual is called `Incidents` [xref-unresolved-citation]
  help: Did you mean `Reporting an Incident`?
content/core/incidents.md:6:35: warning: no chapter of this manual is called `Visits` [xref-unresolved-citation]
  help: Did you mean `Visitors`?
content/core/incidents.md:9:22: warning: no chapter of this manual is called `Badges` [xref-unresolved-citation]
  help: Name a chapter by its title, or make it a link.
content/core/incidents.md:9:42: warning: nothing in this manual matches `Section 3, Badges of the Badges` [xref-unresolved-citation]
  help: Name a section by its number and title, or make it a link.
content/core/incidents.md:11:6: warning: nothing in this manual matches `Section 2 Signing In` [xref-unresolved-citation]
  help: Did you mean `Visitors, Section 2, Signing In`?
content/core/incidents.md:11:34: warning: nothing in this manual matches `Section 2 - Signing In` [xref-unresolved-citation]
  help: Did you mean `Visitors, Section 2, Signing In`?
content/core/incidents.md:11:63: warning: nothing in this manual matches `Section 2 – Fire Drills` [xref-unresolved-citation]
  help: Name a section by its number and title, or make it a link.
content/core/incidents.md:11:96: warning: nothing in this manual matches `Section 2: Signing In` [xref-unresolved-citation]
  help: Did you mean `Visitors, Section 2, Signing In`?
