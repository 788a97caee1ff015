A manual in which everything is as it should be: links and citations of every form, forwards, keywords, an edition.
--- file site/manual.yml ---
title: Example Procedures
url: https://procedures.example.org/
content: ../content
parts:
  - {id: core, title: Core Procedures, chapters: [referrals, conferences]}
sources:
  - {id: guide-2018, title: National Guide, version: "2018", written-as: [National Guide 2018], superseded-by: guide-2023}
  - {id: guide-2023, title: National Guide, version: "2023", written-as: [National Guide 2023]}
terms:
  - {old: Border Team, new: Coastal Border Team, since: 2025-02}
areas: [{id: north, title: North}]
--- file content/core/referrals.md ---
---
title: Referrals
aliases: [making-a-referral]
scope: For everyone; see Section 2, How to Refer.
related-chapters: [conferences]
related: ["[A form](../resources/form.txt)"]
sources: [guide-2023]
areas: [north]
review-by: 2026-03
keywords:
  - Referral
  - {term: Careline, see: Referral}
  - {term: Strategy, section: how-to-refer, see-also: Referral}
forwards:
  writing: how-to-refer
  meetings: conferences#who-should-attend
  fax: withdrawn
amendments:
  - edition: 2026-02
    kind: updated
    details: The steps are new (see Section 2, How to Refer).
---
## Introduction

See the [next chapter](conferences.md), [](conferences.md#who-should-attend) and [](source:guide-2023).
A Section 47 enquiry under section 47 of the Children Act 1989 is not meant (see Related Guidance).

## How to Refer

See Initial Conferences, Section 1, Who Should Attend? The Coastal Border Team helps with National Guide 2023.

> [!LOCAL north]
> Ring first.
--- file content/core/conferences.md ---
---
title: Initial Conferences
---
## Who Should Attend?

Everyone (see Section 2 of the Referrals chapter, section 1 above, and chapter 1.1).
--- file content/resources/form.txt ---
A form.
--- file content/editions/2026-02.md ---
---
kind: six-monthly
---
See Referrals, Section 2, How to Refer.
--- expect report ---
