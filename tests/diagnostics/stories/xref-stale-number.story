Citations whose title belongs to another number: of a section, an appendix, a chapter, and a section of another chapter.
--- file content/core/conferences.md ---
---
title: Initial Conferences
note: See Section 1, Who Should Attend?
---
## Purpose

It is (see Section 5, Who Should Attend?), and see Appendix 2: Process Map.

## Who Should Attend?

See chapter 1.9, Referrals and Referrals, Section 2, Introduction. Joined: Section 1, Purpose and Section 3, Who
Should Attend?

| Cell |
| --- |
| See *Section 3 Purpose*. |

## Appendix: Process Map

Text.
--- file content/core/referrals.md ---
---
title: Referrals
---
## Introduction

Text of [Section 4, Purpose](conferences.md#purpose), [Section 1](conferences.md#who-should-attend),
[Section 2](conferences.md#who-should-attend) and [section 47](conferences.md#purpose).
--- expect report ---
content/core/conferences.md:3:11: error: `Who Should Attend?` is section 2, not section 1 [xref-stale-number]
  help: Write `Section 2, Who Should Attend?`, or `[](#who-should-attend)`.
content/core/conferences.md:7:12: error: `Who Should Attend?` is section 2, not section 5 [xref-stale-number]
  help: Write `Section 2, Who Should Attend?`, or `[](#who-should-attend)`.
content/core/conferences.md:7:52: error: `Process Map` is Appendix 1, not Appendix 2 [xref-stale-number]
  help: Write `Appendix 1: Process Map`, or `[](#appendix-process-map)`.
content/core/conferences.md:11:5: error: `Referrals` is chapter 1.2, not chapter 1.9 [xref-stale-number]
  help: Write `chapter 1.2, Referrals`, or `[](referrals.md)`.
content/core/conferences.md:11:32: error: in `Referrals`, `Introduction` is section 1, not section 2 [xref-stale-number]
  help: Write `Referrals, Section 1, Introduction`, or `[](referrals.md#introduction)`.
content/core/conferences.md:11:99: error: `Who Should Attend?` is section 2, not section 3 [xref-stale-number]
  help: Write `Section 2, Who Should Attend?`, or `[](#who-should-attend)`.
content/core/conferences.md:16:8: error: `Purpose` is section 1, not section 3 [xref-stale-number]
  help: Write `Section 1, Purpose`, or `[](#purpose)`.
content/core/referrals.md:6:10: error: in `Initial Conferences`, `Purpose` is section 1, not section 4 [xref-stale-number]
  help: Write `Initial Conferences, Section 1, Purpose`, or `[](conferences.md#purpose)`.
content/core/referrals.md:6:56: error: this link leads to section 2, not to section 1 [xref-stale-number]
  help: Write `Initial Conferences, Section 2, Who Should Attend?`, or `[](conferences.md#who-should-attend)`.
