Citations whose number has another title by now.
--- file content/core/conferences.md ---
---
title: Initial Conferences
---
## Purpose

A solicitor may come (see Section 2, Who Should Attend?). See Appendix 1: Old Map of Things.

## Who Attends

See Section 1, Old Aims of the Referrals chapter, and chapter 1.2, Making Contact.

## Appendix: Process Map

Text.
--- file content/core/referrals.md ---
---
title: Referrals
---
## Introduction

Text.
--- expect report ---
content/core/conferences.md:6:27: error: section 2 is now called `Who Attends`, not `Who Should Attend?` [xref-stale-title]
  help: Write `Section 2, Who Attends`, or `[](#who-attends)`.
content/core/conferences.md:6:63: error: Appendix 1 is now called `Process Map`, not `Old Map of Things` [xref-stale-title]
  help: Write `Appendix 1: Process Map`, or `[](#appendix-process-map)`.
content/core/conferences.md:10:5: error: in `Referrals`, section 1 is now called `Introduction`, not `Old Aims` [xref-stale-title]
  help: Write `Referrals, Section 1, Introduction`, or `[](referrals.md#introduction)`.
content/core/conferences.md:10:55: error: chapter 1.2 is now called `Referrals`, not `Making Contact` [xref-stale-title]
  help: Write `chapter 1.2, Referrals`, or `[](referrals.md)`.
