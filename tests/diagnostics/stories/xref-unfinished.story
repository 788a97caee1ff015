Citations that nobody finished.
--- file content/core/conferences.md ---
---
title: Initial Conferences
---
## Purpose

The parents are unwell (see section 1 ………..). For others see Section . Or (see Section 1, ).

* An item (see Appendix ??? and others).
--- expect report ---
content/core/conferences.md:6:29: error: the citation `section 1 ………..` was never finished [xref-unfinished]
  help: Name the section by its number and title, or take the citation out.
content/core/conferences.md:6:62: error: the citation `Section` was never finished [xref-unfinished]
  help: Name the section by its number and title, or take the citation out.
content/core/conferences.md:6:80: error: the citation `Section 1` was never finished [xref-unfinished]
  help: Name the section by its number and title, or take the citation out.
content/core/conferences.md:8:16: error: the citation `Appendix ???` was never finished [xref-unfinished]
  help: Name the section by its number and title, or take the citation out.
