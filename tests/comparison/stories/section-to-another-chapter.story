A section that moved to another chapter, with a forward.
--- file content/editions/2025-02.md ---
---
published: 2025-02-27
---
--- file content/core/referrals.md ---
---
title: Referrals
---
## How to Refer

Use the form that is on the intranet.

## Escalation

Disagreements are settled by the managers of both services within five days.
--- file content/core/escalation.md ---
---
title: Escalation
---
## Purpose

Disagree well.
--- edition 2025-02 ---
--- now ---
--- file content/core/referrals.md ---
---
title: Referrals
forwards:
  escalation: escalation#stages
---
## How to Refer

Use the form that is on the intranet.
--- file content/core/escalation.md ---
---
title: Escalation
---
## Purpose

Disagree well.

## Stages

Disagreements are settled by the managers of both services within three days.
--- expect marks ---
# Escalation: amended
## 2. Stages: moved, amended, retitled (timescale); was referrals, 2. Escalation
Disagreements are settled by the managers of both services within [-five-]{+three+} days.
referrals, 2 is now 2
# Referrals: amended
## 2. Escalation: removed; now 2. Stages
[<Disagreements are settled by the managers of both services within five days.<]
