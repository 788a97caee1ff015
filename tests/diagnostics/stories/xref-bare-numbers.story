Numbers that are cited alone: what had the number when the sentence was last reworded has another now, or is gone, or
never was; and all that is as good as it was.
--- file site/manual.yml ---
title: Example Procedures
url: https://procedures.example.org/
content: ../content
parts:
  - {id: core, title: Core, chapters: [conferences, referrals, fees]}
--- file content/editions/2025-02.md ---
---
published: 2025-02-20
---
--- file content/editions/2025-08.md ---
---
published: 2025-08-20
---
--- file content/editions/2026-02.md ---
---
published: 2026-02-20
---
--- edition 2025-02 ---
--- file content/core/conferences.md ---
---
title: Conferences
---
## Purpose

Fees are paid late (see section 3). A plan follows the conference,
as in **section 2** above. Forms: see section 4. It ends there.

See the Referrals chapter, section 1. See chapter 1.3.

See section 2 below.

## Who Comes

Text.

## Fees

Text.

## Forms

Text.
--- file content/core/referrals.md ---
---
title: Referrals
---
## Making One

Text.
--- file content/core/fees.md ---
---
title: Money
---
Text.
--- edition 2025-08 ---
--- file content/core/conferences.md ---
---
title: Conferences
forwards: {forms: withdrawn, fees: what-it-costs}
---
## Purpose

Text.

## Notice

Fees are paid late (see *section 3*). A plan follows the
conference, as in section 2 above. Forms: see section 4. It ends there.

See the Referrals chapter, section 1. See chapter 1.3.

See section 2 below. See section 9. See section 2.

## Who Comes

See section 2 below. The cost is told early (see section 4).

## What It Costs

Text.
--- file content/core/referrals.md ---
---
title: Referrals
---
## Before

Text.

## Making One

Text.
--- edition 2026-02 ---
--- file site/manual.yml ---
title: Example Procedures
url: https://procedures.example.org/
content: ../content
parts:
  - {id: core, title: Core, chapters: [conferences, new, referrals, fees]}
--- file content/core/new.md ---
---
title: New
---
See section 1 above. See section 6 of this chapter.

The Housing Act says so (see section 188).

## First

See paragraph 7.1 below.
--- now ---
--- expect report ---
content/core/conferences.md:11:26: error: section 3 was `Fees` when this sentence was written, and that is section 4 now [xref-stale-number]
  help: Write `Section 4, What It Costs`, or `[](#what-it-costs)`.
content/core/conferences.md:12:19: error: section 2 was `Who Comes` when this sentence was written, and that is section 3 now [xref-stale-number]
  help: Write `Section 3, Who Comes`, or `[](#who-comes)`.
content/core/conferences.md:12:47: warning: `section 4` was `Forms` when this sentence was written, and that is gone [xref-unresolved-citation]
  help: Cite what has taken its place, by its number and title, or take the citation out.
content/core/conferences.md:14:9: error: in `Referrals`, section 1 was `Making One` when this sentence was written, and that is section 2 now [xref-stale-number]
  help: Write `Referrals, Section 2, Making One`, or `[](referrals.md#making-one)`.
content/core/conferences.md:14:43: error: chapter 1.3 was `Money` when this sentence was written, and that is chapter 1.4 now [xref-stale-number]
  help: Write `chapter 1.4, Money`, or `[](fees.md)`.
content/core/conferences.md:16:5: error: section 2 was `Who Comes` when this sentence was written, and that is section 3 now [xref-stale-number]
  help: Write `Section 3, Who Comes`, or `[](#who-comes)`.
content/core/conferences.md:16:26: warning: nothing in this manual has the number of `section 9` [xref-unresolved-citation]
  help: Name a section by its number and title, or make it a link. A section of an Act needs the name of the Act beside it.
content/core/new.md:4:26: warning: nothing in this manual has the number of `section 6` [xref-unresolved-citation]
  help: Name a section by its number and title, or make it a link. A section of an Act needs the name of the Act beside it.
content/core/new.md:10:5: warning: nothing in this manual has the number of `paragraph 7.1` [xref-unresolved-citation]
  help: Name a section by its number and title, or make it a link. A section of an Act needs the name of the Act beside it.
