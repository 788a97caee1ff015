Paragraphs that stand in another chapter now, one as it was and one changed on its way; what two chapters say alike did not move.
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

The duty manager reads every referral on the day it arrives.

Where the parents do not speak English, book an interpreter before the first visit to the home.

Minutes of every meeting are sent to the family and to all who were there within ten working days.

Staff who are unsure ask their manager, or the safeguarding lead of their agency, before they act.
--- file content/core/plans.md ---
---
title: Plans
---
## Meetings

The core group meets every six weeks.
--- file content/core/visits.md ---
---
title: Visits
---
## Before the Visit

Read the file.
--- edition 2025-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
---
## Response

The duty manager reads every referral on the day it arrives.
--- file content/core/plans.md ---
---
title: Plans
---
## Meetings

The core group meets every six weeks.

Where the parents do not speak English, book an interpreter before the first visit to the home.

Staff who are unsure ask their manager, or the safeguarding lead of their agency, before they act.
--- file content/core/visits.md ---
---
title: Visits
---
## Before the Visit

Read the file.

Minutes of every meeting are sent to the family and to all who were there within five working days.

Staff who are unsure ask their manager, or the safeguarding lead of their agency, before they act.
--- expect marks ---
# Plans: amended
## 1. Meetings: amended
The core group meets every six weeks.
{>Where the parents do not speak English, book an interpreter before the first visit to the home.>}
{+Staff who are unsure ask their manager, or the safeguarding lead of their agency, before they act.+}
# Referrals: amended
## 1. Response: amended
The duty manager reads every referral on the day it arrives.
[<Where the parents do not speak English, book an interpreter before the first visit to the home.<]
[<Minutes of every meeting are sent to the family and to all who were there within ten working days.<]
[-Staff who are unsure ask their manager, or the safeguarding lead of their agency, before they act.-]
# Visits: amended
## 1. Before the Visit: amended (timescale)
Read the file.
{>Minutes of every meeting are sent to the family and to all who were there within [-ten-]{+five+} working days.>}
{+Staff who are unsure ask their manager, or the safeguarding lead of their agency, before they act.+}
