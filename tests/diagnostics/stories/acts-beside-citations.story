A law in the same paragraph has its own numbers: only what belongs to it is left alone.
--- file content/editions/2026-02.md ---
---
published: 2026-02-20
---
--- edition 2026-02 ---
--- file content/core/incidents.md ---
---
title: Reporting an Incident
---
## Telling Somebody

See Visitors, Section 7. A child in need is defined by Section 17 of the Children Act 1989.

A child in need is defined by Section 17 of the Children Act 1989. See section 9.

Under the Housing Act 1996 (see Visitors, Section 8) and section 12 of this chapter.

The Mental Health Act 1983 applies (see section 117). See section 44 of the Children Act 1989.
As the Act says, see section 10 above.
--- file content/core/visitors.md ---
---
title: Visitors
---
## Signing In

Text.
--- now ---
--- expect report ---
content/core/incidents.md:6:5: warning: nothing in this manual has the number of `Visitors, Section 7` [xref-unresolved-citation]
  help: Name a section by its number and title, or make it a link. A section of an Act needs the name of the Act beside it.
content/core/incidents.md:8:72: warning: nothing in this manual has the number of `section 9` [xref-unresolved-citation]
  help: Name a section by its number and title, or make it a link. A section of an Act needs the name of the Act beside it.
content/core/incidents.md:10:33: warning: nothing in this manual has the number of `Visitors, Section 8` [xref-unresolved-citation]
  help: Name a section by its number and title, or make it a link. A section of an Act needs the name of the Act beside it.
content/core/incidents.md:10:58: warning: nothing in this manual has the number of `section 12` [xref-unresolved-citation]
  help: Name a section by its number and title, or make it a link. A section of an Act needs the name of the Act beside it.
content/core/incidents.md:13:22: warning: nothing in this manual has the number of `section 10` [xref-unresolved-citation]
  help: Name a section by its number and title, or make it a link. A section of an Act needs the name of the Act beside it.
site/manual.yml:5:10: warning: the part `core` does not say the order of its chapters [chapter-unlisted]
  help: List their ids in `chapters`, so that numbers stay when a chapter is added.
